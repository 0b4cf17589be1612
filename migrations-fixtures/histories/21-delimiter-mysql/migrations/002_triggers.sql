DELIMITER $$

CREATE TRIGGER orders_before_insert BEFORE INSERT ON orders
FOR EACH ROW
BEGIN
  IF NEW.total < 0 THEN
    SET NEW.total = 0; -- not below zero; never
  END IF;
  SET NEW.note = CONCAT(NEW.note, ';');
END$$

CREATE TRIGGER orders_after_insert AFTER INSERT ON orders
FOR EACH ROW
BEGIN
  INSERT INTO order_log (order_id, what) VALUES (NEW.id, 'made; $$ is no end in a text');
END $$

DELIMITER ;

INSERT INTO orders (total, note) VALUES (-5, 'a'), (12.5, 'b');
