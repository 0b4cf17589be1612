CREATE POLICY notes_for_all ON notes FOR UPDATE USING (true);
