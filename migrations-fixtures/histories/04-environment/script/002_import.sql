INSERT INTO tenants (id, name) VALUES (1, 'first');
\! ./scripts/import-tenants.sh
