CREATE TABLE log (id bigint PRIMARY KEY, line text) ENGINE=InnoDB;
