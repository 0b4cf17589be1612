import { codeOf, exportsDown } from '../../src/layouts/script-text.js';
import { objectsOf, valuesOf } from '../../src/layouts/script-values.js';
import { worked } from '../support/growth.js';

test.each([
  ['exports.down = async (knex) => { await knex.raw("x"); };', true],
  ['exports.down = (knex) => knex.schema.dropTable("x");', true],
  ['exports.down = function (knex) { return knex.raw("x"); }', true],
  ['module.exports = { up, down };', true],
  ['module.exports = { async down(queryInterface, Sequelize) { await queryInterface.dropTable("x"); } };', true],
  ['module.exports = { down: (queryInterface) => queryInterface.dropTable("x") };', true],
  ['module.exports = {\n  async up() {},\n\n  async down (queryInterface) {\n    await 1;\n  }\n};', true],
  ['export const down = async ({ context }: Params): Promise<void> => { await context.dropTable("x"); };', true],
  ['export async function down(knex: Knex): Promise<void> { await knex.raw(`x ${{ a: `}` }}`); }', true],
  ['export { up, undo as down };', true],
  ['const down: Migration = async ({ context: q }) => { await q.dropTable("x"); };\nexport { up, down };', true],
  ['export const down: Migration = async (params) => { await params.context.dropTable("x"); };', true],
  // Named, and does nothing
  ['module.exports = { async down (queryInterface, Sequelize) { /* Add reverting commands here. */ } };', false],
  ['exports.down = async () => {};', false],
  ['exports.down = () => Promise.resolve();', false],
  ['export async function down(knex: Knex): Promise<void> {\n  // nothing\n}', false],
  // Said, and not exported
  ['// exports.down = undo\nexports.up = async () => { await tearing.down(1); };', false],
  ['exports.up = async (knex) => { await knex.raw("down: x"); };', false],
  ['exports.up = () => { const r = /down: {/; };', false],
  ['exports.up = async () => {};', false],
] as const)('%s', (text, undoes) => {
  expect(exportsDown(text)).toBe(undoes);
});

test('quotes, templates, patterns and comments are told apart', () => {
  expect(codeOf('a = "b\\"c" + \'d\' /* e */ + `f` // g\n;h = /i"/ + j / k')).toBe('a = "" + "" + "" ; h = / + j / k');
  expect(codeOf('x(`a ${b ? `c ${d}` : "}"} e`, f)')).toBe('x ( ` , f )');
  expect(codeOf('it = "is not closed\nbut = this')).toBe('it = "" but = this');
});

test('plain values are read, and nothing else', () => {
  const text = `const x = { a: 'b', 'a': "c" + 'd', n: f('x'), list: ['x', "y"], yes: true, a: \`\${q}\` };`;
  expect(valuesOf(text, ['a'])).toEqual(['b', 'cd', undefined]);
  expect(valuesOf(text, ['list'])).toEqual([['x', 'y']]);
  expect(valuesOf(text, ['n', 'yes'])).toEqual([undefined, true]);
  const [first, second] = objectsOf('a({ m: { x: { deep: 1 }, y: "z", short } }); const m: Kind = { y: q() };', 'm');
  expect([...(first ?? [])]).toEqual([
    ['x', undefined],
    ['y', 'z'],
    ['short', undefined],
  ]);
  expect([...(second ?? [])]).toEqual([['y', undefined]]);
});

const TIMES = 60_000;
test.each([
  '`',
  '"',
  "'\\",
  '/*',
  '/',
  '/[',
  '${',
  '`${',
  'down (',
  'down :',
  '{ down (',
  '[',
  'a: path.join(',
  'export {',
  '{',
  '}',
])('no text takes long, or more stack than there is: %j', (piece) => {
  const text = `down ${piece.repeat(TIMES)} down`;
  const start = worked();
  exportsDown(text);
  valuesOf(`a: ${text}`, ['a']);
  objectsOf(`a: ${text}`, 'a');
  expect(worked() - start).toBeLessThan(30_000);
});
