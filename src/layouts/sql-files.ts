import { printable } from '../io/text.js';
import type { EngineName } from '../model/engine.js';
import type { Problem, ReadMigrations } from '../model/migration.js';
import type { Found } from './gather.js';
import { dialectRank, fileName, isDialect, isDownFolder } from './names.js';
import { type NaturalKey, naturalKey, type Versioned, versionOf } from './natural.js';

type LeftOut = ReadMigrations['leftOut'][number];

/** A migration and the file that undoes it. */
export interface SqlFile extends Found, Versioned {
  /** Its folder, without that of a dialect: what is of one version in one home collides. */
  readonly home: string;
  readonly key: NaturalKey;
  readonly down: Found | undefined;
}

/** What the files of the sources are, by their names. */
export interface Sorted {
  readonly files: readonly SqlFile[];
  readonly problems: readonly Problem[];
  readonly leftOut: readonly LeftOut[];
}

interface Candidate {
  readonly found: Found;
  readonly home: string;
  readonly stem: string;
  readonly direction: 'up' | 'down';
  /** 0 is made for the engine; Infinity is for any; undefined is for others. */
  readonly rank: number | undefined;
  readonly dialect: string | undefined;
}

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('/');
const count = <T>(map: Map<string, T[]>, key: string, one: T): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [one]);
  else list.push(one);
};

/** What makes an up and a down a pair: the same name in the same place, whether folders or suffixes say which is which. */
function pairKey({ found, home, stem }: Candidate): string {
  const parts = home.split('/').filter((part) => !isDownFolder(part) && !/^ups?$/i.test(part));
  return `${found.source} ${join(...parts, stem)}`;
}

function candidate(found: Found, engine: EngineName): Candidate | LeftOut | Problem | undefined {
  const parts = found.id.split('/');
  const name = fileName(parts.pop() ?? '');
  if (name.kind === 'ignored') return undefined;
  if (name.kind === 'left-out') return { path: found.path, reason: name.reason };
  if (name.kind === 'code') {
    const reason = `a migration in ${name.language}: it runs only with ${name.needs}`;
    return { path: found.path, reason };
  }
  const folder = parts.length > 0 && isDialect(parts[0] ?? '') ? parts.shift() : undefined;
  const dialect = name.dialect ?? folder;
  const ranks = [folder, name.dialect].filter((one) => one !== undefined).map((one) => dialectRank(one, engine));
  return {
    found,
    home: parts.join('/'),
    stem: name.stem,
    direction: parts.some(isDownFolder) ? 'down' : name.direction,
    rank: ranks.includes(-1) ? undefined : ranks.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...ranks),
    dialect,
  };
}

/** `x_down.sql` undoes `x.sql` or `x_up.sql` where there is one; else it is a migration with an unlucky name (`scale_down`). */
function underscored(all: readonly Candidate[]): readonly Candidate[] {
  const ups = new Set(all.filter((one) => one.direction === 'up').map(pairKey));
  return all.map((one) => {
    const [, stem, joint] = /^(.*)([-_])(?:down|rollback|undo)$/i.exec(one.stem) ?? [];
    if (one.direction === 'down' || stem === undefined || joint === undefined) return one;
    const partner = [stem, `${stem}${joint}up`].find((name) => ups.has(pairKey({ ...one, stem: name })));
    return partner === undefined ? one : { ...one, stem: partner, direction: 'down' };
  });
}

/** Of several files for one purpose takes those that are made for the engine best; `sidelined` hears of the others. */
function chosen(
  group: readonly Candidate[],
  sidelined: (one: Candidate, best: Candidate) => void,
): readonly Candidate[] {
  const best = group.reduce((a, b) => ((b.rank ?? 0) < (a.rank ?? 0) ? b : a));
  for (const one of group) if (one.rank !== best.rank) sidelined(one, best);
  return group.filter((one) => one.rank === best.rank);
}

/** A migration that is code stands between the others: leaving it out silently would blame the next file. */
function codeProblem(found: Found, reason: string): Problem {
  return {
    kind: 'not-a-file',
    id: found.id,
    path: found.path,
    message: `${printable(found.path)} is ${reason}; what comes after it may need it.`,
    hint: `Run it with its own tool and put \`${printable(found.id)}\` into \`exclude\`, or write it as SQL.`,
  };
}

/** The version of the innermost folder that has one. */
function folderVersion(home: string): Versioned {
  const folder = home.split('/').findLast((part) => versionOf(part).version !== undefined);
  return versionOf(folder ?? '');
}

/** Sorts files into migrations and their downs, for one engine, by names alone. */
export function sortFiles(all: readonly Found[], engine: EngineName): Sorted {
  const leftOut: LeftOut[] = [];
  const problems: Problem[] = [];
  const groups = new Map<string, Candidate[]>();
  const candidates: Candidate[] = [];
  for (const found of all) {
    const one = candidate(found, engine);
    if (one === undefined) continue;
    if ('reason' in one) {
      leftOut.push(one);
      const code = fileName(found.id.slice(found.id.lastIndexOf('/') + 1)).kind === 'code';
      const { version, unique } = versionOf(found.id.slice(found.id.lastIndexOf('/') + 1));
      if (code && version !== undefined && unique) problems.push(codeProblem(found, one.reason));
    } else if ('found' in one) candidates.push(one);
  }
  for (const one of underscored(candidates)) {
    if (one.rank === undefined) {
      leftOut.push({ path: one.found.path, reason: `for ${one.dialect}; the engine is ${engine}` });
    } else count(groups, `${one.found.source} ${one.direction} ${join(one.home, one.stem)}`, one);
  }
  const ups: Candidate[] = [];
  const downs = new Map<string, Candidate[]>();
  for (const group of groups.values()) {
    const best = chosen(group, (one, other) =>
      leftOut.push({
        path: one.found.path,
        reason: `${printable(other.found.id)} is the form for ${engine}`,
      }),
    );
    for (const one of best) {
      if (one.direction === 'up') ups.push(one);
      else count(downs, pairKey(one), one);
    }
  }
  const files = ups.map((one): SqlFile => {
    const down = downs.get(pairKey(one))?.shift();
    const own = versionOf(one.stem);
    const named = one.stem === '' || own.version === undefined ? folderVersion(one.home) : own;
    return {
      ...one.found,
      home: one.home,
      key: naturalKey(join(one.home, one.stem)),
      version: named.version,
      rest: own.rest === '' ? (one.stem === '' ? named.rest : one.stem) : own.rest,
      unique: own.unique,
      down: down?.found,
    };
  });
  for (const { found } of [...downs.values()].flat()) {
    leftOut.push({ path: found.path, reason: 'a down migration, and there is no migration that it would undo' });
  }
  // Where all is code there is nothing for it to stand between.
  return { files, problems: files.length === 0 ? [] : problems, leftOut };
}
