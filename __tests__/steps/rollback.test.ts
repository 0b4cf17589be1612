import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Place, placeOf, walkBack } from './rollback-helpers.js';

describe.each(['embedded', 'postgres17'])('on %s', (name) => {
  let place: Place;
  beforeAll(async () => {
    place = await placeOf(name);
  });
  afterAll(() => place[Symbol.asyncDispose]());

  test('first look', async () => {
    const setup = 'CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL, phone text); CREATE TABLE orders (id serial PRIMARY KEY, user_id int NOT NULL REFERENCES users, total numeric(10,2) NOT NULL, note text);';
    const { tried, ms } = await walkBack(place, setup, [
      ['ALTER TABLE users ADD COLUMN mail text; CREATE INDEX users_mail ON users (mail);', 'ALTER TABLE users DROP COLUMN mail;'],
      ['ALTER TABLE users DROP COLUMN phone;', 'ALTER TABLE users ADD COLUMN phone text;'],
      ['ALTER TABLE orders ALTER COLUMN total TYPE int;', 'ALTER TABLE orders ALTER COLUMN total TYPE numeric(10,2);'],
      ['DELETE FROM orders WHERE id > 900001', 'SELECT 1'],
    ]);
    console.log(JSON.stringify(tried, null, 1), ms);
    expect(tried).toHaveLength(4);
  });
});
