import { nearest } from '../near.js';

/** A name of the expectations: qualified or not. */
export interface WantedName {
  readonly schema: string | undefined;
  readonly name: string;
}

/** `t`, `schema.t`, and `"a.b"."T"` where a name itself holds a dot. */
export function splitName(text: string): WantedName {
  const quoted = /^(?:"((?:[^"]|"")+)"\.)?"((?:[^"]|"")+)"$/.exec(text);
  const plain = (name: string): string => name.replaceAll('""', '"');
  if (quoted !== null)
    return { schema: quoted[1] === undefined ? undefined : plain(quoted[1]), name: plain(quoted[2] ?? '') };
  const dot = text.indexOf('.');
  return dot <= 0 ? { schema: undefined, name: text } : { schema: text.slice(0, dot), name: text.slice(dot + 1) };
}

/** What a name stands for: in its schema, or in the first schema of the search path that has one. */
export function find<T extends { readonly schema: string; readonly name: string }>(
  all: readonly T[],
  text: string,
  path: readonly string[],
): T | undefined {
  const wanted = splitName(text);
  const same = all.filter((candidate) => candidate.name === wanted.name);
  const schemas = wanted.schema === undefined ? path : [wanted.schema];
  return schemas
    .map((schema) => same.find((candidate) => candidate.schema === schema))
    .find((hit) => hit !== undefined);
}

/** Why a name was not found, where something like it is there. */
export function missing(
  all: readonly { readonly schema: string; readonly name: string }[],
  text: string,
  path: readonly string[],
): string {
  const wanted = splitName(text);
  const elsewhere = all.find((candidate) => candidate.name === wanted.name);
  if (elsewhere !== undefined) return `not there, but ${elsewhere.schema}.${elsewhere.name} is`;
  const folded = all.find((candidate) => candidate.name === wanted.name.toLowerCase());
  if (folded !== undefined) return `not there, but ${folded.name} is (unquoted names are folded to lower case)`;
  const schemas = wanted.schema === undefined ? path : [wanted.schema];
  const near = nearest(
    wanted.name,
    all.filter((candidate) => schemas.includes(candidate.schema)).map((candidate) => candidate.name),
  );
  return near === undefined ? 'not there' : `not there; the nearest name is ${near}`;
}
