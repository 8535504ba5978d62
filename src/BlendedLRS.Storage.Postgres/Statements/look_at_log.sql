SELECT clock, bound, oldest, head FROM look_at_log($1)
