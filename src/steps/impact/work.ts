import type { RehearsedStatement } from '../../model/plan.js';
import type { OnTarget } from '../on-target.js';
import type { Work } from './rates.js';

/** What a statement does that takes the longer the larger a relation is, and to which relations. */
export interface Doing {
  readonly work: Work;
  readonly relations: readonly string[];
}

const BUILDS = /^(?:CREATE (?:UNIQUE )?INDEX|REINDEX)/;
const UNIQUE = /\b(?:unique|primary\s+key|exclude)\b(?![\s\S]*\busing\s+index\b)/i;
const FOREIGN = /\b(?:foreign\s+key|references)\b/i;
const CHECKS = /\b(?:set\s+not\s+null|check\s*\(|validate\s+constraint|attach\s+partition)/i;
const NOT_VALID = /\bnot\s+valid\b/i;
const ADDS_INDEX = /\b(?:index|key|unique|fulltext|spatial)\b/i;
const ROWS = /^(?:UPDATE|DELETE)$/;

/** Where the shadow did not tell which tables were read: by what the statement says. */
function read(statement: RehearsedStatement): readonly string[] {
  if (statement.scans !== undefined) return statement.scans;
  const { kind, sql, locks } = statement;
  const reads =
    BUILDS.test(kind) ||
    (kind === 'ALTER TABLE' && !NOT_VALID.test(sql) && [UNIQUE, FOREIGN, CHECKS].some((one) => one.test(sql)));
  return reads ? [...new Set(locks.map(({ relation }) => relation))] : [];
}

/** As the server says that it changes a table, where it offers several ways. */
function changing({ change, sql }: RehearsedStatement): Doing | undefined {
  if (change === undefined) return undefined;
  const relations = [change.table];
  if (change.algorithm === 'COPY') return { work: 'copy', relations };
  if (change.rebuilds) return { work: 'rebuild', relations };
  return change.algorithm === 'INPLACE' && ADDS_INDEX.test(sql) && !/\bdrop\s+(?:index|key)\b/i.test(sql)
    ? { work: 'online-build', relations }
    : undefined;
}

/** Only tables: of an index its table tells how long it takes. */
const tablesOf = (relations: readonly string[], target: OnTarget): readonly string[] => {
  const tables = relations.filter((relation) => target.sizes.get(relation)?.indexBytes !== undefined);
  return tables.length > 0 ? tables : relations;
};

const ONE_TABLE = /^\s*(?:update\s+(?:only\s+)?|delete\s+from\s+(?:only\s+)?)((?:[`"]?\w+[`"]?\.)?[`"]?\w+[`"]?)/i;

/** All rows of one table, as far as the statement's text says so. */
function allRows({ kind, sql }: RehearsedStatement, target: OnTarget): Doing | undefined {
  if (!ROWS.test(kind) || /\b(?:where|limit|using|join)\b/i.test(sql)) return undefined;
  const name = ONE_TABLE.exec(sql)?.[1]?.replaceAll(/[`"]/g, '');
  if (name === undefined) return undefined;
  const known = [...target.sizes.keys()].find((one) => one === name || one.endsWith(`.${name}`));
  return known === undefined ? undefined : { work: 'rows', relations: [known] };
}

/** Undefined for what is done in an instant, whatever the size. */
export function workOf(statement: RehearsedStatement, target: OnTarget): Doing | undefined {
  const { kind, sql, rewrites } = statement;
  const changed = changing(statement);
  if (changed !== undefined) return changed;
  // MySQL says it of every change of a table, so what has no such word there changes rows alone.
  const rows = allRows(statement, target);
  if (rows !== undefined) return rows;
  if (/^TRUNCATE|^DROP/.test(kind)) return undefined;
  const scans = read(statement);
  if (BUILDS.test(kind)) {
    const relations = tablesOf([...scans, ...statement.locks.map(({ relation }) => relation)], target);
    return relations.length === 0 ? undefined : { work: 'build', relations: [...new Set(relations)] };
  }
  if (rewrites.length > 0) return { work: 'rewrite', relations: tablesOf(rewrites, target) };
  if (scans.length === 0 || !/^(?:ALTER|DO|CALL|SELECT|CREATE)/.test(kind)) return undefined;
  if (/^(?:SELECT|CREATE)/.test(kind) && statement.locks.length === 0) return undefined;
  const work = UNIQUE.test(sql) ? 'build' : FOREIGN.test(sql) ? 'foreign-key' : 'check';
  return { work, relations: tablesOf(scans, target) };
}
