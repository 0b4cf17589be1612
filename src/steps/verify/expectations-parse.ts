import type { Node } from 'yaml';
import { ActionError } from '../../model/error.js';
import type { ColumnSpec, CountSpec, Expectations, QueryExpectation, QueryResult } from './expectations.js';
import { type Entry, YamlReader } from './expectations-yaml.js';

const KEYS = ['tables', 'absent', 'columns', 'enums', 'indexes', 'policies', 'row-security', 'rows', 'queries'];
const RESULTS = ['equals', 'at-least', 'empty', 'rows'] as const;

/** One value per name of a map. */
function mapOf<T>(
  reader: YamlReader,
  entry: Entry | undefined,
  what: string,
  read: (e: Entry) => T | undefined,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  if (entry === undefined) return found;
  for (const inner of reader.entries(entry.node, what, entry.line)) {
    const value = read(inner);
    if (value !== undefined) found.set(inner.key, value);
  }
  return found;
}

function countOf(reader: YamlReader, entry: Entry, what: string): CountSpec | undefined {
  const scalar = reader.scalar(entry.node, what, entry.line);
  if (scalar === undefined) return undefined;
  const [, operator, digits] = /^\s*(>=|<=|=)?\s*(\d{1,15})\s*$/.exec(scalar.text ?? '') ?? [];
  if (digits !== undefined) return { operator: (operator ?? '=') as CountSpec['operator'], value: Number(digits) };
  reader.problems.push({ line: scalar.line, message: `${what} must be a number or \`">= NUMBER"\`` });
  return undefined;
}

function columnOf(reader: YamlReader, entry: Entry, table: string): ColumnSpec | undefined {
  const what = `column \`${table}.${entry.key}\``;
  const spec: { type?: string; null?: boolean; default?: string | null } = {};
  for (const { key, node, line } of reader.entries(entry.node, what, entry.line, ['type', 'null', 'default'])) {
    if (key === 'type') Object.assign(spec, { type: reader.text(node, `the type of ${what}`, line) });
    else if (key === 'null') Object.assign(spec, { null: reader.boolean(node, `\`null\` of ${what}`, line) });
    else Object.assign(spec, { default: reader.scalar(node, `the default of ${what}`, line)?.text });
  }
  return spec;
}

function resultOf(reader: YamlReader, { key, node, line }: Entry, what: string): QueryResult | undefined {
  if (key === 'rows') {
    const value = reader
      .items(node, `\`rows\` of ${what}`, line)
      .map((row) =>
        reader
          .items(row, `a row of ${what}`, reader.lineOf(row))
          .flatMap((cell) => reader.scalar(cell, `a cell of ${what}`, line) ?? []),
      );
    const widths = new Set(value.map((row) => row.length));
    if (widths.size > 1 || widths.has(0)) {
      reader.problem(node, `the rows of ${what} must all have the same number of values`, line);
      return undefined;
    }
    return { kind: 'rows', value };
  }
  if (key === 'empty') {
    const value = reader.boolean(node, `\`empty\` of ${what}`, line);
    return value === undefined ? undefined : { kind: 'empty', value };
  }
  const scalar = reader.scalar(node, `\`${key}\` of ${what}`, line);
  if (scalar === undefined) return undefined;
  if (key === 'equals') return { kind: 'equals', value: scalar };
  if (typeof scalar.value === 'number') return { kind: 'at-least', value: scalar.value };
  reader.problems.push({ line: scalar.line, message: `\`at-least\` of ${what} must be a number` });
  return undefined;
}

function queryOf(reader: YamlReader, node: Node, index: number): QueryExpectation | undefined {
  const line = reader.lineOf(node);
  const known = reader.problems.length;
  const entries = reader.entries(node, `query ${index + 1}`, line, ['name', 'sql', 'after', ...RESULTS]);
  if (entries.length === 0 && reader.problems.length > known) return undefined;
  const entry = (key: string): Entry | undefined => entries.find((e) => e.key === key);
  const textOf = (key: string): string | undefined => {
    const e = entry(key);
    return e === undefined ? undefined : reader.text(e.node, `\`${key}\` of query ${index + 1}`, e.line);
  };
  const name = textOf('name') ?? `query ${index + 1}`;
  const what = `query "${name}"`;
  const sql = textOf('sql');
  const after = textOf('after');
  const results = entries.filter((e) => RESULTS.some((key) => key === e.key));
  if (sql === undefined && entry('sql') === undefined)
    reader.problems.push({ line, message: `${what} has no \`sql\`` });
  if (results.length !== 1) {
    const list = RESULTS.map((key) => `\`${key}\``).join(', ');
    reader.problems.push({ line, message: `${what} must have exactly one of ${list}` });
    return undefined;
  }
  const result = results.map((e) => resultOf(reader, e, what)).at(0);
  return sql === undefined || result === undefined ? undefined : { name, sql, result, after, line };
}

/** `total` stands beside `count` or inside it; a table of that name is written `schema.total`. */
function indexesOf(reader: YamlReader, entry: Entry | undefined): Expectations['indexes'] {
  const inner =
    entry === undefined ? [] : reader.entries(entry.node, '`indexes`', entry.line, ['names', 'count', 'total']);
  const part = (key: string): Entry | undefined => inner.find((e) => e.key === key);
  const names = part('names');
  const total = part('total');
  const count = mapOf(reader, part('count'), '`indexes.count`', (e) => countOf(reader, e, `the count of \`${e.key}\``));
  return {
    names: names === undefined ? [] : reader.texts(names.node, '`indexes.names`', names.line),
    count: new Map([...count].filter(([name]) => name !== 'total')),
    total: total === undefined ? count.get('total') : countOf(reader, total, '`indexes.total`'),
  };
}

/** Parses the file that `verify` names; every problem is told at once, with its line. Throws ActionError. */
export function parseExpectations(text: string, path: string): Expectations {
  const reader = new YamlReader(text);
  const entries = reader.root === null ? [] : reader.entries(reader.root, 'the file', 1, KEYS);
  const top = (key: string): Entry | undefined => entries.find((e) => e.key === key);
  const list = (key: string): readonly string[] => {
    const entry = top(key);
    return entry === undefined ? [] : reader.texts(entry.node, `\`${key}\``, entry.line);
  };
  const lists = (key: string): ReadonlyMap<string, readonly string[]> =>
    mapOf(reader, top(key), `\`${key}\``, (e) => reader.texts(e.node, `\`${key}.${e.key}\``, e.line));
  const queries = top('queries');
  const expectations: Expectations = {
    tables: list('tables'),
    absent: list('absent'),
    columns: mapOf(reader, top('columns'), '`columns`', (table) =>
      mapOf(reader, table, `\`columns.${table.key}\``, (e) => columnOf(reader, e, table.key)),
    ),
    enums: lists('enums'),
    indexes: indexesOf(reader, top('indexes')),
    policies: lists('policies'),
    rowSecurity: list('row-security'),
    rows: mapOf(reader, top('rows'), '`rows`', (e) => countOf(reader, e, `the rows of \`${e.key}\``)),
    queries:
      queries === undefined
        ? []
        : reader
            .items(queries.node, '`queries`', queries.line)
            .flatMap((node, index) => queryOf(reader, node, index) ?? []),
  };
  if (reader.problems.length > 0) fail(reader, path);
  return expectations;
}

function fail(reader: YamlReader, path: string): never {
  const problems = [...reader.problems].sort((a, b) => a.line - b.line);
  const lines = problems.map((problem) => `${path}:${problem.line}: ${problem.message}`);
  throw new ActionError(
    'bad-expectations',
    `The expectations cannot be used:\n${lines.join('\n')}`,
    `Correct ${problems.length === 1 ? 'that line' : 'those lines'} of the file that \`verify\` names.`,
    { place: { path, line: problems[0]?.line ?? 1 } },
  );
}
