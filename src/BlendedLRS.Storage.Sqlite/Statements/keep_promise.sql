INSERT INTO promise (one, moment) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET moment = excluded.moment
