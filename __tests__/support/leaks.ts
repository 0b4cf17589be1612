// Looks for secrets byte by byte, in every writing that a program could give them. Shares nothing with what hides them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The letters of base64 that stand for these bytes wherever they begin: each place within three bytes gives others. */
function base64(secret: string): readonly string[] {
  return ['', 'x', 'xy'].map((before) => {
    const all = Buffer.from(`${before}${secret}`).toString('base64').replace(/=+$/, '');
    const whole = Buffer.from(`${before}${secret}xyz`).toString('base64');
    let same = 0;
    while (same < all.length && all[same] === whole[same]) same += 1;
    return all.slice(before === '' ? 0 : before.length + 1, same);
  });
}

const escaped = (secret: string, how: (byte: number) => string): string =>
  [...Buffer.from(secret)]
    .map((byte) => (/[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : how(byte)))
    .join('');
const two = (byte: number): string => byte.toString(16).padStart(2, '0');

/** How a secret may be written. */
export function writings(secret: string): ReadonlyMap<string, string> {
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const [first = '', second = '', third = ''] = base64(secret);
  return new Map([
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded in small letters', escaped(secret, (byte) => `%${two(byte)}`)],
    ['percent-encoded with plus signs', encodeURIComponent(secret).replaceAll('%20', '+')],
    ['in a URL', encodeURI(secret)],
    ['in JSON', JSON.stringify(secret).slice(1, -1)],
    ['in JSON within JSON', JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
    ['in HTML', html],
    ['in an attribute of HTML', html.replaceAll('"', '&quot;').replaceAll("'", '&#39;')],
    ['in SQL', secret.replaceAll("'", "''")],
    ['in hexadecimal digits', Buffer.from(secret).toString('hex')],
    ['in large hexadecimal digits', Buffer.from(secret).toString('hex').toUpperCase()],
    ['in base64', first],
    ['in base64, one byte on', second],
    ['in base64, two bytes on', third],
  ]);
}

export type Secrets = Readonly<Record<string, string>>;

/** Where which secret is found, and how it is written there: empty where all is well. */
export function leaks(texts: Readonly<Record<string, string | Uint8Array>>, secrets: Secrets): readonly string[] {
  const found: string[] = [];
  for (const [where, text] of Object.entries(texts)) {
    const bytes = Buffer.from(text as string);
    for (const [whose, secret] of Object.entries(secrets))
      for (const [how, written] of writings(secret))
        if (bytes.includes(written)) found.push(`${where}: ${whose}, ${how}: ${around(bytes, written)}`);
  }
  return found;
}

function around(bytes: Buffer, written: string): string {
  const at = bytes.indexOf(written);
  return JSON.stringify(bytes.subarray(Math.max(0, at - 60), at + Buffer.byteLength(written) + 20).toString());
}

/** Every file below a folder, by its path. */
export function filesBelow(folder: string): Readonly<Record<string, Uint8Array>> {
  const found: Record<string, Uint8Array> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) found[name] = readFileSync(path);
  }
  return found;
}

/** Reads the arguments of every process of the machine, again and again: anybody may, and nobody is told. */
export function watchArguments(): { stop(): Readonly<Record<string, string>> } {
  const seen = new Map<string, string>();
  const look = (): void => {
    for (const pid of readdirSync('/proc')) {
      if (!/^\d+$/.test(pid)) continue;
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'latin1');
        if (line !== '') seen.set(line, pid);
      } catch {
        // It has ended.
      }
    }
  };
  look();
  const timer = setInterval(look, 15);
  return {
    stop() {
      clearInterval(timer);
      look();
      return Object.fromEntries(
        [...seen].map(([line, pid]) => [`arguments of ${pid}`, Buffer.from(line, 'latin1').toString()]),
      );
    },
  };
}
