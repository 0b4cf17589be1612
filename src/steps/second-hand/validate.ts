/** The part of JSON Schema in which the report's own is written. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: false;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const SAID = new Set(['$schema', '$id', 'title', 'description', '$defs']);
const KNOWN = new Set('$ref type const enum anyOf minimum items required properties additionalProperties'.split(' '));

function isOf(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

function definition({ $defs = {} }: Schema, reference: string): Schema {
  const name = /^#\/\$defs\/(\w+)$/.exec(reference)?.[1] ?? '';
  const found = Object.hasOwn($defs, name) ? $defs[name] : undefined;
  if (found === undefined) throw new Error(`The schema has no ${reference}.`);
  return found;
}

/** A schema that asks for more than is understood here would be obeyed in part only. */
function refuseUnknown(schema: Schema): void {
  const unknown = Object.keys(schema).filter((key) => !KNOWN.has(key) && !SAID.has(key));
  if (unknown.length > 0) throw new Error(`The schema says ${unknown.join(', ')}, which is not understood.`);
}

/**
 * Where a value is not as the schema says, as `plan.findings[3].line`; undefined where it is. Work and depth are bounded by the
 * schema, which knows every field, and by the value's size. Never gives a part of the value itself.
 */
export function misfit(value: unknown, schema: Schema, root: Schema = schema, at = ''): string | undefined {
  refuseUnknown(schema);
  const here = at === '' ? 'the top' : at;
  if (schema.$ref !== undefined) return misfit(value, definition(root, schema.$ref), root, at);
  if (schema.anyOf !== undefined) {
    const [first, ...others] = schema.anyOf.map((one) => misfit(value, one, root, at));
    return others.includes(undefined) ? undefined : first;
  }
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (types !== undefined && !types.some((type) => isOf(value, type))) return here;
  if ('const' in schema && value !== schema.const) return here;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return here;
  if (schema.minimum !== undefined && typeof value === 'number' && value < schema.minimum) return here;
  if (Array.isArray(value)) return inList(value, schema, root, at);
  return typeof value === 'object' && value !== null ? inObject(value, schema, root, at) : undefined;
}

function inList(list: readonly unknown[], { items }: Schema, root: Schema, at: string): string | undefined {
  if (items === undefined) return undefined;
  for (const [i, one] of list.entries()) {
    const wrong = misfit(one, items, root, `${at}[${i}]`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function inObject(object: object, schema: Schema, root: Schema, at: string): string | undefined {
  const { required = [], properties = {}, additionalProperties } = schema;
  const place = (key: string): string => (at === '' ? key : `${at}.${key}`);
  const missing = required.find((key) => !Object.hasOwn(object, key));
  if (missing !== undefined) return place(missing);
  for (const [key, one] of Object.entries(object)) {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    // Names that nobody knows are not repeated.
    if (known === undefined && additionalProperties === false) return place('…');
    const wrong = known === undefined ? undefined : misfit(one, known, root, place(key));
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}
