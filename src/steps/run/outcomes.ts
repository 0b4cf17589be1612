import type { Outcome } from '../../model/report.js';
import type { Parsed } from '../parse.js';
import { layoutOf } from '../report.js';

/** What is told of each before anything has happened. A run that breaks off leaves the list whole. */
export const notRun = (migrations: readonly Parsed[]): Outcome[] =>
  migrations.map(({ migration, split }) => ({
    id: migration.id,
    ...layoutOf(migration),
    path: migration.path,
    status: 'not-run',
    ms: 0,
    statementsDone: 0,
    statementsAll: split.statements.length,
  }));
