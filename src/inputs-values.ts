import { didYouMean } from './io/nearest.js';
import { printable } from './io/text.js';
import { dictionary } from './model/dictionary.js';
import { ActionError } from './model/error.js';
import { INPUTS, type InputName, type InputSpec } from './model/input-list.js';
import type { Place } from './model/place.js';

export const SPECS: ReadonlyMap<string, InputSpec> = new Map(INPUTS.map((spec) => [spec.name, spec]));
export const NAMES: readonly string[] = INPUTS.map((spec) => spec.name);

export function isInput(name: string): name is InputName {
  return SPECS.has(name);
}

/** A setting as it came in, and where it stands when that is the config file. */
export interface Given {
  readonly text: string;
  readonly place?: Place;
  /** Of a list: each with its own place. */
  readonly lines?: readonly { readonly text: string; readonly place: Place }[];
}

export type Settings = ReadonlyMap<InputName, Given>;

/** One thing that is wrong with the settings. */
export interface Trouble {
  readonly text: string;
  readonly place?: Place;
}

function line({ text, place }: Trouble): string {
  if (place === undefined) return text;
  return `${place.path}:${place.line}${place.column === undefined ? '' : `:${place.column}`}: ${text}`;
}

/** All that is wrong, in one error. */
export function badInput(troubles: readonly Trouble[]): ActionError {
  const [first] = troubles;
  const place = troubles.find((trouble) => trouble.place !== undefined)?.place;
  return new ActionError(
    'bad-input',
    first !== undefined && troubles.length === 1
      ? line(first)
      : `${troubles.length} settings cannot be used:\n${troubles.map((trouble) => `- ${line(trouble)}`).join('\n')}`,
    'Correct what is named, then run this again. `--help` lists every input.',
    place === undefined ? {} : { place },
  );
}

/** A value for a message. Whatever could be a URL, and so hold a password, is never repeated. */
export function shown(value: string): string {
  if (/:\/\/|@|^(?:jdbc|postgres|mysql|mariadb)\w*:/i.test(value)) return 'the value (not shown: it may be a URL)';
  const short = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return value === '' ? 'an empty value' : `\`${printable(short)}\``;
}

const UNITS: Readonly<Record<string, number>> = dictionary({ h: 3_600_000, m: 60_000, s: 1_000, ms: 1 });
/** The longest that PostgreSQL's settings and JavaScript's timers take. */
const LONGEST_MS = 2_147_483_647;

/** `500ms`, `10s`, `1.5h`, `1m30s`; undefined for anything else. */
function milliseconds(text: string): number | undefined {
  if (text.length > 40 || !/^(?:\d+(?:\.\d+)?(?:ms|[hms]))+$/.test(text)) return undefined;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[hms])/g)];
  return Math.round(parts.reduce((sum, [, number, unit]) => sum + Number(number) * (UNITS[unit ?? ''] ?? 0), 0));
}

const BYTES: Readonly<Record<string, number>> = dictionary({
  B: 1,
  ...Object.fromEntries(
    [...'KMGT'].flatMap((unit, n) => [
      [`${unit}B`, 1000 ** (n + 1)],
      [`${unit}IB`, 1024 ** (n + 1)],
    ]),
  ),
});

/** `500MB`, `1.5 GiB`; undefined for anything else. */
function bytesOf(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([a-z]+)$/i.exec(text) ?? [];
  const factor = BYTES[unit.toUpperCase()];
  return number === undefined || factor === undefined ? undefined : Math.floor(Number(number) * factor);
}

/** Reads settings by their kinds and gathers every problem instead of stopping at the first. */
export class Reader {
  readonly troubles: Trouble[] = [];

  constructor(private readonly settings: Settings) {}

  /** What was given, or the default. */
  text(name: InputName): string | undefined {
    return this.settings.get(name)?.text.trim() ?? SPECS.get(name)?.default;
  }

  asked(name: InputName): boolean {
    return this.settings.has(name);
  }

  wrong(name: InputName, why: string, place = this.settings.get(name)?.place): void {
    this.troubles.push({ text: `\`${name}\`: ${why}`, ...(place === undefined ? {} : { place }) });
  }

  /** Each line with what to say it is wrong with. */
  lines(name: InputName): readonly { readonly text: string; readonly wrong: (why: string) => void }[] {
    const given = this.settings.get(name);
    const lines: readonly { readonly text: string; readonly place?: Place }[] =
      given?.lines ?? (this.text(name) ?? '').split(/\r?\n/).map((text) => ({ text }));
    return lines
      .map(({ text, place }) => ({
        text: text.trim(),
        wrong: (why: string) => this.wrong(name, why, place ?? given?.place),
      }))
      .filter(({ text }) => text !== '');
  }

  list(name: InputName): readonly string[] {
    return this.lines(name).map(({ text }) => text);
  }

  choice<T extends string>(name: InputName, choices: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice === value);
    if (found === undefined)
      this.wrong(name, `${shown(value)} is none of ${choices.join(', ')}.${didYouMean(value, choices)}`);
    return found;
  }

  flag(name: InputName): boolean {
    const value = this.text(name);
    if (value === undefined || /^(?:false|False|FALSE)$/.test(value)) return false;
    if (/^(?:true|True|TRUE)$/.test(value)) return true;
    const near = /^(?:yes|y|on|1)$/i.test(value) ? 'true' : /^(?:no|n|off|0)$/i.test(value) ? 'false' : undefined;
    this.wrong(name, `${shown(value)} is neither true nor false.${near === undefined ? '' : ` Write ${near}.`}`);
    return false;
  }

  /** Milliseconds. `none` where there may be no limit; nothing waits for 0 ms. */
  duration(name: InputName, options: { readonly none?: boolean; readonly zero?: boolean } = {}): number | null {
    const value = this.text(name);
    if (value === undefined || (value === 'none' && options.none === true)) return null;
    const ms = milliseconds(value);
    const without = options.none === true ? ' For no limit write none.' : '';
    if (ms === undefined) {
      const unit = /^\d+$/.test(value)
        ? `has no unit: write ${value}s for seconds`
        : 'is no duration: write it like 500ms, 10s, 2m or 1h';
      this.wrong(name, `${shown(value)} ${unit}.${without}`);
      return null;
    }
    if (ms === 0 && options.zero !== true) {
      this.wrong(name, `${shown(value)} would give up before it begins.${without}`);
      return null;
    }
    if (ms <= LONGEST_MS) return ms;
    this.wrong(name, `${shown(value)} is longer than 24 days.${without}`);
    return null;
  }

  /** Bytes; undefined for no limit. */
  size(name: InputName): number | undefined {
    const value = this.text(name);
    if (value === undefined || value === 'none') return undefined;
    const bytes = bytesOf(value);
    if (bytes === undefined) {
      const unit = /^\d+$/.test(value)
        ? `has no unit: write ${value}MB or ${value}GB`
        : 'is no size: write it like 500MB, 20GB or 4GiB';
      this.wrong(name, `${shown(value)} ${unit}. For no limit write none.`);
    } else if (bytes === 0) this.wrong(name, `${shown(value)} leaves room for nothing. For no limit write none.`);
    return bytes;
  }

  count(name: InputName, least: number, most: number): number {
    const value = this.text(name) ?? '';
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    this.wrong(name, `${shown(value)} is not a whole number from ${least} to ${most}.`);
    return least;
  }
}
