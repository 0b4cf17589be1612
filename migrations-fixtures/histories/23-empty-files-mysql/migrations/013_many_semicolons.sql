;;
ALTER TABLE kept ADD COLUMN `many;` INT;;;
;
