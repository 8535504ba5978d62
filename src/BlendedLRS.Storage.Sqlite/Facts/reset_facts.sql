DELETE FROM fact;
DELETE FROM fact_count;
DELETE FROM unclassified;
DELETE FROM set_aside;
DELETE FROM conclusion;
DELETE FROM evidence;
DELETE FROM person;
DELETE FROM generation;
