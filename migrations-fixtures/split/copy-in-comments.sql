-- COPY unended FROM stdin;
/* COPY unended FROM stdin;
1	no data
\.
*/
CREATE TABLE stdin (copy text, "from" text);
INSERT INTO stdin VALUES ('COPY stdin FROM stdin;', E'1\ta
\\.
');
SELECT copy FROM stdin;
DO $$ BEGIN EXECUTE 'COPY stdin TO stdout' ; EXCEPTION WHEN OTHERS THEN NULL; END $$;
COPY stdin (copy) FROM stdin WHERE copy <> 'x;';
y;
\.
SELECT count(*) FROM stdin;
