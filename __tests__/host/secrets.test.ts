import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeSecrets, secretSpellings } from '../../src/host/secrets.js';

describe('the passwords of a URL', () => {
  test.each([
    ['postgres://u:secret@h/d', ['secret']],
    ['mysql://u:s%23cret@h:3306/d', ['s%23cret', 's#cret']],
    ['postgres://u:a@b@h/d', ['a@b']],
    ['postgres://u:a/b?c#d@h/d', ['a/b?c#d']],
    ['postgres://u:pw1@h1,h2/d?application_name=x@y', ['pw1']],
    ['postgresql://h/d?user=u&password=qu%C3%ABry', ['qu%C3%AB' + 'ry', 'quëry']],
    ['postgres://h/d?sslmode=require&sslpassword=a+b', ['a+b', 'a b']],
    ['postgres://u:100%@h/d', ['100%', '100%25']],
  ])('%s', (url, passwords) => {
    expect(secretSpellings(url)).toEqual(expect.arrayContaining([url, ...passwords]));
  });

  test.each([
    ['postgres://postgres@localhost/shop?sslmode=require&application_name=ci', 1],
    ['pglite:./data', 1],
    ['postgres://u:@h/d', 1],
  ])('%s has none', (url, count) => {
    expect(secretSpellings(url)).toHaveLength(count);
  });

  test('users, hosts and modes are not taken for secrets', () => {
    const { add, hide } = makeSecrets();
    add('postgres://app:hunter2@db.example/shop?sslmode=require');
    expect(hide('app on db.example/shop with require, not hunter2')).toBe(
      'app on db.example/shop with require, not ***',
    );
  });
});

test('a password is hidden as written, decoded and encoded, whatever is in it', () => {
  const passwords = fc
    .string({ unit: 'binary', minLength: 3, maxLength: 20 })
    .filter((p) => p.trim() === p && !/[\r\n]/.test(p));
  fc.assert(
    fc.property(passwords, (password) => {
      const { add, hide } = makeSecrets();
      const encoded = encodeURIComponent(password);
      add(`postgres://app:${encoded}@host/db`);
      for (const spelling of [password, encoded]) expect(hide(`<${spelling}>`)).toBe('<***>');
    }),
  );
});

test('the longer secret is hidden first', () => {
  const { add, hide } = makeSecrets();
  add('abc');
  add('abcdef');
  expect(hide('abcdef abc')).toBe('*** ***');
});
