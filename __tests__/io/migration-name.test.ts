import { migrationName, saysNothingAbout } from '../../src/io/migration-name.js';

test.each([
  ['add_users', 'add_users'],
  ['Add users', 'add_users'],
  ['add-email-to-users', 'add_email_to_users'],
  ['AddEmailToUsers', 'add_email_to_users'],
  ['createHTTPLog', 'create_http_log'],
  ['  add__users_ ', 'add_users'],
  ['2fa for users', '2fa_for_users'],
  ['initial_schema', 'initial_schema'],
  ['add_herb_cultivation_field', 'add_herb_cultivation_field'],
  ['x'.repeat(80), 'x'.repeat(80)],
])('%j becomes %s', (given, expected) => {
  expect(migrationName(given)).toBe(expected);
});

test.each([
  [undefined, 'needs a name'],
  ['', 'is empty'],
  ['  ', 'is empty'],
  ['__-', 'is empty'],
  ['123', 'digits only'],
  ['2024_01_02', 'digits only'],
  ['migration1', 'tells nobody'],
  ['fix_stuff', 'tells nobody'],
  ['update_schema', 'tells nobody'],
  ['UpdateDatabase2', 'tells nobody'],
  ['new migration', 'tells nobody'],
  ['v2', 'digits only'],
  ['a/b', 'holds `/`'],
  ['..', 'holds `.`'],
  ['../../etc/passwd', 'holds `.`'],
  ['a.b', 'holds `.`'],
  ['a\\b', 'holds `\\`'],
  ["a'; DROP TABLE users", "holds `'`"],
  ['add\nusers', 'control characters'],
  ['add\u0000users', 'control characters'],
  ['add\u202eusers', 'control characters'],
  ['añadir_usuarios', 'holds `ñ`'],
  ['a'.repeat(300), 'has 300 characters'],
])('%j is refused', (given, what) => {
  expect(() => migrationName(given)).toThrow(
    expect.objectContaining({
      name: 'ActionError',
      code: given === undefined ? 'missing-input' : 'bad-name',
      hint: expect.stringContaining('create add_email_to_users'),
    }),
  );
  expect(() => migrationName(given)).toThrow(what);
});

test('what says something passes', () => {
  for (const name of ['add_index_to_books', 'create_changes_feed', 'drop_legacy_table', 'test_results'])
    expect(saysNothingAbout(name)).toBeUndefined();
});
