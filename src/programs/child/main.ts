import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type ChildError,
  type ChildRunner,
  type FromChild,
  MissingPackage,
  type OpenRunner,
  type Project,
  type ToChild,
  Unsupported,
} from './contract.js';
import { watchEnvironment } from './environment.js';
import { has, loadMigration, loadPackage } from './load.js';
import { at, site, siteIn, trace, watchFile } from './sites.js';

const tell = (message: FromChild): void => {
  process.send?.(message);
};

/** Of causes the innermost one that a server or a driver made: tools wrap what they hear. */
function innermost(error: unknown): unknown {
  let found = error;
  for (let depth = 0; depth < 8; depth += 1) {
    const { cause, parent, original } = (found ?? {}) as { cause?: unknown; parent?: unknown; original?: unknown };
    const inner = original ?? parent ?? cause;
    if (!(inner instanceof Error)) return found;
    found = inner;
  }
  return found;
}

function described(error: unknown): ChildError {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const inner = innermost(error) as { readonly message?: string; readonly stack?: string };
  const from = siteIn(stack) ?? siteIn(inner.stack);
  return {
    name,
    message: inner.message ?? message,
    ...(from ?? {}),
    ...(error instanceof MissingPackage ? { packageName: error.packageName } : {}),
    ...(error instanceof Unsupported ? { hint: error.hint } : {}),
    ...(stack === undefined ? {} : { stack }),
  };
}

const say = (sql: string, from: { line: number; column: number }): void => tell({ type: 'site', sql, ...from });

/** A package of the project; a driver that only another package brings along is traced as well. */
async function loadTraced(name: string, folder: string, near: string | undefined): Promise<unknown> {
  const loaded = await loadPackage(name, folder, near);
  if (name === 'pg') trace((loaded as { readonly Client?: { prototype?: unknown } }).Client?.prototype, ['query'], say);
  return loaded;
}

/** The drivers, so that each statement says where in the migration it comes from. */
async function traceDrivers(folder: string, near: string): Promise<void> {
  if (has('pg', folder, near)) await loadTraced('pg', folder, near);
  if (has('mysql2', folder, near)) {
    const mysql2 = (await loadPackage('mysql2', folder, near)) as {
      readonly Connection?: { readonly prototype?: unknown };
    };
    let prototype: unknown = mysql2.Connection?.prototype;
    // The methods stand on a base class
    while (prototype !== null && prototype !== undefined && prototype !== Object.prototype) {
      if (Object.hasOwn(prototype, 'query')) trace(prototype, ['query', 'execute'], say);
      prototype = Object.getPrototypeOf(prototype) as unknown;
    }
  }
}

let runner: OpenRunner | undefined;
let folder = '';
let settled: { readonly resolve: () => void; readonly reject: (error: Error) => void } | undefined;

async function open(message: Extract<ToChild, { type: 'open' }>): Promise<void> {
  folder = message.folder;
  const { near: home } = message;
  const file = new URL(`./${message.runner}.js`, import.meta.url);
  await access(fileURLToPath(file));
  await traceDrivers(folder, home);
  const loaded = (await import(file.href)) as Readonly<Record<string, ChildRunner>>;
  const [found] = Object.values(loaded);
  if (found === undefined) throw new Error(`no runner in ${message.runner}`);
  const project: Project = {
    folder,
    url: message.url,
    dialect: message.dialect,
    near: home,
    load: (name, near = home) => loadTraced(name, folder, near),
    file: (path) => loadMigration(path, folder),
    has: (name) => has(name, folder, home),
    at,
    site,
  };
  runner = await found.open(project);
  tell({ type: 'opened', tools: [] });
}

const settle = (): Promise<void> =>
  new Promise((resolve, reject) => {
    settled = { resolve, reject };
    tell({ type: 'settle' });
  });

async function run({ id, file, direction, settings }: Extract<ToChild, { type: 'run' }>): Promise<void> {
  if (runner === undefined) throw new Error('nothing is open');
  watchFile(file);
  const exports = await loadMigration(file, folder);
  await runner.run({ id, file, direction, exports, ...(settings === undefined ? {} : { settings }) }, settle);
  tell({ type: 'done' });
}

/** The last word must be out before the process ends. */
function end(code: number): void {
  if (process.connected) process.disconnect();
  process.exitCode = code;
  // What the project's code left open (a pool, a timer) must not keep the process
  setTimeout(() => process.exit(code), 500).unref();
}

async function take(message: ToChild): Promise<void> {
  if (message.type === 'open') return open(message);
  if (message.type === 'run') return run(message);
  if (message.type === 'settled') {
    const waiting = settled;
    settled = undefined;
    if (message.error === undefined) waiting?.resolve();
    else waiting?.reject(new Error(message.error));
    return;
  }
  await runner?.close();
  end(0);
}

watchEnvironment((name) => tell({ type: 'environment', names: [name] }));
process.on('message', (message: ToChild) => {
  take(message).catch((error: unknown) => tell({ type: 'failed', error: described(error) }));
});
process.on('disconnect', () => end(0));
process.on('unhandledRejection', (error) => {
  tell({ type: 'failed', error: described(error) });
});
