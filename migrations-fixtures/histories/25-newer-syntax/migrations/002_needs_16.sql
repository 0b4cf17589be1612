-- A subquery in FROM without an alias: PostgreSQL 16.
CREATE VIEW top_regions AS
SELECT region, total
FROM (SELECT region, sum(amount) AS total FROM sales GROUP BY region)
WHERE total > 1000;
