CREATE TABLE log (id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, at datetime, line text);
