import { createHash } from 'node:crypto';
import type { Migration, Statement, Step } from '../../model/migration.js';
import type { RehearsedMigration } from '../../model/plan.js';

/** Git writes the ends of lines by the settings of each checkout, and an editor may leave a byte order mark. */
const plain = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/**
 * A statement without its values. Code writes the time of day and new keys into what it sends, so of two honest runs the words are the
 * same, and the values are not. What stands in the file itself is compared to the letter beside this.
 */
export function shapeOf(sql: string): string {
  return sql
    .replace(/ \/\* \$1 = [\s\S]* \*\/$/, '')
    .replace(/'(?:[^'\\]|\\.|'')*'/gs, '?')
    .replace(/\b\d+(?:\.\d+)?\b/g, '?')
    .replace(/\s+/g, ' ')
    .trim();
}

function ofStep(step: Step, path: string, sent: readonly Statement[]): readonly unknown[] {
  if (step.kind === 'sql') return ['sql', plain(step.sql), step.transactional ?? null];
  const { runner, command, files, settings, text } = step;
  // Of a command the file is that of the one version that it brings in.
  const file = command === undefined ? text : files?.get(path);
  return [
    'code',
    runner,
    command ?? null,
    file === undefined ? null : plain(file),
    Object.entries(settings ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
    sent.map(({ sql }) => shapeOf(sql)),
  ];
}

/**
 * A hash of everything of a migration that could run: its id, its way forth and its way back; of code the file and the shape of what it
 * sent in the rehearsal. The same whether a pull request is merged, squashed or rebased, and wherever its folder lies.
 */
export function contentOf(migration: Migration, sent: readonly Statement[] = []): string {
  const { id, origin, up, down, path } = migration;
  const content = [
    origin?.id ?? id,
    ofStep(up, path, sent),
    down === undefined ? null : ofStep(down, path, []),
    migration.repeatable === true,
    migration.undoes === true,
  ];
  return createHash('sha256')
    .update(`migrate-on-merge content 1\n${JSON.stringify(content)}`)
    .digest('hex');
}

/** As the rehearsal saw it. */
export const contentOfRehearsed = ({ migration, parsed }: RehearsedMigration): string => contentOf(migration, parsed);
