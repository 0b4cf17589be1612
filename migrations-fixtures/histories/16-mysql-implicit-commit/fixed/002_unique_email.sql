ALTER TABLE subscribers ADD COLUMN source VARCHAR(20) NULL;
ALTER TABLE subscribers ADD INDEX subscribers_source (source);
DELETE a FROM subscribers AS a JOIN subscribers AS b ON b.email = a.email AND b.id < a.id;
ALTER TABLE subscribers ADD UNIQUE KEY subscribers_email (email);
