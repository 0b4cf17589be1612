CREATE TABLE sums (s INT NOT NULL); --
INSERT INTO sums VALUES (5--3), (5 -- and this is a comment
  + 1);
