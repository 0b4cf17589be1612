// What a plan says of locks is held against the servers: while a statement's transaction is open, a second session tries to
// read and to write each table that was there before. What was said to be blocked is blocked, and nothing else.
import { postgres } from '../../src/engines/postgres.js';
import type { RehearsedMigration } from '../../src/model/plan.js';
import type { Session } from '../../src/model/session.js';
import { rules } from '../../src/rules/index.js';
import { takesTransaction } from '../../src/steps/mode.js';
import { fixture, type Rehearsed, rehearseFiles } from '../rules/support.js';
import { serverMajors, startPostgres } from '../support/postgres.js';
import { claimedBy, either, NOBODY, saidOf, type Waiting, WORK, words } from './blocked.js';
import { fill } from './postgresql-rows.js';
import { impatient, lookAt, rowsLocked, tablesOf, underWay, type Watched } from './postgresql-watch.js';

/** An index that takes its time, so that what is done to its table lasts long enough to be watched. */
const SLOW = `CREATE FUNCTION public.slowly(anyelement) RETURNS text IMMUTABLE LANGUAGE plpgsql
  AS $$ BEGIN PERFORM pg_sleep(0.02); RETURN 'x'; END $$;`;

const ids = rules.filter(({ dialects }) => dialects.includes('postgresql')).map(({ id }) => id);

interface Sessions {
  /** Runs the migrations. */
  readonly worker: Session;
  /** Tries to read and to write. */
  readonly watcher: Session;
  /** Makes a concurrent build wait, so that it can be watched. */
  readonly holder: Session;
  /** One more, for the look at a statement that can only be seen while it runs. */
  readonly open: () => Promise<Session>;
}

interface Proof {
  readonly claims: number;
  readonly wrong: readonly string[];
}

/** Watches all tables, and holds what is seen against what was said. */
async function compare(
  watcher: Session,
  tables: readonly Watched[],
  said: ReadonlyMap<string, Waiting>,
  { where, held }: { readonly where: string; readonly held: boolean },
): Promise<Proof & { readonly seen: readonly Waiting[] }> {
  const wrong: string[] = [];
  const seen: Waiting[] = [];
  for (const table of tables) {
    const claimOn = (names: readonly string[]): Waiting =>
      names.map((name) => said.get(name) ?? NOBODY).reduce(either, NOBODY);
    // Who locks a table as such does not ask for its indexes.
    const { reads, writes } = claimOn(table.indexes);
    const all = either(claimOn(table.parts), { ...NOBODY, reads, writes });
    const claim = table.rows
      ? all
      : { reads: all.reads, rowLocks: all.reads, writes: all.reads, maintenance: all.reads, indexBuilds: all.reads };
    const found = await lookAt(watcher, table);
    seen.push(found);
    // The session that keeps a concurrent statement waiting keeps builds of other indexes waiting, too.
    const builds = held ? { indexBuilds: false } : {};
    if (words({ ...found, ...builds }) !== words({ ...claim, ...builds }))
      wrong.push(`${where}: ${table.table}: said to wait: ${words(claim)}; waited: ${words(found)}`);
  }
  return { claims: tables.length * WORK.length, wrong, seen };
}

/** A finding that speaks of others is borne out by at least one table. */
function findingsHold(messages: readonly string[], seen: readonly Waiting[], where: string): Proof {
  const claims = messages.flatMap((message) => saidOf(message) ?? []);
  const wrong = claims
    .filter((said) => !seen.some(({ reads, writes }) => reads === said.reads && writes === said.writes))
    .map(
      (said) =>
        `${where}: a finding says that ${said.reads ? 'reads and ' : ''}writes wait; waited: ${seen.map(words).join(' | ')}`,
    );
  return { claims: claims.length, wrong };
}

/** Where a finding says that rows are kept, those of one table are. */
async function rowsHold(messages: readonly string[], watcher: Session, tables: readonly Watched[]): Promise<Proof> {
  if (!messages.some((message) => /keeps all of them locked/.test(message))) return { claims: 0, wrong: [] };
  for (const table of tables) if (await rowsLocked(watcher, table)) return { claims: 1, wrong: [] };
  return { claims: 1, wrong: ['a finding says that rows are kept locked, and none was'] };
}

/**
 * Its strong lock comes in its second transaction, which is over at once: what others feel of it before is seen here, and the lock
 * itself in `engines/observe-alone`.
 */
const IN_TWO = /\bDETACH PARTITION\b.*\bCONCURRENTLY\b/is;

/** A statement that may stand in no transaction, watched while it runs. */
async function alone(
  { worker, watcher, holder }: Sessions,
  text: string,
  tables: readonly Watched[],
  look: (held: boolean) => Promise<void>,
): Promise<void> {
  const patient = /CONCURRENTLY/i.test(text);
  let over = false;
  if (patient) {
    await holder.run('BEGIN');
    for (const { quoted } of tables) await holder.run(`LOCK TABLE ${quoted} IN ROW EXCLUSIVE MODE`);
  } else {
    await holder.run(SLOW);
    for (const { quoted, first } of tables) await holder.run(`CREATE INDEX ON ${quoted} (public.slowly(${first}))`);
  }
  const running = worker.run(text).finally(() => {
    over = true;
  });
  running.catch(() => undefined);
  await underWay(watcher, worker.id, () => over);
  if (!over) await look(patient);
  if (patient) await holder.run('COMMIT');
  await running;
}

/** Walks a file statement by statement; `filled` tells whether its tables hold rows. */
async function walk(
  sessions: Sessions,
  { migrations, findings }: Rehearsed,
  file: string,
  filled: boolean,
): Promise<Proof & { readonly broke: string | undefined }> {
  const { worker, watcher } = sessions;
  const [migration] = migrations as readonly [RehearsedMigration];
  const tables = await tablesOf(worker);
  const said = new Map<string, Waiting>();
  const wrong: string[] = [];
  let claims = 0;
  let broke: string | undefined;
  const own = migration.parsed.some(({ kind }) => /^(?:BEGIN|START TRANSACTION)$/.test(kind));
  if (migration.transactional && !own) await worker.run('BEGIN');
  for (const [index, statement] of migration.parsed.entries()) {
    // From the one on that the plan says will fail there is nothing to see.
    if (migration.statements[index]?.ms === undefined) break;
    const where = `${file} line ${statement.line}${filled ? '' : ', empty tables'}`;
    const idle = worker.transaction() === 'idle';
    const framed = !migration.transactional && idle && takesTransaction(statement);
    if (idle) said.clear();
    if (framed) await worker.run('BEGIN');
    for (const lock of migration.statements[index]?.locks ?? [])
      said.set(lock.relation, either(said.get(lock.relation) ?? NOBODY, claimedBy(lock)));
    const look = async (held = false): Promise<void> => {
      const here = await compare(watcher, tables, said, { where, held });
      const messages = findings.filter((finding) => finding.statement === index).map(({ message }) => message);
      const proofs = [
        here,
        findingsHold(messages, here.seen, where),
        ...(filled ? [await rowsHold(messages, watcher, tables)] : []),
      ];
      for (const proof of proofs) {
        claims += proof.claims;
        wrong.push(...proof.wrong);
      }
    };
    try {
      if (IN_TWO.test(statement.sql)) await worker.run(statement.sql);
      else if (!framed && idle && !/^(?:BEGIN|START)/.test(statement.kind) && !migration.transactional)
        await alone(sessions, statement.sql, tables, look);
      else {
        await worker.run(statement.sql, statement.copyData === undefined ? {} : { copyData: statement.copyData });
        if (worker.transaction() === 'open') await look();
      }
    } catch (cause) {
      broke = `${where}: ${(cause as Error).message}`;
      break;
    }
    if (framed) await worker.run('COMMIT');
  }
  if (worker.transaction() !== 'idle') await worker.run('ROLLBACK');
  return { claims, wrong, broke };
}

/** On tables with rows; where the rows that we made break the statement, on empty ones. */
async function prove(sessions: Sessions, rule: string, name: string): Promise<Proof> {
  const { worker } = sessions;
  const setup = fixture(rule, 'setup.sql');
  const file = `${rule}/${name}`;
  const rehearsed = await rehearseFiles(worker, setup, [fixture(rule, name) ?? ''], { open: sessions.open });
  let proof: Awaited<ReturnType<typeof walk>> | undefined;
  for (const filled of [true, false]) {
    await rehearseFiles(worker, setup, []);
    if (filled) await fill(worker);
    proof = await walk(sessions, rehearsed, file, filled);
    if (proof.broke === undefined) return proof;
  }
  return { claims: proof?.claims ?? 0, wrong: [...(proof?.wrong ?? []), proof?.broke ?? ''] };
}

let proved = 0;
afterAll(() => {
  process.stderr.write(`Claims about locks proved on PostgreSQL ${serverMajors.join(', ')}: ${proved}\n`);
});

/** `npm run truth` tries every rule on every major; `npm test` the newest one whole, and of the others each a share. */
const sharedOut = (rule: number, major: number): boolean =>
  process.env['TRUTH'] === 'all' ||
  major === serverMajors.at(-1) ||
  serverMajors[rule % Math.max(1, serverMajors.length - 1)] === major;

async function everything(major: number): Promise<Proof> {
  await using server = await startPostgres(major);
  const open = (): Promise<Session> =>
    postgres.connect({ url: server.superuserUrl(), connectTimeoutMs: 10_000, applicationName: 'truth' });
  await using worker = await open();
  await using watcher = await open();
  await using holder = await open();
  await impatient(watcher);
  const wrong: string[] = [];
  let claims = 0;
  for (const id of ids.filter((_, rule) => sharedOut(rule, major))) {
    for (const name of ['bad.sql', 'good.sql']) {
      const found = await prove({ worker, watcher, holder, open }, id, name);
      claims += found.claims;
      wrong.push(...found.wrong.map((line) => `PostgreSQL ${major}, ${line}`));
    }
  }
  return { claims, wrong };
}

test('each major blocks what was said, and nothing else', async () => {
  const proofs = await Promise.all(serverMajors.map(everything));
  for (const { claims } of proofs) {
    proved += claims;
    // As many as the examples make tables: none is passed over in silence.
    expect(claims).toBeGreaterThan(500);
  }
  expect(proofs.flatMap(({ wrong }) => wrong)).toEqual([]);
});
