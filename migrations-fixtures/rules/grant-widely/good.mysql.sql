GRANT SELECT, INSERT ON orders TO mom_fixture;
