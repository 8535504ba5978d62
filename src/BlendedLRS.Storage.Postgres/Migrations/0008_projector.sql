-- Who keeps the projections at the head of the log: one row, taken when it is free or its time is over.
-- A table of one row grows with nothing, so it is not distributed.
CREATE TABLE projector (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  holder text NOT NULL,              -- machine, process and a random part: says to an operator where to look
  until timestamptz NOT NULL,        -- by the clock of the database, so that the clocks of the servers do not matter
  token bigint NOT NULL              -- rises with every change of the holder
) WITH (fillfactor = 10);            -- renewed all the time: its versions stay on one page

INSERT INTO projector (holder, until, token) VALUES ('', '-infinity', 0);
