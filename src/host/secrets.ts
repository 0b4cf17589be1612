import { encodings } from './encodings.js';

/** Parts shorter than this are left alone: masking `ab` everywhere would blot out the log and give the part away. */
const SHORTEST_PART = 3;
const SECRET_KEY = /pass(word|wd|phrase)?$|pwd|secret|token/i;

/** Hides values that must not be shown, in every spelling that a message may use. */
export interface Secrets {
  /** Gives the spellings that are new. */
  add(value: string): readonly string[];
  hide(text: string): string;
}

export function makeSecrets(): Secrets {
  const known = new Set<string>();
  let longestFirst: readonly string[] = [];
  return {
    add(value) {
      const fresh = secretSpellings(value).filter((spelling) => !known.has(spelling));
      for (const spelling of fresh) {
        known.add(spelling);
        for (const encoded of encodings(spelling)) known.add(encoded);
      }
      longestFirst = [...known].sort((a, b) => b.length - a.length);
      return fresh;
    },
    hide: (text) => longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text),
  };
}

/** A secret, each of its lines and, where it is a URL, its passwords: as written, decoded, and encoded anew. */
export function secretSpellings(value: string): readonly string[] {
  const whole = value.trim();
  if (whole === '') return [];
  const parts = new Set<string>();
  for (const line of whole.split(/[\r\n]+/)) {
    parts.add(line.trim());
    for (const password of passwordsOf(line.trim())) for (const spelling of spellings(password)) parts.add(spelling);
  }
  return [...new Set([value, whole, ...[...parts].filter((part) => part.length >= SHORTEST_PART)])];
}

function spellings(password: string): readonly string[] {
  const decoded = decode(password);
  const encoded = encode(decoded);
  return [password, decoded, encoded, encoded.replaceAll('%20', '+'), decode(password.replaceAll('+', ' '))];
}

/**
 * Passwords of a URL. People leave `@`, `/`, `?` and `#` in passwords unescaped, where no two readers agree on the end:
 * so every end that a reader could choose counts.
 */
function passwordsOf(text: string): readonly string[] {
  const rest = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/i.exec(text)?.[1];
  if (rest === undefined) return [];
  const authority = rest.slice(0, /[/?#]|$/.exec(rest)?.index);
  const ends = [rest.indexOf('@'), authority.lastIndexOf('@'), rest.lastIndexOf('@')];
  const inAuthority = ends.flatMap((end) => {
    const colon = rest.indexOf(':');
    return end > 0 && colon >= 0 && colon < end ? [rest.slice(colon + 1, end)] : [];
  });
  const inQuery = [...rest.matchAll(/[?&;]([^?=&;]+)=([^&#]*)/g)].flatMap(([, key = '', secret = '']) =>
    SECRET_KEY.test(decode(key)) ? [secret] : [],
  );
  return [...inAuthority, ...inQuery].filter((password) => password !== '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function encode(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}
