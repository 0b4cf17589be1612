INSERT INTO steps VALUES ('1.10', '1.9.1');
