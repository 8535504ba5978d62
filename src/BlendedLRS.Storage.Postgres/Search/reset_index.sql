-- First the row that everyone who writes locks first. TRUNCATE waits for the searches under way, which hold the tables (begin_search.sql), and so takes nothing from under them.
UPDATE index_reached SET position = 0, next_term = 1, epoch = epoch + 1;
TRUNCATE index_row, index_mention, index_authority_actor, index_reference, index_activity, index_term;
