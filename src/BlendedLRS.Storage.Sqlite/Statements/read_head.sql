SELECT sequence, stored FROM statement ORDER BY sequence DESC LIMIT 1
