ALTER TABLE subscribers ADD COLUMN source VARCHAR(20) NULL;
ALTER TABLE subscribers ADD INDEX subscribers_source (source);
ALTER TABLE subscribers ADD UNIQUE KEY subscribers_email (email);
