import { crc32 } from 'node:zlib';

/** What stands for what between `${` and `}`; names are in small letters, since Flyway does not look at their case. */
export interface Placeholders {
  readonly prefix: string;
  readonly suffix: string;
  readonly values: ReadonlyMap<string, string>;
}

/** The whole text at once, comments too, as Flyway reads it; or the first name that has no value. */
export function replaced(
  text: string,
  { prefix, suffix, values }: Placeholders,
): { readonly text: string } | { readonly missing: string; readonly line: number } {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(prefix); at !== -1; at = text.indexOf(prefix, from)) {
    const start = at + prefix.length;
    const end = text.indexOf(suffix, start);
    const name = end === -1 ? undefined : text.slice(start, end);
    const value = name === undefined ? undefined : values.get(name.toLowerCase());
    if (value === undefined)
      return {
        missing: `${prefix}${(name ?? text.slice(start)).split('\n')[0]?.slice(0, 80) ?? ''}${end === -1 ? '' : suffix}`,
        line: text.slice(0, at).split('\n').length,
      };
    parts.push(text.slice(from, at), value);
    from = end + suffix.length;
  }
  parts.push(text.slice(from));
  return { text: parts.join('') };
}

/** Flyway's checksum: CRC-32 of the lines one after the other, so that no line end counts; a signed number of 32 bits. */
export function flywayChecksum(text: string): string {
  return String(crc32(Buffer.from(text.replace(/[\r\n]/g, ''), 'utf8')) | 0);
}
