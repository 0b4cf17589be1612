-- Made anew in another order, with all of its values.
CREATE TYPE order_state_new AS ENUM ('new', 'paid', 'sent', 'lost', 'back');
DROP TYPE order_state;
ALTER TYPE order_state_new RENAME TO order_state;
