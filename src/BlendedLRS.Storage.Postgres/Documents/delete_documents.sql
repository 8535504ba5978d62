DELETE FROM document WHERE context = $1
