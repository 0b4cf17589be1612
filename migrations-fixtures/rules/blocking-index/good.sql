-- A table of this very plan has no readers yet.
CREATE TABLE invoices (id bigint PRIMARY KEY, user_id bigint);
CREATE INDEX invoices_user ON invoices (user_id);
