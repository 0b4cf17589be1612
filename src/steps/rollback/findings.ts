import type { Finding, RehearsedMigration, Severity } from '../../model/plan.js';
import { allowedBy } from '../allowance.js';
import { losesOfBefore, shown } from './words.js';

/** What may be wrong with a way back, in the words of `rules:`. */
export const ROLLBACK_RULES = ['rollback-fails', 'rollback-differs', 'rollback-loses', 'rollback-missing'] as const;

const MOST = 8;

function listed(all: readonly string[]): string {
  const more = all.length - MOST;
  return [...all.slice(0, MOST), ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

/** What the walk on the shadow found wrong with a migration's way back. Pure. */
function rollbackFindings({ migration, rollback }: RehearsedMigration): readonly Finding[] {
  if (rollback === undefined) return [];
  // Of a way back that is the migration, what is wrong is said at itself
  const down = migration.undoes === true ? migration.up : migration.down;
  const path = down?.kind === 'sql' ? (down.path ?? migration.path) : migration.path;
  const place = { path, line: down?.kind === 'sql' ? down.line : 1 };
  const base = { migration: migration.id, place } as const;
  const { error, differences } = rollback;
  const loses = losesOfBefore(rollback);
  if (migration.undoes === true) {
    const message = `Undone on the shadow with rows that were made up for it, and run again: what does not come back is ${listed(loses)}. The backup alone has it.`;
    return loses.length === 0 ? [] : [{ ...base, rule: 'rollback-loses', severity: 'info', message }];
  }
  return [
    ...(error === undefined
      ? []
      : [
          {
            ...base,
            rule: 'rollback-fails',
            severity: 'warning' as const,
            message: `The way back was tried on the shadow, and it fails: ${error.message}. With this file there is no going back but by the backup.`,
            place: {
              path: error.path,
              line: error.line,
              ...(error.column === undefined ? {} : { column: error.column }),
            },
          },
        ]),
    ...(differences.length === 0
      ? []
      : [
          {
            ...base,
            rule: 'rollback-differs',
            severity: 'warning' as const,
            message: `The way back was tried on the shadow, and the schema after it is not the one before: ${listed(differences.map(({ kind, object, name }) => `${object} ${shown(name)} ${WORDS[kind]}`))}. Complete the down migration.`,
          },
        ]),
    ...(loses.length === 0
      ? []
      : [
          {
            ...base,
            rule: 'rollback-loses',
            severity: 'info' as const,
            message: `The way back was tried on the shadow with rows that were made up for it. It does not bring back: ${listed(loses)}. These come back from the backup alone.`,
          },
        ]),
  ];
}

const WORDS = { added: 'stays', removed: 'is missing', changed: 'is another' } as const;

/** The same by the settings, with what the file allows: a comment above any of its statements counts, since the walk is about all of it. */
export function onWayBack(
  migration: RehearsedMigration,
  level: (id: string, own: Severity) => Severity | undefined,
): { readonly findings: readonly Finding[]; readonly said: ReadonlySet<string> } {
  const all = rollbackFindings(migration);
  const findings = all.flatMap((finding) => {
    const severity = level(finding.rule, finding.severity);
    const reasons = migration.parsed.flatMap((statement) => allowedBy(statement, finding.rule) ?? []);
    if (severity === undefined) return [];
    return [{ ...finding, severity, ...(reasons[0] === undefined ? {} : { acknowledged: reasons[0] }) }];
  });
  return { findings, said: new Set(all.map(({ rule }) => rule)) };
}
