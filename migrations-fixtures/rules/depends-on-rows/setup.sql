CREATE TABLE tenants (id integer PRIMARY KEY, closed boolean NOT NULL);
CREATE TABLE invoices (id integer PRIMARY KEY, tenant_id integer);
