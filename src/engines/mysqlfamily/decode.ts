import type { Row } from '../../model/session.js';

/** A column as the driver describes it. */
export interface Field {
  readonly name: string;
  readonly columnType: number;
  readonly characterSet: number;
  readonly encoding: string;
}

const BIT = 16;
/** VARCHAR, the sizes of BLOB, VAR_STRING, STRING, GEOMETRY: the types that may hold bytes. */
const STRINGS: ReadonlySet<number> = new Set([15, 249, 250, 251, 252, 253, 254, 255]);
const BINARY = 63;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes are shown as the text that they are, or else in hexadecimal, as the `mysql` client shows them. */
function bytes(value: Buffer): string {
  try {
    const text = strict.decode(value);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes with control characters are no text.
    if (!/[\0-\x08\x0e-\x1f]/.test(text)) return text;
  } catch {
    // No UTF-8.
  }
  return `0x${value.toString('hex').toUpperCase()}`;
}

function bits(value: Buffer): string {
  return BigInt(`0x${value.toString('hex') || '0'}`).toString();
}

function decoded(value: Buffer, field: Field): string {
  if (field.columnType === BIT) return bits(value);
  if (field.characterSet === BINARY && STRINGS.has(field.columnType)) return bytes(value);
  // A file may have asked for its results in an old character set.
  return /^(?:latin1|cp1252|iso)/i.test(field.encoding) ? value.toString('latin1') : value.toString('utf8');
}

/** A value of either protocol as the server's own text: buffers come from the text protocol, the rest from prepared statements. */
export function asText(value: unknown, field: Field): string | null {
  if (value === null || value === undefined) return null;
  if (Buffer.isBuffer(value)) return decoded(value, field);
  return String(value);
}

/**
 * A name of its own for every column, in their order: two of one name would be one in a Row, and an object puts names that are numbers
 * (`SELECT 5, 3`) before all others.
 */
function keysOf(fields: readonly Field[]): readonly string[] {
  const seen = new Map<string, number>();
  return fields.map(({ name }) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if (times > 1) return `${name} (${times})`;
    return fields.length > 1 && /^\d+$/.test(name) ? `\`${name}\`` : name;
  });
}

/** Rows of arrays as rows by name. */
export function asRows(rows: readonly (readonly unknown[])[], fields: readonly Field[]): readonly Row[] {
  const keys = keysOf(fields);
  return rows.map((row) => Object.fromEntries(fields.map((field, i) => [keys[i], asText(row[i], field)])));
}
