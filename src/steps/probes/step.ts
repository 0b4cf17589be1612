import type { Catalog } from '../../model/catalog.js';
import type { Statement } from '../../model/migration.js';
import type { RehearsedMigration, RehearsedStatement } from '../../model/plan.js';
import type { Followed } from './followed.js';
import type { Place, Question } from './question.js';

/** What the questions of a plan are made of. */
export interface Material {
  readonly migrations: readonly RehearsedMigration[];
  readonly before: Catalog | undefined;
  /** After the last of them; undefined where it was not read. */
  readonly after?: Catalog | undefined;
  /** The SQL that every migrating session begins with. */
  readonly setup?: string | undefined;
}

/** One statement that ran on the shadow, and all that was before it. */
export interface Step {
  readonly statement: Statement;
  readonly rehearsed: RehearsedStatement;
  readonly migration: RehearsedMigration;
  readonly index: number;
  readonly at: Place;
  /** `line 12`, with its file where the plan has several. */
  readonly line: string;
  readonly tables: Followed;
  readonly before: Catalog;
  readonly ask: (question: Omit<Question, 'at'>) => void;
}

/** Takes the statements in their order, as far as they ran: of what was not reached nobody knows whether it would. */
export function eachStep(
  { migrations, before }: Material,
  tables: Followed,
  found: Question[],
  take: (step: Step) => void,
): void {
  if (before === undefined) return;
  for (const migration of migrations) {
    const { id, path } = migration.migration;
    for (const [index, statement] of migration.parsed.entries()) {
      const rehearsed = migration.statements[index];
      if (rehearsed?.ms === undefined || rehearsed.error !== undefined) break;
      const { line, endLine } = statement;
      const at: Place = { migration: id, path, line, endLine, statement: index };
      take({
        statement,
        rehearsed,
        migration,
        index,
        at,
        line: migrations.length === 1 ? `line ${line}` : `line ${line} of ${path}`,
        tables,
        before,
        ask: (question) => void found.push({ ...question, at }),
      });
    }
  }
}

/** Words that write, in a body that no parser looks into. `NEW.updated_at` is none of them. */
export const WRITES =
  /\b(?:insert|update|delete|merge|truncate|copy|execute|call|perform|replace|alter|drop|create|load|prepare)\b/i;
