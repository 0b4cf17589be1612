import { likelyReferences } from '../../src/steps/health/references.js';

const of = (table: string, column: string, type = 'integer', schema = 'public') => ({ schema, table, column, type });

test.each([
  ['the plural', of('orders', 'user_id'), [of('users', 'id')], 'users'],
  ['the singular', of('orders', 'user_id'), [of('user', 'id')], 'user'],
  ['in camel case', of('orders', 'teamMemberId'), [of('team_members', 'id')], 'team_members'],
  ['a word with y', of('shops', 'category_id'), [of('categories', 'id')], 'categories'],
  [
    'behind a prefix of the module',
    of('sms_campaign_sends', 'campaign_id'),
    [of('sms_campaigns', 'id')],
    'sms_campaigns',
  ],
  [
    'the whole name before one with a prefix',
    of('a', 'user_id'),
    [of('users', 'id'), of('admin_users', 'id')],
    'users',
  ],
  ['not where two are meant', of('a', 'user_id'), [of('app_users', 'id'), of('admin_users', 'id')], undefined],
  ['not of another type', of('a', 'user_id', 'text'), [of('users', 'id')], undefined],
  ['not of another schema', of('a', 'user_id'), [of('users', 'id', 'integer', 'auth')], undefined],
  ['not the key of a table itself', of('users', 'id'), [of('users', 'id')], undefined],
  ['not a word that only ends alike', of('a', 'paid'), [of('pas', 'id')], undefined],
] as const)('a column speaks of a table: %s', (_, column, keys, expected) => {
  expect(likelyReferences([column], keys, []).map(({ parent }) => parent.table)).toEqual(
    expected === undefined ? [] : [expected],
  );
  // What has a foreign key needs no guess
  expect(likelyReferences([column], keys, [column])).toEqual([]);
});
