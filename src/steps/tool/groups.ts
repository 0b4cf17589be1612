import type { ToolHistory } from '../../model/contracts.js';
import type { Migration, Statement } from '../../model/migration.js';
import type { RehearsedMigration, RehearsedStatement } from '../../model/plan.js';
import { allowancesAt } from '../program-statements.js';
import { roleOf, versionIn } from './tables.js';

interface Entry {
  readonly statement: Statement;
  readonly done: RehearsedStatement | undefined;
  /** What is one transaction has one number. */
  readonly transaction: number;
}

interface Group {
  version: string | undefined;
  readonly entries: Entry[];
}

const isControl = ({ transaction }: Statement): boolean => ['begin', 'commit', 'rollback'].includes(transaction);
const BESIDE = /^(?:SAVEPOINT|RELEASE)\b/;

/** Which statements are committed together. */
function entriesOf({ parsed, statements }: RehearsedMigration): readonly Entry[] {
  let inside = false;
  let transaction = 0;
  return parsed.map((statement, i) => {
    if (!inside) transaction += 1;
    if (statement.transaction === 'begin') inside = true;
    else if (isControl(statement)) inside = false;
    return { statement, done: statements[i], transaction };
  });
}

/** Up to each write to the tool's history: that ends what it says is in. One that marks the same version twice is one. */
function cut(entries: readonly Entry[], history: ToolHistory): readonly Group[] {
  const groups: Group[] = [];
  let open: Group = { version: undefined, entries: [] };
  for (const entry of entries) {
    const last = groups.at(-1);
    // What ends the transaction of a record belongs to it
    if (
      last !== undefined &&
      open.entries.length === 0 &&
      ['commit', 'rollback'].includes(entry.statement.transaction)
    ) {
      last.entries.push(entry);
      continue;
    }
    open.entries.push(entry);
    if (roleOf(entry.statement, history) !== 'record') continue;
    open.version = versionIn(entry.statement.sql);
    groups.push(open);
    open = { version: undefined, entries: [] };
  }
  const merged: Group[] = [];
  for (const group of [...groups, open]) {
    const last = merged.at(-1);
    const same = group.version !== undefined && group.version === last?.version;
    const empty = group.entries.every(
      ({ statement }) =>
        isControl(statement) || BESIDE.test(statement.kind) || roleOf(statement, history) === 'housekeeping',
    );
    if (last !== undefined && (same || (empty && group === open))) last.entries.push(...group.entries);
    else if (group.entries.length > 0) merged.push(group);
  }
  return merged;
}

/** The file of a version, by its name; of Django's `app.name` the one in that app, of TypeORM's class the one with the time that ends its name. */
function fileOf(version: string, files: ReadonlyMap<string, string>): string | undefined {
  const paths = [...files.keys()];
  const wanted = version.replaceAll('\\', '/').replace(/::.*$/s, '');
  const exact = paths.find((path) => path === wanted || path.endsWith(`/${wanted}`));
  if (exact !== undefined) return exact;
  const [, app, name] = /^(\w+)\.(.+)$/.exec(version) ?? [];
  const inApp = paths.find((path) => new RegExp(`(?:^|/)${app}/(?:.*/)?[^/]+$`).test(path) && stem(path) === name);
  if (app !== undefined && inApp !== undefined) return inApp;
  const bare = version.replace(/^.*\//, '');
  const starts = paths.filter((path) => {
    const name = stem(path);
    return name === bare || (name.startsWith(bare) && /^[_.-]/.test(name.slice(bare.length)));
  });
  if (starts.length === 1) return starts[0];
  const time = /[A-Za-z](\d{10,17})$/.exec(bare)?.[1];
  const timed = time === undefined ? [] : paths.filter((path) => stem(path).startsWith(time));
  return timed.length === 1 ? timed[0] : undefined;
}

const stem = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');

/** Where a file that holds the statement word for word has it; of code the file alone is known. */
function placed(statement: Statement, text: string | undefined): Statement {
  const at = text === undefined ? -1 : text.indexOf(statement.sql.replace(/ \/\* \$1 = [\s\S]* \*\/$/, ''));
  if (text === undefined || at === -1) return { ...statement, offset: 0, line: 1, endLine: 1 };
  const line = text.slice(0, at).split('\n').length;
  const endLine = line + statement.sql.split('\n').length - 1;
  const allows = statement.allows.length > 0 ? statement.allows : allowancesAt(text.split('\n'), line);
  return { ...statement, offset: at, line, endLine, allows };
}

/** Why what a version does is not all or nothing; undefined where it is. */
function parted(entries: readonly Entry[], history: ToolHistory): string | undefined {
  const work = entries.filter(
    ({ statement }) =>
      !isControl(statement) && !BESIDE.test(statement.kind) && roleOf(statement, history) !== 'housekeeping',
  );
  const count = new Set(work.map(({ transaction }) => transaction)).size;
  return count <= 1 ? undefined : `the tool commits its statements in ${count} transactions`;
}

/** A rehearsed command as the migrations of its tool, as far as its writes to its own history part them; what it does nothing for is left out. */
export function groupsOf(whole: RehearsedMigration, history: ToolHistory): readonly RehearsedMigration[] {
  const { migration, outcome, error, notes, ms, rollback } = whole;
  const files = (migration.up.kind === 'program' ? migration.up.files : undefined) ?? new Map<string, string>();
  const groups = cut(entriesOf(whole), history);
  const works = ({ statement }: Entry): boolean =>
    !isControl(statement) && !BESIDE.test(statement.kind) && roleOf(statement, history) !== 'housekeeping';
  if (outcome === 'ok' && !groups.some(({ entries }) => entries.some(works))) return [];
  const ids = new Set<string>();
  const all = groups.length === 0 ? [{ version: undefined, entries: [] }] : groups;
  return all.map(({ version, entries }, i): RehearsedMigration => {
    const last = i === all.length - 1;
    const path = version === undefined ? undefined : fileOf(version, files);
    const text = path === undefined ? undefined : files.get(path);
    const notAtomic = parted(entries, history);
    const shown = entries.filter(
      ({ statement, done }) =>
        !isControl(statement) &&
        // `IF NOT EXISTS` over its own table, as every run of a tool begins
        (done?.skipped === undefined || roleOf(statement, history) !== 'housekeeping'),
    );
    const id = unique(version ?? migration.id, ids);
    const own: Migration = { ...migration, id, name: version ?? migration.name, path: path ?? migration.path };
    const parsed = shown.map(({ statement }) => placed(statement, text));
    const failed = last && outcome === 'failed';
    return {
      migration: own,
      parsed,
      statements: shown.flatMap(({ done }, at) =>
        done === undefined ? [] : [{ ...done, line: parsed[at]?.line ?? 1, endLine: parsed[at]?.endLine ?? 1 }],
      ),
      transactional: notAtomic === undefined,
      ...(notAtomic === undefined ? {} : { notAtomic }),
      reversible: false,
      outcome: failed ? 'failed' : 'ok',
      ...(failed && error !== undefined ? { error } : {}),
      notes: [...(i === 0 ? notes : []), ...noteOn(version, path, migration)],
      ms: last ? ms : 0,
      ...(rollback === undefined ? {} : { rollback }),
    };
  });
}

function noteOn(version: string | undefined, path: string | undefined, { name }: Migration): readonly string[] {
  if (version !== undefined) return path === undefined ? ['no file of `migrations` is named after this version'] : [];
  return [`sent by \`${name.split('\n')[0] ?? ''}\` beside the migrations that it records`];
}

function unique(id: string, ids: Set<string>): string {
  let own = id;
  for (let n = 2; ids.has(own); n += 1) own = `${id} (${n})`;
  ids.add(own);
  return own;
}
