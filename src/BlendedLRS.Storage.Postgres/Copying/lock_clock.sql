-- The lock that take_places needs, until the end of the transaction: nobody is given places, and no second copy appends, while this one looks where the log ends.
SELECT pg_advisory_xact_lock(7092450617229636610)
