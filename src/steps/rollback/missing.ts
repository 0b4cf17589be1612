import { isCommand } from '../../layouts/program-tables.js';
import type { Inputs } from '../../model/inputs.js';
import type { Finding, RehearsedMigration, Severity } from '../../model/plan.js';

/** Why `on-failure: rollback` could not undo a migration, in words that follow its id; undefined where it could. */
export function cannotGoBack({
  migration,
  rollback,
}: Pick<RehearsedMigration, 'migration' | 'rollback'>): string | undefined {
  if (isCommand(migration)) return 'is run by another tool, which alone could undo it';
  if (migration.down === undefined) return 'has no down migration';
  if (rollback?.outcome !== 'fails') return undefined;
  const { message = '', path = migration.path, line = 1 } = rollback.error ?? {};
  return `has a down migration that fails on the shadow, at ${path}:${line}: ${message}`;
}

/** Where a failure is to be undone and could not be: said before the merge, since an apply refuses to begin then. Pure. */
export function missingWayBack(
  { onFailure = 'stop', rules }: Pick<Inputs, 'rules'> & { readonly onFailure?: Inputs['onFailure'] },
  migrations: readonly RehearsedMigration[],
): readonly Finding[] {
  const severity: Severity | 'off' = rules.get('rollback-missing') ?? 'warning';
  if (onFailure !== 'rollback' || severity === 'off') return [];
  return migrations.flatMap((one): readonly Finding[] => {
    const why = cannotGoBack(one);
    const { id, path, noDown } = one.migration;
    if (why === undefined || one.migration.undoes === true) return [];
    return [
      {
        rule: 'rollback-missing',
        severity,
        message: `\`on-failure: rollback\` is set, and ${id} ${why}: an apply refuses to begin with it. ${noDown ?? 'Write its down migration'}; or set \`on-failure: stop\`.`,
        place: { path, line: 1 },
        migration: id,
      },
    ];
  });
}
