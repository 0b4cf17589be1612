CREATE FUNCTION price_with_tax(amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT amount * 1.2';
CREATE FUNCTION label(id bigint) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''#'' || id';
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
