import { columns, enums, indexes, policies, relations, searchPath } from '../../engines/postgresql/facts-schema.js';
import type { SchemaFacts } from '../../model/schema.js';
import type { Query, Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';
import type { Expectations, QueryExpectation } from './expectations.js';
import { find } from './names.js';
import type { SchemaReader } from './reader.js';
import { postgresqlSameness } from './same.js';

async function readSchema(session: Session, expectations: Expectations): Promise<SchemaFacts> {
  const found = await searchPath(session);
  const path = found.length === 0 ? ['public'] : found;
  const all = await relations(session);
  const oids = (names: Iterable<string>): readonly string[] =>
    [...names].flatMap((name) => find(all, name, path)?.oid ?? []);
  return {
    path,
    relations: all,
    columns: await columns(session, oids(expectations.columns.keys())),
    enums: expectations.enums.size === 0 ? [] : await enums(session),
    indexes: await indexes(session),
    policies: await policies(session, oids(expectations.policies.keys())),
  };
}

/**
 * As a subquery with one bound value, so that the server takes it as a single statement, and no more rows come than are
 * looked at. Columns get names of ours: two of one name would be one in a Row.
 */
function wrapped({ sql: text, result }: QueryExpectation): Query {
  const body = raw(`(\n${text.trim().replace(/;\s*$/, '')}\n)`);
  if (result.kind === 'empty') return sql`SELECT count(*)::text AS v FROM ${body} AS q WHERE ${true}::boolean`;
  if (result.kind !== 'rows') return sql`SELECT * FROM ${body} AS q (v) LIMIT ${2}::int`;
  const width = result.value[0]?.length ?? 1;
  const names = raw(Array.from({ length: width }, (_, i) => `c${i + 1}`).join(', '));
  return sql`SELECT * FROM ${body} AS q (${names}) LIMIT ${result.value.length + 1}::int`;
}

/** What expectations ask, on PostgreSQL. */
export const postgresqlReader: SchemaReader = {
  ...postgresqlSameness,
  readSchema,
  async begin(session, timeoutMs) {
    await session.query(raw('BEGIN TRANSACTION READ ONLY'));
    await session.query(raw(`SET LOCAL statement_timeout = ${Math.max(1, Math.round(timeoutMs))}`));
    // A session whose search path a migration emptied still means `public` by a bare name.
    await session.query(
      raw("SELECT pg_catalog.set_config('search_path', 'public', true) WHERE cardinality(current_schemas(false)) = 0"),
    );
  },
  async end(session) {
    await session.query(raw('ROLLBACK'));
  },
  ask: (session, query) => session.query(wrapped(query)),
  async count(session, { schema, name }) {
    const [row] = await session.query(sql`SELECT count(*)::text AS n FROM ${id(schema, name)}`);
    return row?.['n'] ?? '0';
  },
  rewrite: (error) =>
    /^error 42601/.test(error) ? 'Only a single SELECT, VALUES or WITH is run here, as a subquery.' : undefined,
};
