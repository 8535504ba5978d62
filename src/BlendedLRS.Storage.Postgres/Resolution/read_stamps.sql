SELECT owner, generation, configuration, facts FROM resolved_owner WHERE owner = ANY ($1)
