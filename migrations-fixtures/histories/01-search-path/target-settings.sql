-- How the production database was set up years ago: everything lives in `app`, and the database says so.
DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I SET search_path = app, public', current_database());
END
$$;
