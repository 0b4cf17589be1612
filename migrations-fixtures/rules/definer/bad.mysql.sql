CREATE DEFINER=`root`@`localhost` SQL SECURITY DEFINER VIEW totals AS SELECT SUM(total) AS total FROM orders;
