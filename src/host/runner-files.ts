import { appendFile, readFile, stat } from 'node:fs/promises';
import { setOutput } from '@actions/core';

type Env = Readonly<Record<string, string | undefined>>;

/** Whether the job summary was written, and why not or not whole. */
export interface SummaryResult {
  readonly written: boolean;
  readonly shortened: boolean;
  readonly reason?: string;
}

/** GitHub drops a step's summary as a whole when it is larger than this. */
export const SUMMARY_LIMIT = 1024 * 1024;
const SHORTENED =
  '\n\n**Shortened here**, because GitHub takes a summary of 1 MiB at most. The JSON report is complete.\n';

/**
 * The action's inputs as they were given, under the names as typed. The runner hands over inputs that the action does not
 * have as well, so that they can be reported; empty ones are the same as none.
 */
export function inputs(env: Env = process.env): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(env)) {
    if (key.startsWith('INPUT_') && value !== undefined && value.trim() !== '') {
      found.set(key.slice('INPUT_'.length).toLowerCase(), value);
    }
  }
  return Object.fromEntries(found);
}

/** Sets the action's outputs; values may hold any text. */
export function setOutputs(outputs: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, String(value));
}

/** The event's JSON, or undefined where it is missing or is not JSON; whoever reads it trusts nothing in it. */
export async function readEvent(env: Env = process.env): Promise<unknown> {
  const path = env['GITHUB_EVENT_PATH'];
  if (path === undefined || path === '') return undefined;
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Adds to the job summary. A summary that cannot be written never fails the run. */
export async function writeSummary(markdown: string, env: Env = process.env): Promise<SummaryResult> {
  const path = env['GITHUB_STEP_SUMMARY'];
  if (path === undefined || path === '') {
    return { written: false, shortened: false, reason: 'This runner takes no job summary.' };
  }
  try {
    const used = await stat(path).then(
      (file) => file.size,
      () => 0,
    );
    const text = shortenToBytes(markdown.endsWith('\n') ? markdown : `${markdown}\n`, SUMMARY_LIMIT - used);
    await appendFile(path, text, 'utf8');
    return { written: true, shortened: text.length < markdown.length };
  } catch (cause) {
    const { code } = cause as { readonly code?: unknown };
    return { written: false, shortened: false, reason: `The job summary could not be written (${String(code)}).` };
  }
}

/** A safety net under the renderers' own size ladder: cuts after a whole line and closes a code block left open. */
export function shortenToBytes(markdown: string, limit: number): string {
  if (Buffer.byteLength(markdown) <= limit) return markdown;
  const fence = '\n```';
  const room = limit - Buffer.byteLength(fence + SHORTENED);
  if (room <= 0) return '';
  const bytes = Buffer.from(markdown).subarray(0, room);
  const kept = bytes.subarray(0, bytes.lastIndexOf('\n') + 1).toString('utf8');
  const open = (kept.match(/^ {0,3}```/gm)?.length ?? 0) % 2 === 1;
  return `${kept.trimEnd()}${open ? fence : ''}${SHORTENED}`;
}
