import { type EngineName, LABELS } from '../../model/engine.js';
import type { Report, ReportPlan } from '../../model/report.js';
import { visible } from './visible.js';

/** `12,400`: the same everywhere, whatever the machine's language. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '?';
  const whole = Math.abs(value) >= 1e15 ? String(value) : String(Math.round(value));
  return whole.includes('e') ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `1 statement`, `2 statements`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** What an error advises beside the next step, which renderers show by itself. */
export function adviceOf({ error, apply }: Pick<Report, 'error' | 'apply'>): string {
  const hint = error?.hint ?? '';
  const next = apply?.next ?? '';
  return next !== '' && hint.endsWith(next) ? hint.slice(0, -next.length).trimEnd() : hint;
}

/** Of which layout a migration is, where a report has several. */
export function layoutWords(of: { readonly layout?: string }, print: (text: string) => string): string {
  return of.layout === undefined ? '' : ` (${print(visible(of.layout.slice(0, 40)))})`;
}

/** A duration as people say it: `0.4 ms`, `48 ms`, `3.2 s`, `2 min 5 s`, `1 h 4 min`. */
export function duration(ms: number): string {
  if (!Number.isFinite(ms) || ms < 0) return '?';
  if (ms > 0 && ms < 1) return `${Math.max(0.1, ms).toFixed(1)} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const minutes = Math.round(seconds / 60);
  return `${number(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}

/** `42 min`, `3 h 5 min`: to the minute. */
export function age(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${number(Math.floor(hours / 24))} days`;
}

const UNITS = ['kB', 'MB', 'GB', 'TB', 'PB'];

/** A size in decimal units: `512 bytes`, `12.3 MB`. */
export function size(bytes: number): string {
  if (!Number.isFinite(bytes) || bytes < 0) return '?';
  if (bytes < 1000) return count(bytes, 'byte');
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 10 ? value.toFixed(1) : number(value)} ${UNITS[unit] ?? ''}`;
}

/** A number of rows where the exact one does not help: `12.4 million rows`. */
export function rows(value: number): string {
  if (value >= 1e9) return `${(value / 1e9).toFixed(1)} billion rows`;
  if (value >= 1e6) return `${(value / 1e6).toFixed(1)} million rows`;
  return count(value, 'row');
}

const ISO = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/;

/** Date and time of an ISO 8601 text in UTC; anything else stays as it is. */
export function moment(iso: string): { readonly date: string; readonly time: string } {
  const [, date, time] = ISO.exec(iso) ?? [];
  return date === undefined || time === undefined ? { date: visible(iso), time: '' } : { date, time: `${time} UTC` };
}

export function stamp(iso: string): string {
  const { date, time } = moment(iso);
  return `${date} ${time}`.trim();
}

/** A server as people call it. */
export const serverName = (engine: string): string =>
  Object.hasOwn(LABELS, engine) ? LABELS[engine as EngineName] : engine;

/** The beginning of a hash: enough to compare by eye. */
export function shortHash(hash: string): string {
  return visible(hash.replace(/^sha256:/, '')).slice(0, 12);
}

/** Answers with a relation's size on the target, in brackets, where that is known. */
export type SizeOf = (relation: string) => string;

export function sizesOf(plan: ReportPlan | null): SizeOf {
  const known = new Map((plan?.sizes ?? []).map((entry) => [entry.relation, entry]));
  return (relation) => {
    const entry = known.get(relation);
    const facts = [
      ...(entry === undefined || entry.rows === null ? [] : [rows(entry.rows)]),
      ...(entry === undefined || entry.bytes === null ? [] : [size(entry.bytes)]),
    ];
    return facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  };
}

/** Each relation's size where it is first named: said again on every line it would only be noise. */
export function once(sizeOf: SizeOf): SizeOf {
  const told = new Set<string>();
  return (relation) => {
    if (told.has(relation)) return '';
    told.add(relation);
    return sizeOf(relation);
  };
}
