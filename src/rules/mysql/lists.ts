import type { Redefined } from './columns.js';

const LIST = /^(enum|set)\(/;

export const membersOf = (type: string): readonly string[] =>
  [...type.matchAll(/'([^']*(?:''[^']*)*)'/g)].map(([literal]) => literal);

/** What becomes of the values of an ENUM or SET: as they would be written. */
export interface ListChange {
  readonly kind: string;
  readonly was: readonly string[];
  readonly becomes: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

const WRITTEN = /\b(?:enum|set)\s*\(((?:[^()']|'[^']*(?:''[^']*)*')*)\)/i;

/** A list that loses values or has them in other places; values that are only added at its end are no danger. */
export function listChange({ was, becomes, text }: Redefined): ListChange | undefined {
  const kind = LIST.exec(was?.type ?? '')?.[1];
  if (was === undefined || becomes === undefined || kind === undefined || !becomes.type.startsWith(`${kind}(`))
    return undefined;
  const old = membersOf(was.type);
  // What a later statement makes of it is that one's own.
  const written = WRITTEN.exec(text)?.[1];
  const now = membersOf(written === undefined || /["\\]/.test(written) ? becomes.type : written);
  if (old.every((value, i) => now[i] === value)) return undefined;
  return {
    kind: kind.toUpperCase(),
    was: old,
    becomes: now,
    removed: old.filter((value) => !now.includes(value)),
    added: now.filter((value) => !old.includes(value)),
  };
}
