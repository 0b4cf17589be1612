CREATE TABLE debts (id bigint NOT NULL PRIMARY KEY, total decimal(10, 2));
CREATE TRIGGER no_debts BEFORE INSERT ON debts FOR EACH ROW SET NEW.total = GREATEST(NEW.total, 0);
