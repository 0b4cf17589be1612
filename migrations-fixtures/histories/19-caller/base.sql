-- Made by the ERP's installer, not by our migrations. (`shadow-setup`)
CREATE SCHEMA erp;
CREATE TABLE erp.customers (
  id     integer PRIMARY KEY,
  number text NOT NULL UNIQUE
);
GRANT USAGE ON SCHEMA erp TO PUBLIC;
GRANT SELECT, REFERENCES ON erp.customers TO PUBLIC;
