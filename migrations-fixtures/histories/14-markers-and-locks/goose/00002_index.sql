-- +GOOSE no transaction
-- +goose up
CREATE INDEX CONCURRENTLY stock_quantity ON stock (quantity);

-- +goose DOWN
DROP INDEX CONCURRENTLY stock_quantity;
