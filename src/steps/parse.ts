import { setImmediate as turn } from 'node:timers/promises';
import type { Dialect } from '../model/engine.js';
import type { Migration, ProgramStep, SplitText, SqlStep } from '../model/migration.js';
import type { RehearsalError } from '../model/plan.js';
import { MOST_STATEMENTS, tooManyTogether } from '../sql/bounds.js';
import { locateProblem, type Source } from './errors.js';
import { type RunMode, runMode } from './mode.js';

/** A migration with its text split, ready to run. */
export interface Parsed {
  readonly migration: Migration;
  readonly source: Source;
  readonly split: SplitText;
  readonly mode: RunMode;
  /** Why it cannot run at all: its first problem of text, at its place. */
  readonly broken: RehearsalError | undefined;
  /** For people: psql commands left out. */
  readonly notes: readonly string[];
  /** Code: what it sends stands in `split` only once it has been run, statement by statement as it comes. */
  readonly program?: ProgramStep;
}

const EMPTY: SplitText = { statements: [], problems: [], ignored: [], directives: { noTransaction: false } };

/** Whose commands stand between the statements. */
const CLIENT: Readonly<Record<Dialect['name'], string>> = { postgresql: 'psql', mysql: 'client' };

function notesOf(split: SplitText, { name }: Pick<Dialect, 'name'>): readonly string[] {
  const names = [...new Set(split.ignored.map((command) => command.text.split(/\s/)[0] ?? ''))];
  const left =
    names.length === 0
      ? []
      : [`${CLIENT[name]} commands without effect on the database were left out: ${names.join(', ')}`];
  return split.statements.length === 0 && split.problems.length === 0 ? [...left, 'the file holds no statement'] : left;
}

const MOST_NAMED = 10;

/** The first problem at its place, and the others after it: one run names all that is to be mended. */
function brokenBy(source: Source, { problems }: SplitText): RehearsalError | undefined {
  const [first, ...others] = problems;
  if (first === undefined) return undefined;
  const located = locateProblem(source, first);
  if (others.length === 0) return located;
  const named = others.slice(0, MOST_NAMED).map(({ line, message }) => `Also on line ${line}: ${message}`);
  const more = others.length - named.length;
  return { ...located, detail: [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('\n') };
}

/** Splits one step of a migration. */
export async function parseStep(
  migration: Migration,
  step: SqlStep,
  dialect: Dialect,
  traits: { readonly transactionalDdl: boolean },
): Promise<Parsed> {
  const source: Source = { path: step.path ?? migration.path, text: step.sql, firstLine: step.line };
  const split = step.sql === '' ? EMPTY : await dialect.split(step.sql, step.line);
  return {
    migration,
    source,
    split,
    mode: runMode(step, split, traits),
    broken: brokenBy(source, split),
    notes: [...(migration.remarks ?? []), ...notesOf(split, dialect)],
  };
}

/** Code, ready to run: nobody knows its statements yet. */
export function parseProgram(migration: Migration, step: ProgramStep): Parsed {
  return {
    migration,
    source: { path: migration.path, text: step.text, firstLine: 1, code: true },
    split: { ...EMPTY, statements: [] },
    mode: { kind: 'statements', own: false },
    broken: undefined,
    notes: [],
    program: step,
  };
}

/** What is too much together with the files before it: none of it is kept. */
function withoutRoom(parsed: Parsed, before: number, most: number): Parsed {
  const { statements } = parsed.split;
  const problem = tooManyTogether(before, statements.length, most, parsed.source.firstLine);
  return { ...parsed, split: EMPTY, broken: locateProblem(parsed.source, problem) };
}

/** The parser keeps the one thread busy; now and then a server that starts meanwhile, or a signal, gets its turn. */
const TURN_MS = 2;

/** Splits the `up` of each migration; what code sends is known once it runs. */
export async function parseAll(
  migrations: readonly Migration[],
  dialect: Dialect,
  traits: { readonly transactionalDdl: boolean },
  most = MOST_STATEMENTS,
): Promise<readonly Parsed[]> {
  const parsed: Parsed[] = [];
  let statements = 0;
  let since = performance.now();
  for (const migration of migrations) {
    const { up } = migration;
    const one = up.kind === 'sql' ? await parseStep(migration, up, dialect, traits) : parseProgram(migration, up);
    const before = statements;
    statements += one.split.statements.length;
    parsed.push(statements > most ? withoutRoom(one, before, most) : one);
    if (performance.now() - since < TURN_MS) continue;
    await turn();
    since = performance.now();
  }
  return parsed;
}
