ALTER TABLE users MODIFY name varchar(60) NOT NULL DEFAULT 'nobody' COMMENT 'as shown';
