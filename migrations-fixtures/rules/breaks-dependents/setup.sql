CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, seen timestamptz);
CREATE FUNCTION email_of(bigint) RETURNS text LANGUAGE sql AS 'SELECT email FROM users WHERE id = $1';
CREATE FUNCTION lower_email() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.email := lower(NEW.email);
  RETURN NEW;
END $$;
CREATE TRIGGER lower_email BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION lower_email();
CREATE FUNCTION touch(user_id bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE users SET seen = now() WHERE id = user_id; -- not the email
END $$;
