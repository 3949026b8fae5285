-- Names that break naive quoting, keys in odd shapes, and what must be left out. Runs on every release.
CREATE SCHEMA "Odd ""Schema"".x";
CREATE SCHEMA other;
COMMENT ON SCHEMA other IS 'the other one';

CREATE TABLE "Odd ""Schema"".x"."Tabelle mit Leerzeichen" (
    "id" integer PRIMARY KEY,
    "a.b" text,
    "say ""hi""" text,
    "ünïcode ☃" text,
    "select" integer DEFAULT 7,
    n123456789012345678901234567890123456789012345678901234567890xx text
);
COMMENT ON COLUMN "Odd ""Schema"".x"."Tabelle mit Leerzeichen"."say ""hi""" IS 'it''s "quoted"';
CREATE VIEW "Odd ""Schema"".x"."A View" AS SELECT "a.b" FROM "Odd ""Schema"".x"."Tabelle mit Leerzeichen";
CREATE TYPE "Odd ""Schema"".x"."weird.name" AS ENUM ('a''b', 'c,d', 'e"f', '');
CREATE TABLE "Odd ""Schema"".x".uses (own "Odd ""Schema"".x"."weird.name"[], plain "Odd ""Schema"".x"."weird.name");
CREATE TABLE other.uses (foreign_one "Odd ""Schema"".x"."weird.name"[]);

-- Composite key, declared in another order than the columns have.
CREATE TABLE other.target (x integer, y integer, z integer, UNIQUE (z, x));
CREATE TABLE other.pointer (
    a integer, b integer, c integer,
    CONSTRAINT crossed FOREIGN KEY (c, a) REFERENCES other.target (z, x) ON UPDATE SET NULL ON DELETE SET DEFAULT
);

CREATE TABLE other.node (id integer PRIMARY KEY, parent integer CONSTRAINT self REFERENCES other.node);
CREATE TABLE other.egg (id integer PRIMARY KEY, hen integer);
CREATE TABLE other.hen (id integer PRIMARY KEY, egg integer REFERENCES other.egg);
ALTER TABLE other.egg ADD CONSTRAINT first_hen FOREIGN KEY (hen) REFERENCES other.hen;
CREATE TABLE public.crosses (id integer REFERENCES other.node);

CREATE TABLE public.indexed (code text, kind integer, valid boolean);
CREATE UNIQUE INDEX code_key ON public.indexed (code);
CREATE UNIQUE INDEX code_lower ON public.indexed (lower(code));
CREATE UNIQUE INDEX code_valid ON public.indexed (code, kind) WHERE valid;
CREATE INDEX kind_desc ON public.indexed (kind DESC, (kind + 1));
CREATE TABLE public.to_index (code text, CONSTRAINT by_index FOREIGN KEY (code) REFERENCES public.indexed (code));
ALTER TABLE public.to_index ADD CONSTRAINT lazy CHECK (code <> '') NOT VALID;
ALTER TABLE public.to_index ADD COLUMN node integer;
ALTER TABLE public.to_index ADD CONSTRAINT later FOREIGN KEY (node) REFERENCES other.node NOT VALID;

CREATE TABLE public.room (during tsrange, CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&));

-- A hole where a column was, and inheritance that numbers columns differently.
CREATE TABLE public.holes (a integer, b integer, c integer, d text COLLATE "C");
ALTER TABLE public.holes DROP COLUMN b;
CREATE TABLE public.capital (state text) INHERITS (public.holes, other.node);

CREATE FUNCTION public.over(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION public.over(a text, VARIADIC b integer[], OUT c text) LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION public.rows_of(n integer DEFAULT 3) RETURNS TABLE (id integer, "the state" text) LANGUAGE sql
    AS 'SELECT 1, ''x''::text';
CREATE FUNCTION other.takes(t other.target, m "Odd ""Schema"".x"."weird.name") RETURNS SETOF other.target LANGUAGE sql
    AS 'SELECT $1';
CREATE AGGREGATE public.total(integer) (sfunc = int4pl, stype = integer, initcond = '0');
CREATE TYPE public.float_range AS RANGE (subtype = float8);

CREATE EXTENSION file_fdw;
CREATE EXTENSION hstore SCHEMA other;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE public.lines (line text NOT NULL) SERVER files
    OPTIONS (filename '/var/log/x.csv', format 'csv', header 'true');
COMMENT ON FOREIGN TABLE public.lines IS 'outside';

CREATE UNLOGGED TABLE public.unlogged (a integer);
CREATE TABLE public.columnless ();
