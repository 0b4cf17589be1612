import { bareName, type Made } from '../made.js';
import type { Hint, HintContext } from './context.js';
import { extensionName, extensionOf } from './extensions.js';
import { at, nearest, places, quoted } from './names.js';

const SUPABASE =
  /\b(anon|authenticated|service_role|authenticator|supabase_\w+|auth|storage|realtime|extensions|vault)\b/;

const NAMED =
  /(relation|type|schema|role|function|table|column|index|sequence|view|extension|collation|server|constraint|policy|trigger) "?([^"\s(]+)"?/;

function platform(name: string, { shadow }: HintContext): string | undefined {
  if (!SUPABASE.test(name)) return undefined;
  if (shadow === undefined)
    return `\`${name}\` is what Supabase provides, and the target has none. Is it the right database? On another platform, make it there before the migrations run.`;
  return `\`${name}\` is what Supabase provides. Write \`shadow-setup: supabase\` so that the shadow has Supabase's roles, schemas and functions. On another platform, put what it provides into a file of your own and name that in \`shadow-setup\`.`;
}

/** Kinds that a search path has to do with. */
const SEARCHED = new Set(['relation', 'type', 'function', 'table', 'index', 'sequence', 'view', 'collation']);

/** Types that every server has, as people write them. */
const TYPES =
  `bigint bigserial bit boolean box bytea char character cidr circle date daterange decimal double float float4 float8 inet int int2 int4 int8
   int4range int8range integer interval json jsonb jsonpath line lseg macaddr money numeric numrange oid path point polygon real serial serial4
   serial8 smallint smallserial text time timestamp timestamptz timetz tsquery tsrange tstzrange tsvector uuid varbit varchar xml`.split(
    /\s+/,
  );

/** It comes with an extension that nobody made, or that stands where the search path does not look. */
function extension(name: string, context: HintContext): string | undefined {
  const own = extensionOf(name);
  if (own === undefined) return undefined;
  const create = `CREATE EXTENSION IF NOT EXISTS ${extensionName(own)};`;
  const maker = context.later.find((one) => one.name === own && (one.path !== context.path || one.line > context.line));
  if (maker !== undefined)
    return `\`${name}\` comes with the extension ${own}, which ${at(maker)} makes only later. Move that statement before this one.`;
  const made = context.earlier.find((one) => one.name === own);
  if (made !== undefined)
    return `\`${name}\` comes with the extension ${own}, which ${at(made)} makes. Where it stands in a schema of its own, write the name with that schema, or set the path for every file with \`session-setup\`.`;
  return `\`${name}\` comes with the extension ${own}, which no migration makes. Write \`${create}\` before it${context.shadow === undefined ? '' : '; where the platform makes it, put that line into `shadow-setup`'}.`;
}

/** Something that a statement names is not there: who makes it, or what is there instead. */
export const missing: Hint = (error, context) => {
  const [, kind = '', named] = NAMED.exec(error.message) ?? [];
  const full = named ?? quoted(error.message);
  if (full === undefined) return undefined;
  const name = bareName(full);
  const made = (list: readonly Made[]): Made | undefined => list.find((one) => one.name === name);
  const failed = context.earlier.find((one) => one.name === name && context.failed.has(one.path));
  if (failed !== undefined) return `\`${name}\` is made by ${at(failed)}, which failed above. Mend that one first.`;
  // What this file makes counts as later only behind the statement that failed.
  const later = made(context.later.filter((one) => one.path !== context.path || one.line > context.line));
  if (later !== undefined) {
    return `\`${name}\` is made by ${at(later)}, which ${later.path === context.path ? 'is a later line of this file' : 'runs later'}. Move that statement before this one, or give its file a lower version.`;
  }
  const known = platform(full, context);
  if (known !== undefined) return known;
  const usable = ['', 'type', 'function'].includes(kind) || name.startsWith('pg_');
  const brought = usable && places(name, context.names).length === 0 ? extension(name, context) : undefined;
  if (brought !== undefined) return brought;
  const searched = SEARCHED.has(kind) && !full.includes('.');
  const elsewhere = SEARCHED.has(kind) ? places(name, context.names).filter((place) => place !== full) : [];
  if (elsewhere[0] !== undefined) {
    const path = searched
      ? `, in a schema that the search path does not name. Write the name with its schema, or set the path for every file: \`session-setup: SET search_path = ${elsewhere[0].split('.')[0] ?? ''}, public\``
      : ': is that what is meant';
    return `There is ${elsewhere.map((place) => `\`${place}\``).join(', ')}${path}${searched ? '.' : '?'}`;
  }
  const near = nearest(name, [...new Set(context.names.map(bareName))]);
  if (near !== undefined) return `There is a \`${near}\`: is that what is meant?`;
  const type = kind === 'type' ? nearest(name.toLowerCase(), TYPES) : undefined;
  if (type !== undefined) return `Is \`${type}\` meant?`;
  const before = made(context.earlier.filter((one) => one.path !== context.path || one.line < context.line));
  if (before !== undefined) {
    const path = searched
      ? ', or stands in a schema that the search path does not name. What an earlier file set does not hold here: `session-setup` sets a search_path for every file'
      : '';
    return `${at(before)} makes \`${name}\`, but it is not there now: it was dropped or renamed since${path}.`;
  }
  const path = searched
    ? ' Where it stands in a schema of its own, `session-setup` can put that into the search_path.'
    : '';
  if (context.shadow === undefined)
    return `No migration makes \`${name}\`, and the target does not have it. Make it there before the migrations run, or add the file that does.${path}`;
  return `No migration makes \`${name}\`. Add the file that does, or, where the platform or another system provides it, put it into \`shadow-setup\`.${path}`;
};
