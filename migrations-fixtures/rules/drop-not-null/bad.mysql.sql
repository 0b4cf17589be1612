ALTER TABLE orders MODIFY COLUMN state varchar(20) NULL;
