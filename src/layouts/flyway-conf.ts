import { dictionary } from '../model/dictionary.js';

/** A setting of a file, and where it stands; `wrong` is why it cannot be read, in words that follow its name. */
export interface Setting {
  readonly key: string;
  readonly value: string;
  readonly line: number;
  readonly wrong?: string;
}

/** A value that Flyway itself would look up somewhere else: `${env.X}`, `${HOME}`. */
const LOOKED_UP = /\$\{/;
const lookup = (value: string): Pick<Setting, 'wrong'> =>
  LOOKED_UP.test(value)
    ? { wrong: 'takes its value from the surroundings of the run, which are not those of Flyway' }
    : {};

/** `name=value` lines. Flyway takes a backslash as it is, but at the end of a line, where the value goes on in the next. */
export function properties(text: string): readonly Setting[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const found: Setting[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = at + 1;
    let whole = lines[at] ?? '';
    if (whole === '' || /^[#!]/.test(whole)) continue;
    const goesOn = (next: string | undefined): next is string =>
      whole.endsWith('\\') && next !== undefined && next !== '' && !/^flyway\..*=/.test(next);
    for (let next = lines[at + 1]; goesOn(next); next = lines[at + 1]) {
      whole = whole.slice(0, -1) + next;
      at += 1;
    }
    const [, key = whole, value = ''] = /^([^\s=:]+)\s*[=:\s]\s*(.*)$/s.exec(whole) ?? [];
    found.push({ key, value, line, ...lookup(value) });
  }
  return found;
}

const KEY = /^\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+))\s*/;
const ESCAPES: Readonly<Record<string, string>> = dictionary({
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  '"': '"',
  '\\': '\\',
});

const unescaped = (text: string): string =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g, (whole, short, long, one: string) => {
    const code = Number.parseInt(String(short ?? long ?? ''), 16);
    return Number.isNaN(code) || code > 0x10ffff ? (ESCAPES[one] ?? whole) : String.fromCodePoint(code);
  });

/** The parts of a dotted key, and what follows it; undefined where there is none. */
function dotted(text: string): { readonly parts: readonly string[]; readonly rest: string } | undefined {
  const parts: string[] = [];
  for (let rest = text; ; rest = rest.slice(1)) {
    const match = KEY.exec(rest);
    if (match === null) return undefined;
    parts.push(match[1] === undefined ? (match[2] ?? match[3] ?? '') : unescaped(match[1]));
    rest = rest.slice(match[0].length);
    if (!rest.startsWith('.')) return { parts, rest };
  }
}

function tomlValue(text: string): { readonly value: string; readonly wrong?: string } {
  const [, basic, literal, bare] =
    /^(?:"(?!"")((?:[^"\\]|\\.)*)"|'(?!'')([^']*)'|([\w.+:-]+))\s*(?:#.*)?$/.exec(text) ?? [];
  const value = basic === undefined ? (literal ?? bare) : unescaped(basic);
  if (value !== undefined) return { value, ...lookup(value) };
  const list = /^\[(.*)\]\s*(?:#.*)?$/s.exec(text)?.[1];
  if (list !== undefined && !/[{[]/.test(list))
    return { value: [...list.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map((one) => one[1] ?? one[2]).join(',') };
  return { value: text, wrong: 'is written in a way that is not read here (several lines, or a table in braces)' };
}

/** As much of TOML as Flyway's settings are written in; what is beyond it is told in `wrong`. */
export function toml(text: string): readonly Setting[] {
  const lines = text.split(/\r\n|\r|\n/);
  const found: Setting[] = [];
  let table: readonly string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = at + 1;
    const whole = (lines[at] ?? '').trim();
    if (whole === '' || whole.startsWith('#')) continue;
    if (whole.startsWith('[')) {
      table = dotted(whole.replace(/^\[+/, ''))?.parts ?? [];
      continue;
    }
    const key = dotted(whole);
    if (key === undefined || !key.rest.startsWith('=')) {
      found.push({ key: [...table, whole].join('.'), value: '', line, wrong: 'is no setting' });
      continue;
    }
    let value = key.rest.slice(1).trim();
    if (value.startsWith('['))
      while (!/\]\s*(?:#.*)?$/.test(value) && at + 1 < lines.length) {
        at += 1;
        value += ` ${(lines[at] ?? '').trim().replace(/^#.*/, '')}`;
      }
    const fence = /^("""|''')/.exec(value)?.[1];
    if (fence !== undefined)
      while (value.indexOf(fence, 3) === -1 && at + 1 < lines.length) {
        at += 1;
        value += `\n${lines[at] ?? ''}`;
      }
    found.push({ key: [...table, ...key.parts].join('.'), line, ...tomlValue(value) });
  }
  return found;
}
