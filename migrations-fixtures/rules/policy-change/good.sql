DROP POLICY IF EXISTS notes_of_owner ON notes;
CREATE POLICY notes_of_owner ON notes USING (owner = session_user);
