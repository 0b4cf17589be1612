CREATE TYPE order_state_new AS ENUM ('new', 'paid', 'sent');
DROP TYPE order_state;
ALTER TYPE order_state_new RENAME TO order_state;
