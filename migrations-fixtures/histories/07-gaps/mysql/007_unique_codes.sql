CREATE UNIQUE INDEX regions_code ON regions (code);
