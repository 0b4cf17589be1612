import { ServerError } from '../../../model/error.js';
import type { TableChange } from '../../../model/plan.js';
import type { Row, Session } from '../../../model/session.js';
import type { Retargetable } from '../../../sql/mysql/retarget.js';
import type { Copies, Copy } from './copy.js';
import { type Choice, ladder, next, othersOf, REFUSED, reasonIn, words } from './ladder.js';
import { take } from './settings.js';

/** A change that a server is asked about. */
export interface Question {
  readonly original: { readonly schema: string; readonly name: string };
  readonly change: Retargetable;
  /** What decides in the session that will run it. */
  readonly settings: Row;
  /** As `TableChange.table` is to name it. */
  readonly shown: string;
  /** It only makes or renames ordinary indexes: the rows stay where they are. */
  readonly indexes: boolean;
  /** The engine that it can be asked for. */
  readonly engine?: string;
}

/** What the server took, and how it did it. */
interface Taken {
  readonly choice: Choice;
  readonly rebuilt: boolean;
  /** It copied the table although it was asked for less. */
  readonly copied: boolean;
  readonly reason: string | undefined;
}

/** The table's parts are all gone and there are others: of a partition alone it is not said. */
const renewed = (before: ReadonlySet<string>, after: ReadonlySet<string>): boolean =>
  before.size > 0 && [...before].every((number) => !after.has(number));

/** Whether the copy was written anew. */
async function rebuiltBy(
  { algorithm }: Choice,
  copies: Copies,
  { copy, before }: { readonly copy: Copy; readonly before: ReadonlySet<string> | undefined },
): Promise<boolean> {
  if (algorithm === 'COPY') return true;
  if (before === undefined) return false;
  const after = await copies.numbers(copy);
  // Without the right to see the numbers the worse is taken for true.
  return before.size === 0 ? algorithm === 'INPLACE' : renewed(before, after);
}

/** Older servers of MariaDB take INSTANT for what they then copy all the same; that shows by the rows that they count. */
const copiedAnyway = (choice: Choice, rows: number | null): boolean => choice.algorithm !== 'COPY' && (rows ?? 0) > 0;

/** MariaDB copies beside the traffic unless this mode says that it is to lock as it did before. */
function locksCopies({ old_mode: modes }: Row, { change }: Question): boolean {
  return change.lock === undefined && (modes ?? '').split(',').includes('LOCK_ALTER_TABLE_COPY');
}

/** What the session's own settings ask for, where the statement does not say. */
function byDefault(settings: Row, session: Session): string | undefined {
  const { alter_algorithm: algorithm, old_alter_table: old } = settings;
  // From 11.5 on the setting is there and not heeded any more.
  const [, major = '0', minor = '0'] = /^(\d+)\.(\d+)/.exec(session.server.version) ?? [];
  const heeded = session.server.engine === 'mysql' || Number(major) * 100 + Number(minor) < 1105;
  if (!heeded) return undefined;
  return algorithm === 'COPY' || old === '1' || old === 'ON' || old === 'COPY' ? 'COPY' : undefined;
}

/** Of MariaDB, where a change of partitions goes with no ALGORITHM. */
const SYNTAX = '1064';

/** Asks for one way after the other, the lightest first, until the server takes one. */
async function climb(
  question: Question,
  choices: readonly Choice[],
  tools: { readonly copies: Copies; readonly session: Session },
): Promise<Taken | undefined> {
  const { copies, session } = tools;
  const copy = await copies.make(question.original, question.change.parents);
  if (copy === undefined || (question.engine !== undefined && copy.engine !== question.engine)) return undefined;
  let reason: string | undefined;
  let emptied = !copy.filled;
  for (let at = 0; at < choices.length; ) {
    const choice = choices[at];
    if (choice === undefined) break;
    // Only here the algorithm's name leaves it open whether the table is written anew.
    const unsure = (choice.algorithm === 'INPLACE' && !question.indexes) || (emptied && choice.algorithm !== 'COPY');
    const before = unsure ? await copies.numbers(copy) : undefined;
    try {
      const ran = await session.run(question.change.about(copy.naming, words(choice)));
      const rebuilt = await rebuiltBy(choice, copies, { copy, before });
      const less = choice.algorithm === 'INSTANT' || choice.algorithm === 'NOCOPY';
      return { choice, rebuilt, copied: copiedAnyway(choice, ran.rowCount) || (less && rebuilt), reason };
    } catch (error) {
      if (!(error instanceof ServerError) || session.lost !== undefined) throw error;
      if (REFUSED.has(error.code)) {
        // That a copy wants a lock says nothing of why it is a copy.
        if (choice.algorithm !== 'COPY' || reason === undefined) reason = said(error.message, copy);
        at = next(choices, at, error.message);
      } else if (!emptied && error.code !== SYNTAX) {
        // Our row may be what it does not like, and a row of the original's might not be so.
        await copies.empty(copy);
        emptied = true;
      } else return undefined;
    }
  }
  return undefined;
}

/** A message that speaks of our copy would only confuse. */
function said(message: string, copy: Copy): string | undefined {
  return message.includes(copy.database) || message.includes(`${copy.table}_`) ? undefined : reasonIn(message);
}

/** How the server would carry out a change; undefined where it would not, or where it cannot be asked. */
export async function askFor(
  question: Question,
  tools: { readonly copies: Copies; readonly session: Session },
): Promise<TableChange | undefined> {
  const { session } = tools;
  await take(session, question.settings);
  const said = { algorithm: question.change.algorithm, lock: question.change.lock };
  const setting = byDefault(question.settings, session);
  const asked = { ...said, algorithm: said.algorithm ?? setting };
  const locked = locksCopies(question.settings, question);
  const steps = (wanted: typeof asked): readonly Choice[] =>
    ladder(session.server, wanted).filter(
      ({ algorithm, lock }) => !(locked && algorithm === 'COPY' && lock === 'NONE'),
    );
  let taken = await climb(question, steps(asked), tools);
  if (taken?.copied === true) {
    const { choice } = taken;
    taken = await climb(question, steps({ ...said, algorithm: 'COPY' }), tools);
    const reason = `the server takes ALGORITHM=${choice.algorithm} for this, and copies the table all the same`;
    taken = taken === undefined ? undefined : { ...taken, reason };
  }
  if (taken === undefined) return undefined;
  const { choice, rebuilt } = taken;
  const own = [
    ...(said.algorithm === undefined ? [] : [`ALGORITHM=${said.algorithm}`]),
    ...(said.lock === undefined ? [] : [`LOCK=${said.lock}`]),
  ];
  const reason =
    own.length > 0
      ? `the statement asks for ${own.join(', ')}`
      : setting === undefined
        ? taken.reason
        : 'the session has ALGORITHM=COPY as its default';
  return {
    table: question.shown,
    algorithm: choice.algorithm === 'NOCOPY' ? 'INPLACE' : choice.algorithm,
    others: othersOf(choice),
    rebuilds: rebuilt,
    measured: true,
    ...(reason === undefined || choice.algorithm === 'INSTANT' ? {} : { reason }),
  };
}
