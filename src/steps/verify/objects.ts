import type { Check } from '../../model/report.js';
import type { ColumnFact, RelationFact, SchemaFacts } from '../../model/schema.js';
import type { ColumnSpec, CountSpec, Expectations } from './expectations.js';
import { find, missing } from './names.js';

/** `>= 4` as people read it. */
export function countWords({ operator, value }: CountSpec): string {
  return operator === '>=' ? `at least ${value}` : operator === '<=' ? `at most ${value}` : String(value);
}

export function countHolds({ operator, value }: CountSpec, actual: number): boolean {
  return operator === '>=' ? actual >= value : operator === '<=' ? actual <= value : actual === value;
}

const check = (name: string, ok: boolean, expected: string, actual: string): Check => ({ name, ok, expected, actual });

/** How this dialect's texts of types and defaults are compared with what people write. */
export interface Sameness {
  sameType(expected: string, actual: string): boolean;
  sameDefault(expected: string | null, actual: string | null): boolean;
}

function describeColumn(spec: ColumnSpec, column: ColumnFact | ColumnSpec): string {
  const nullable = 'nullable' in column ? column.nullable : column.null;
  const generated = 'generated' in column && column.generated;
  return [
    ...(spec.type === undefined ? [] : [column.type ?? '']),
    ...(spec.null === undefined ? [] : [nullable === true ? 'null' : 'not null']),
    ...(spec.default === undefined
      ? []
      : [
          typeof column.default === 'string'
            ? `${generated ? 'generated as' : 'default'} ${column.default}`
            : 'no default',
        ]),
  ].join(', ');
}

function columnCheck(
  table: string,
  name: string,
  spec: ColumnSpec,
  relation: RelationFact,
  facts: SchemaFacts,
  same: Sameness,
): Check {
  const own = facts.columns.filter((candidate) => candidate.oid === relation.oid);
  const column = own.find((candidate) => candidate.name === name);
  const expected = describeColumn(spec, spec) || 'exists';
  if (column === undefined) {
    const hint = missing(
      own.map((candidate) => ({ schema: '', name: candidate.name })),
      `"${name.replaceAll('"', '""')}"`,
      [''],
    );
    return check(`column ${table}.${name}`, false, expected, hint);
  }
  const ok =
    (spec.type === undefined || same.sameType(spec.type, column.type)) &&
    (spec.null === undefined || spec.null === column.nullable) &&
    (spec.default === undefined || same.sameDefault(spec.default, column.default));
  return check(`column ${table}.${name}`, ok, expected, describeColumn(spec, column) || 'exists');
}

/** The checks of one table of a map, or one failed check where the table is not there. */
function ofTable(
  facts: SchemaFacts,
  table: string,
  what: string,
  expected: string,
  checks: (relation: RelationFact) => readonly Check[],
): readonly Check[] {
  const relation = find(facts.relations, table, facts.path);
  if (relation !== undefined) return checks(relation);
  return [check(what, false, expected, `the table is ${missing(facts.relations, table, facts.path)}`)];
}

/** Everything that the expectations say of objects, one check each. Pure. */
export function objectChecks(expectations: Expectations, facts: SchemaFacts, sameness: Sameness): readonly Check[] {
  const { relations, path } = facts;
  const named = (
    kind: string,
    all: readonly { readonly schema: string; readonly name: string }[],
    name: string,
  ): Check =>
    find(all, name, path) === undefined
      ? check(`${kind} ${name}`, false, 'exists', missing(all, name, path))
      : check(`${kind} ${name}`, true, 'exists', 'exists');
  const tables = expectations.tables.map((name): Check => {
    const kind = find(relations, name, path)?.kind;
    return kind === undefined || kind.endsWith('table')
      ? named('table', relations, name)
      : check(`table ${name}`, true, 'exists', `exists (${kind})`);
  });
  const absent = expectations.absent.map((name): Check => {
    const kind = find(relations, name, path)?.kind;
    return check(
      `no table ${name}`,
      kind === undefined,
      'not there',
      kind === undefined ? 'not there' : `there is a ${kind} of that name`,
    );
  });
  const columns = [...expectations.columns].flatMap(([table, specs]) =>
    ofTable(facts, table, `columns of ${table}`, 'the table exists', (relation) =>
      [...specs].map(([name, spec]) => columnCheck(table, name, spec, relation, facts, sameness)),
    ),
  );
  const enums = [...expectations.enums].map(([name, labels]): Check => {
    const found = find(facts.enums, name, path);
    if (found === undefined) return check(`enum ${name}`, false, labels.join(', '), missing(facts.enums, name, path));
    const same = found.labels.length === labels.length && found.labels.every((label, i) => label === labels[i]);
    return check(`enum ${name}`, same, labels.join(', '), found.labels.join(', '));
  });
  const indexes = expectations.indexes.names.map((name): Check => {
    const valid = find(facts.indexes, name, path)?.valid;
    return valid === false
      ? {
          ...check(`index ${name}`, false, 'exists and is valid', 'INVALID: an interrupted build left it'),
          hint: `DROP INDEX CONCURRENTLY ${name}, then build it again.`,
        }
      : named('index', facts.indexes, name);
  });
  return [
    ...tables,
    ...absent,
    ...columns,
    ...enums,
    ...indexes,
    ...countChecks(expectations, facts),
    ...securityChecks(expectations, facts),
  ];
}

function countChecks({ indexes }: Expectations, facts: SchemaFacts): readonly Check[] {
  const counted = [...indexes.count].flatMap(([table, spec]) =>
    ofTable(facts, table, `indexes of ${table}`, countWords(spec), (relation) => {
      const actual = facts.indexes.filter((index) => index.table === relation.oid).length;
      return [check(`indexes of ${table}`, countHolds(spec, actual), countWords(spec), String(actual))];
    }),
  );
  if (indexes.total === undefined) return counted;
  // A platform's own schemas have indexes too; only those that names are looked up in are counted.
  const all = facts.indexes.filter((index) => facts.path.includes(index.schema)).length;
  return [...counted, check('indexes in all', countHolds(indexes.total, all), countWords(indexes.total), String(all))];
}

function securityChecks(expectations: Expectations, facts: SchemaFacts): readonly Check[] {
  const policies = [...expectations.policies].flatMap(([table, names]) =>
    ofTable(facts, table, `policies of ${table}`, names.join(', '), (relation) => {
      const own = facts.policies.filter((policy) => policy.oid === relation.oid).map((policy) => policy.name);
      return names.map((name) => {
        const ok = own.includes(name);
        const actual = ok ? 'exists' : own.length === 0 ? 'the table has no policy' : `the table has ${own.join(', ')}`;
        return check(`policy "${name}" on ${table}`, ok, 'exists', actual);
      });
    }),
  );
  const security = expectations.rowSecurity.flatMap((table) =>
    ofTable(facts, table, `row security of ${table}`, 'on', ({ rowSecurity }) => [
      check(`row security of ${table}`, rowSecurity, 'on', rowSecurity ? 'on' : 'off'),
    ]),
  );
  return [...policies, ...security];
}
