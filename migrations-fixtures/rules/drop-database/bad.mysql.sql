DROP DATABASE mom_archive;
