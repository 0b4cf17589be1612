UPDATE orders SET note = 'it''s paid' WHERE id = 1;
UPDATE orders SET note = E'it\'s paid' WHERE id = 2;
