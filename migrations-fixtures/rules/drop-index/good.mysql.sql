ALTER TABLE orders DROP INDEX by_user, ADD INDEX by_user_and_state (user_id, state);
