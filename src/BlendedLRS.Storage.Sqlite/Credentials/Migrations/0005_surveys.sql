-- Answers to surveys. They are no projection. No moment of an answer is kept.

-- Waves that somebody answered, or that are closed.
CREATE TABLE survey_wave (
    wave     TEXT PRIMARY KEY,
    answered INTEGER -- how many did; null while it is open
) WITHOUT ROWID;

-- Answers to open waves; deleted when they close.
CREATE TABLE survey_answer (
    wave       TEXT NOT NULL,
    respondent TEXT NOT NULL, -- keyed hash of person and wave
    group_key  TEXT NOT NULL,
    answers    TEXT NOT NULL, -- JSON object: points by item
    PRIMARY KEY (wave, respondent)
) WITHOUT ROWID;

-- Groups of closed waves that are large enough.
CREATE TABLE survey_group (
    wave      TEXT NOT NULL,
    group_key TEXT NOT NULL,
    roster    INTEGER NOT NULL,
    PRIMARY KEY (wave, group_key)
) WITHOUT ROWID;

-- How many of a group answered alike.
CREATE TABLE survey_kept (
    wave      TEXT NOT NULL,
    group_key TEXT NOT NULL,
    answers   TEXT NOT NULL,
    people    INTEGER NOT NULL,
    PRIMARY KEY (wave, group_key, answers)
) WITHOUT ROWID;

-- How far the log was read for answers.
CREATE TABLE survey_position (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    position INTEGER NOT NULL
);

INSERT INTO survey_position (one, position) VALUES (1, 0);
