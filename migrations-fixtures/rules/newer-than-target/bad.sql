MERGE INTO stock AS s
USING (VALUES ('A-1', 5)) AS v (sku, quantity) ON s.sku = v.sku
WHEN MATCHED THEN UPDATE SET quantity = v.quantity
WHEN NOT MATCHED THEN INSERT VALUES (v.sku, v.quantity);
