CREATE TABLE invoices (
  id       INT     NOT NULL PRIMARY KEY,
  currency CHAR(3) NOT NULL,
  CONSTRAINT invoices_currency_fk FOREIGN KEY (currency) REFERENCES currencies (code)
) ENGINE=InnoDB;
