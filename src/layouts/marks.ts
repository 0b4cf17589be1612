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

function byNames(paths: readonly string[]): Mark | undefined {
  const names = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
  const first = (pattern: RegExp): string | undefined => paths.find((path) => pattern.test(path));
  if (paths.includes('meta/_journal.json')) return { tool: 'drizzle', why: 'meta/_journal.json' };
  if (paths.includes('migration_lock.toml')) return { tool: 'prisma', why: 'migration_lock.toml' };
  const prisma = first(/^\d{14}_[^/]+\/migration\.sql$/);
  if (prisma !== undefined) return { tool: 'prisma', why: prisma };
  const diesel = first(/^(?:\d{4}-\d\d-\d\d-\d{6}|\d{14})_[^/]+\/up\.sql$/);
  if (diesel !== undefined) return { tool: 'diesel', why: diesel };
  const flyway = names.find((name) => FLYWAY.test(name));
  if (flyway !== undefined) return { tool: 'flyway', why: flyway };
  const sql = names.filter((name) => /\.sql$/i.test(name));
  const pairs = sql.filter((name) => /^\d+_.+\.(?:up|down)\.sql$/.test(name));
  // Mixed with plain names it is a plain folder whose downs are named so.
  if (sql.length > 0 && pairs.length === sql.length) return { tool: 'golang-migrate', why: pairs[0] ?? '' };
  return undefined;
}

/** Another tool's marks in a folder (`.` is the folder of the migrations itself); undefined where it shows none. */
export async function otherTool(folder: Folder): Promise<Mark | undefined> {
  const entries = (await folder.list('.')) ?? [];
  const files = entries.filter((entry) => entry.kind === 'file').map((entry) => entry.path);
  const named = byNames(files);
  if (named !== undefined) return named;
  const sql = files.filter((path) => fileName(path.slice(path.lastIndexOf('/') + 1)).kind === 'sql');
  const step = Math.max(1, Math.ceil(sql.length / SAMPLE));
  for (const path of sql.filter((_, at) => at % step === 0)) {
    const bytes = await folder.read(path).catch(() => new Uint8Array());
    const text = new TextDecoder().decode(bytes);
    const found = TEXT_MARKS.find(({ up }) => up.test(text));
    if (found !== undefined) return { tool: found.tool, why: `the marks in ${path}` };
  }
  return undefined;
}
