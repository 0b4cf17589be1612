INSERT INTO steps VALUES ('1.2', '1');
