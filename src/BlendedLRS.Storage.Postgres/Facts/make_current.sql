UPDATE fact_generation SET current = true WHERE number = $1
