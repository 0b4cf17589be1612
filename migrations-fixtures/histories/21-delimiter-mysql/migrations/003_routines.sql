delimiter //
DROP PROCEDURE IF EXISTS add_orders//
CREATE PROCEDURE add_orders(IN how_many INT)
MODIFIES SQL DATA
BEGIN
  DECLARE i INT DEFAULT 0;
  DECLARE CONTINUE HANDLER FOR SQLEXCEPTION
  BEGIN
    INSERT INTO order_log (order_id, what) VALUES (0, 'failed;');
  END;
  fill: WHILE i < how_many DO
    SET i = i + 1;
    CASE
      WHEN i = 2 THEN ITERATE fill;
      ELSE INSERT INTO orders (total, note) VALUES (i, CONCAT('loop ', i));
    END CASE;
  END WHILE fill;
END//

CREATE FUNCTION net(gross DECIMAL(10, 2)) RETURNS DECIMAL(10, 2)
DETERMINISTIC
BEGIN
  /* one; two */
  RETURN ROUND(gross / 1.2, 2);
END
//
CALL add_orders(3)//
