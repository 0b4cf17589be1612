-- A comment sign ends an operator; a semicolon never is part of one.
SELECT 1 - -1 AS two, 3--2; no
  AS three;
SELECT '{"a;": 1}'::jsonb ? 'a;' AS q, '{"a": {"b": 2}}'::jsonb #>> '{a,b}' AS path, '[1,2]'::jsonb @> '1' AS has;
SELECT (ARRAY[1,2,3])[2:3], 10 % 3, |/ 25, @ -5, 2 ^ 3, 'a' ~* 'A;', 6 # 3, ~1;
SELECT 2*/* comment */3, 8 /-2, 1 <> 2, 'x'||';';
CREATE OPERATOR === (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq);
SELECT 'a;' === 'b;', (ARRAY['x;'])[1], CASE WHEN true THEN ';' END;
