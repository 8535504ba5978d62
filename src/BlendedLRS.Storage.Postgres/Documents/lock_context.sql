SELECT 1 FROM document_context WHERE context = $1 FOR UPDATE
