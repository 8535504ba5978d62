UPDATE fact_lock SET epoch = epoch + 1
