import type { Dialect } from '../../model/engine.js';
import type { Check } from '../../model/report.js';
import type { Session } from '../../model/session.js';
import { comesAfter, type Expectations } from './expectations.js';
import { find, missing } from './names.js';
import { objectChecks } from './objects.js';
import { queryCheck, readOnly, rowsCheck } from './queries.js';
import { schemaReader } from './reader.js';

export interface VerifyOptions {
  /** Only the queries that wait for this migration; without it everything that waits for none. */
  readonly after?: string | { readonly id: string; readonly path?: string };
  /** Longest run of one query. */
  readonly timeoutMs?: number;
}

/** A check that takes longer would hold up the deployment that it is to vouch for. */
const TIMEOUT_MS = 60_000;

/**
 * Holds the expectations against the database, each giving one check. Only reads, each query in a transaction of its own
 * that cannot write; an error of the server is a failed check with its words, never an exception.
 */
export async function runExpectations(
  session: Session,
  dialect: Pick<Dialect, 'name'>,
  expectations: Expectations,
  options: VerifyOptions = {},
): Promise<readonly Check[]> {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const after = typeof options.after === 'string' ? { id: options.after } : options.after;
  const reader = await schemaReader(dialect);
  const checks: Check[] = [];
  if (after === undefined) {
    const answer = await readOnly(session, reader, timeoutMs, () => reader.readSchema(session, expectations));
    if ('error' in answer)
      return [{ name: 'expectations', ok: false, expected: 'the schema can be read', actual: answer.error }];
    const facts = answer.value;
    checks.push(...objectChecks(expectations, facts, reader));
    for (const [name, spec] of expectations.rows) {
      const table = find(facts.relations, name, facts.path) ?? { missing: missing(facts.relations, name, facts.path) };
      checks.push(await rowsCheck(session, reader, name, spec, table, timeoutMs));
    }
  }
  for (const query of expectations.queries) {
    const due =
      after === undefined ? query.after === undefined : query.after !== undefined && comesAfter(query.after, after);
    if (due) checks.push(await queryCheck(session, reader, query, timeoutMs));
  }
  return checks;
}
