import type { InputName } from './model/input-list.js';

/** What the contract names and this version does not do yet. */
interface Unbuilt {
  readonly name: InputName;
  /** Only these values; without them every value that is not the default. */
  readonly values?: readonly string[];
  /** What there is instead. */
  readonly instead: string;
}

/** Refused by name, never ignored. Whoever builds something deletes its line. */
const UNBUILT: readonly Unbuilt[] = [];

/** Why a value cannot be used yet, in words that follow it; undefined when it can. */
export function unbuilt(name: InputName, value: string, standard?: string): string | undefined {
  const found = UNBUILT.find(
    (one) => one.name === name && (one.values?.includes(value) ?? value.toLowerCase() !== standard),
  );
  return found === undefined ? undefined : `is not built yet; ${found.instead}.`;
}
