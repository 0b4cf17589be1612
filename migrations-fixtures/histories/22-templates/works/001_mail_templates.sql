-- Braces that are data: an e-mail and a WhatsApp template, a shell default, a JSON path. Nothing here is to be expanded.
CREATE TABLE mail_templates (
  name text PRIMARY KEY,
  body text NOT NULL
);
INSERT INTO mail_templates (name, body) VALUES
  ('welcome', 'Hello {{ first_name }}, welcome to {{company}}!'),
  ('reminder', 'مرحبًا {{1}}، موعدك يوم {{2}}'),
  ('shell', 'export HOST=${HOST:-localhost}'),
  ('percent', '<%= user.name %> {% if x %} %(name)s $$ :name');
SELECT '{"a": {"b": 1}}'::jsonb #>> '{a,b}', '{{1,2},{3,4}}'::integer[][];
