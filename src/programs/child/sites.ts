import { AsyncLocalStorage } from 'node:async_hooks';
import { fileURLToPath } from 'node:url';

/** Where in a migration's file something is called from. */
export interface Site {
  readonly line: number;
  readonly column: number;
}

const override = new AsyncLocalStorage<string>();

/** Runs `work` so that what it sends counts as sent from `site`. */
export const at = <T>(site: string | undefined, work: () => T): T =>
  site === undefined ? work() : override.run(site, work);

/** Deep stacks: tools wrap their queries many times. */
const DEPTH = 200;

let current: string | undefined;

/** The file that counts from now on. */
export function watchFile(file: string | undefined): void {
  current = file;
  Error.stackTraceLimit = DEPTH;
}

const FRAME = /\(?((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*?):(\d+):(\d+)\)?$/;

function pathOf(name: string): string {
  const bare = name.replace(/[?#].*$/, '');
  return bare.startsWith('file:') ? fileURLToPath(bare) : bare;
}

/** The innermost frame of a stack that is in the migration's file. */
export function siteIn(stack: string | undefined, file = current): Site | undefined {
  if (file === undefined) return undefined;
  for (const line of (stack ?? '').split('\n')) {
    const [, name = '', row, column] = FRAME.exec(line.trim()) ?? [];
    if (row === undefined || pathOf(name) !== file) continue;
    return { line: Number(row), column: Number(column) };
  }
  return undefined;
}

/** As `at` takes it. */
export function site(): string | undefined {
  const found = siteIn(new Error('site').stack);
  return found === undefined ? undefined : `${found.line}:${found.column}`;
}

/** Where the statement that is sent now comes from. */
export function siteNow(): Site | undefined {
  const given = /^(\d+):(\d+)$/.exec(override.getStore() ?? '');
  if (given !== null) return { line: Number(given[1]), column: Number(given[2]) };
  return siteIn(new Error('site').stack);
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** The text of what a driver's `query` is given. */
function textOf(query: unknown): string | undefined {
  if (typeof query === 'string') return query;
  const { text, sql } = (query ?? {}) as { readonly text?: unknown; readonly sql?: unknown };
  return typeof text === 'string' ? text : typeof sql === 'string' ? sql : undefined;
}

const traced = new WeakSet<object>();

/** Tells of each call of a driver's methods, ahead of the call itself. */
export function trace(prototype: unknown, names: readonly string[], tell: (sql: string, from: Site) => void): void {
  if (typeof prototype !== 'object' || prototype === null || traced.has(prototype)) return;
  traced.add(prototype);
  const methods = prototype as Record<string, unknown>;
  for (const name of names) {
    const original = methods[name];
    if (typeof original !== 'function') continue;
    methods[name] = function (this: unknown, ...args: unknown[]) {
      const sql = textOf(args[0]);
      const from = sql === undefined ? undefined : siteNow();
      if (sql !== undefined && from !== undefined) tell(sql, from);
      return (original as Method).apply(this, args);
    };
  }
}
