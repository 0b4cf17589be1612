import type { Engine } from '../../model/engine.js';
import type { Row, Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';

type Counts = readonly (readonly [table: string, rows: number])[];

/** Rows written by table since the server began to count; undefined where it does not, or does not tell. */
export async function writeCounts(session: Session, engine: Engine): Promise<Counts | undefined> {
  if (engine.traits.backup !== 'pg_dump') return undefined;
  const rows = await session
    .query(
      raw(`SELECT schemaname || '.' || relname AS name, (n_tup_ins + n_tup_upd + n_tup_del)::text AS n
        FROM pg_catalog.pg_stat_user_tables ORDER BY 1`),
    )
    .catch(() => undefined);
  return rows?.map(({ name, n }) => [name ?? '', Number(n)]);
}

const MOST = 10;

const told = (names: readonly string[]): string =>
  names.slice(0, MOST).join(', ') + (names.length > MOST ? ` and ${names.length - MOST} more` : '');

async function writtenOnPostgres(session: Session, engine: Engine, before: Counts): Promise<readonly string[]> {
  const then = new Map(before);
  const now = (await writeCounts(session, engine)) ?? [];
  return now.flatMap(([name, rows]) => {
    const more = rows - (then.get(name) ?? 0);
    return more > 0 ? [`${name} (${more} ${more === 1 ? 'row' : 'rows'})`] : [];
  });
}

/** Tables that were written after that moment, by the server's own clock. */
async function writtenOnMysql(session: Session, createdAt: string): Promise<readonly string[]> {
  const age = Math.ceil((Date.now() - Date.parse(createdAt)) / 1_000);
  // Where this is a cache, as in MySQL 8, it would tell of yesterday
  await session.query(raw('SET SESSION information_schema_stats_expiry = 0')).catch(() => undefined);
  const rows: readonly Row[] = await session.query(sql`
    SELECT TABLE_NAME AS name FROM information_schema.TABLES
    WHERE TABLE_SCHEMA = ${session.server.database} AND UPDATE_TIME >= NOW() - INTERVAL ${age} SECOND ORDER BY 1`);
  return rows.map(({ name }) => name ?? '');
}

/**
 * What was written after a backup was begun, this run's own writes among it, in a whole sentence. Servers count late and
 * forget when they are restarted: so it is said as theirs, and what they do not say is no proof that there was nothing.
 */
export async function writtenSince(
  session: Session,
  engine: Engine,
  { createdAt, writes }: { readonly createdAt: string; readonly writes?: Counts | undefined },
): Promise<string> {
  const unknown = 'Whether others wrote since the backup was begun, the server does not tell.';
  if (engine.traits.embedded) return 'Nobody else could write since the backup was made.';
  if (engine.traits.backup === 'pg_dump' && writes === undefined) return unknown;
  const names = await (engine.traits.backup === 'pg_dump'
    ? writtenOnPostgres(session, engine, writes ?? [])
    : writtenOnMysql(session, createdAt)
  ).catch(() => undefined);
  if (names === undefined) return unknown;
  return names.length === 0
    ? 'The server has counted no write since the backup was begun; it counts some seconds late.'
    : `Written since the backup was begun, this run’s own writes among them, by the server’s own count, which is some seconds late: ${told(names)}.`;
}
