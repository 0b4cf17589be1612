DROP USER IF EXISTS mom_password;
