import type { ProgressEvent } from '../../src/model/events.js';
import type { NamedRequest } from '../../src/shadow/names.js';
import { binFor, serverMajors } from '../support/postgres.js';

/** A request for PostgreSQL with every test server at hand; events land in `events`. */
export function request(change: Partial<NamedRequest> = {}, events: ProgressEvent[] = []): NamedRequest {
  return {
    engine: 'postgres',
    major: undefined,
    extensions: [],
    argument: undefined,
    binaries: serverMajors.map(binFor),
    progress: (event) => void events.push(event),
    ...change,
  };
}

/** What a promise is rejected with. */
export async function rejection(
  promise: Promise<unknown>,
): Promise<Error & { readonly code?: string; readonly hint?: string }> {
  return promise.then(
    (value) => {
      throw new Error(`not rejected, but: ${JSON.stringify(value)}`);
    },
    (error: unknown) => error as Error & { readonly code?: string; readonly hint?: string },
  );
}

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until it holds; a test that waits in vain tells what it waited for. */
export async function eventually(what: string, holds: () => boolean, ms = 60_000): Promise<void> {
  for (const until = Date.now() + ms; !holds(); await new Promise((done) => setTimeout(done, 25))) {
    if (Date.now() > until) throw new Error(`in vain: ${what}`);
  }
}
