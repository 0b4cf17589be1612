import type { DialectName, ToolLock } from '../model/contracts.js';
import type { Session } from '../model/session.js';
import { sql } from '../sql/query.js';

const yes = (value: string | null | undefined): boolean => /^(?:t|true|1)$/.test(value ?? '');

/** A lock of the server that goes with its session. */
export async function advisory(session: Session, key: string): Promise<boolean> {
  const [row] = await session.query(sql`SELECT pg_catalog.pg_try_advisory_lock(${key}::bigint)::text AS got`);
  return yes(row?.['got']);
}

/** Of the MySQL family; null is the answer of a server that has no such lock to give. */
export async function named(session: Session, name: string): Promise<boolean> {
  const [row] = await session.query(sql`SELECT GET_LOCK(${name}, 0) AS got`);
  return row?.['got'] !== '0';
}

/** Takes a lock that has another key on each family. */
export const lockOf = (tool: string, key: (session: Session, dialect: DialectName) => Promise<string>): ToolLock => ({
  tool,
  async take(session, dialect) {
    const wanted = await key(session, dialect);
    return dialect === 'postgresql' ? advisory(session, wanted) : named(session, wanted);
  },
});

/** `String.hashCode()` of Java. */
export function javaHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/** CRC-32 as IEEE 802.3 has it. */
export function crc32(text: string): number {
  let crc = ~0;
  for (const byte of Buffer.from(text, 'utf8')) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
