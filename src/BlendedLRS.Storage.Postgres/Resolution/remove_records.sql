DELETE FROM resolved USING unnest($1::text[], $2::smallint[], $3::text[]) AS gone (owner, kind, key)
WHERE resolved.owner = gone.owner AND resolved.kind = gone.kind AND resolved.key = gone.key
