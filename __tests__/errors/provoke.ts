// What the provocations share: folders of files, commands, and projects on the shared server.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgres } from '../../src/engines/postgres.js';
import type { ErrorCode } from '../../src/model/error-codes.js';
import type { CommandName } from '../../src/model/report.js';
import type { Session } from '../../src/model/session.js';
import type { Refusal } from '../support/refusal.js';
import { type Flags, type RunMore, runCommand } from '../support/run.js';
import { onPostgres, type ToolProject } from '../support/tool-project.js';

/** How an error comes about, what it has to say is wrong, and what it has to say to do. */
export type Provocation = readonly [provoke: () => Promise<Refusal>, what: RegExp, next: RegExp];
export type Provocations = Partial<Record<ErrorCode, Provocation>>;

export const scratch = mkdtempSync(join(tmpdir(), 'mom-errors-'));
export const clear = (): void => rmSync(scratch, { recursive: true });

export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(scratch, 'p-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export const PLAIN = { 'm/001_a.sql': 'CREATE TABLE a (id int);\n' };

const refusalOf = (error: Refusal | null): Refusal => error ?? { code: 'none', message: '', hint: '' };

/** A command in a folder of these files, and what its report has for an error. */
export const refused = async (
  command: CommandName,
  files: Readonly<Record<string, string>>,
  flags: Flags = {},
  name?: string,
  more?: RunMore,
): Promise<Refusal> => {
  const all = { 'working-directory': folderWith(files), ...flags };
  return refusalOf((await runCommand(command, all, name, more)).report.error);
};

export interface Placed {
  readonly project: ToolProject;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly asks: (command: CommandName, flags?: Flags) => Promise<Refusal>;
  /** As the superuser, in the project's database. */
  readonly admin: () => Promise<Session>;
}

/** The same with a database of its own; these are given to it first as its owner would. */
export async function onDatabase(
  files: Readonly<Record<string, string>>,
  work: (placed: Placed) => Promise<Refusal>,
): Promise<Refusal> {
  using project = await onPostgres(folderWith(files));
  const write: Placed['write'] = (more) => {
    for (const [name, text] of Object.entries(more)) writeFileSync(join(project.folder, name), text);
  };
  return await work({
    project,
    write,
    asks: async (command, flags = {}) =>
      refusalOf((await project.report(command, { migrations: 'm', ...flags })).error),
    admin: async () => {
      const url = new URL(String(project.flags['shadow']));
      url.pathname = new URL(project.url).pathname;
      return postgres.connect({ url: url.href, connectTimeoutMs: 10_000, applicationName: 'test' });
    },
  });
}

/** One that is in already, with its way back, and a row that no shadow has. */
export const withTrap = (
  files: Readonly<Record<string, string>>,
  work: (placed: Placed) => Promise<Refusal>,
): Promise<Refusal> =>
  onDatabase({ 'm/000_trap.sql': 'CREATE TABLE trap (id int);\n' }, async (placed) => {
    const { error } = await placed.project.report('apply', { migrations: 'm' });
    if (error !== null) return error;
    await placed.project.sql('INSERT INTO trap VALUES (1)');
    placed.write(files);
    return await work(placed);
  });
