import { type Lexis, nameOf, type Significant, significant } from './scan.js';

/** Modes that are short for several, `ANSI_QUOTES` among them. */
export const ANSI = /^(ANSI|ANSI_QUOTES|DB2|MAXDB|MSSQL|ORACLE|POSTGRESQL)$/;

/** How the session reads text, as far as the file's own `SET sql_mode` tell. */
export interface Mode extends Lexis {
  /** MariaDB's `sql_mode=ORACLE`: declarations stand between AS and BEGIN. */
  readonly oracle: boolean;
}

function named(list: string, mode: Mode): Mode {
  const names = list
    .toUpperCase()
    .split(',')
    .map((name) => name.trim());
  return {
    ...mode,
    ansiQuotes: names.some((name) => ANSI.test(name)),
    noBackslashEscapes: names.includes('NO_BACKSLASH_ESCAPES'),
    oracle: names.includes('ORACLE'),
  };
}

/** `CONCAT(@@sql_mode, ',X')` adds and `REPLACE(@@sql_mode, 'X', '')` takes away; other expressions change nothing we know. */
function computed(value: readonly Significant[], mode: Mode): Mode {
  const words = value.map((token) => token.upper);
  if (!words.includes('SQL_MODE')) return mode;
  const texts = value.filter((token) => token.type === 'string').map((token) => token.text.slice(1, -1).toUpperCase());
  const on = (name: string, was: boolean): boolean => {
    if (!texts.some((text) => text.split(',').some((part) => part.trim() === name))) return was;
    return words.includes('REPLACE') ? false : words.includes('CONCAT') || words.includes('CONCAT_WS') || was;
  };
  return {
    ...mode,
    ansiQuotes: on('ANSI_QUOTES', mode.ansiQuotes),
    noBackslashEscapes: on('NO_BACKSLASH_ESCAPES', mode.noBackslashEscapes),
  };
}

function assignments(tokens: readonly Significant[]): readonly (readonly Significant[])[] {
  const parts: Significant[][] = [[]];
  for (const token of tokens) {
    if (token.text === ',' && token.depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** Keeps the mode that the session began with and those that the file put aside in variables of its own. */
export class Modes {
  private readonly kept = new Map<string, Mode>();

  constructor(
    private readonly initial: Mode,
    public current: Mode = initial,
  ) {}

  /** Follows a SET statement. What is set for everybody (`GLOBAL`) does not touch this session. */
  follow(sql: string): void {
    if (!/sql_mode/i.test(sql)) return;
    const [first, ...rest] = [...significant(sql, 0, sql.length, this.current)];
    if (first?.upper !== 'SET') return;
    for (const assignment of assignments(rest)) this.assign(assignment);
  }

  private assign(assignment: readonly Significant[]): void {
    const equals = assignment.findIndex((token) => token.text === '=');
    if (equals === -1) return;
    const target = assignment.slice(0, equals).filter((token) => token.text !== ':');
    const value = assignment.slice(equals + 1);
    const left = target
      .map((token) => nameOf(token))
      .join(' ')
      .toUpperCase();
    const right = value
      .map((token) => nameOf(token))
      .join('')
      .toUpperCase();
    const before = this.current;
    if (/^@ [^@]/.test(left)) {
      if (/^@@((SESSION|LOCAL)\.)?SQL_MODE$/.test(right)) this.kept.set(left.slice(2), before);
      return;
    }
    if (!/^(?:SESSION |LOCAL |@ @ (?:(?:SESSION|LOCAL) \. )?)?SQL_MODE$/.test(left)) return;
    const only = value.length === 1 ? value[0] : undefined;
    if (only?.type === 'string') this.current = named(only.text.slice(1, -1), before);
    else if (only?.upper === 'DEFAULT') this.current = this.initial;
    else if (only?.type === 'word') this.current = named(only.text, before);
    else if (/^@[^@]/.test(right)) this.current = this.kept.get(right.slice(1)) ?? before;
    else this.current = computed(value, before);
  }
}
