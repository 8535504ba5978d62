-- Published cells, after disclosure control. The check makes a suppressed cell with a value impossible, not merely unwritten.
CREATE TABLE blend_cells (
    month                 TEXT    NOT NULL,
    modality              TEXT    NOT NULL,
    status                TEXT    NOT NULL,
    people                INTEGER,
    events                INTEGER,
    minutes               REAL,
    minutes_basis         TEXT,
    unknown_minutes_share REAL,
    unfinished            INTEGER NOT NULL,
    as_of                 TEXT    NOT NULL,
    rule_set_version      TEXT    NOT NULL,
    PRIMARY KEY (month, modality),
    CHECK (status = 'ok' OR (people IS NULL AND events IS NULL AND minutes IS NULL AND minutes_basis IS NULL AND unknown_minutes_share IS NULL))
) STRICT, WITHOUT ROWID;
