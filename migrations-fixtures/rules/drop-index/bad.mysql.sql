DROP INDEX by_user ON orders;
