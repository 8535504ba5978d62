-- Whatever is stored next comes after what was copied, also when the other store's clock was ahead.
SELECT setval('log_clock', $1) FROM log_clock WHERE last_value < $1
