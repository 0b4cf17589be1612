CREATE PUBLICATION warehouse FOR TABLE users, visits;
