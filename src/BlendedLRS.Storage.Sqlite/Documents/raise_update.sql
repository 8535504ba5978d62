UPDATE last_update SET moment = max(moment, ?1)
