import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { everything, planOf, scenario, scenarios } from './reports.js';

const schema = JSON.parse(readFileSync('schema/report.schema.json', 'utf8'));
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
const validate = ajv.compile(schema);

function problems(value: unknown): unknown {
  return validate(value) ? [] : validate.errors;
}

test.each(scenarios)('%s is as the schema says', (name) => {
  expect(problems(scenario(name))).toEqual([]);
});

test('a report with every field is as the schema says', () => {
  expect(problems(everything)).toEqual([]);
  expect(problems(planOf(120))).toEqual([]);
});

/** Every object of a value, with its path. */
function objects(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = Array.isArray(value) ? [] : [path];
  return [...here, ...Object.entries(value).flatMap(([key, inner]) => objects(inner, [...path, key]))];
}

function change(path: readonly string[], edit: (target: Record<string, unknown>) => void): unknown {
  const copy = structuredClone(everything) as unknown as Record<string, unknown>;
  edit(path.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy));
  return copy;
}

test.each(objects(everything).map((path) => [path.join('.') || 'the report', path] as const))(
  'an unknown field in %s is an error',
  (_, path) => {
    expect(problems(change(path, (target) => Object.assign(target, { surprise: 1 })))).not.toEqual([]);
  },
);

/** Only where there is something to say. */
const OPTIONAL: ReadonlySet<string> = new Set(['approval', 'files', 'health', 'restore']);

test('a missing field is an error', () => {
  for (const key of Object.keys(everything)) {
    if (OPTIONAL.has(key)) continue;
    expect(problems(change([], (target) => Reflect.deleteProperty(target, key)))).not.toEqual([]);
  }
});

test('every field is described', () => {
  const bare = objects(schema).flatMap((path) => {
    const at = path.reduce<Record<string, unknown>>((value, key) => value[key] as Record<string, unknown>, schema);
    const isProperty = path.at(-2) === 'properties';
    return isProperty && at['description'] === undefined && at['$ref'] === undefined ? [path.join('.')] : [];
  });
  expect(bare).toEqual([]);
});
