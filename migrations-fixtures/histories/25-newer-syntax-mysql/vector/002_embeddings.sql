ALTER TABLE documents
  ADD COLUMN embedding VECTOR(3) NULL;
