CREATE TABLE portal_logins (
  id          integer PRIMARY KEY,
  customer_id integer NOT NULL REFERENCES customers (id)
);
CREATE VIEW portal_customers AS
SELECT c.number, count(l.id) AS logins
FROM customers AS c
LEFT JOIN portal_logins AS l ON l.customer_id = c.id
GROUP BY c.number;
