CREATE USER mom_password IDENTIFIED BY 'Cherry-tree-7';
