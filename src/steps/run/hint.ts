import type { Catalog } from '../../model/catalog.js';
import type { ServerError } from '../../model/error.js';
import { madeByAll } from '../made.js';
import type { Parsed } from '../parse.js';
import { readingOf } from '../reading.js';
import type { RunState } from './migration.js';
import type { RunRequest } from './request.js';

/** What a failed run says of an error may cost so long at most: the report is what counts. */
const LOOK_MS = 10_000;

/** The schema as it is now. What cannot be had in time is no trouble: the hint then says less. */
async function lookAt(r: RunRequest): Promise<Catalog | undefined> {
  if (r.signal.aborted) return undefined;
  try {
    await r.dialect.setTimeouts(r.session, { lockMs: r.lockTimeoutMs, statementMs: LOOK_MS });
    return await r.dialect.snapshot(r.session, { historySchema: r.historySchema });
  } catch {
    return undefined;
  } finally {
    await r.dialect.reset(r.session).catch(() => undefined);
  }
}

/** An error of the target as a report may show it: without what its rows hold. */
export async function shown(r: RunRequest, error: ServerError, state: RunState): Promise<ServerError> {
  return (await readingOf(r.dialect)).withoutValues(error, state.current);
}

/**
 * What to do about an error of the target: the same advice as a plan gives about one of its shadow, and for rows in the way the
 * query that finds them. Asked once the session has been put back; never throws.
 */
export async function adviceOnTarget(
  r: RunRequest,
  parsed: Parsed,
  state: RunState,
  error: ServerError,
): Promise<string | undefined> {
  try {
    const reading = await readingOf(r.dialect);
    const all = (await r.files?.().catch(() => undefined)) ?? [parsed];
    const at = all.findIndex(({ migration }) => migration.id === parsed.migration.id);
    const catalog = await lookAt(r);
    const { id, path } = parsed.migration;
    const { engine, major } = r.session.server;
    return reading.hintFor(error, {
      id,
      path,
      line: state.current?.line ?? parsed.source.firstLine,
      earlier: madeByAll(at === -1 ? [parsed] : all.slice(0, at + 1), reading),
      later: madeByAll(at === -1 ? [parsed] : all.slice(at), reading),
      failed: new Set(),
      names: [...(catalog?.objects.values() ?? [])].map((object) => object.name),
      shadow: undefined,
      sql: state.current?.sql ?? '',
      engine,
      major,
      needs: state.current === undefined ? [] : reading.needsOf(state.current),
      notAtomic: parsed.mode.reason,
      catalog,
      halfDone: parsed.mode.kind === 'statements',
    });
  } catch {
    return undefined;
  }
}
