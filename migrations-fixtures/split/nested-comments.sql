/* Block comments nest in PostgreSQL: /* this ; is inside */ and so is this ; still */
SELECT 1;
/* a quote that isn't one, an opening $$ that never closes */
-- don't; stop; here
SELECT '/* no comment ; */' AS a, -- trailing ; comment
  2 /* between ; tokens */ AS b
  /* before the end */ ; -- after the end
SELECT 3 /*/* ** // */ -- not a line comment inside a block; */ AS c; /* same line */ SELECT 4*/* ; */2 AS d;
--
/**/SELECT 5 AS the_name_makes_this_longer_than_forty/**/;
/* last words; without a statement */
