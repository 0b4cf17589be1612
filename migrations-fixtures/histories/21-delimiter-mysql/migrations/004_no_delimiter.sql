-- The file before left its delimiter behind; this one begins anew.
CREATE TRIGGER orders_before_update BEFORE UPDATE ON orders
FOR EACH ROW
BEGIN
  DECLARE changed BOOLEAN DEFAULT FALSE;
  SET changed = NEW.total <> OLD.total;
  IF changed THEN
    INSERT INTO order_log (order_id, what) VALUES (NEW.id, 'changed');
  END IF;
END;

CREATE PROCEDURE one_statement() SELECT COUNT(*) FROM orders;

UPDATE orders SET total = net(total) WHERE note = 'b;';
