-- migrations/0007_create_invoices_table.sql
CREATE TABLE invoices (id bigint PRIMARY KEY);
