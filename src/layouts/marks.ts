import type { Folder } from '../model/contracts.js';
import { fileName } from './names.js';

/** A tool that a folder shows the marks of. */
export interface Mark {
  /** As `layout` names it, or the tool's own name where there is no layout for it. */
  readonly tool: string;
  /** What gives it away, in words. */
  readonly why: string;
}

export interface TextMark {
  readonly tool: string;
  readonly up: RegExp;
  /** What comes after it undoes the migration. */
  readonly down: RegExp;
}

export const TEXT_MARKS: readonly TextMark[] = [
  { tool: 'dbmate', up: /^--[ \t]*migrate:up\b/im, down: /^--[ \t]*migrate:down\b/im },
  { tool: 'goose', up: /^--[ \t]*\+goose[ \t]+up\b/im, down: /^--[ \t]*\+goose[ \t]+down\b/im },
  { tool: 'sql-migrate', up: /^--[ \t]*\+migrate[ \t]+up\b/im, down: /^--[ \t]*\+migrate[ \t]+down\b/im },
  { tool: 'rambler', up: /^--[ \t]*rambler[ \t]+up\b/im, down: /^--[ \t]*rambler[ \t]+down\b/im },
  { tool: 'node-pg-migrate', up: /^--[ \t]*up migration\b/im, down: /^--[ \t]*down migration\b/im },
  { tool: 'liquibase', up: /^--[ \t]*liquibase formatted sql\b/im, down: /^--[ \t]*rollback\b/im },
];

/** The tool whose file holds both directions: run as a whole it would undo what it has just done. */
export function bothWays(text: string): string | undefined {
  return TEXT_MARKS.find(({ tool, up, down }) => tool !== 'liquibase' && up.test(text) && down.test(text))?.tool;
}

const FLYWAY = /^(?:[VUB]\d[\d._]*|R)__.+\.sql$/i;
/** Enough to tell a tool that marks every file. */
const SAMPLE = 8;

/** Every tool that the names of the files speak for. */
function byNames(paths: readonly string[]): readonly Mark[] {
  const names = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
  const first = (pattern: RegExp): string | undefined => paths.find((path) => pattern.test(path));
  const sql = names.filter((name) => /\.sql$/i.test(name));
  const pairs = sql.filter((name) => /^\d+_.+\.(?:up|down)\.sql$/.test(name));
  const whys: readonly (readonly [tool: string, why: string | undefined])[] = [
    ['drizzle', paths.find((path) => path === 'meta/_journal.json')],
    ['prisma', paths.find((path) => path === 'migration_lock.toml') ?? first(/^\d{14}_[^/]+\/migration\.sql$/)],
    ['diesel', first(/^(?:\d{4}-\d\d-\d\d-\d{6}|\d{14})_[^/]+\/up\.sql$/)],
    ['flyway', names.find((name) => FLYWAY.test(name))],
    // Mixed with plain names it is a plain folder whose downs are named so.
    ['golang-migrate', pairs.length === sql.length ? pairs[0] : undefined],
  ];
  return whys.flatMap(([tool, why]) => (why === undefined ? [] : [{ tool, why }]));
}

/** Every tool that the comments of a sample of files speak for. */
async function byText(folder: Folder, files: readonly string[]): Promise<readonly Mark[]> {
  const sql = files.filter((path) => fileName(path.slice(path.lastIndexOf('/') + 1)).kind === 'sql');
  const step = Math.max(1, Math.ceil(sql.length / SAMPLE));
  const found = new Map<string, Mark>();
  for (const path of sql.filter((_, at) => at % step === 0)) {
    const bytes = await folder.read(path).catch(() => new Uint8Array());
    const text = new TextDecoder().decode(bytes);
    const mark = TEXT_MARKS.find(({ up }) => up.test(text));
    if (mark !== undefined && !found.has(mark.tool))
      found.set(mark.tool, { tool: mark.tool, why: `the marks in ${path}` });
  }
  return [...found.values()];
}

/** All tools whose marks a folder shows (`.` is the folder of the migrations itself): of more than one nobody may guess. */
export async function marksIn(folder: Folder): Promise<readonly Mark[]> {
  const entries = (await folder.list('.')) ?? [];
  const files = entries.filter((entry) => entry.kind === 'file').map((entry) => entry.path);
  const named = byNames(files);
  return named.length > 0 ? named : byText(folder, files);
}

/** Another tool's marks in a folder; undefined where it shows none. */
export async function otherTool(folder: Folder): Promise<Mark | undefined> {
  return (await marksIn(folder))[0];
}
