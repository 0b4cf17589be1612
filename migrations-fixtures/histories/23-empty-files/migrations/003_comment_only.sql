-- Reverted on the branch; the number stays taken.
/* ALTER TABLE kept ADD COLUMN gone integer; */
