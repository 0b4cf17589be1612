CREATE TABLE unended (id integer, v text);
COPY unended (id, v) FROM stdin;
1	the end of the file ends the rows; as psql has it
2	b
