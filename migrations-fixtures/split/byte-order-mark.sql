CREATE TABLE bom (id integer);
SELECT 1;
