INSERT INTO steps VALUES ('1.10', '1.2.1');
