/** The plain keys of the first table, or the line (from 1) that is neither key nor comment nor table. */
export type Toml =
  | { readonly values: ReadonlyMap<string, string | boolean>; readonly wrongLine?: undefined }
  | { readonly values?: undefined; readonly wrongLine: number };

const KEY = /^\s*(?:"([\w-]+)"|'([\w-]+)'|([\w-]+))\s*=\s*(\S.*)$/;
const COMMENT = /^\s*(?:#.*)?$/;
const STRING = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')\s*(?:#.*)?$/;
const BOOLEAN = /^(true|false)\s*(?:#.*)?$/;

/**
 * As much of TOML as migration tools put into their files: strings, booleans, comments. Values of other kinds are passed over as
 * long as they stand on one line.
 */
export function readToml(text: string): Toml {
  const values = new Map<string, string | boolean>();
  let first = true;
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (COMMENT.test(line)) continue;
    if (/^\s*\[.+\]\s*(?:#.*)?$/.test(line)) {
      first = false;
      continue;
    }
    const [, quoted, single, bare, value = ''] = KEY.exec(line) ?? [];
    const key = quoted ?? single ?? bare;
    if (key === undefined) return { wrongLine: at + 1 };
    const said = BOOLEAN.exec(value)?.[1];
    const string = STRING.exec(value);
    if (said === undefined && string === null && !/^[\d[{+-]/.test(value)) return { wrongLine: at + 1 };
    if (!first) continue;
    if (said !== undefined) values.set(key, said === 'true');
    else if (string !== null) values.set(key, string[1] ?? string[2] ?? '');
  }
  return { values };
}
