ALTER TABLE orders MODIFY COLUMN state varchar(20) NOT NULL COMMENT 'of three';
