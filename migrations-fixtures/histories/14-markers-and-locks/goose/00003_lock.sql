-- +goose Up
LOCK TABLE stock IN SHARE ROW EXCLUSIVE MODE;
UPDATE stock SET quantity = 0;
