import { checksum, normalise, printable } from '../io/text.js';
import type { Folder, Layout, ReadOptions, Source } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Migration, Problem, ProgramStep, ReadMigrations } from '../model/migration.js';
import { someAtOnce } from './at-once.js';
import { codeMark } from './code-marks.js';
import { codeOnly, exported } from './code-text.js';
import { createPayload } from './create-payload.js';
import { type Found, gather } from './gather.js';
import { payloadHistory } from './payload-history.js';
import { textOf } from './text-of.js';

type LeftOut = ReadMigrations['leftOut'][number];

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
/** As Payload names it: what stands before the first point. */
const nameOf = (path: string): string => baseName(path).split('.')[0] ?? '';
const VERSION = /^(\d{8}_\d{6})_?(.*)$/;
/** Its adapters for other databases, whose migrations are something else. */
const OTHER_ADAPTER = /['"](@payloadcms\/db-(?!postgres\b|vercel-postgres\b)[\w-]+)['"]/;
const OWN_TABLE = /"([^"\s]+)"\."payload_migrations"/;

const isScript = (path: string): boolean => /\.[jt]s$/.test(path);

/** Why Payload passes a file over, or would better; undefined where it is a migration. */
function passedOver({ path, id }: Found): string | undefined {
  const name = baseName(path);
  if (/^index\.[jt]s$/.test(name)) return 'the list of the migrations that Payload writes for bundlers, none itself';
  if (/\.d\.ts$/.test(name)) return 'holds types alone';
  if (!/\.[jt]s$/.test(name)) return 'does not end in .ts or .js, so Payload passes it over';
  return id.includes('/') ? 'in a sub-folder, where Payload does not look' : undefined;
}

const problem = (file: Found, kind: Problem['kind'], what: string, hint: string): Problem => ({
  kind,
  id: nameOf(file.path),
  path: file.path,
  message: `${printable(file.path)} ${what}.`,
  hint,
});

interface Read {
  readonly migration?: Migration;
  readonly problem?: Problem;
  readonly schema?: string;
}

async function migrationOf(folder: Folder, file: Found): Promise<Read> {
  const id = nameOf(file.path);
  const read = await textOf(folder, { id, path: file.path });
  if (read.problem !== undefined) return { problem: read.problem };
  const text = normalise(read.text);
  const other = OTHER_ADAPTER.exec(text)?.[1];
  if (other !== undefined)
    return {
      problem: problem(
        file,
        'unreadable',
        `is for ${other}; Payload's migrations are run here on PostgreSQL alone`,
        'Run them with Payload itself (`payload migrate`).',
      ),
    };
  const code = codeOnly(text);
  if (exported(code, 'up') === 'none')
    return {
      problem: problem(file, 'unreadable', 'exports no `up`: Payload fails at it', 'Move it out of this folder.'),
    };
  const step = (direction: ProgramStep['direction']): ProgramStep => ({
    kind: 'program',
    runner: 'payload',
    file: file.path,
    direction,
    text,
  });
  const [, version, rest = id] = VERSION.exec(id) ?? [];
  const schema = OWN_TABLE.exec(text)?.[1];
  return {
    migration: {
      id,
      name: rest,
      ...(version === undefined ? {} : { version }),
      path: file.path,
      checksum: checksum(read.text),
      up: step('up'),
      ...(exported(code, 'down') === 'function' ? { down: step('down') } : {}),
    },
    ...(schema === undefined ? {} : { schema }),
  };
}

function duplicates(files: readonly Found[]): readonly Problem[] {
  const first = new Map<string, Found>();
  return files.flatMap((file) => {
    const other = first.get(nameOf(file.path));
    if (other === undefined) first.set(nameOf(file.path), file);
    return other === undefined
      ? []
      : [
          problem(
            file,
            'duplicate',
            `and ${printable(other.path)} have one name, ${printable(nameOf(file.path))}: Payload would run both, and write one name twice`,
            'Remove one of them, or give it a name of its own.',
          ),
        ];
  });
}

function refuse({ order, engine }: ReadOptions): void {
  if (order.length > 0)
    throw new ActionError(
      'conflicting-inputs',
      '`order` is for plain SQL files; Payload runs its files in the order of their names.',
      'Leave `order` out, or set `layout: sql`.',
    );
  if (engine !== 'postgres')
    throw new ActionError(
      'wrong-layout',
      `Payload's migrations are read for PostgreSQL, and the engine is ${engine}.`,
      'Set `engine: postgres`, or name the layout that is meant.',
    );
}

async function read(sources: readonly Source[], options: ReadOptions): Promise<ReadMigrations> {
  refuse(options);
  const gathered = await gather(sources, options, isScript);
  const leftOut: LeftOut[] = [...gathered.leftOut];
  const files: Found[] = [];
  for (const file of gathered.files) {
    const reason = passedOver(file);
    if (reason === undefined) files.push(file);
    else if (/\.(?:[cm]?[jt]s|sql)$/i.test(file.path)) leftOut.push({ path: file.path, reason });
  }
  files.sort((a, b) => (baseName(a.path) < baseName(b.path) ? -1 : 1));
  const twice = duplicates(files);
  const again = new Set(twice.map(({ path }) => path));
  const results = await someAtOnce(
    files.filter(({ path }) => !again.has(path)),
    (file) => migrationOf(options.folder, file),
  );
  const schema = results.find((one) => one.schema !== undefined)?.schema;
  return {
    migrations: results.flatMap(({ migration }) => migration ?? []),
    problems: [...gathered.problems, ...twice, ...results.flatMap((one) => one.problem ?? [])],
    leftOut: leftOut.sort((a, b) => (a.path < b.path ? -1 : 1)),
    ordered: true,
    settings: schema === undefined ? {} : { schema },
  };
}

/** Payload on PostgreSQL: code with `up` and `down`, which goes through drizzle; a table with batches. */
export const payload: Layout = {
  name: 'payload',
  create: createPayload,
  detect: (folder) => codeMark(folder, 'payload'),
  read,
  history: payloadHistory({}),
  historyOf: payloadHistory,
};
