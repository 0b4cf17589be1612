INSERT INTO totals (user_id, total) SELECT user_id, SUM(total) FROM orders GROUP BY user_id;
