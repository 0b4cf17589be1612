CREATE TABLE attachments (id bigint PRIMARY KEY, owner text NOT NULL, url text);
ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;
CREATE POLICY attachments_of_owner ON attachments USING (owner = current_user);
