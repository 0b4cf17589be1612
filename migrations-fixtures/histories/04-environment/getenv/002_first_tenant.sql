-- Run as `TENANT="$(hostname)" psql -f …` by the deployment script.
\getenv tenant TENANT
INSERT INTO tenants (id, name) VALUES (1, :'tenant');
