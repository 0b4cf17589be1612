-- Reading everything is often meant.
CREATE POLICY notes_readable ON notes FOR SELECT USING (true);
CREATE POLICY notes_writable ON notes FOR UPDATE USING (owner = current_user);
