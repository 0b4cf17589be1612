import type { Identifier, Query, QueryValue } from '../model/session.js';

/** Makes a Query: `sql\`SELECT 1 FROM ${id('s', 't')} WHERE a = ${value}\``. Values are bound, names quoted by the engine. */
export function sql(parts: TemplateStringsArray, ...values: readonly QueryValue[]): Query {
  return { parts: [...parts], values };
}

/** A name, possibly qualified. */
export function id(...identifier: readonly string[]): Identifier {
  return { identifier };
}

/** Text of our own that holds no value of anybody else's. */
export function raw(text: string): Query {
  return { parts: [text], values: [] };
}

function isQuery(value: QueryValue): value is Query {
  return typeof value === 'object' && value !== null && 'parts' in value;
}

function isIdentifier(value: QueryValue): value is Identifier {
  return typeof value === 'object' && value !== null && 'identifier' in value;
}

/** Prints a Query with an engine's own placeholders (`index` counts from 1) and quotes. */
export function print(
  query: Query,
  style: { readonly placeholder: (index: number) => string; readonly quote: (name: string) => string },
): { readonly text: string; readonly values: readonly (string | number | boolean | null)[] } {
  const values: (string | number | boolean | null)[] = [];
  const walk = (q: Query): string =>
    q.parts.reduce((text, part, i) => {
      if (i === 0) return part;
      const value = q.values[i - 1];
      if (value === undefined) return text + part;
      if (isQuery(value)) return text + walk(value) + part;
      if (isIdentifier(value)) return text + value.identifier.map(style.quote).join('.') + part;
      values.push(value);
      return text + style.placeholder(values.length) + part;
    }, '');
  return { text: walk(query), values };
}
