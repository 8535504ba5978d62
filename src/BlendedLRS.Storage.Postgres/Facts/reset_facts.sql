-- In the order in which queries lock the tables, so that nobody waits in a circle.
TRUNCATE fact_generation, fact, fact_count, fact_unclassified, fact_set_aside, fact_conclusion, fact_evidence, fact_person, fact_link, fact_concern
