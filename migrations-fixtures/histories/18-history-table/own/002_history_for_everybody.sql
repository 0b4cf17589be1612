-- The support desk looks at the history; changes to it are mirrored for the auditors.
ALTER TABLE migrate_on_merge.history ADD COLUMN ticket text;
COMMENT ON TABLE migrate_on_merge.history IS 'Deployments; see the handbook';
GRANT USAGE ON SCHEMA migrate_on_merge TO PUBLIC;
GRANT SELECT ON migrate_on_merge.history TO PUBLIC;

CREATE TABLE history_mirror (
  id    text NOT NULL,
  state text NOT NULL,
  at    timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE FUNCTION mirror_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.history_mirror (id, state) VALUES (NEW.id, NEW.state);
  RETURN NEW;
END;
$$;
CREATE TRIGGER mirror AFTER INSERT OR UPDATE ON migrate_on_merge.history
  FOR EACH ROW EXECUTE FUNCTION mirror_history();
