-- A string that goes on after a line end keeps its kind: the second part is an E'…' string too. psql gets this wrong and
-- sees no end to it; the server is right.
SELECT E'a\''
  '\';' AS still_escaped;
SELECT 'plain\'
  '\;' AS plain;
SELECT 3;
