\i ../shared/tenants.sql
