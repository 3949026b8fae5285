-- 400 tables in 16 schemas, which eight work units divide into pairs: foreign keys, views, a function and partitions lead from
-- each schema into the next one and into the one that is eight further on. No row is needed.
SET client_min_messages = warning;

CREATE FUNCTION pg_temp.branch(n int) RETURNS text LANGUAGE sql AS $$SELECT 'branch_' || lpad(((n - 1) % 16 + 1)::text, 2, '0')$$;

DO $$
BEGIN
    FOR n IN 1..16 LOOP
        EXECUTE format('CREATE SCHEMA %I', pg_temp.branch(n));
        EXECUTE format('COMMENT ON SCHEMA %I IS %L', pg_temp.branch(n), 'The books of branch ' || n);
        EXECUTE format('CREATE TYPE %I.state AS ENUM (''new'', ''paid'')', pg_temp.branch(n));
        FOR t IN 1..24 LOOP
            EXECUTE format(
                'CREATE TABLE %1$I.t%2$s (id bigint PRIMARY KEY, code text NOT NULL UNIQUE, amount numeric(12, 2) DEFAULT 0 CHECK (amount >= 0),
                 state %1$I.state, before_id bigint, abroad_id bigint, far_id bigint)',
                pg_temp.branch(n), lpad(t::text, 2, '0'));
            EXECUTE format('COMMENT ON TABLE %I.t%s IS %L', pg_temp.branch(n), lpad(t::text, 2, '0'), 'Sheet ' || t);
            EXECUTE format('COMMENT ON COLUMN %I.t%s.amount IS %L', pg_temp.branch(n), lpad(t::text, 2, '0'), 'In euros');
        END LOOP;
        EXECUTE format('CREATE TABLE %I.t25 (id bigint, half text) PARTITION BY LIST (half)', pg_temp.branch(n));
    END LOOP;
END $$;

-- The keys of t01 to t22; t23 and t24 are free to be dropped and altered.
DO $$
DECLARE
    here text;
    t text;
BEGIN
    FOR n IN 1..16 LOOP
        here := pg_temp.branch(n);
        FOR i IN 2..22 LOOP
            t := lpad(i::text, 2, '0');
            EXECUTE format('ALTER TABLE %1$I.t%2$s ADD FOREIGN KEY (before_id) REFERENCES %1$I.t%3$s', here, t, lpad((i - 1)::text, 2, '0'));
            CONTINUE WHEN i % 2 = 0;
            EXECUTE format('ALTER TABLE %I.t%s ADD FOREIGN KEY (abroad_id) REFERENCES %I.t01', here, t, pg_temp.branch(n + 1));
            EXECUTE format('ALTER TABLE %I.t%s ADD FOREIGN KEY (far_id) REFERENCES %I.t02', here, t, pg_temp.branch(n + 8));
        END LOOP;
        EXECUTE format('CREATE TABLE %I.t25_of_%s PARTITION OF %I.t25 FOR VALUES IN (''1'')', pg_temp.branch(n + 8), here, here);
        EXECUTE format(
            'CREATE VIEW %1$I.ledger AS SELECT a.id, a.amount + b.amount + c.amount AS total
             FROM %1$I.t01 a JOIN %2$I.t02 b ON b.before_id = a.id JOIN %3$I.t03 c ON c.far_id = a.id',
            here, pg_temp.branch(n + 1), pg_temp.branch(n + 8));
        EXECUTE format(
            'CREATE FUNCTION %1$I.owed() RETURNS numeric BEGIN ATOMIC SELECT sum(amount) FROM %2$I.t04; END',
            here, pg_temp.branch(n + 8));
    END LOOP;
    FOR n IN 1..16 LOOP
        EXECUTE format(
            'CREATE MATERIALIZED VIEW %1$I.balance AS SELECT l.id, l.total, a.total AS abroad FROM %1$I.ledger l LEFT JOIN %2$I.ledger a USING (id)',
            pg_temp.branch(n), pg_temp.branch(n + 3));
    END LOOP;
END $$;
