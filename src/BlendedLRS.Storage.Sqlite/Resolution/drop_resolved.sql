DELETE FROM resolved; DELETE FROM resolved_owner;
