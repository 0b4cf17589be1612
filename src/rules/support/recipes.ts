import { quoted, type Relation, tokens } from '../../sql/pg/tree.js';
import type { Alteration } from './alter.js';
import { chosenName, closed, script } from './words.js';

/** Heads a statement that cannot run in a transaction. */
export const ALONE = '-- In a migration of its own, since it cannot run in a transaction:';
export const NEXT = '-- In the next migration:';

/** Fills a column a few thousand rows at a time, so that no row stays locked for long. */
export function inBatches(table: string, column: string, value: string, open = `${column} IS NULL`): string {
  return script(
    '-- Outside of migrations, again and again until it touches no row:',
    `-- UPDATE ${table} SET ${column} = ${value.replace(/\s+/g, ' ')}`,
    `--   WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${table} WHERE ${open} LIMIT 5000));`,
  );
}

/** NOT NULL without a scan under an exclusive lock. */
export function notNullRecipe(head: string, table: Relation, column: string, major: number | undefined): string {
  const name = quoted(chosenName(table, [column], 'not_null'));
  const validate = `-- In the next migration, when the lock of this one is gone. Reads and writes go on while it looks at the rows:`;
  if ((major ?? 0) >= 18) {
    return script(
      `${head} ADD CONSTRAINT ${name} NOT NULL ${quoted(column)} NOT VALID;`,
      validate,
      `${head} VALIDATE CONSTRAINT ${name};`,
    );
  }
  return script(
    `${head} ADD CONSTRAINT ${name} CHECK (${quoted(column)} IS NOT NULL) NOT VALID;`,
    validate,
    `${head} VALIDATE CONSTRAINT ${name};`,
    '-- The valid constraint proves it, so this reads nothing:',
    `${head} ALTER COLUMN ${quoted(column)} SET NOT NULL;`,
    `${head} DROP CONSTRAINT ${name};`,
  );
}

/** A constraint that holds for new rows at once, and for old ones after a look that lets writes go on. */
export function notValidRecipe(head: string, name: string, constraint: string): string {
  return script(
    closed(`${head} ADD CONSTRAINT ${quoted(name)} ${constraint} NOT VALID`),
    '-- In the next migration, when the lock of this one is gone. Reads and writes go on while it looks at the rows:',
    `${head} VALIDATE CONSTRAINT ${quoted(name)};`,
  );
}

/** A table constraint's text without ADD and without its name: `FOREIGN KEY (a) REFERENCES b`. */
export function constraintText(command: Alteration, word: string): string | undefined {
  if (command.text === undefined) return undefined;
  const start = tokens(command.text).find((token) => token.word === word)?.start;
  return start === undefined ? undefined : command.text.slice(start);
}
