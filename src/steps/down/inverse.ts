import { createHash } from 'node:crypto';
import type { Migration } from '../../model/migration.js';

/**
 * A migration turned round: its way back as what it does, so that planning and running need no second form. Undefined where it has none.
 * Its path is that of the file in which the way back stands.
 */
export function inverseOf(migration: Migration): Migration | undefined {
  const { down, up, remarks: _, alike: __, repeatable: ___, noDown: ____, ...rest } = migration;
  if (down === undefined) return undefined;
  const text = down.kind === 'sql' ? down.sql : down.text;
  return {
    ...rest,
    path: down.kind === 'sql' ? (down.path ?? migration.path) : migration.path,
    // Of what runs: the digest of a way back is another one than that of the way there
    checksum: createHash('sha256').update('down\0').update(text).digest('hex'),
    up: down,
    down: up.kind === 'sql' ? { ...up, path: up.path ?? migration.path } : up,
    undoes: true,
  };
}

/** All of them, in the order given; those without a way back are left out. */
export const inversesOf = (migrations: readonly Migration[]): readonly Migration[] =>
  migrations.flatMap((migration) => inverseOf(migration) ?? []);
