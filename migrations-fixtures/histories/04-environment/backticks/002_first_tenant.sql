\set tenant `hostname`
INSERT INTO tenants (id, name)
VALUES (1, :'tenant');
