import { checksum, normalise, printable } from '../io/text.js';
import type { Folder, Layout, ReadOptions, Source } from '../model/contracts.js';
import { ActionError, defect } from '../model/error.js';
import type { Migration, Problem, ReadMigrations } from '../model/migration.js';
import { createDbmate } from './create-numbered.js';
import { dbmateHistory } from './dbmate-history.js';
import { type Found, gather } from './gather.js';
import { otherTool, TEXT_MARKS } from './marks.js';
import { type Section, saysNothing, sectionsOf } from './sections.js';
import { textOf } from './text-of.js';

const MARK = TEXT_MARKS.find(({ tool }) => tool === 'dbmate');

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The version is what the name begins with; the rest is for people. */
const NAME = /^(\d+)(.*)\.sql$/i;

interface Named extends Found {
  readonly version: string;
  readonly rest: string;
}

const problem = (file: Named, what: string, hint: string): Problem => ({
  kind: 'unreadable',
  id: file.version,
  path: file.path,
  message: `${printable(file.path)} ${what}.`,
  hint,
});

/** `transaction:false` takes the file out of a transaction; anything else dbmate itself would not know. */
function transactionalOf({ options }: Section): boolean | undefined {
  return /\btransaction:false\b/.test(options) ? false : undefined;
}

const stepOf = (section: Section): Migration['up'] => {
  const transactional = transactionalOf(section);
  return {
    kind: 'sql',
    sql: normalise(section.text),
    line: section.line,
    ...(transactional === undefined ? {} : { transactional }),
  };
};

async function migrationOf(folder: Folder, file: Named): Promise<Migration | Problem> {
  const read = await textOf(folder, { id: file.version, path: file.path });
  if (read.problem !== undefined) return read.problem;
  if (MARK === undefined) throw defect('There are no marks of dbmate.');
  const text = normalise(read.text);
  const { up, down, head, wrong } = sectionsOf(text, MARK);
  if (wrong !== undefined)
    return problem(
      file,
      wrong,
      'Write `-- migrate:up`, what it does, then `-- migrate:down` and what undoes it, each once.',
    );
  if (up === undefined)
    return problem(
      file,
      'has no `-- migrate:up`',
      'Write it on a line of its own before the statements; dbmate refuses the file too.',
    );
  if (!saysNothing(head))
    return problem(
      file,
      'has statements before `-- migrate:up`',
      'Move them below the mark; dbmate refuses the file too.',
    );
  return {
    id: file.version,
    name: file.rest.replace(/^[_-]/, ''),
    version: file.version,
    path: file.path,
    checksum: checksum(read.text),
    up: stepOf(up),
    ...(down === undefined || saysNothing(down.text) ? {} : { down: stepOf(down) }),
  };
}

function duplicates(files: readonly Named[]): readonly Problem[] {
  const first = new Map<string, Named>();
  return files.flatMap((file) => {
    const other = first.get(file.version);
    if (other === undefined) {
      first.set(file.version, file);
      return [];
    }
    return [
      {
        kind: 'duplicate' as const,
        id: file.version,
        path: file.path,
        message: `${printable(file.path)} and ${printable(other.path)} have one version, ${file.version}: dbmate would take the one for the other.`,
        hint: `Give one of them a version of its own: git mv ${printable(file.path)} …`,
      },
    ];
  });
}

async function read(sources: readonly Source[], options: ReadOptions): Promise<ReadMigrations> {
  if (options.order.length > 0)
    throw new ActionError(
      'conflicting-inputs',
      '`order` is for plain SQL files; dbmate runs its files in the order of their names.',
      'Leave `order` out, or set `layout: sql`.',
    );
  const gathered = await gather(sources, options);
  const leftOut = [...gathered.leftOut];
  const named: Named[] = [];
  for (const file of gathered.files) {
    const [, version, rest] = NAME.exec(baseName(file.path)) ?? [];
    if (version === undefined)
      leftOut.push({ path: file.path, reason: 'its name does not begin with a version, so dbmate passes it over' });
    else if (file.id.includes('/'))
      leftOut.push({ path: file.path, reason: 'in a sub-folder, where dbmate does not look' });
    else named.push({ ...file, version, rest: rest ?? '' });
  }
  named.sort((a, b) => (baseName(a.path) < baseName(b.path) ? -1 : 1));
  const twice = duplicates(named);
  const again = new Set(twice.map(({ path }) => path));
  const results = await Promise.all(
    named.filter(({ path }) => !again.has(path)).map((file) => migrationOf(options.folder, file)),
  );
  return {
    migrations: results.filter((one) => 'up' in one),
    problems: [...gathered.problems, ...twice, ...results.filter((one) => 'kind' in one)],
    leftOut: leftOut.sort((a, b) => (a.path < b.path ? -1 : 1)),
    ordered: true,
  };
}

/** dbmate: one file for both directions, by marks; a table of versions. */
export const dbmate: Layout = {
  name: 'dbmate',
  async detect(folder) {
    const mark = await otherTool(folder);
    return mark?.tool === 'dbmate' ? mark.why : undefined;
  },
  read,
  history: dbmateHistory,
  create: createDbmate,
};
