-- PostgreSQL 17: a setting and MERGE … RETURNING.
SET LOCAL transaction_timeout = '5min';
WITH merged AS (
  MERGE INTO sales AS s
  USING (VALUES (1, 'north', 10.0)) AS v (id, region, amount) ON s.id = v.id
  WHEN MATCHED THEN UPDATE SET amount = v.amount
  WHEN NOT MATCHED THEN INSERT (id, region, amount) VALUES (v.id, v.region, v.amount)
  RETURNING merge_action(), s.id
)
SELECT count(*) FROM merged;
