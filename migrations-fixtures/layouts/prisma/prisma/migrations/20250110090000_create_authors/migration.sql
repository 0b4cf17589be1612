-- CreateTable
CREATE TABLE authors (
    id INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,

    PRIMARY KEY (id)
);
