DROP FUNCTION price_with_tax(numeric);
DROP FUNCTION label(bigint);
CREATE FUNCTION label(id bigint, prefix text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT prefix || id';
