-- Answers to surveys. They are no projection. No moment of an answer is kept. A sharded engine keeps the tables as reference tables, but for survey_answer.

-- Waves that somebody answered, or that are closed. Whoever writes answers holds the row with others, whoever closes the wave alone.
CREATE TABLE survey_wave (
    wave     text COLLATE "C" PRIMARY KEY,
    answered integer -- how many did; null while it is open
);

-- Answers to open waves; deleted when they close.
CREATE TABLE survey_answer (
    wave       text COLLATE "C" NOT NULL,
    respondent text COLLATE "C" NOT NULL, -- keyed hash of person and wave
    group_key  text COLLATE "C" NOT NULL,
    answers    jsonb NOT NULL,            -- points by item
    PRIMARY KEY (wave, respondent)
);

-- Groups of closed waves that are large enough.
CREATE TABLE survey_group (
    wave      text COLLATE "C" NOT NULL,
    group_key text COLLATE "C" NOT NULL,
    roster    integer NOT NULL,
    PRIMARY KEY (wave, group_key)
);

-- How many of a group answered alike.
CREATE TABLE survey_kept (
    wave      text COLLATE "C" NOT NULL,
    group_key text COLLATE "C" NOT NULL,
    answers   text COLLATE "C" NOT NULL,
    people    integer NOT NULL,
    PRIMARY KEY (wave, group_key, answers)
);

-- How far the log was read for answers.
CREATE TABLE survey_position (
    one      smallint PRIMARY KEY CHECK (one = 1),
    position bigint NOT NULL
);

INSERT INTO survey_position (one, position) VALUES (1, 0);
