import { checksum, normalise, printable } from '../io/text.js';
import type { Folder, Layout, ReadOptions, Source } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Migration, Problem, ReadMigrations } from '../model/migration.js';
import { someAtOnce } from './at-once.js';
import { createGoose } from './create-numbered.js';
import { type Found, gather } from './gather.js';
import { gooseHistory } from './goose-history.js';
import { type GoosePart, gooseText } from './goose-text.js';
import { otherTool } from './marks.js';
import { saysNothing } from './sections.js';
import { textOf } from './text-of.js';

type LeftOut = ReadMigrations['leftOut'][number];

/** goose takes these two suffixes, in lower case, and what stands before the first `_` as a number. */
const NAME = /^\+?(\d+)_(.*)\.(sql|go)$/;
/** What its program and its table hold. */
const LARGEST = 2n ** 63n - 1n;

interface Named extends Found {
  /** As the table has it: without leading zeros. */
  readonly number: string;
  readonly version: string;
  readonly title: string;
  readonly code: boolean;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const byPath = (a: LeftOut, b: LeftOut): number => (a.path < b.path ? -1 : 1);

function nameOf(path: string): Pick<Named, 'number' | 'version' | 'title' | 'code'> | undefined {
  const [, version, title = '', suffix] = NAME.exec(baseName(path)) ?? [];
  if (version === undefined || path.endsWith('_test.go')) return undefined;
  const number = BigInt(version);
  if (number < 1n || number > LARGEST) return undefined;
  return { number: String(number), version, title, code: suffix === 'go' };
}

function judge(file: Found): { readonly named: Named } | { readonly leftOut: LeftOut } | undefined {
  const { path } = file;
  const found = nameOf(path);
  if (found !== undefined && !file.id.includes('/')) return { named: { ...file, ...found } };
  if (found === undefined && !/\.sql$/i.test(path)) return undefined;
  return {
    leftOut: {
      path,
      reason:
        found === undefined
          ? 'its name is not VERSION_TITLE.sql with a version from 1 on, so goose passes it over'
          : 'in a sub-folder, where goose does not look',
    },
  };
}

async function migrationOf(folder: Folder, file: Named): Promise<Migration | Problem> {
  const read = await textOf(folder, { id: file.number, path: file.path });
  if (read.problem !== undefined) return read.problem;
  const parts = gooseText(normalise(read.text));
  if ('wrong' in parts)
    return {
      kind: 'unreadable',
      id: file.number,
      path: file.path,
      message: `${printable(file.path)}:${parts.line} ${parts.wrong}.`,
      hint: parts.hint,
    };
  const step = ({ text, line }: GoosePart): Migration['up'] => ({
    kind: 'sql',
    sql: text,
    line,
    ...(parts.transaction ? {} : { transactional: false }),
  });
  return {
    id: file.number,
    name: file.title,
    version: file.version,
    path: file.path,
    checksum: checksum(read.text),
    up: step(parts.up),
    ...(parts.down === undefined || saysNothing(parts.down.text) ? {} : { down: step(parts.down) }),
  };
}

/** goose refuses a folder with two files of one version, Go or SQL. */
function duplicates(sorted: readonly Named[]): readonly Problem[] {
  return sorted.flatMap((file, at) => {
    const other = sorted[at - 1];
    if (other === undefined || other.number !== file.number) return [];
    return [
      {
        kind: 'duplicate' as const,
        id: file.number,
        path: file.path,
        message: `${printable(file.path)} and ${printable(other.path)} have one version, ${file.number}: goose refuses the folder.`,
        hint: `Give one of them a version of its own: git mv ${printable(file.path)} …`,
      },
    ];
  });
}

const NOT_RUN = 'written in Go: the program that it is compiled into runs it';

/** Migrations in Go that stand before SQL files; once the history has them, they are no problem any more. */
function between(files: readonly Named[]): readonly Problem[] {
  const last = files.findLastIndex((file) => !file.code);
  return files.slice(0, Math.max(0, last)).flatMap((file) =>
    file.code
      ? [
          {
            kind: 'not-a-file' as const,
            id: file.number,
            path: file.path,
            message: `${printable(file.path)} is ${NOT_RUN}; what comes after it may need it.`,
            hint: `Run your own goose program up to it (\`up-to ${file.number}\`); what comes after it is run here then. For a plan without a database put it into \`exclude\`.`,
          },
        ]
      : [],
  );
}

/** Code that was left out may be in the history all the same: it has not vanished. */
const withId = (out: LeftOut): LeftOut => {
  const found = nameOf(out.path);
  return found?.code === true ? { ...out, id: found.number } : out;
};

async function read(sources: readonly Source[], options: ReadOptions): Promise<ReadMigrations> {
  if (options.order.length > 0)
    throw new ActionError(
      'conflicting-inputs',
      '`order` is for plain SQL files; goose runs its files in the order of their versions.',
      'Leave `order` out, or set `layout: sql`.',
    );
  const gathered = await gather(sources, options);
  const judged = gathered.files.flatMap((file) => judge(file) ?? []);
  const sorted = judged
    .flatMap((one) => ('named' in one ? [one.named] : []))
    .sort((a, b) => Number(BigInt(a.number) - BigInt(b.number)) || (a.path < b.path ? -1 : 1));
  const twice = duplicates(sorted);
  const again = new Set(twice.map(({ path }) => path));
  const files = sorted.filter(({ path }) => !again.has(path));
  const results = await someAtOnce(
    files.filter(({ code }) => !code),
    (file) => migrationOf(options.folder, file),
  );
  const code = files.filter((file) => file.code).map(({ path }): LeftOut => ({ path, reason: NOT_RUN }));
  const leftOut = [...gathered.leftOut, ...code, ...judged.flatMap((one) => ('leftOut' in one ? [one.leftOut] : []))];
  return {
    migrations: results.filter((one) => 'up' in one),
    problems: [...gathered.problems, ...twice, ...between(files), ...results.filter((one) => 'kind' in one)],
    leftOut: leftOut.map(withId).sort(byPath),
    ordered: true,
  };
}

/** goose: one file for both directions, by marks; a table of versions. */
export const goose: Layout = {
  name: 'goose',
  async detect(folder) {
    const mark = await otherTool(folder);
    return mark?.tool === 'goose' ? mark.why : undefined;
  },
  read,
  history: gooseHistory,
  create: createGoose,
};
