DROP POLICY notes_of_owner ON notes;
