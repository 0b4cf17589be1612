INSERT INTO steps VALUES ('2.0', '1.10');
