-- Semicolons, quotes and comment signs inside dollar quotes are text; tags are case-sensitive; $ is part of identifiers.
CREATE FUNCTION plain() RETURNS text LANGUAGE sql AS $$ SELECT 'a;b'::text; $$;

CREATE OR REPLACE FUNCTION outer_fn(total$amount integer)
RETURNS void LANGUAGE plpgsql AS $function$
BEGIN
  -- an inner tag, and one that differs by case only: $Function$ ; $FUNCTION$
  EXECUTE $sql$ CREATE TEMP TABLE IF NOT EXISTS inner_t (note text DEFAULT $$it's; here$$); $sql$;
  RAISE NOTICE '% /* not a comment', total$amount;
END;
$function$;
DO $$ BEGIN PERFORM outer_fn(1); END $$; DO LANGUAGE plpgsql $_1$ BEGIN NULL; END; $_1$;

SELECT $$;$$ || $tag$ $$;$$ $ta $tag$ AS "text", $é$ ; $é$ AS accented;
PREPARE two AS SELECT $1::text, $2::text;
EXECUTE two($a$1;$a$, $b$2;$b$)
;
