SELECT place FROM statement ORDER BY place DESC LIMIT 1
