CREATE OR REPLACE VIEW titles AS
SELECT a.name, b.title FROM authors a JOIN books b ON b.author_id = a.id WHERE b.publisher = '${Publisher}';
