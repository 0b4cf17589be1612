ALTER TABLE orders ALTER COLUMN id TYPE bigint;

ALTER TABLE orders ALTER amount SET DATA TYPE numeric(12, 2) USING nullif(amount, '')::numeric(12, 2);
