import type { ServerInfo } from '../../../model/session.js';

/** What the session of a migration makes of rows that do not fit. */
export interface Mode {
  /** It refuses values that do not fit, instead of changing them. */
  readonly strict: boolean;
  /** A strict session refuses `0000-00-00`, the date that a row gets without a value. */
  readonly noZeroDate: boolean;
  readonly foreignKeys: boolean;
}

const isStrict = (modes: string): boolean => /STRICT_(?:TRANS|ALL)_TABLES|TRADITIONAL/i.test(modes);

const isZeroless = (modes: string): boolean => /NO_ZERO_DATE|TRADITIONAL/i.test(modes);

/** As a session begins on this server. */
export function modeOf({ settings }: Pick<ServerInfo, 'settings'>): Mode {
  const modes = settings?.['sql_mode'];
  const keys = settings?.['foreign_key_checks'];
  return {
    strict: modes === undefined || isStrict(modes),
    noZeroDate: modes !== undefined && isZeroless(modes),
    foreignKeys: !/^(?:0|off)$/i.test(keys ?? '1'),
  };
}

/** After a SET, as far as its text says; what is put back from a variable is what the session began with. */
export function modeAfter(sql: string, mode: Mode, initial: Mode): Mode {
  const keys = /\bforeign_key_checks`?\s*:?=\s*(\S+)/i.exec(sql)?.[1];
  const modes = /\bsql_mode`?\s*:?=\s*([^;]+)/i.exec(sql)?.[1];
  const on = (was: boolean, first: boolean, named: (modes: string) => boolean): boolean => {
    if (modes === undefined) return was;
    if (/^\s*(?:@(?!@)|default\b)/i.test(modes)) return first;
    if (/^\s*replace\b/i.test(modes)) return was && !named(modes);
    return named(modes) || (/@@/.test(modes) && was);
  };
  const strict = on(mode.strict, initial.strict, isStrict);
  const noZeroDate = on(mode.noZeroDate, initial.noZeroDate, isZeroless);
  const off = keys !== undefined && /^(?:0|off|false)\b/i.test(keys);
  const foreignKeys =
    keys === undefined ? mode.foreignKeys : off ? false : /^@(?!@)/.test(keys) ? initial.foreignKeys : true;
  return { strict, noZeroDate, foreignKeys };
}
