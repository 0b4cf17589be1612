CREATE TABLE "a;b" ("c;""d" integer, "select" text, "--" text, "/*" text);
ALTER TABLE "a;b" ADD COLUMN U&"d\0061t;a" text, ADD COLUMN u&"x!0061;" uescape '!' text;
CREATE SCHEMA "weird; schema" CREATE TABLE inside (id integer) CREATE VIEW v AS SELECT 1 AS x;
SELECT "a;b"."c;""d" AS "it's; 'quoted'", '"' AS "$$" FROM "a;b"; SELECT 1 AS "$$;", a$b$c.x FROM (SELECT 2 AS x) AS a$b$c;
COMMENT ON COLUMN "a;b"."--" IS 'semi;colon';
