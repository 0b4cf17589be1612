ALTER TABLE orders MODIFY user_id bigint NOT NULL;
