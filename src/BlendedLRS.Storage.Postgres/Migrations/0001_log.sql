-- The log: the truth that every other table is projected from. Rows are only ever added.
-- A statement's place in the log is its `stored` moment: 100 ns since 2000-01-01T00:00:00Z, unique and ascending. In a sharded engine statement, statement_id and voiding are
-- distributed by id, id and target, so that whoever asks for one id asks one shard (docs/decisions/0006-postgresql.md).

-- The last place that was given out or promised to lie in the past. A sequence keeps its value through rollbacks and crashes.
CREATE SEQUENCE log_clock AS bigint MINVALUE 0 START WITH 0;

-- The database's clock as a place.
CREATE FUNCTION place_now() RETURNS bigint LANGUAGE sql VOLATILE AS $$
    SELECT (extract(epoch FROM clock_timestamp()) * 10000000)::bigint - 9466848000000000
$$;

-- Gives out so many places that follow one another, after every place given out before, by whichever server. The transaction has its number before it has its places:
-- so whoever has seen every transaction up to a number has seen every place given out before that number.
CREATE FUNCTION take_places(wanted integer, moment bigint) RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    first bigint;
BEGIN
    PERFORM pg_current_xact_id();
    BEGIN
        PERFORM pg_advisory_lock(7092450617229636610);
        SELECT greatest(coalesce(moment, place_now()), last_value + 1) INTO first FROM log_clock;
        PERFORM setval('log_clock', first + wanted - 1);
        PERFORM pg_advisory_unlock(7092450617229636610);
    EXCEPTION
        WHEN query_canceled OR OTHERS THEN
            PERFORM pg_advisory_unlock_all(); -- the lock is the session's: it would outlive the transaction, and nobody could append
            RAISE;
    END;
    RETURN first;
END
$$;

-- Promises that no place up to now will be given out any more. The promise holds when the transaction is committed: it is then as durable as a statement.
CREATE FUNCTION promise_now(moment bigint) RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    promised bigint;
BEGIN
    PERFORM pg_advisory_lock(7092450617229636610);
    SELECT greatest(coalesce(moment, place_now()), last_value) INTO promised FROM log_clock;
    PERFORM setval('log_clock', promised);
    PERFORM pg_advisory_unlock(7092450617229636610);
    RETURN promised;
EXCEPTION
    WHEN query_canceled OR OTHERS THEN
        PERFORM pg_advisory_unlock_all();
        RAISE;
END
$$;

-- Where statements came from; few rows, referred to by number, on every shard.
CREATE TABLE origin (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest bytea NOT NULL UNIQUE, -- SHA-256 of the rest: an authority may be longer than an index takes
    authority text NOT NULL,      -- JSON text of the authority
    source text NOT NULL,         -- what the credential is bound to: Lms, Capture, ...
    may_define boolean NOT NULL   -- whether its statements may change what is known of activities
);

-- One partition for each month of `stored`, made ahead by the servers: statement_2026_11. One that is detached takes its statements out of the log; their ids stay taken.
CREATE TABLE statement (
    place bigint NOT NULL,
    id uuid NOT NULL,
    origin integer NOT NULL,
    version text NOT NULL,
    visibility smallint NOT NULL, -- 0 organisation, 1 team, 2 people, 3 private
    raw text NOT NULL,            -- as sent: jsonb would refuse what JSON allows, and forget the order of keys
    voids uuid,
    delivered text,               -- hashes in lower case, separated by blanks, of attachments with a fileUrl whose contents came along
    PRIMARY KEY (place, id)       -- a place alone is unique; the id is there because a sharded engine wants its key in every unique index
) PARTITION BY RANGE (place);

CREATE TABLE statement_id (
    id uuid PRIMARY KEY,
    place bigint NOT NULL
);

-- Voiding statements by their targets, whether those have arrived or not. They are few.
CREATE TABLE voiding (
    target uuid NOT NULL,
    place bigint NOT NULL,
    PRIMARY KEY (target, place)
);

-- The oldest transaction of this database that runs and has a number: all before it have ended and can be seen by whoever looks after this. The snapshot's own xmin would do as
-- well, but counts the transactions of every database of the cluster. Who is only preparing to commit (as Citus does) is listed before it leaves the list of those that run,
-- so it is looked for second.
CREATE FUNCTION oldest_writer() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    here oid;
    running bigint;
    prepared bigint;
    ended bigint := pg_snapshot_xmax(pg_current_snapshot())::text::bigint;
BEGIN
    SELECT oid INTO here FROM pg_database WHERE datname = current_database();
    PERFORM pg_stat_clear_snapshot(); -- else a transaction sees this list only as it first was
    -- The list has numbers of 32 bits; each is the one nearest to a known number of 64.
    SELECT min(ended + ((backend_xid::text::bigint - ended + 2147483648) & 4294967295) - 2147483648) INTO running
        FROM pg_stat_get_activity(NULL) WHERE datid = here AND backend_xid IS NOT NULL;
    SELECT min(ended + ((transaction::text::bigint - ended + 2147483648) & 4294967295) - 2147483648) INTO prepared
        FROM pg_prepared_xact() WHERE dbid = here;
    RETURN coalesce(least(running, prepared), ended);
END
$$;

-- What a reader must know to tell how far the log may be read. Each statement here sees what is committed when it begins; their order matters.
--   clock   the last place given out
--   bound   a transaction number taken after that: whoever was given a place up to the clock has a smaller one; null when the reader knows the clock already.
--           (pg_snapshot_xmax would not do: transactions beyond it may run already.)
--   oldest  the oldest transaction of this database that runs: all before it have ended and can be seen
--   head    the last place that can be seen
CREATE FUNCTION look_at_log(known bigint, OUT clock bigint, OUT bound bigint, OUT oldest bigint, OUT head bigint) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    SELECT last_value INTO clock FROM log_clock;
    IF clock > known THEN
        bound := pg_current_xact_id()::text::bigint;
    END IF;
    oldest := oldest_writer();
    SELECT coalesce(max(place), 0) INTO head FROM statement;
END
$$;
