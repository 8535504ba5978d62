SELECT sequence, stored FROM reached
