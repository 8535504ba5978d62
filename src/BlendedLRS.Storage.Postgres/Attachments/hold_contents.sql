INSERT INTO attachment_hold (sha2, delivery) SELECT sha2, $2 FROM unnest($1::text[]) AS held (sha2) ON CONFLICT DO NOTHING
