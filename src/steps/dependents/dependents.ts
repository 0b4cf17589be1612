import type { Catalog } from '../../model/catalog.js';
import type { Dialect } from '../../model/engine.js';
import type { BrokenDependent, RehearsedMigration } from '../../model/plan.js';
import type { Session } from '../../model/session.js';
import { type Cause, causeOf } from './cause.js';
import { type Gone, goneBetween } from './gone.js';

/** What a look at one dependent found: `broken` where the server said so, else the name alone stands there. */
export interface Found {
  readonly kind: string;
  readonly name: string;
  readonly gone: Gone;
  readonly error?: string;
  /** Its own definition over again, with the new name of what was renamed. */
  readonly mended?: (to: string) => string;
  /** What takes it away. */
  readonly drop?: string;
}

/** What was found, and what was not looked at, in a whole sentence. */
export interface Looked {
  readonly found: readonly Found[];
  readonly note?: string;
}

export interface LookRequest {
  /** Idle, and as a migration finds it. */
  readonly session: Session;
  readonly after: Catalog;
  readonly gone: readonly Gone[];
  /** When to stop, by `performance.now()`. */
  readonly until: number;
}

type Look = (request: LookRequest) => Promise<Looked>;

const LOOKS: Readonly<Record<Dialect['name'], () => Promise<Look>>> = {
  postgresql: async () => (await import('./postgresql.js')).lookOnPostgresql,
  mysql: async () => (await import('./mysql.js')).lookOnMysql,
};

const LONGEST_MS = 15_000;
/** A definition longer than this is not printed into a suggestion. */
const LONGEST = 4_000;

/** Its own definition under the new name, where it was a rename that broke it; else what takes it away. */
function fixOf({ mended, drop }: Found, { renamed }: Cause): string | undefined {
  const text = renamed === undefined ? undefined : mended?.(renamed);
  return text === undefined || text.length > LONGEST ? drop : text;
}

function told(one: Found, cause: Cause): BrokenDependent {
  const fix = fixOf(one, cause);
  return {
    kind: one.kind,
    name: one.name,
    needs: one.gone.shown,
    ...(one.error === undefined ? {} : { error: one.error }),
    ...(fix === undefined ? {} : { fix }),
  };
}

/**
 * Looks, on the shadow after the plan, at the views, functions, triggers and events that name what the plan took away, and writes
 * those that work no more to the statement that took it. What was broken before does not count: what it named is not what is gone.
 * Never fails the plan.
 */
export async function withDependents(
  session: Session,
  dialect: Pick<Dialect, 'name'>,
  catalogs: { readonly before: Catalog; readonly after: Catalog },
  migrations: readonly RehearsedMigration[],
): Promise<{ readonly migrations: readonly RehearsedMigration[]; readonly notes: readonly string[] }> {
  const { before, after } = catalogs;
  // After a failure the schema is not the one that the plan would give.
  if (migrations.some(({ outcome }) => outcome !== 'ok')) return { migrations, notes: [] };
  const gone = goneBetween(before, after);
  if (gone.length === 0 || session.transaction() !== 'idle') return { migrations, notes: [] };
  const look = await LOOKS[dialect.name]();
  const until = performance.now() + LONGEST_MS;
  const { found, note } = await look({ session, after, gone, until }).catch(
    (error: unknown): Looked => ({
      found: [],
      note: `Functions and views that may need what the plan takes away were not looked at: ${error instanceof Error ? error.message : String(error)}`,
    }),
  );
  const breaks = new Map<string, BrokenDependent[]>();
  for (const one of found) {
    const cause = causeOf(one.gone.root ?? one.gone, migrations);
    if (cause === undefined) continue;
    const key = `${cause.migration} ${cause.statement}`;
    breaks.set(key, [...(breaks.get(key) ?? []), told(one, cause)]);
  }
  return {
    notes: note === undefined ? [] : [note],
    migrations:
      breaks.size === 0
        ? migrations
        : migrations.map((migration, m) => ({
            ...migration,
            statements: migration.statements.map((statement, s) => {
              const own = breaks.get(`${m} ${s}`);
              return own === undefined ? statement : { ...statement, breaks: own };
            }),
          })),
  };
}
