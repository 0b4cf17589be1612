import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { dictionary } from '../model/dictionary.js';

const hash = (algorithm: string, ...parts: readonly Uint8Array[]): Buffer => {
  const h = createHash(algorithm);
  for (const part of parts) h.update(part);
  return h.digest();
};

const xor = (a: Buffer, b: Buffer): Buffer => Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));

/** How a client shows that it knows the password, by the names of MySQL's plugins. */
const PROOFS: Readonly<Record<string, (password: Buffer, scramble: Buffer) => Buffer>> = dictionary({
  mysql_native_password: (password, scramble) => {
    const once = hash('sha1', password);
    return xor(once, hash('sha1', scramble, hash('sha1', once)));
  },
  caching_sha2_password: (password, scramble) => {
    const once = hash('sha256', password);
    return xor(once, hash('sha256', hash('sha256', once), scramble));
  },
});

/** Every client has this one, but those of MySQL 9. */
export const NATIVE = 'mysql_native_password';
export const SHA2 = 'caching_sha2_password';
export const SHA2_BYTES = 32;

export const known = (plugin: string): boolean => Object.hasOwn(PROOFS, plugin);

/** Whether that is the password's proof for this scramble. */
export function proves(plugin: string, proof: Buffer, password: string, scramble: Buffer): boolean {
  const right = PROOFS[plugin]?.(Buffer.from(password), scramble);
  return right !== undefined && right.length === proof.length && timingSafeEqual(right, proof);
}

/** Twenty bytes that are used once; clients read them as a text, so none of them ends one. */
export const freshScramble = (): Buffer => Buffer.from(Array.from({ length: 20 }, () => randomInt(0x25, 0x7f)));
