SET FOREIGN_KEY_CHECKS = 0;
CREATE TABLE "invoices" (
  "id"          INT NOT NULL PRIMARY KEY,
  "customer_id" INT NOT NULL,
  "currency"    CHAR(3) NOT NULL,
  CONSTRAINT "invoices_customer_fk" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id"),
  CONSTRAINT "invoices_currency_fk" FOREIGN KEY ("currency") REFERENCES "currencies" ("code")
) ENGINE=InnoDB;
SET FOREIGN_KEY_CHECKS = 1;
SET sql_mode = '';
