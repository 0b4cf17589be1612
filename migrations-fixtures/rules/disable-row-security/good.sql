CREATE POLICY readers ON notes FOR SELECT USING (true);
