ALTER TABLE users MODIFY name varchar(40) NOT NULL DEFAULT 'nobody' COMMENT 'as shown to others';
