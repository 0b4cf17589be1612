-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX authors_name ON authors (name);
ALTER TABLE authors ADD COLUMN born integer;

-- +goose Down
ALTER TABLE authors DROP COLUMN born;
