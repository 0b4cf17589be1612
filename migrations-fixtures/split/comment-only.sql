-- Nothing to do here; this number was taken by a branch that never came.

/* SELECT 1; */
--
