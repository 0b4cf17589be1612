// What a plan says of a change of a table is held against the servers: while it runs on a table with many rows, one session
// reads it and another writes it, again and again. Whoever was said to wait waits, and nobody else.

import type { RehearsedStatement, TableChange } from '../../src/model/plan.js';
import type { Session } from '../../src/model/session.js';
import { rules } from '../../src/rules/index.js';
import { raw } from '../../src/sql/query.js';
import { freshDatabase } from '../engines/mysql-helpers.js';
import { onSessions } from '../rules/mysql-support.js';
import { fixture } from '../rules/support.js';
import { mysqlKeys } from '../support/mysql.js';
import { fill, numbers, probesOf } from './mysql-rows.js';

const ids = rules.filter(({ dialects }) => dialects.includes('mysql')).map(({ id }) => id);

/** Shorter ones show nothing: then there are more rows. What is over at once, however many there are, nobody could be seen to wait for. */
const LONG_ENOUGH_MS = 120;
const AT_ONCE_MS = 25;
const FIRST_ROWS = 80_000;
const MOST_ROWS = 900_000;

/** `npm run truth` tries every example on every server. Rows by the hundred thousand take their time: `npm test` tries each rule's bad one on one. */
const ALL = process.env['TRUTH'] === 'all';
const FILES = ALL ? ['bad.mysql.sql', 'good.mysql.sql'] : ['bad.mysql.sql'];
const sharedOut = (rule: number, key: string): boolean => ALL || mysqlKeys[rule % mysqlKeys.length] === key;

interface Went {
  /** How many reads and writes came to their end in the midst of it. */
  readonly reads: number;
  readonly writes: number;
  readonly ms: number;
}

/** When a session came to the end of one thing, again and again until told to stop. */
async function busy(session: Session, text: string, told: { over: boolean }): Promise<readonly number[]> {
  const ends: number[] = [];
  while (!told.over) {
    await session.run(text);
    ends.push(performance.now());
    await new Promise((next) => setTimeout(next, 1));
  }
  return ends;
}

class Watched {
  constructor(
    private readonly worker: Session,
    private readonly reader: Session,
    private readonly writer: Session,
  ) {}

  async run(text: string, table: string): Promise<Went> {
    const { read, write } = await probesOf(this.reader, table);
    const told = { over: false };
    const loops = [busy(this.reader, read, told), busy(this.writer, write, told)];
    await new Promise((next) => setTimeout(next, 10));
    const from = performance.now();
    let to = from;
    try {
      await this.worker.run(text);
    } finally {
      to = performance.now();
      told.over = true;
    }
    const [reads = [], writes = []] = await Promise.all(loops);
    // At its beginning it waits for its lock, and at its end it has the table for itself, both for a moment.
    const [begin, end] = [from + 0.45 * (to - from), from + 0.85 * (to - from)];
    const within = (ends: readonly number[]): number => ends.filter((at) => at > begin && at < end).length;
    return { reads: within(reads), writes: within(writes), ms: to - from };
  }
}

/** Whoever comes to an end in the middle of it did not wait for it. */
function seen({ reads, writes }: Went): TableChange['others'] {
  if (reads === 0) return 'nothing';
  return writes === 0 ? 'read' : 'write';
}

let proved = 0;
afterAll(() => {
  process.stderr.write(`Claims about changes of tables proved on ${mysqlKeys.join(', ')}: ${proved}\n`);
});

/** What takes time in proportion to the rows: the rest is over before anybody could be seen to wait. */
const lasts = ({ change, ms }: RehearsedStatement): boolean =>
  ms !== undefined && change?.measured === true && change.algorithm !== 'INSTANT';

interface Attempt {
  readonly claims: number;
  readonly wrong: readonly string[];
  /** Of those that took any time, how long the shortest one took. */
  readonly shortest: number;
}

/** Runs a file on tables with rows, and watches what takes time. */
async function attempt(
  worker: Session,
  watched: Watched,
  statements: readonly RehearsedStatement[],
  file: string,
): Promise<Attempt> {
  const wrong: string[] = [];
  let claims = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (const statement of statements) {
    const where = `${file} line ${statement.line}`;
    const { change } = statement;
    try {
      if (change === undefined || !lasts(statement)) {
        await worker.run(statement.sql);
        continue;
      }
      const waits = await watched.run(statement.sql, change.table);
      if (waits.ms < AT_ONCE_MS) continue;
      shortest = Math.min(shortest, waits.ms);
      // With so few rows the beginning and the end are most of it: then there are more rows, or it is not counted.
      if (waits.ms < LONG_ENOUGH_MS) continue;
      claims += 2;
      const found = seen(waits);
      if (found !== change.others)
        wrong.push(`${where}: others may ${change.others}, and could ${found} (${JSON.stringify(waits)})`);
    } catch (cause) {
      wrong.push(`${where}: ${(cause as Error).message}`);
    }
  }
  return { claims, wrong, shortest };
}

test.each(mysqlKeys)(
  '%s: who was said to wait waits, and nobody else',
  async (key) => {
    const db = await freshDatabase(key);
    const open = (): Promise<Session> => db.open({ root: true });
    await using server = onSessions(await open(), open, db.name);
    await using worker = await open();
    await using reader = await open();
    await using writer = await open();
    const home = `${db.name}_n`;
    await worker.run(`CREATE DATABASE \`${home}\``);
    const from = await numbers(worker, home);
    const watched = new Watched(worker, reader, writer);
    const wrong: string[] = [];
    for (const id of ids.filter((_, rule) => sharedOut(rule, key))) {
      for (const name of FILES) {
        const setup = fixture(id, 'setup.mysql.sql');
        const { migrations } = await server.run(setup, [fixture(id, name) ?? '']);
        const statements = migrations[0]?.statements ?? [];
        if (!statements.some(lasts)) continue;
        const on = async (rows: number): Promise<Attempt> => {
          await server.run(setup, []);
          for (const session of [worker, reader, writer]) await session.run(`USE \`${db.name}\``);
          await fill(worker, from, rows);
          return attempt(worker, watched, statements, `${id}/${name}`);
        };
        const first = await on(FIRST_ROWS);
        const more = Math.ceil((FIRST_ROWS * 1.5 * LONG_ENOUGH_MS) / first.shortest);
        let rows = Math.min(MOST_ROWS, first.shortest < LONG_ENOUGH_MS ? more : FIRST_ROWS);
        let found = rows === FIRST_ROWS ? first : await on(rows);
        // A busy machine may make a moment long: what is true is so with more rows, too, and what is wrong stays wrong.
        for (let tries = 1; found.wrong.length > 0 && tries < 3; tries += 1) {
          rows = Math.min(MOST_ROWS, rows * 2);
          found = await on(rows);
        }
        proved += found.claims;
        wrong.push(...found.wrong);
      }
    }
    await worker.query(raw(`DROP DATABASE \`${home}\``));
    expect(wrong).toEqual([]);
  },
  600_000,
);
