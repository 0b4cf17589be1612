INSERT INTO plans (id, name) VALUES
  (1, 'free'),
  (2, 'premium');

ALTER TABLE plans ADD COLUMN monthly_price DECIMAL(8, 2) NOT NULL DEFAULT 0;

CREATE INDEX plans_price ON plans (montly_price);
