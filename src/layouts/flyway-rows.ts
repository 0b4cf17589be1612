import type { Applied, Migration } from '../model/migration.js';
import { BASELINE } from '../model/migration.js';
import type { Row } from '../model/session.js';
import { compareVersions, type FlywayVersion, versionFrom } from './flyway-names.js';
import { instant } from './instant.js';

/** A row of Flyway's table. */
export interface FlywayRow {
  readonly rank: number;
  /** Undefined for a repeatable migration. */
  readonly version: FlywayVersion | undefined;
  readonly description: string;
  readonly type: string;
  readonly script: string;
  readonly checksum: string | null;
  readonly success: boolean;
  /** ISO 8601, UTC. */
  readonly at: string | null;
}

/** What all rows come to. */
export interface FlywayState {
  /** The row that counts of each migration that is in, or half in, by `keyOf`. */
  readonly rows: ReadonlyMap<string, FlywayRow>;
  /** The row of the highest baseline. */
  readonly baseline: FlywayRow | undefined;
}

const MOST_DESCRIPTION = 200;

/** As it goes into the table. */
export const shortened = (description: string): string =>
  description.length <= MOST_DESCRIPTION ? description : `${description.slice(0, MOST_DESCRIPTION - 3)}...`;

export function flywayRow(row: Row): FlywayRow {
  const version = row['version'] ?? null;
  return {
    rank: Number(row['installed_rank']),
    version:
      version === null ? undefined : (versionFrom(version) ?? { text: version, parts: [], key: `other ${version}` }),
    description: row['description'] ?? '',
    type: row['type'] ?? '',
    script: row['script'] ?? '',
    checksum: row['checksum'] ?? null,
    success: row['success'] === '1',
    at: instant(row['epoch']),
  };
}

/** Older versions called baseline scripts state scripts. */
const isBaseline = ({ type }: FlywayRow): boolean => /BASELINE$|_STATE_SCRIPT$/.test(type);
export const isScriptBaseline = ({ type }: FlywayRow): boolean =>
  isBaseline({ type } as FlywayRow) && type !== 'BASELINE';

/** What rows and migrations are known by: versions that compare as one are one, repeatables go by their description. */
export const keyOf = (
  { version, description }: Pick<FlywayRow, 'version' | 'description'>,
  baseline: boolean,
): string => (version === undefined ? `R ${description}` : `${baseline ? 'B' : 'V'} ${version.key}`);

export function keyOfFile({ version, row }: Migration): string {
  const parsed = version === undefined ? undefined : versionFrom(version);
  return keyOf(
    { version: parsed, description: shortened(row?.['description'] ?? '') },
    row?.['type'] === 'SQL_BASELINE',
  );
}

/** Goes through the rows as Flyway wrote them, oldest first. */
export function stateOf(all: readonly FlywayRow[]): FlywayState {
  const rows = new Map<string, FlywayRow>();
  let baseline: FlywayRow | undefined;
  for (const row of all) {
    const { type, version, success } = row;
    if (type === 'SCHEMA') continue;
    if (isBaseline(row) && version !== undefined) {
      const higher = baseline?.version === undefined || compareVersions(version, baseline.version) > 0;
      if (success && higher) baseline = row;
      if (type === 'BASELINE') continue;
    }
    const key = keyOf(row, isBaseline(row));
    // What was undone, or deleted by `flyway repair`, is as if it had never been; an undo that failed leaves it half in.
    if ((type === 'DELETE' || type.startsWith('UNDO_')) && success) rows.delete(key);
    else {
      // Anew, so that the order is that of the newest rows
      rows.delete(key);
      rows.set(key, row);
    }
  }
  return { rows, baseline };
}

/** Why Flyway itself would not take the file for what the row is about, in words that follow its id. */
function mismatch(row: FlywayRow, file: Migration): string | undefined {
  const { type = '', description = '' } = file.row ?? {};
  if (row.type !== type && !row.type.startsWith('UNDO_') && !isScriptBaseline(row))
    return `was applied as ${row.type}, and its file is ${type}`;
  return row.description === shortened(description)
    ? undefined
    : `was applied as "${row.description}", and its file is named "${description}" now`;
}

function idWithout(row: FlywayRow): string {
  if (row.version !== undefined) return `${isScriptBaseline(row) ? 'B' : ''}${row.version.text}`;
  return row.script.slice(row.script.lastIndexOf('/') + 1).replace(/\.sql$/i, '') || `R__${row.description}`;
}

/** Rows as they stand to the files. Of a repeatable migration that is to run again there is none. */
export function appliedBy({ rows, baseline }: FlywayState, files: readonly Migration[]): readonly Applied[] {
  const byKey = new Map(files.map((file) => [keyOfFile(file), file]));
  const below = (version: FlywayVersion | undefined): boolean =>
    version !== undefined && baseline?.version !== undefined && compareVersions(version, baseline.version) <= 0;
  const applied: Applied[] = [];
  for (const [key, row] of rows) {
    const file = byKey.get(key);
    const same = row.checksum === file?.checksum || row.checksum === file?.row?.['equivalent'];
    if (file?.repeatable === true && row.success && !same) continue;
    // Nothing below a baseline is compared, but for the script that is the baseline itself
    const compared = file !== undefined && (key.startsWith('B') || !below(row.version));
    const disagrees = compared ? mismatch(row, file) : undefined;
    if (file === undefined && below(row.version) && !isScriptBaseline(row)) continue;
    applied.push({
      id: file?.id ?? idWithout(row),
      checksum: !compared && file !== undefined ? null : same && file !== undefined ? file.checksum : row.checksum,
      appliedAt: row.at,
      state: row.success ? 'applied' : 'failed',
      statementsDone: 0,
      statementsAll: 0,
      path: row.script,
      ...(row.success ? {} : { mark: `its row ${row.rank} says that it failed` }),
      ...(disagrees === undefined ? {} : { disagrees }),
    });
  }
  if (baseline === undefined) return applied;
  // A script stands for what it sums up as long as it is there; a mere mark, or one without its script, is told for each file
  if (isScriptBaseline(baseline) && byKey.has(keyOf(baseline, true))) return applied;
  const covered = files.filter(
    (file) =>
      !rows.has(keyOfFile(file)) && file.row?.['type'] !== 'SQL_BASELINE' && below(versionFrom(file.version ?? '')),
  );
  const told = covered.map(
    ({ id }): Applied => ({
      id,
      checksum: null,
      appliedAt: baseline.at,
      state: 'applied',
      statementsDone: 0,
      statementsAll: 0,
      planDigest: BASELINE,
    }),
  );
  return [...told, ...applied];
}
