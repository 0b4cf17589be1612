import type { DumpedRelation } from '../../engines/postgresql/facts.js';
import type { DumpTools } from '../../io/binaries.js';
import { ActionError } from '../../model/error.js';
import { type BackupContent, forReader } from './content.js';
import { backupError } from './errors.js';
import { runUntil } from './run.js';
import { nameOf } from './source.js';

/** What a dump says that it holds, by the numbers that the relations have in the source. */
export interface DumpList {
  /** Relations whose definition is in it. */
  readonly defined: ReadonlySet<string>;
  /** Tables whose rows are in it. */
  readonly filled: ReadonlySet<string>;
}

/** `215; 1259 16388 TABLE public users app`, `3340; 0 16388 TABLE DATA public users app`: names may hold anything, numbers do not. */
const ENTRY = /^\d+; (\d+) (\d+) ([A-Z]+(?: [A-Z]+)*) /;
/** The number of `pg_class`, the same on every server. */
const PG_CLASS = '1259';

export async function readList(tools: DumpTools, content: BackupContent, signal?: AbortSignal): Promise<DumpList> {
  const defined = new Set<string>();
  const filled = new Set<string>();
  const { args, feed, trouble } = forReader(content);
  const ended = await runUntil(tools.pgRestore, ['--list', ...args], {
    signal,
    ...(feed === undefined ? {} : { feed }),
    env: { LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] },
    keep: 64 * 1024,
    onLine: (line) => {
      const [, catalog, oid = '', what] = ENTRY.exec(line) ?? [];
      if (catalog === PG_CLASS) defined.add(oid);
      else if (what?.startsWith('TABLE DATA') === true) filled.add(oid);
    },
  });
  const broken = trouble();
  if (ended.code !== 0 || broken !== undefined) {
    const said = broken === undefined ? ended : { ...ended, stderr: `the file cannot be opened: ${broken}` };
    throw backupError('reading the dump back with pg_restore', said, tools.major);
  }
  return { defined, filled };
}

const MOST = 10;

/** A dump tool may end well and have written next to nothing: what the database holds must be in the list. */
export function checkList(
  list: DumpList,
  relations: readonly DumpedRelation[],
  filled: (relation: DumpedRelation) => boolean,
): void {
  const undefinedOnes = relations.filter(({ oid }) => !list.defined.has(oid));
  const empty = relations.filter((relation) => filled(relation) && !list.filled.has(relation.oid));
  const missing = [...new Set([...undefinedOnes, ...empty])].map((relation) => `${relation.kind} ${nameOf(relation)}`);
  if (missing.length === 0) return;
  const more = missing.length > MOST ? ` and ${missing.length - MOST} more` : '';
  throw new ActionError(
    'backup-failed',
    `The backup is incomplete: of ${relations.length} relations it lacks ${missing.slice(0, MOST).join(', ')}${more}.`,
    'The dump tool ended without an error and left them out. See that `pg_dump` is the real one (`postgres-binaries` names its folder), then run this again.',
  );
}
