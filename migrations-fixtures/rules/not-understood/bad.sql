SET standard_conforming_strings = off;
UPDATE orders SET note = 'it\'s paid' WHERE id = 1;
