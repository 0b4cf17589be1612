import { broken } from './file.js';

/**
 * Readers for values that anybody may have written. Each takes what stands at one place and throws where it is something else; what is
 * made of it is built anew, from keys that are known.
 */
export type Read<T> = (value: unknown, at: string) => T;

/** Says where, and never what stands there. */
const wrong = (at: string, wanted: string): never => {
  throw broken(`at ${at} it has no ${wanted}.`);
};

export const text: Read<string> = (value, at) => (typeof value === 'string' ? value : wrong(at, 'text'));
export const flag: Read<boolean> = (value, at) => (typeof value === 'boolean' ? value : wrong(at, 'true or false'));
export const amount: Read<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : wrong(at, 'number from 0');
export const whole: Read<number> = (value, at) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : wrong(at, 'whole number from 0');

export const orNull =
  <T>(read: Read<T>): Read<T | null> =>
  (value, at) =>
    value === null ? null : read(value, at);

export const listOf =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value, at) =>
    Array.isArray(value) ? value.map((one, i) => read(one, `${at}[${i}]`)) : wrong(at, 'list');

/** Of an object with names that are not known beforehand; `__proto__` is a name like others, and sets nothing. */
export const mapOf =
  <T>(read: Read<T>): Read<Readonly<Record<string, T>>> =>
  (value, at) =>
    Object.fromEntries(Object.entries(object(value, at)).map(([name, one]) => [name, read(one, `${at}.…`)]));

const object: Read<Readonly<Record<string, unknown>>> = (value, at) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : wrong(at, 'object');

type Fields<T> = { readonly [K in keyof T]-?: Read<NonNullable<T[K]> | Extract<T[K], null>> };

/** An object with these keys; `optional` ones may be missing. Others are not looked at. */
export const recordOf =
  <T>(fields: Fields<T>, optional: readonly (keyof T)[] = []): Read<T> =>
  (value, at) => {
    const from = object(value, at);
    const entries = (Object.keys(fields) as (keyof T & string)[]).flatMap((key) => {
      const there = Object.hasOwn(from, key);
      if (!there && optional.includes(key)) return [];
      return [[key, fields[key](there ? from[key] : undefined, `${at}.${key}`)] as const];
    });
    return Object.fromEntries(entries) as T;
  };
