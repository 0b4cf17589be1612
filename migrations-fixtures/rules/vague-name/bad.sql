-- migrations/0007_fix_stuff.sql
CREATE TABLE invoices (id bigint PRIMARY KEY);
