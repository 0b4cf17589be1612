-- Windows line ends
CREATE TABLE win (
  id integer, -- comment; one
  note text DEFAULT 'a;
b'
);

COPY win (id, note) FROM stdin;
1	one;
2	two
\.

SELECT count(*)
FROM win;
/* block;
 comment */ SELECT 2;
