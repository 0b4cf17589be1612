import { readLacking } from '../../engines/postgresql/preflight/rights.js';
import type { Check } from '../../model/report.js';
import type { Session } from '../../model/session.js';
import { type PgNeed, pgNeeds, turns } from '../../sql/pg/needs.js';
import { printed } from '../../sql/pg/tree.js';
import type { Parsed } from '../parse.js';
import { check, few, warn } from './facts.js';

export interface Placed {
  readonly need: PgNeed;
  /** `migrations/002.sql:14`: the first statement that needs it. */
  readonly place: string;
}

/** What these statements need, each right once. After a `SET ROLE` the rest of a file is another role's business. Pure. */
export function needsOf(pending: readonly Pick<Parsed, 'migration' | 'split'>[]): readonly Placed[] {
  const needs = new Map<string, Placed>();
  for (const { migration, split } of pending) {
    let elsewhere = false;
    for (const statement of split.statements) {
      const turn = turns(statement.tree);
      if (turn === 'role') break;
      elsewhere ||= turn === 'path';
      for (const need of pgNeeds(statement.tree)) {
        // With another search path the name may stand for another thing
        if (elsewhere && need.schema === null && need.what !== 'database') continue;
        const key = JSON.stringify(need);
        if (!needs.has(key)) needs.set(key, { need, place: `${migration.path}:${statement.line}` });
      }
    }
  }
  return [...needs.values()];
}

const nameOf = ({ schema, name }: PgNeed): string => printed({ schema: schema ?? undefined, name: name ?? '' });

function words(need: PgNeed): string {
  const { what, privilege, schema, name } = need;
  switch (what) {
    case 'owner':
    case 'typeowner':
      return `${nameOf(need)} belongs to another role`;
    case 'drop':
      return `${nameOf(need)} and its schema belong to another role`;
    case 'maintain':
      return `${nameOf(need)} belongs to another role (since PostgreSQL 17 MAINTAIN would do)`;
    case 'table':
    case 'type':
      return `no ${privilege} on ${nameOf(need)}`;
    case 'schema':
      return `no ${privilege} on schema ${schema ?? 'of the search path'}`;
    case 'schemaowner':
      return `schema ${schema} belongs to another role`;
    case 'database':
      return `no ${privilege} on the database`;
    case 'member':
      return `may not act as role ${name}`;
    case 'attribute':
      return `no ${name}`;
    case 'extension':
      return `extension ${name} is not trusted: only a superuser may make it`;
    case 'language':
      return `language ${name} is not trusted: only a superuser may use it`;
    case 'superuser':
      return `${name} is for superusers`;
  }
}

function hintOf({ need }: Placed, member: boolean): string {
  const { what, privilege, schema, name } = need;
  switch (what) {
    case 'owner':
    case 'drop':
    case 'maintain':
    case 'typeowner':
    case 'schemaowner':
      return member
        ? 'This role may act as the owner, and does not inherit from it: let `session-setup` say SET ROLE, or GRANT … WITH INHERIT TRUE.'
        : 'Migrate as the role that owns it, or as an administrator: GRANT that role TO this one, or ALTER … OWNER TO this one.';
    case 'table':
      return `As its owner: GRANT ${privilege} ON ${nameOf(need)} TO this role.`;
    case 'type':
      return `As its owner: GRANT ${privilege} ON TYPE ${nameOf(need)} TO this role.`;
    case 'schema':
      return `As its owner: GRANT USAGE, ${privilege} ON SCHEMA ${schema ?? '…'} TO this role.`;
    case 'database':
      return `As its owner: GRANT ${privilege} ON DATABASE … TO this role.`;
    case 'member':
      return `As an administrator: GRANT ${name} TO this role.`;
    case 'attribute':
      return `As an administrator: ALTER ROLE … ${name}.`;
    default:
      return 'Let an administrator do it once before (CREATE EXTENSION IF NOT EXISTS then passes over it), where the host does not allow it otherwise.';
  }
}

/** Rights for exactly the statements of the plan, each asked of the server. */
export async function statementRights(
  session: Session,
  pending: readonly Pick<Parsed, 'migration' | 'split'>[],
): Promise<Check> {
  const name = 'rights to change the schema';
  const expected = 'what the pending statements need';
  const placed = needsOf(pending);
  const lacking = (
    await readLacking(
      session,
      placed.map(({ need }) => need),
    )
  ).flatMap(({ at, member }) => {
    const one = placed[at];
    return one === undefined ? [] : [{ ...one, hint: hintOf(one, member) }];
  });
  const hard = lacking.filter(({ need }) => need.soft !== true);
  const shown = hard.length > 0 ? hard : lacking;
  const actual = few(shown.map(({ need, place }) => `${words(need)} (${place})`));
  const hints = [...new Set(shown.map(({ hint }) => hint))].slice(0, 3).join(' ');
  if (hard.length > 0) return check(name, false, expected, actual, hints);
  if (lacking.length > 0) return warn(name, expected, actual, hints);
  return check(
    name,
    true,
    expected,
    placed.length === 0 ? 'no statement needs any' : `all ${placed.length} that are needed`,
  );
}
