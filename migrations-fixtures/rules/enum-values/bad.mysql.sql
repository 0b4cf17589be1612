ALTER TABLE orders MODIFY COLUMN state enum('new', 'settled', 'sent') NOT NULL DEFAULT 'new';
ALTER TABLE orders MODIFY COLUMN size enum('xs', 's', 'm', 'l');
