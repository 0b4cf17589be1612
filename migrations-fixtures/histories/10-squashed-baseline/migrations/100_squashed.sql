-- 001 to 003 in one, for new installations.
CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL);

CREATE TABLE invoices (
  id          integer PRIMARY KEY,
  customer_id integer NOT NULL REFERENCES customers (id),
  due_on      date
);
