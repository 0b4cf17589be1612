import { columns, enums, indexes, policies, relations, searchPath } from '../engines/postgresql/facts-schema.js';
import type { Check } from '../model/report.js';
import type { Session } from '../model/session.js';
import { comesAfter, type Expectations } from './expectations.js';
import { find, missing } from './verify-names.js';
import { objectChecks, type SchemaFacts } from './verify-objects.js';
import { queryCheck, readOnly, rowsCheck } from './verify-queries.js';

export interface VerifyOptions {
  /** Only the queries that wait for this migration; without it everything that waits for none. */
  readonly after?: string | { readonly id: string; readonly path?: string };
  /** Longest run of one query. */
  readonly timeoutMs?: number;
}

/** A check that takes longer would hold up the deployment that it is to vouch for. */
const TIMEOUT_MS = 60_000;

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
 * Holds the expectations against the database, each giving one check. Only reads, each query in a transaction of its own
 * that cannot write; an error of the server is a failed check with its words, never an exception.
 */
export async function runExpectations(
  session: Session,
  expectations: Expectations,
  options: VerifyOptions = {},
): Promise<readonly Check[]> {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const after = typeof options.after === 'string' ? { id: options.after } : options.after;
  const checks: Check[] = [];
  if (after === undefined) {
    const answer = await readOnly(session, timeoutMs, () => readSchema(session, expectations));
    if ('error' in answer)
      return [{ name: 'expectations', ok: false, expected: 'the schema can be read', actual: answer.error }];
    const facts = answer.value;
    checks.push(...objectChecks(expectations, facts));
    for (const [name, spec] of expectations.rows) {
      const table = find(facts.relations, name, facts.path) ?? { missing: missing(facts.relations, name, facts.path) };
      checks.push(await rowsCheck(session, name, spec, table, timeoutMs));
    }
  }
  for (const query of expectations.queries) {
    const due =
      after === undefined ? query.after === undefined : query.after !== undefined && comesAfter(query.after, after);
    if (due) checks.push(await queryCheck(session, query, timeoutMs));
  }
  return checks;
}
