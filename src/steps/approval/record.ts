import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Severity } from '../../model/plan.js';
import type { Report, ReportFinding } from '../../model/report.js';

/**
 * What of a plan is kept in the hidden lines of its comment, whatever becomes of the text above: which contents it showed, and how bad
 * what it found in each was.
 */
interface Kept {
  readonly v: 1;
  /** The commit of the pull request that was planned. */
  readonly head: string | null;
  /** How many migrations. */
  readonly n: number;
  /** How many of the oldest stand together under one hash, and under how many hashes all those stand. */
  readonly size: number;
  readonly groups: number;
  readonly salt: string;
  /** First of the groups, then of each of the others, `HASH` bytes each. */
  readonly hashes: string;
  /** By rule: severity, migration, statement, and so on; `ANY` stands for all, `NONE` for a finding about no migration of the plan. */
  readonly found: Readonly<Record<string, readonly number[]>>;
}

export const ANY = -1;
export const NONE = -2;
const RANKS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
export const rankOf = (severity: Severity): number => RANKS[severity];

/**
 * Twelve bytes, salted. Nobody who writes a migration knows the salt before its plan is posted, so two texts that would look the same here
 * cannot be prepared; one that looks like a text that was posted takes 2^96 attempts.
 */
const HASH = 12;
const SALT = 12;
/** More than that many hashes would take the comment's whole room. */
const SINGLE = 1_500;
const NEWEST = 1_000;
const GROUPS = SINGLE - NEWEST;
/** Half of a comment. */
export const RECORD_LIMIT = 32_000;
/** Unpacked; nobody's record has a tenth of it. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_MIGRATIONS = 10_000_000;

const hashOf = (salt: Uint8Array, kind: 'one' | 'group', contents: readonly string[]): Buffer =>
  createHash('sha256')
    .update(salt)
    .update(`${kind}\n${contents.join('\n')}`)
    .digest()
    .subarray(0, HASH);

/** How many stand together: the newest always stand alone, since other files come between them and are taken away again. */
function groupsOf(n: number): { readonly size: number; readonly groups: number } {
  if (n <= SINGLE) return { size: 1, groups: 0 };
  const size = Math.ceil((n - NEWEST) / GROUPS);
  return { size, groups: Math.ceil((n - NEWEST) / size) };
}

/** Where a group ends; the last one may be smaller. */
const endOf = (group: number, size: number, newest: number): number => Math.min((group + 1) * size, newest);

type Fineness = 'statement' | 'migration' | 'rule';

function foundOf(
  findings: readonly ReportFinding[],
  positions: ReadonlyMap<string, number>,
  fineness: Fineness,
): Kept['found'] {
  const worst = new Map<string, Map<string, readonly [number, number, number]>>();
  for (const { rule, severity, migration, statement } of findings) {
    if (severity === 'info') continue;
    const at = fineness === 'rule' ? ANY : (positions.get(migration ?? '') ?? NONE);
    const which = fineness === 'statement' ? (statement ?? ANY) : ANY;
    const ofRule = worst.get(rule) ?? new Map<string, readonly [number, number, number]>();
    const key = `${at} ${which}`;
    if ((ofRule.get(key)?.[0] ?? 0) < rankOf(severity)) ofRule.set(key, [rankOf(severity), at, which]);
    worst.set(rule, ofRule);
  }
  return Object.fromEntries([...worst].map(([rule, all]) => [rule, [...all.values()].flat()]));
}

const packed = (kept: Kept): string => deflateRawSync(JSON.stringify(kept), { level: 9 }).toString('base64');

/**
 * What is to be kept of a plan, as base64; undefined for what is no plan. Never longer than `RECORD_LIMIT`: of very many migrations the oldest
 * stand together under one hash, and of very many findings the worst of each rule counts.
 */
export function recordOf(report: Report, salt: Uint8Array): string | undefined {
  const { plan, run } = report;
  if (report.command !== 'plan' || plan === null) return undefined;
  const contents = plan.migrations.map(({ contentSha256 }) => contentSha256 ?? '');
  if (contents.includes('')) return undefined;
  const { size, groups } = groupsOf(contents.length);
  const newest = groups === 0 ? 0 : contents.length - NEWEST;
  const hashes = [
    ...Array.from({ length: groups }, (_, i) =>
      hashOf(salt, 'group', contents.slice(i * size, endOf(i, size, newest))),
    ),
    ...contents.slice(newest).map((content) => hashOf(salt, 'one', [content])),
  ];
  const positions = new Map(plan.migrations.map(({ id }, i) => [id, i]));
  const kept = (fineness: Fineness): Kept => ({
    v: 1,
    head: run.head ?? run.commit,
    n: contents.length,
    size,
    groups,
    salt: Buffer.from(salt).toString('base64'),
    hashes: Buffer.concat(hashes).toString('base64'),
    found: foundOf(plan.findings, positions, fineness),
  });
  for (const fineness of ['statement', 'migration'] as const) {
    const text = packed(kept(fineness));
    if (text.length <= RECORD_LIMIT) return text;
  }
  return packed(kept('rule'));
}

export const SALT_BYTES = SALT;

/** A posted plan as an apply asks it. */
export interface PlanRecord {
  readonly head: string | null;
  /** For each of these files, in the order in which they would run, its position in the plan; undefined where the plan does not have it. */
  find(contents: readonly string[]): readonly (number | undefined)[];
  /** The worst that the plan said there, as a rank; 0 for nothing. */
  reviewed(rule: string, migration: number, statement: number | null): number;
}

const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most;

function bytesOf(value: unknown, length: number): Buffer | undefined {
  if (typeof value !== 'string') return undefined;
  const bytes = Buffer.from(value, 'base64');
  return bytes.length === length ? bytes : undefined;
}

function isFound(value: unknown): value is Kept['found'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(
    (list: unknown) =>
      Array.isArray(list) && list.length % 3 === 0 && list.every((n) => Number.isSafeInteger(n) && n >= NONE),
  );
}

function unpacked(text: string): unknown {
  try {
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
    const bytes = inflateRawSync(Buffer.from(text, 'base64'), { maxOutputLength: MOST_BYTES });
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Reads what a comment keeps. It comes from outside, so everything of it is checked; undefined where it is not as we write it. */
export function readRecord(text: string): PlanRecord | undefined {
  const value = unpacked(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { v, head, n, size, groups, salt, hashes, found } = value as Readonly<Record<keyof Kept, unknown>>;
  if (v !== 1 || !isCount(n, MOST_MIGRATIONS) || !isFound(found)) return undefined;
  const fits = groupsOf(n);
  if (size !== fits.size || groups !== fits.groups) return undefined;
  const newest = fits.groups === 0 ? 0 : n - NEWEST;
  const salted = bytesOf(salt, SALT);
  const all = bytesOf(hashes, (fits.groups + n - newest) * HASH);
  if (salted === undefined || all === undefined) return undefined;
  if (head !== null && (typeof head !== 'string' || !/^[0-9a-f]{40,64}$/.test(head))) return undefined;
  const places = placesOf(found);
  const at = new Map<string, number>();
  for (let i = 0; i * HASH < all.length; i++) at.set(all.toString('base64', i * HASH, (i + 1) * HASH), i);
  return {
    head,
    find: (contents) => findAll(contents, { at, salt: salted, newest, ...fits }),
    reviewed: (rule, migration, statement) => worstAt(places, rule, migration, statement),
  };
}

interface Searched {
  readonly at: ReadonlyMap<string, number>;
  readonly salt: Uint8Array;
  readonly size: number;
  readonly groups: number;
  /** Position of the first that stands alone. */
  readonly newest: number;
}

/** Those that stand alone are found by themselves; those of a group only all together, one after the other. */
function findAll(contents: readonly string[], searched: Searched): readonly (number | undefined)[] {
  const { at, salt, size, groups, newest } = searched;
  const positions: (number | undefined)[] = contents.map((content) => {
    const entry = at.get(hashOf(salt, 'one', [content]).toString('base64'));
    return entry === undefined || entry < groups ? undefined : newest + entry - groups;
  });
  const sizes = groups === 0 ? [] : [...new Set([size, newest - (groups - 1) * size])];
  for (let i = 0; i < contents.length; ) {
    const taken = sizes.find((many) => {
      if (positions[i] !== undefined || i + many > contents.length) return false;
      const entry = at.get(hashOf(salt, 'group', contents.slice(i, i + many)).toString('base64'));
      if (entry === undefined || entry >= groups) return false;
      for (let k = 0; k < many; k++) positions[i + k] = entry * size + k;
      return true;
    });
    i += taken ?? 1;
  }
  return positions;
}

/** Each place by its name, so that ten thousand findings are looked up as fast as one. */
function placesOf(found: Kept['found']): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [rule, list] of Object.entries(found)) {
    for (let i = 0; i + 2 < list.length; i += 3) {
      const key = `${list[i + 1]} ${list[i + 2]} ${rule}`;
      places.set(key, Math.max(places.get(key) ?? 0, list[i] ?? 0));
    }
  }
  return places;
}

function worstAt(
  places: ReadonlyMap<string, number>,
  rule: string,
  migration: number,
  statement: number | null,
): number {
  const keys = [`${ANY} ${ANY} ${rule}`, `${migration} ${ANY} ${rule}`, `${migration} ${statement ?? ANY} ${rule}`];
  return Math.max(...keys.map((key) => places.get(key) ?? 0));
}
