import type { Diagram, DiagramColumn, DiagramLink, DiagramTable } from '../../model/diagram.js';

/*
 * Mermaid's own grammar takes few signs and has no way to write the others, so that a name is shown with `-` in their place (two `_` would make italics of what is between): the picture
 * is for the eye, and the exact names stand in the schema changes below it.
 */

/** Within double quotes. */
const quoted = (text: string, longest = 60): string =>
  `"${text.replace(/[^\p{L}\p{N} _.,:()-]/gu, '-').slice(0, longest)}"`;

/** A bare word that begins with a letter. */
function word(text: string, otherwise: string): string {
  const plain = text.replace(/[^\p{L}\p{N}_-]/gu, '-').slice(0, 40);
  return /^[\p{L}_]/u.test(plain) ? plain : `${otherwise}${plain}`;
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^character varying/i, 'varchar'],
  [/^character\b/i, 'char'],
  [/^timestamp(?:\(\d\))? with time zone/i, 'timestamptz'],
  [/^timestamp(?:\(\d\))? without time zone/i, 'timestamp'],
  [/^time(?:\(\d\))? with(out)? time zone/i, 'time'],
  [/^double precision/i, 'double'],
];

/** Without the schema of a type of one's own, and as people call it: `timestamptz`. */
export function briefType(type: string): string {
  const own = type.replace(/^(?:[a-z_]\w*|"[^"]*")\./, '');
  const [pattern, short] = SHORT.find(([of]) => of.test(own)) ?? [];
  return pattern === undefined || short === undefined ? own : own.replace(pattern, short);
}

/** `numeric(10,2)` as `numeric`, `character varying(80)` as `varchar(80)`: what a reader needs to tell a column by. */
function shortType(type: string): string {
  const named = briefType(type);
  const bare = named.replace(/\((?!\d+\)).*$/s, '');
  const array = /\[\]$/.test(named) ? '[]' : '';
  const size = /\(\d+\)/.exec(bare)?.[0] ?? '';
  return `${word(bare.replace(/[(\s[].*$/s, ''), 't')}${size}${array}`;
}

const WAS = 40;

function columnLine({ name, type, key, refers, fate, before }: DiagramColumn): string {
  const keys = [...(key ? ['PK'] : []), ...(refers ? ['FK'] : [])].join(', ');
  const said = fate === 'changed' && before !== undefined ? `changed, was ${before.slice(0, WAS)}` : fate;
  return [shortType(type), word(name, 'c'), keys, said === undefined ? '' : quoted(said)]
    .filter((part) => part !== '')
    .join(' ');
}

function titleOf({ name, fate, more }: DiagramTable): string {
  const said = [
    ...(fate === 'added' || fate === 'removed' ? [fate] : []),
    ...(more > 0 ? [`${more} more ${more === 1 ? 'column' : 'columns'}`] : []),
  ];
  return quoted(`${name.slice(0, 40)}${said.length === 0 ? '' : ` (${said.join(', ')})`}`, 80);
}

function block(table: DiagramTable, at: number): string {
  const title = `  t${at}[${titleOf(table)}]`;
  const lines = table.columns.map((column) => `    ${columnLine(column)}`);
  return lines.length === 0 ? title : [`${title} {`, ...lines, '  }'].join('\n');
}

function linkLine({ from, to, columns, optional, fate }: DiagramLink, ids: ReadonlyMap<string, number>): string {
  const words = `${columns.join(', ')}${fate === undefined ? '' : ` (${fate})`}`;
  return `  t${ids.get(from)} }o--${optional ? 'o|' : '||'} t${ids.get(to)} : ${quoted(words)}`;
}

/** The picture in mermaid's words, as GitHub draws it. */
export function mermaid({ tables, links }: Diagram): string {
  const ids = new Map(tables.map(({ name }, at) => [name, at]));
  return ['erDiagram', ...tables.map(block), ...links.map((link) => linkLine(link, ids))].join('\n');
}
