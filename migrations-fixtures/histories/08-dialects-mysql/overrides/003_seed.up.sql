INSERT INTO shops (id, address) VALUES (1, '{"region": "north"}');
