DROP INDEX products_name;
ALTER TABLE products ALTER COLUMN name TYPE text;
CREATE INDEX products_name_lower ON products (lower(name));
