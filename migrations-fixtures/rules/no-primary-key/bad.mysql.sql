CREATE TABLE log (at datetime, line text);
