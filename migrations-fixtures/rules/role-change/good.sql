GRANT reporting TO intern;
