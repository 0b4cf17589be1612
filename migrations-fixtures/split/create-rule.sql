CREATE TABLE notes (id integer, body text);
CREATE TABLE notes_log (id integer, what text, at timestamptz DEFAULT now());

CREATE OR REPLACE RULE notes_ins AS ON INSERT TO notes
DO ALSO (
  INSERT INTO notes_log (id, what) VALUES (NEW.id, 'insert; (1');
  INSERT INTO notes_log (id, what) VALUES (NEW.id, 'second')
);
CREATE RULE notes_upd AS ON UPDATE TO notes WHERE OLD.body IS DISTINCT FROM NEW.body
DO ALSO (INSERT INTO notes_log (id, what) VALUES (OLD.id, 'update');;
  DELETE FROM notes_log WHERE at < now() - interval '1 year';);
CREATE RULE notes_del AS ON DELETE TO notes DO INSTEAD NOTHING;
INSERT INTO notes VALUES (1, 'a');
