CREATE TABLE invoices (id bigint PRIMARY KEY, customer text);
CREATE INDEX invoices_not_paid ON invoices (customer);
