import { dictionary } from '../model/dictionary.js';

/** Shorter ones would be found by chance in what is no secret. */
const SHORTEST = 8;

const HTML: Readonly<Record<string, string>> = dictionary({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
});

/** The letters of base64 that a text gives wherever it begins within three bytes; those at its ends hold bits of its neighbours. */
function base64(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) => {
    const all = Buffer.concat([Buffer.alloc(before), bytes]);
    return all.toString('base64').slice(Math.ceil((before * 4) / 3), Math.floor((all.length * 4) / 3));
  });
}

/** A secret as programs write it into other texts: the runner looks for the same by itself, but in its log alone. */
export function encodings(secret: string): readonly string[] {
  const texts = [
    JSON.stringify(secret).slice(1, -1),
    secret.replace(/[&<>"']/g, (sign) => HTML[sign] ?? sign),
    secret.replace(/[&<>]/g, (sign) => HTML[sign] ?? sign),
    secret.replaceAll("'", "''"),
    secret.replaceAll('"', '""'),
    secret.replace(/[\\'"]/g, (sign) => `\\${sign}`),
    secret.replaceAll("'", "'\\''"),
    secret.replace(/[^A-Za-z0-9_.~-]/gu, (sign) =>
      [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    ),
  ];
  const bytes = Buffer.from(secret);
  const plain = bytes.length < SHORTEST ? [] : base64(bytes);
  const binary = [
    ...plain,
    ...plain.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
    ...(bytes.length < SHORTEST ? [] : [bytes.toString('hex'), bytes.toString('hex').toUpperCase()]),
  ];
  return [...new Set([...texts, ...binary])].filter((one) => one !== secret);
}
