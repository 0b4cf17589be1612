INSERT INTO customers (name, email, nickname)
SELECT 'Customer ' || n, CASE WHEN n IN (7, 4711, 11905) THEN NULL ELSE 'customer' || n || '@shop.example' END, NULL
FROM generate_series(1, 12000) AS n;
INSERT INTO orders (customer_id, total, placed_at)
SELECT 1 + n % 12000, n % 500, '2026-01-01'::timestamptz + n * interval '1 minute'
FROM generate_series(1, 240000) AS n;
ANALYZE;
