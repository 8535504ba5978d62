SELECT DISTINCT kind, day FROM resolved
