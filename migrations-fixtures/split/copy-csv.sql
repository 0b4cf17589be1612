CREATE TABLE quotes (id integer, author text, said text);
COPY quotes (id, author, said) FROM stdin WITH (FORMAT csv, HEADER true);
id,author,said
1,"Ada, Countess","She said ""semicolons; everywhere"""
2,'Bola',"two
lines; -- in one field"
3,,"\N is text here"
\.

COPY quotes FROM stdin CSV QUOTE '''' ESCAPE '\';
4,'O\'Brien','it''s; fine'
\.
SELECT id, said FROM quotes ORDER BY id;
