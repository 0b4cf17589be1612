RENAME TABLE orders TO purchases;
ALTER TABLE users RENAME COLUMN email TO address;
