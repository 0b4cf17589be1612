import type { Catalog } from '../../model/catalog.js';
import type { AskedChange, ChangeAsker, Dialect, Observer } from '../../model/engine.js';
import type { Progress } from '../../model/events.js';
import type { Statement } from '../../model/migration.js';
import type { RehearsedStatement } from '../../model/plan.js';
import type { Ran, Session } from '../../model/session.js';
import type { Programs } from '../../programs/program.js';
import { changed } from '../changing.js';
import { asGiven, makesGiven } from '../given.js';
import type { HiddenDrops } from '../hidden-drops.js';
import type { Parsed } from '../parse.js';
import type { Called, Reading } from '../reading.js';
import type { Repeats } from '../repeated.js';

export interface Rehearsal {
  readonly session: Session;
  readonly dialect: Dialect;
  readonly observer: Observer;
  /** Where changes of tables can be asked about before they are run. */
  readonly asker?: ChangeAsker;
  readonly sessionSetup: string | undefined;
  /** Everything that is in the database, by its qualified name. */
  readonly names: readonly string[];
  readonly shadow: string;
  readonly progress: Progress;
  /** The schema before the first pending migration. */
  readonly before?: Catalog;
  /** Extensions that were made beforehand. */
  readonly given?: ReadonlySet<string>;
  /** Told before each pending migration, by its position from 0: nothing is open then. */
  readonly onLevel?: (index: number) => Promise<void>;
  /** Writes the history row as an apply would, where the files have to do with the history table. */
  readonly record?: (parsed: Parsed) => Promise<void>;
  /** What runs code; undefined where no file is code. */
  readonly running?: Programs;
  /** A session for each further connection of such code; undefined where the shadow takes one alone. */
  readonly further?: () => Promise<Session>;
}

const NOTHING = { locks: [], rewrites: [] } as const;
const NOT_ASKED: AskedChange = { locks: [] };

/** Nothing to look at after these; and a query between BEGIN and SET TRANSACTION would make the latter fail. */
const UNSEEN = /^(?:BEGIN|START TRANSACTION|SET|RESET|SHOW|SAVEPOINT|RELEASE|PREPARE|DEALLOCATE|COMMIT|ROLLBACK)$/;

type Described = Pick<RehearsedStatement, 'line' | 'endLine' | 'sql' | 'kind' | 'needs' | 'calls'>;

function describe(r: Going, statement: Statement): Described {
  const needs = r.reading.needsOf(statement, r.defines);
  const calls = r.called.of(statement);
  return {
    line: statement.line,
    endLine: statement.endLine,
    sql: statement.sql,
    kind: statement.kind,
    ...(needs.length === 0 ? {} : { needs: needs.map(({ since, what }) => ({ since, what })) }),
    ...(calls.length === 0 ? {} : { calls }),
  };
}

export const notRun = (r: Going, statement: Statement): RehearsedStatement => ({
  ...describe(r, statement),
  locks: [],
  rewrites: [],
  notices: [],
});

/** A rehearsal under way. */
export interface Going extends Rehearsal {
  readonly reading: Reading;
  /** Extensions that were made beforehand and that no file has made yet. */
  readonly left: Set<string>;
  /** The session's own settings silence the notices. */
  readonly quiet: boolean;
  readonly hidden: HiddenDrops;
  readonly called: Called;
  readonly repeats: Repeats;
  /** Set once a statement has ended the connection. */
  readonly end: { gone: boolean };
  /** Functions of the database's own, by their names alone. */
  readonly defines: (functionName: string) => boolean;
}

/** Runs one statement, by `send` where it is a program that sends it, and tells what it did. */
export async function runOne(r: Going, statement: Statement, send?: () => Promise<Ran>): Promise<RehearsedStatement> {
  const given = makesGiven(statement, r.left);
  const asked = (await r.asker?.ask(statement)) ?? NOT_ASKED;
  if (r.repeats.unseen && !r.repeats.continues(statement)) await catchUp(r);
  const ran = await r.observer.during(
    statement,
    send ??
      (() =>
        r.session.run(
          asGiven(statement, r.left),
          statement.copyData === undefined ? {} : { copyData: statement.copyData },
        )),
  );
  const look = r.session.transaction() !== 'failed' && !UNSEEN.test(statement.kind);
  if (statement.kind === 'ROLLBACK') await r.observer.rolledBack();
  const known = await r.repeats.holds(r.session, statement);
  const seen = look && !known ? await r.observer.after(statement) : NOTHING;
  const removed = look ? await r.hidden.after(r.session, statement, seen.locks) : [];
  if (r.dialect.remarks.setting.test(statement.sql) && r.session.transaction() !== 'failed')
    await r.dialect.remarks.hear(r.session);
  const skipped = given ? undefined : r.reading.skippedBy(statement, ran);
  return {
    ...describe(r, statement),
    ms: ran.ms,
    ...(ran.rowCount === null ? {} : { rows: ran.rowCount }),
    ...changed(seen, asked, skipped),
    ...(skipped === undefined ? {} : { skipped }),
    notices: ran.notices.map((notice) => notice.message),
    ...(removed.length === 0 ? {} : { removed }),
  };
}

/** Rows that nobody looked at are none of the next statement. */
export async function catchUp(r: Going): Promise<void> {
  if (!r.repeats.unseen) return;
  r.repeats.unseen = false;
  if (r.observer.untilCommit && r.session.transaction() === 'open') await r.observer.after();
}

export function beginTransaction(r: Going): void {
  r.observer.begin();
  r.hidden.begin();
  r.repeats.forget();
}

export interface Attempt {
  readonly done: RehearsedStatement[];
  /** Of code: all that it sent was in one transaction. */
  framed?: boolean;
  current: Statement | undefined;
}
