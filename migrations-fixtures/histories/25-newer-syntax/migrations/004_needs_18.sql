-- PostgreSQL 18: a virtual generated column.
ALTER TABLE sales ADD COLUMN amount_with_tax numeric GENERATED ALWAYS AS (amount * 1.15) VIRTUAL;
