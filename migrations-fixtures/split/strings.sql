-- Backslashes escape only in E'…'.
SELECT E'it\'s; one\\', 'back\', ';', 'it''s;';
SELECT 'ends in a backslash\'; SELECT e'\\'; SELECT E'\\\';';
SELECT U&'d\0061t\+000061;' AS a, u&'d!0061t''a;' UESCAPE '!' AS b;
SELECT 'first '
  'second; '
  'third' AS joined;
SELECT B'1010', X'1FF', N'national;' AS n;
SELECT 'line one;
line two -- text;
/* line three; */' AS lines;
SELECT '' AS empty, ''';''' AS quoted, E'' AS e;
CREATE FUNCTION old_style(text) RETURNS text LANGUAGE plpgsql AS '
BEGIN
  RETURN ''it''''s; '' || $1;
END;';
