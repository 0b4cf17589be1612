import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import { openPglite } from '../../src/engines/pglite.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Catalog } from '../../src/model/catalog.js';
import type { Diagram } from '../../src/model/diagram.js';
import type { Dialect } from '../../src/model/engine.js';
import type { Session } from '../../src/model/session.js';
import { mermaid } from '../../src/render/text/mermaid.js';
import { diagramOf } from '../../src/steps/diagram/diagram.js';
import { listed, typeOf } from '../../src/steps/diagram/tables.js';
import { freshDatabase } from '../engines/mysql-helpers.js';

interface Opened {
  readonly session: Session;
  readonly dialect: Dialect;
}

const OPEN: readonly (readonly [string, () => Promise<Opened>])[] = [
  ['postgresql', async () => ({ session: await openPglite(), dialect: postgresql })],
  [
    'mysql',
    async () => ({ session: await (await freshDatabase('mysql-9')).open({ root: true }), dialect: mysqlDialect }),
  ],
];

const BEFORE = [
  'CREATE TABLE users (id int PRIMARY KEY, email varchar(80) NOT NULL, name varchar(40))',
  'CREATE TABLE orders (id int PRIMARY KEY, user_id int NOT NULL, total decimal(10, 2), CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id))',
  'CREATE TABLE items (order_id int, no int, PRIMARY KEY (order_id, no), CONSTRAINT items_order FOREIGN KEY (order_id) REFERENCES orders (id))',
  'CREATE TABLE lonely (id int PRIMARY KEY, note varchar(10))',
];

async function pictured(open: () => Promise<Opened>, sql: readonly string[]): Promise<Diagram | undefined> {
  const { session, dialect } = await open();
  try {
    const shot = (): Promise<Catalog> => dialect.snapshot(session, { historySchema: 'migrate_on_merge' });
    for (const statement of BEFORE) await session.run(statement);
    const before = await shot();
    for (const statement of sql) await session.run(statement);
    return diagramOf(before, await shot());
  } finally {
    await session.close();
  }
}

const bare = (name: string): string => name.replace(/^public\./, '');
/** `orders changed: +state`, and for links `orders.user_id > users`. */
function said(diagram: Diagram | undefined): readonly string[] | undefined {
  const signs = { added: '+', removed: '-', changed: '!' } as const;
  return (
    diagram && [
      ...diagram.tables.map(
        ({ name, fate, columns, more }) =>
          `${bare(name)}${fate === undefined ? '' : ` ${fate}`}: ${columns
            .map((c) => `${c.fate === undefined ? '' : signs[c.fate]}${c.name}${c.key ? '*' : ''}`)
            .sort()
            .join(' ')}${more > 0 ? ` and ${more}` : ''}`,
      ),
      ...diagram.links.map(
        ({ from, to, columns, optional, fate }) =>
          `${bare(from)}.${columns.join(',')} ${optional ? '>?' : '>'} ${bare(to)}${fate === undefined ? '' : ` ${fate}`}`,
      ),
    ]
  );
}

describe.each(OPEN)('%s', (_, open) => {
  test('a column comes: its table with what it hangs on, and no more', async () => {
    expect(said(await pictured(open, ['ALTER TABLE orders ADD state varchar(20)']))).toEqual([
      'orders changed: +state id* total user_id',
      'items: no* order_id*',
      'users: id* and 2',
      'items.order_id > orders',
      'orders.user_id > users',
    ]);
  });

  test('a table comes with a key to another, one goes, a type changes', async () => {
    const diagram = await pictured(open, [
      'CREATE TABLE payments (id int PRIMARY KEY, order_id int, CONSTRAINT pay_order FOREIGN KEY (order_id) REFERENCES orders (id))',
      'DROP TABLE lonely',
      open === OPEN[0]?.[1] ? 'ALTER TABLE users ALTER name TYPE text' : 'ALTER TABLE users MODIFY name text',
    ]);
    expect(said(diagram)).toEqual([
      'lonely removed: id* note',
      'payments added: id* order_id',
      'users changed: !name email id*',
      'orders: id* user_id and 1',
      'orders.user_id > users',
      'payments.order_id >? orders added',
    ]);
    expect(
      diagram?.tables.find(({ name }) => bare(name) === 'users')?.columns.find(({ name }) => name === 'name'),
    ).toMatchObject({
      type: 'text',
      before: expect.stringMatching(/^(?:character varying|varchar)\(40\)/),
    });
  });

  test('nothing to connect, nothing to draw', async () => {
    expect(await pictured(open, ['ALTER TABLE lonely ADD more int'])).toBeUndefined();
    expect(await pictured(open, ['CREATE INDEX by_name ON users (name)'])).toBeUndefined();
  });

  test('more than anybody takes in is not drawn', async () => {
    const many = Array.from({ length: 13 }, (_, n) => `CREATE TABLE t${n} (id int PRIMARY KEY)`);
    expect(await pictured(open, many)).toBeUndefined();
    expect((await pictured(open, many.slice(0, 12)))?.tables).toHaveLength(12);
  });
});

test('neighbours are few, and those that are left out are counted', async () => {
  const { session } = await (OPEN[0] as (typeof OPEN)[number])[1]();
  await session.run('CREATE TABLE hub (id int PRIMARY KEY)');
  for (let n = 0; n < 11; n += 1) await session.run(`CREATE TABLE near${n} (id int REFERENCES hub)`);
  const shot = (): Promise<Catalog> => postgresql.snapshot(session, { historySchema: 'migrate_on_merge' });
  const before = await shot();
  await session.run('ALTER TABLE hub ADD name text');
  const diagram = diagramOf(before, await shot());
  await session.close();
  expect(diagram?.tables).toHaveLength(9);
  expect(diagram?.more).toBe(3);
});

test('names as hostile as they come stay names', async () => {
  const { session } = await (OPEN[0] as (typeof OPEN)[number])[1]();
  const odd = `a"b.c\`d\n%%{init: {}}%%<script>'; click t0 href`;
  const name = `"${odd.replaceAll('"', '""')}"`;
  await session.run(`CREATE SCHEMA "x.y"; CREATE TABLE "x.y".${name} (${name} int PRIMARY KEY)`);
  const shot = (): Promise<Catalog> => postgresql.snapshot(session, { historySchema: 'migrate_on_merge' });
  const before = await shot();
  await session.run(
    `CREATE TABLE "t, (u)" (${name} int, "x y" int, CONSTRAINT odd FOREIGN KEY (${name}) REFERENCES "x.y".${name})`,
  );
  const diagram = diagramOf(before, await shot());
  await session.close();
  expect(diagram?.links).toMatchObject([{ from: 'public.t, (u)', to: `x.y.${odd}`, columns: [odd] }]);
  const text = mermaid(diagram as Diagram);
  expect(text.split('\n').every((line) => /^(?:erDiagram| +[\p{L}\p{N}_ "[\]{}().,:|o-]+| +\})$/u.test(line))).toBe(
    true,
  );
  expect(text).not.toMatch(/[<>%'`]/);
});

test('types as short as a picture wants them', () => {
  expect(typeOf("character varying(80) NOT NULL DEFAULT 'NOT NULL'::character varying")).toBe('character varying(80)');
  expect(listed('"a, b", c, `d``e`')).toEqual(['a, b', 'c', 'd`e']);
  const column = (type: string) => ({ name: 'c', type, nullable: true, key: false, refers: false });
  const types = [
    'numeric(10,2)',
    'character varying(80)',
    'timestamp with time zone',
    'integer[]',
    'public.mood',
    'double precision',
    "enum('a','b')",
    'bigint unsigned',
  ];
  const text = mermaid({ tables: [{ name: 't', columns: types.map(column), more: 0 }], links: [], more: 0 });
  expect(
    text
      .split('\n')
      .slice(2, -1)
      .map((line) => line.trim().split(' ')[0]),
  ).toEqual(['numeric', 'varchar(80)', 'timestamptz', 'integer[]', 'mood', 'double', 'enum', 'bigint']);
});
