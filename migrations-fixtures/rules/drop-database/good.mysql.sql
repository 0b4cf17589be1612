CREATE DATABASE mom_scratch;
DROP DATABASE mom_scratch;
