import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;

/** One operation of GitHub's published description, with checks made from it. */
export interface Operation {
  readonly method: string;
  /** As published: `/repos/{owner}/{repo}/pulls`. */
  readonly template: string;
  readonly path: Readonly<Record<string, string>>;
  /** What is wrong with a request; empty when nothing is. */
  request(query: URLSearchParams, body: unknown): readonly string[];
  /** What is wrong with an answer of ours. */
  response(status: number, body: unknown): readonly string[];
  /** A published example of the answer. */
  example(status: number): unknown;
}

interface Published {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
let loaded: Published | undefined;
const byShape = new Map<string, string[]>();
const checks = new Map<string, ValidateFunction>();

// GitHub's own examples hold templates such as `{/sha}` where the description says `uri`.
const ajv = new Ajv({ strict: false, allErrors: true, logger: false, formats: { uri: /^https?:\/\/|^git:|^svn:|^$/ } });
// The type declarations of ajv-formats are those of CommonJS.
(formats as unknown as (target: Ajv, names: readonly string[]) => void)(ajv, ['date-time', 'date', 'email']);

/** Everything is read once per process, and only the operations asked for are compiled: the description has 13 MB. */
function published(): Published {
  if (loaded !== undefined) return loaded;
  loaded = JSON.parse(readFileSync(file, 'utf8')) as Published;
  for (const template of Object.keys(loaded.paths)) {
    const shape = String(template.split('/').length);
    byShape.set(shape, [...(byShape.get(shape) ?? []), template]);
  }
  return loaded;
}

/** The operation of a request, or why there is none. */
export function operationOf(method: string, pathname: string): Operation | string {
  const { paths } = published();
  const segments = pathname.split('/');
  const fits = (byShape.get(String(segments.length)) ?? [])
    .filter((template) => template.split('/').every((part, i) => part.startsWith('{') || part === segments[i]))
    // A literal segment goes before a parameter: /issues/comments is no /issues/{issue_number}.
    .sort((a, b) => a.split('{').length - b.split('{').length);
  const template = fits[0];
  if (template === undefined) return `GitHub publishes no path ${pathname}`;
  const operation = paths[template]?.[method.toLowerCase()];
  if (operation === undefined) return `GitHub publishes no ${method} ${template}`;
  const path = Object.fromEntries(
    template.split('/').flatMap((part, i) => (part.startsWith('{') ? [[part.slice(1, -1), segments[i] ?? '']] : [])),
  );
  return make(method, template, path, operation);
}

function make(method: string, template: string, path: Readonly<Record<string, string>>, operation: Json): Operation {
  const key = `${method} ${template}`;
  const parameters = list(operation['parameters']).map(resolve);
  const content = (part: unknown): Json => object(object(object(resolve(part))['content'])['application/json']);
  const answer = (status: number): Json => content(object(operation['responses'])[String(status)]);
  return {
    method,
    template,
    path,
    request(query, body) {
      const wrong = parameters.flatMap((parameter) => parameterErrors(parameter, path, query));
      const names = parameters.filter((p) => p['in'] === 'query').map((p) => p['name']);
      for (const name of query.keys()) if (!names.includes(name)) wrong.push(`${key} has no query parameter ${name}`);
      const schema = content(operation['requestBody'])['schema'];
      if (schema === undefined) return body === undefined ? wrong : [...wrong, `${key} takes no body`];
      const known = Object.keys(object(object(resolve(schema))['properties']));
      for (const name of Object.keys(object(body)))
        if (!known.includes(name)) wrong.push(`${key} has no field ${name}`);
      return [...wrong, ...errors(`${key} body`, schema, body)];
    },
    response(status, body) {
      const known = object(operation['responses'])[String(status)];
      // Failures of the edge and of permissions are not listed for each operation.
      if (known === undefined) return status >= 400 ? [] : [`${key} never answers ${status}`];
      const schema = answer(status)['schema'];
      return schema === undefined ? [] : errors(`${key} ${status}`, schema, body);
    },
    example(status) {
      const examples = Object.values(object(answer(status)['examples']));
      return structuredClone(object(resolve(examples[0]))['value']);
    },
  };
}

function parameterErrors(parameter: Json, path: Readonly<Record<string, string>>, query: URLSearchParams): string[] {
  const name = String(parameter['name']);
  const raw = parameter['in'] === 'path' ? path[name] : (query.get(name) ?? undefined);
  if (raw === undefined) return parameter['required'] === true ? [`${name} is missing`] : [];
  // Said in words only.
  if (name === 'per_page' && Number(raw) > 100) return ['per_page is at most 100'];
  const { type } = object(parameter['schema']);
  const value = type === 'integer' && /^-?\d+$/.test(raw) ? Number(raw) : type === 'boolean' ? raw === 'true' : raw;
  return [...errors(name, object(parameter['schema']), value)];
}

function errors(what: string, schema: unknown, value: unknown): readonly string[] {
  let check = checks.get(what);
  if (check === undefined) {
    const definitions: Record<string, unknown> = {};
    const root = convert(schema, definitions);
    check = ajv.compile({ ...object(root), $defs: definitions });
    checks.set(what, check);
  }
  if (check(value)) return [];
  return (check.errors ?? []).slice(0, 5).map((error) => `${what}: ${error.instancePath} ${error.message ?? ''}`);
}

/** OpenAPI 3.0 to JSON Schema: `nullable` becomes a type, references go where the compiled schema has them. */
function convert(schema: unknown, definitions: Record<string, unknown>): unknown {
  if (Array.isArray(schema)) return schema.map((part) => convert(part, definitions));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref: ref, nullable, example: _example, discriminator: _discriminator, ...rest } = schema as Json;
  if (typeof ref === 'string') {
    const name = ref.split('/').at(-1) ?? '';
    if (!(name in definitions)) {
      definitions[name] = true;
      definitions[name] = convert(published().components['schemas']?.[name], definitions);
    }
    return { $ref: `#/$defs/${name}` };
  }
  const converted = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, convert(value, definitions)]));
  return nullable === true ? { anyOf: [converted, { type: 'null' }] } : converted;
}

function resolve(value: unknown): Json {
  const ref = object(value)['$ref'];
  if (typeof ref !== 'string') return object(value);
  const [kind = '', name = ''] = ref.split('/').slice(-2);
  return object(published().components[kind]?.[name]);
}

export function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
