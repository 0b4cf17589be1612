CREATE TABLE pets (id integer, name text, note text);
CREATE TABLE "odd; name" (v text);

COPY public.pets (id, name, note) FROM stdin;
1	Rex	it's; a "dog" -- no comment
2	\N	tab\tnewline\\n and /* no comment
3	$$	back\\slash; SELECT 1;
\.

-- lower case, options, an identifier with a semicolon, a comment behind the semicolon
copy "odd; name" from stdin with (delimiter ';', null ''); -- rows follow
a\;b
\\.
\.
COPY pets FROM STDIN;
\.
COPY pets TO STDOUT;
COPY (SELECT 'COPY pets FROM stdin;' AS s FROM pets WHERE id = 1) TO stdout;
SELECT count(*) FROM pets;
