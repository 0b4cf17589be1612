CREATE TABLE jobs (id bigint GENERATED ALWAYS AS IDENTITY, state text DEFAULT 'new', tries integer DEFAULT 0);

CREATE OR REPLACE FUNCTION claim_job(worker text, OUT job_id bigint)
LANGUAGE plpgsql
AS $body$
<<claim>>
DECLARE
  r record;
  "quoted;" text := $q$ a 'quoted'; "text" $q$;
BEGIN
  FOR r IN SELECT id FROM jobs WHERE state = 'new' ORDER BY id FOR UPDATE SKIP LOCKED LIMIT 1 LOOP
    UPDATE jobs SET state = 'taken', tries = tries + 1 WHERE id = r.id RETURNING id INTO job_id;
    IF NOT FOUND THEN CONTINUE; ELSIF job_id IS NULL THEN EXIT claim; END IF;
  END LOOP;
  CASE WHEN job_id IS NULL THEN RAISE DEBUG 'nothing; for %', worker; ELSE NULL; END CASE;
EXCEPTION
  WHEN lock_not_available THEN
    BEGIN
      job_id := NULL; -- $body no end
    END;
END claim;
$body$;

CREATE OR REPLACE PROCEDURE sweep() LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM jobs WHERE state = 'done';
  COMMIT;
  DELETE FROM jobs WHERE tries > 5;
END
$$;
CREATE TRIGGER never BEFORE UPDATE ON jobs FOR EACH ROW WHEN (OLD.state = 'done;') EXECUTE FUNCTION suppress_redundant_updates_trigger();
