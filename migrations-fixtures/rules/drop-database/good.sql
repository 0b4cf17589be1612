CREATE TABLE reports (id bigint);
