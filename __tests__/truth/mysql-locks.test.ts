// What a plan says of locks that are over in a moment, or that are kept on purpose, held against the servers. A change that needs the
// table for itself is made to wait by an open transaction, and whoever comes then waits behind it; tables that it does not name are
// free. Rows that are said to stay locked are asked for by another session.

import type { Finding, RehearsedStatement } from '../../src/model/plan.js';
import type { Session } from '../../src/model/session.js';
import { rules } from '../../src/rules/index.js';
import { raw, sql } from '../../src/sql/query.js';
import { freshDatabase } from '../engines/mysql-helpers.js';
import { onSessions } from '../rules/mysql-support.js';
import { fixture } from '../rules/support.js';
import { mysqlKeys } from '../support/mysql.js';
import { fill, numbers, probesOf } from './mysql-rows.js';

const ids = rules.filter(({ dialects }) => dialects.includes('mysql')).map(({ id }) => id);
const ALL = process.env['TRUTH'] === 'all';
const FILES = ALL ? ['bad.mysql.sql', 'good.mysql.sql'] : ['bad.mysql.sql'];
/** `npm run truth` asks of every file what it claims; else those that hold none of these words are taken to claim nothing. */
const WORDS = /\b(?:drop|truncate|rename|lock|update|delete|select)\b/i;
const ROWS = 500;

/** Longest look at a statement that neither ends nor waits. */
const LONGEST_MS = 20_000;

/** What one statement is said to keep from others. */
interface Claims {
  /** Nobody reads or writes it while the statement has it, or waits for it. */
  readonly whole: readonly string[];
  /** Nobody reads or writes it until it is unlocked. */
  readonly kept: readonly string[];
  /** None of its rows can be written until the transaction has committed. */
  readonly rows: readonly string[];
}

/** The tables that the words of a finding name. */
const named = (text: string | undefined): readonly string[] => text?.match(/\w+/g)?.filter((w) => w !== 'and') ?? [];

/** In the words of the report: what a rule does not say is not claimed. */
function claimsOf(statement: RehearsedStatement, findings: readonly Finding[]): Claims {
  const said = (rule: string, words: RegExp): readonly string[] =>
    findings.flatMap((one) => (one.rule === rule ? named(words.exec(one.message)?.[1]) : []));
  const target = /\b(?:UPDATE|FROM)\s+`?(\w+)/i.exec(statement.sql)?.[1];
  const all = findings.some(
    ({ rule, message }) => rule === 'delete-or-update-all' && /all of them locked/.test(message),
  );
  return {
    whole:
      statement.change === undefined
        ? statement.locks.filter(({ mode }) => mode === 'EXCLUSIVE').map(({ relation }) => relation)
        : [],
    kept: said('lock-tables', /^Holds ([\w, ]+) against everybody else/),
    rows: [...said('locks-read-rows', /all rows of ([\w, ]+):/), ...(all && target !== undefined ? [target] : [])],
  };
}

const some = ({ whole, kept, rows }: Claims): boolean => whole.length + kept.length + rows.length > 0;

/** A session whose statements can be watched, and broken off, by another. */
class Seen {
  private id = '';
  constructor(
    readonly session: Session,
    private readonly watcher: Session,
  ) {}

  async known(): Promise<this> {
    const [row] = await this.session.query(raw('SELECT CONNECTION_ID() AS id'));
    this.id = row?.['id'] ?? '';
    return this;
  }

  private async state(): Promise<string> {
    const [row] = await this.watcher.query(
      sql`SELECT COMMAND AS c, STATE AS state FROM information_schema.PROCESSLIST WHERE ID = ${this.id}`,
    );
    return row?.['c'] === 'Sleep' ? '' : (row?.['state'] ?? '');
  }

  /** Whether it is waiting for a lock now, looking until it waits or is over. */
  async waits(over: () => boolean): Promise<boolean> {
    const until = performance.now() + LONGEST_MS;
    while (!over()) {
      if (/waiting for .*lock/i.test(await this.state())) return true;
      if (performance.now() > until) throw new Error('It neither ends nor waits.');
      await new Promise((next) => setTimeout(next, 2));
    }
    return false;
  }

  /** Whether a statement has to wait; it is broken off then. */
  async tries(text: string): Promise<boolean> {
    let over = false;
    const ends = this.session.run(text).then(
      () => undefined,
      (error: unknown) => error,
    );
    void ends.then(() => {
      over = true;
    });
    const waiting = await this.waits(() => over);
    if (waiting) await this.watcher.run(`KILL QUERY ${this.id}`);
    const error = await ends;
    if (!waiting && error !== undefined) throw error;
    return waiting;
  }
}

interface Stage {
  readonly worker: Seen;
  readonly holder: Session;
  readonly other: Seen;
  readonly tables: readonly string[];
}

const because = (found: boolean, said: boolean): string =>
  `${said ? 'said to wait' : 'said to be free'}, and ${found ? 'waits' : 'is free'}`;

/** Every table of the database is read and written by another session: the named ones wait, and no others. */
async function others({ other, tables }: Stage, claimed: readonly string[], where: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const table of tables) {
    const { read, write } = await probesOf(other.session, table);
    for (const text of [read, write]) {
      const [found, said] = [await other.tries(text), claimed.includes(table)];
      if (found !== said) wrong.push(`${where}: ${text}: ${because(found, said)}`);
    }
  }
  return wrong;
}

/** The table for itself: an open transaction that has read it keeps it waiting. */
async function whole(
  stage: Stage,
  text: string,
  claimed: readonly string[],
  where: string,
): Promise<readonly string[]> {
  const { holder, worker } = stage;
  await holder.run('START TRANSACTION');
  for (const table of claimed) await holder.run((await probesOf(holder, table)).read);
  let over = false;
  const ends = worker.session.run(text).finally(() => {
    over = true;
  });
  ends.catch(() => undefined);
  const wrong: string[] = [];
  if (await worker.waits(() => over)) wrong.push(...(await others(stage, claimed, where)));
  else wrong.push(`${where}: it did not wait for a transaction that has read ${claimed.join(', ')}`);
  await holder.run('ROLLBACK');
  await ends;
  return wrong;
}

/** How many rows of a table nobody else can lock; a plain SELECT reads them all the same. */
async function lockedRows(other: Session, table: string): Promise<{ readonly all: number; readonly free: number }> {
  const [all] = await other.query(raw(`SELECT COUNT(*) AS n FROM \`${table}\``));
  await other.run('START TRANSACTION');
  const free = await other.run(`SELECT 1 FROM \`${table}\` FOR UPDATE SKIP LOCKED`);
  await other.run('ROLLBACK');
  return { all: Number(all?.['n']), free: free.rows.length };
}

async function rows(stage: Stage, text: string, claimed: readonly string[], where: string): Promise<readonly string[]> {
  const { worker, other, tables } = stage;
  const wrong: string[] = [];
  const before = new Map<string, number>();
  for (const table of claimed) before.set(table, (await lockedRows(other.session, table)).free);
  // Copies need a place where they do not meet their like.
  const into = /\bINTO\s+`?(\w+)/i.exec(text)?.[1];
  if (into !== undefined) await worker.session.run(`DELETE FROM \`${into}\``);
  await worker.session.run('START TRANSACTION');
  await worker.session.run(text);
  for (const table of claimed) {
    const { all, free } = await lockedRows(other.session, table);
    if (before.get(table) !== ROWS || all !== ROWS || free > 0)
      wrong.push(`${where}: all ${ROWS} rows of ${table} were said to be kept, and ${free} of ${all} were free`);
  }
  // Rows that are kept keep nobody from reading the table.
  for (const table of tables) {
    const { read } = await probesOf(other.session, table);
    if (await other.tries(read)) wrong.push(`${where}: ${read}: ${because(true, false)}`);
  }
  await worker.session.run('COMMIT');
  return wrong;
}

let proved = 0;
afterAll(() => {
  process.stderr.write(`Claims about locks of a moment, and kept ones, proved on ${mysqlKeys.join(', ')}: ${proved}\n`);
});

test.each(mysqlKeys)(
  '%s: what a statement keeps for itself, and nothing else, is kept from others',
  async (key) => {
    const db = await freshDatabase(key);
    const open = (): Promise<Session> => db.open({ root: true });
    await using server = onSessions(await open(), open, db.name);
    await using watcher = await open();
    await using working = await open();
    await using reading = await open();
    await using holder = await open();
    const worker = await new Seen(working, watcher).known();
    const other = await new Seen(reading, watcher).known();
    const home = `${db.name}_n`;
    await working.run(`CREATE DATABASE \`${home}\``);
    const from = await numbers(working, home, 3);
    const wrong: string[] = [];
    const kinds = new Set<string>();
    for (const id of ids) {
      for (const name of FILES) {
        const text = fixture(id, name);
        const setup = fixture(id, 'setup.mysql.sql');
        if (text === undefined || !(ALL || WORDS.test(text))) continue;
        const { migrations, findings } = await server.run(setup, [text]);
        const statements = migrations[0]?.statements ?? [];
        const claims = statements.map((one, at) =>
          claimsOf(
            one,
            findings.filter((of) => of.statement === at),
          ),
        );
        if (!claims.some(some)) continue;
        await server.run(setup, []);
        for (const session of [working, reading, holder]) await session.run(`USE \`${db.name}\``);
        await fill(working, from, ROWS);
        const there = await working.query(
          sql`SELECT TABLE_NAME AS t FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${db.name} AND TABLE_TYPE = 'BASE TABLE'`,
        );
        for (const [at, statement] of statements.entries()) {
          const where = `${id}/${name} line ${statement.line}`;
          const claimed = claims[at] as Claims;
          const tables = there.map((row) => row['t'] ?? '');
          const stage = { worker, holder, other, tables };
          if (claimed.whole.length > 0) {
            wrong.push(...(await whole(stage, statement.sql, claimed.whole, where)));
            proved += 2 * tables.length;
            // What is gone, or has another name, cannot be asked about again.
            break;
          }
          if (claimed.rows.length > 0) {
            wrong.push(...(await rows(stage, statement.sql, claimed.rows, where)));
            proved += claimed.rows.length + tables.length;
          } else await working.run(statement.sql);
          if (claimed.kept.length > 0) {
            wrong.push(...(await others(stage, claimed.kept, where)));
            proved += 2 * tables.length;
          }
        }
        await working.run('UNLOCK TABLES');
        kinds.add(claims.some((one) => one.whole.length > 0) ? 'whole' : '');
        kinds.add(claims.some((one) => one.kept.length > 0) ? 'kept' : '');
        kinds.add(claims.some((one) => one.rows.length > 0) ? 'rows' : '');
      }
    }
    await working.query(raw(`DROP DATABASE \`${home}\``));
    expect(wrong).toEqual([]);
    expect([...kinds].filter((kind) => kind !== '').sort()).toEqual(['kept', 'rows', 'whole']);
  },
  300_000,
);
