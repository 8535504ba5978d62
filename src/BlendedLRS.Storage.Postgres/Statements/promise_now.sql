SELECT promise_now($1)
