INSERT INTO document_context (context, kind, activity, agent, registration, moment) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (context) DO UPDATE SET moment = greatest(document_context.moment, excluded.moment)
