ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email) INCLUDE (name);

ALTER TABLE members ADD PRIMARY KEY (user_id, team_id);

ALTER TABLE users ADD COLUMN handle text UNIQUE;
