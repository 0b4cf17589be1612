import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { dictionary } from '../../model/dictionary.js';
import { ActionError } from '../../model/error.js';
import { MANIFEST_FORMAT, type Manifest, manifestPath } from './manifest.js';

/** A manifest of tens of thousands of tables has some megabytes. */
const MOST = 64 * 1024 * 1024;

type Fields = Readonly<Record<string, unknown>>;
type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const number: Shape = (value) => typeof value === 'number' && Number.isFinite(value);
const count: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const flag: Shape = (value) => typeof value === 'boolean';
const hex: Shape = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);
const oneOf =
  (...words: readonly string[]): Shape =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const list =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
const fields =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(shapes).every(([name, shape]) => shape((value as Fields)[name]));
const eventEnd: Shape = (value) =>
  Array.isArray(value) && value.length === 2 && text(value[0]) && fields({ at: number, kept: flag })(value[1]);

const SHAPE: Readonly<Record<string, Shape>> = dictionary({
  createdAt: text,
  by: text,
  label: text,
  commit: orNull(text),
  planDigest: orNull(text),
  server: fields({ engine: text, version: text, major: count, embedded: flag, identity: orNull(text) }),
  database: fields({ name: text, encoding: text, bytes: count }),
  backup: fields({
    file: text,
    bytes: count,
    sha256: hex,
    kind: oneOf('pg_dump', 'mysqldump', 'archive'),
    tool: text,
    scope: oneOf('full', 'affected'),
    compression: text,
    encryption: oneOf('none', 'age with a passphrase'),
  }),
  tables: list(fields({ name: text, rows: orNull(count) })),
  objects: list(fields({ kind: text, name: text, mark: text, portable: optional(text) })),
  writes: optional(list((value) => Array.isArray(value) && value.length === 2 && text(value[0]) && count(value[1]))),
  mysql: optional(
    fields({
      charset: text,
      collation: text,
      fold: flag,
      definers: list(text),
      withHistory: list(text),
      eventEnds: list(eventEnd),
    }),
  ),
});

const refused = (message: string, hint: string, cause?: unknown): ActionError =>
  new ActionError('backup-manifest', message, hint, cause === undefined ? {} : { cause });

async function bytesOf(path: string, backup: string): Promise<string> {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    if (size > MOST) throw refused(`The manifest of ${backup} is larger than any manifest is.`, 'Name the right file.');
    return await file.readFile('utf8');
  } catch (error) {
    if (error instanceof ActionError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    const name = basename(path);
    throw refused(
      code === 'ENOENT' ? `There is no ${name} beside the backup.` : `The manifest ${name} cannot be read: ${code}.`,
      `A backup is two files, ${backup} and ${name}: without the second nobody can tell which database it is of, and whether it is whole. Put both into one folder.`,
      error,
    );
  }
}

/** The manifest beside a backup. It may come from anywhere, so nothing in it is taken unseen. Throws ActionError. */
export async function readManifest(backup: string): Promise<Manifest> {
  const name = basename(backup);
  let value: unknown;
  try {
    value = JSON.parse(await bytesOf(manifestPath(backup), name));
  } catch (error) {
    if (error instanceof ActionError) throw error;
    throw refused(`The manifest of ${name} is no JSON.`, 'Fetch both files of the backup anew.', error);
  }
  const all = (typeof value === 'object' && value !== null ? value : {}) as Fields;
  if (all['format'] !== MANIFEST_FORMAT)
    throw refused(`The file beside ${name} is no manifest of a backup.`, 'Fetch both files of the backup anew.');
  if (all['version'] !== 1)
    throw refused(
      `The manifest of ${name} is of a later form than this version knows.`,
      'Restore it with the version of this tool that made it, or a newer one.',
    );
  const wrong = Object.entries(SHAPE).filter(([field, shape]) => !shape(all[field]));
  if (wrong.length > 0)
    throw refused(
      `The manifest of ${name} is damaged: ${wrong.map(([field]) => field).join(', ')}.`,
      'Fetch both files of the backup anew.',
    );
  return value as Manifest;
}
