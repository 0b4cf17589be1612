import type { Migration, ReadMigrations, Step } from '../model/migration.js';
import { secretsIn } from '../sql/masked.js';

type Tell = (secret: string) => void;

const textOf = (step: Step | undefined): string => {
  if (step === undefined) return '';
  return step.kind === 'sql' ? step.sql : step.text;
};

/** A password that stands in a file: whoever can read the repository has it, but nobody should have it from a log. */
export function tellSecrets(texts: readonly string[], tell: Tell): void {
  for (const text of texts) for (const secret of secretsIn(text)) tell(secret);
}

/** Passwords in migrations are known before any of them runs: a server may repeat a part of the statement that gives one. */
export function tellSecretsOf(read: ReadMigrations, tell: Tell): ReadMigrations {
  tellSecrets(
    read.migrations.flatMap(({ up, down }: Migration) => [textOf(up), textOf(down)]),
    tell,
  );
  return read;
}

/** Short words (`production`, `true`) are no secrets, and without them nobody could read the rest. */
const SHORTEST = 12;

/** Values of the environment that the code of migrations is given: it may print them, or a server what it was sent of them. */
export function tellValues(values: readonly (string | undefined)[], tell: Tell): void {
  for (const value of values) if (value !== undefined && value.trim().length >= SHORTEST) tell(value);
}
