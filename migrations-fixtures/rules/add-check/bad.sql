ALTER TABLE orders ADD CONSTRAINT orders_amount_check CHECK (amount >= 0), ADD CHECK (paid_at > '2000-01-01');

ALTER TABLE orders ADD COLUMN currency text DEFAULT 'EUR' CHECK (length(currency) = 3) NOT NULL;
