SELECT sequence, stored, next_term FROM reached
