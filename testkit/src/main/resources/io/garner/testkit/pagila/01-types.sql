-- The types of the rental shop, and the rights that its schema is shipped with.
GRANT ALL ON SCHEMA public TO PUBLIC;

-- Used by nothing: its name (dotless i) shows whether a reader survives letters outside of ASCII.
CREATE DOMAIN "bıgınt" AS bigint;

CREATE DOMAIN year AS integer CHECK (VALUE >= 1901 AND VALUE <= 2155);

CREATE TYPE mpaa_rating AS ENUM ('G', 'PG', 'PG-13', 'R', 'NC-17');
