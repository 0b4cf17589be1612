-- 003 and 004 were only needed on MySQL.
CREATE UNIQUE INDEX regions_code ON regions (code);
