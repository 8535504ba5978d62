UPDATE configuration_revision SET revision = revision + 1 WHERE revision = ?1
