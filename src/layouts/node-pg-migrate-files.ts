import { printable } from '../io/text.js';
import type { Problem, ReadMigrations } from '../model/migration.js';
import type { Found } from './gather.js';

/** A file that node-pg-migrate takes, under the name that it writes into its table. */
export interface PgMigrateFile {
  readonly id: string;
  readonly name: string;
  /** The digits that its name begins with. */
  readonly version: string;
  readonly path: string;
  readonly code: boolean;
  /** Of a pair `x.up.sql` and `x.down.sql`, the latter. */
  readonly down?: string;
}

interface Sorted {
  readonly files: readonly PgMigrateFile[];
  readonly problems: readonly Problem[];
  readonly leftOut: ReadMigrations['leftOut'];
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const CODE = /\.[cm]?[jt]s$/;

/** Its order: 17 digits are a time in UTC, all others a number (milliseconds since 1970, or an index). */
function numberOf(digits: string): number {
  const [, year, month, day, hour, minute, second, ms] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(digits) ?? [];
  return year === undefined
    ? Number(digits)
    : new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`).valueOf();
}

const names = new Intl.Collator('en', {
  usage: 'sort',
  numeric: true,
  sensitivity: 'variant',
  ignorePunctuation: true,
});

function passedOver({ path, id }: Found, ignore: RegExp): string | undefined {
  const name = baseName(path);
  if (ignore.test(name)) return 'node-pg-migrate ignores it by its name';
  if (id.includes('/')) return 'in a sub-folder, where node-pg-migrate does not look';
  if (/\.d\.[cm]?ts$/.test(name))
    return 'holds types alone; node-pg-migrate stops at it unless it is told to ignore it';
  return CODE.test(name) || name.endsWith('.sql')
    ? undefined
    : 'neither code nor SQL; node-pg-migrate stops at it unless it is told to ignore it';
}

const problem = (kind: Problem['kind'], { id, path }: Found, what: string, hint: string): Problem => ({
  kind,
  id: id.replace(/\.[^.]+$/, ''),
  path,
  message: `${printable(path)} ${what}.`,
  hint,
});

/** By its loader for SQL in pairs the name is what both have in common. */
function judge(file: Found, paths: ReadonlyMap<string, string>): PgMigrateFile | Problem | 'down' {
  const whole = baseName(file.path);
  const [, version] = /^(\d+)/.exec(whole) ?? [];
  if (version === undefined)
    return problem(
      'unreadable',
      file,
      'does not begin with a number: node-pg-migrate from version 8 on refuses the folder',
      'Give it the number of its place, or move it out of this folder.',
    );
  const pair = /^(.+)\.(up|down)\.sql$/.exec(whole);
  const other = paths.get(`${pair?.[1]}.${pair?.[2] === 'up' ? 'down' : 'up'}.sql`);
  if (pair?.[2] === 'down' && other !== undefined) return 'down';
  if (pair?.[2] === 'down')
    return problem(
      'unreadable',
      file,
      'has no `.up.sql` beside it: node-pg-migrate would run it forwards',
      `Put ${printable(pair[1] ?? '')}.up.sql beside it, or remove it.`,
    );
  const id = pair?.[1] ?? whole.replace(/\.[^.]+$/, '');
  return {
    id,
    name: id.slice(version.length).replace(/^[_-]/, ''),
    version,
    path: file.path,
    code: CODE.test(whole),
    ...(other === undefined ? {} : { down: other }),
  };
}

/** Which files are migrations, in the tool's own order. */
export function pgMigrateFiles(found: readonly Found[], ignore: RegExp): Sorted {
  const leftOut: Sorted['leftOut'][number][] = [];
  const taken = found.filter((file) => {
    const reason = passedOver(file, ignore);
    if (reason !== undefined) leftOut.push({ path: file.path, reason });
    return reason === undefined;
  });
  const paths = new Map(taken.map(({ path }) => [baseName(path), path]));
  const judged = taken.map((file) => judge(file, paths)).filter((one) => one !== 'down');
  const files = judged
    .filter((one) => 'code' in one)
    .sort((a, b) => numberOf(a.version) - numberOf(b.version) || names.compare(baseName(a.path), baseName(b.path)));
  const first = new Map<string, PgMigrateFile>();
  const problems = judged.filter((one) => 'kind' in one);
  const unique = files.filter((file) => {
    const other = first.get(file.id);
    first.set(file.id, other ?? file);
    if (other !== undefined)
      problems.push({
        kind: 'duplicate',
        id: file.id,
        path: file.path,
        message: `${printable(file.path)} and ${printable(other.path)} have one name, ${printable(file.id)}: node-pg-migrate would take the one for the other.`,
        hint: `Give one of them a name of its own: git mv ${printable(file.path)} …`,
      });
    return other === undefined;
  });
  return { files: unique, problems, leftOut };
}
