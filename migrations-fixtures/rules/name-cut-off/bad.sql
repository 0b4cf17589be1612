CREATE TABLE invoices (id bigint PRIMARY KEY, customer text);
CREATE INDEX invoices_of_customers_that_have_not_paid_after_the_second_reminder ON invoices (customer);
