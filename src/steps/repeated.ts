import type { Statement } from '../model/migration.js';
import type { Session } from '../model/session.js';
import type { Reading } from './reading.js';

/**
 * Seeds of thousands of INSERTs: the first of its kind in a transaction has taken every lock that the others take, so they
 * need not be looked at. Only rows of constants, only tables without triggers and the like, and only until anything else runs.
 */
export class Repeats {
  /** Some were passed over since somebody last looked. */
  unseen = false;
  private readonly kinds = new Map<string, boolean | undefined>();

  constructor(private readonly reading: Pick<Reading, 'shapeOf' | 'isPlain'>) {}

  forget(): void {
    this.kinds.clear();
  }

  /** Whether a statement that has just run locks nothing that is not known. */
  async holds(session: Session, statement: Statement): Promise<boolean> {
    const shape = this.reading.shapeOf(statement);
    if (shape === undefined) {
      this.forget();
      return false;
    }
    if (!this.kinds.has(shape.key)) {
      this.kinds.set(shape.key, undefined);
      return false;
    }
    const known = this.kinds.get(shape.key) ?? (await this.reading.isPlain(session, shape.table));
    this.kinds.set(shape.key, known);
    this.unseen ||= known;
    return known;
  }

  /** Whether a statement, which is still to run, is one of those that are passed over. */
  continues(statement: Statement): boolean {
    const shape = this.reading.shapeOf(statement);
    return shape !== undefined && this.kinds.get(shape.key) === true;
  }
}
