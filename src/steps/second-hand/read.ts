import { constants, open, readFile } from 'node:fs/promises';
import { bundledFile } from '../../io/bundled.js';
import { codeOf } from '../../io/folder.js';
import { ActionError } from '../../model/error.js';
import type { Report } from '../../model/report.js';
import { misfit, type Schema } from './validate.js';

/** A plan of a thousand files is some megabytes. */
export const MOST = 10 * 1024 * 1024;

const refused = (why: string): ActionError =>
  new ActionError(
    'second-hand',
    `The report was not posted: ${why}`,
    'The run that left it may be of another version, of another database (`label`), or not what it says it is. Its own page shows what it did.',
  );

/** A regular file of bounded size, and no link to another one: all else may be made to read what this run holds. */
async function bytesOf(path: string): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    (cause: unknown) => {
      const code = codeOf(cause) ?? 'unknown reason';
      throw refused(code === 'ELOOP' ? '`report-file` is a link.' : `\`report-file\` cannot be read (${code}).`);
    },
  );
  try {
    const found = await file.stat();
    if (!found.isFile()) throw refused('`report-file` is no file.');
    if (found.size > MOST) throw refused(`\`report-file\` has ${found.size} bytes, and ${MOST} are the most.`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function ownSchema(): Promise<Schema> {
  const name = 'report.schema.json';
  const file = bundledFile('schema', name) ?? bundledFile('..', '..', 'schema', name);
  if (file === undefined) throw new Error(`${name} is missing.`);
  return JSON.parse(await readFile(file, 'utf8')) as Schema;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's own words quote the text.
    throw refused('`report-file` is no JSON in UTF-8.');
  }
}

/** A report that another run left: of the shape of one, and nothing more is known of it. */
export async function readLeft(path: string): Promise<Report> {
  const value = parsed(await bytesOf(path));
  const wrong = misfit(value, await ownSchema());
  if (wrong !== undefined)
    throw refused(`it is no report of this version: ${wrong} is not as \`schema/report.schema.json\` says.`);
  return value as Report;
}

/** What the report must be about, by the word of others. */
export interface About {
  readonly label: string;
  readonly headSha: string;
}

/** A plan of that very commit and that very database. A deed could only be made up: such a run cannot do any. */
export function refuseOther(report: Report, { label, headSha }: About): void {
  if (report.command !== 'plan' || report.secondHand !== undefined)
    throw refused('it is not of a plan, and only plans come from runs without credentials.');
  if (report.label !== label) throw refused('it is about another `label`.');
  const { head, commit } = report.run;
  if ((head ?? commit) !== headSha) throw refused(`it is not about ${headSha.slice(0, 7)}, the commit of that run.`);
}
