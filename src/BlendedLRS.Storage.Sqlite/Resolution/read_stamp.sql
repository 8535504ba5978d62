SELECT generation, configuration, facts FROM resolved_owner WHERE owner = ?1
