-- Between the parts of one string may stand line comments, as long as a line end does too. A server accepts this in every
-- version; libpg_query, which keeps comments as tokens, says "syntax error".
SELECT 'first; ' -- one; comment
  -- and another
  'second; ' AS joined;
SELECT 2;
