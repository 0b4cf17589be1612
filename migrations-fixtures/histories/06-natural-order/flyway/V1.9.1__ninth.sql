INSERT INTO steps VALUES ('1.9.1', '1.2');
