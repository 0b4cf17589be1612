ALTER TABLE orders MODIFY COLUMN state enum('new', 'paid', 'sent', 'settled') NOT NULL DEFAULT 'new';
