ALTER TABLE orders ADD COLUMN code char(3) BYTE;
