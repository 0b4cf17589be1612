import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPglite } from '../../src/engines/pglite.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Rule } from '../../src/model/contracts.js';
import type { Migration } from '../../src/model/migration.js';
import type { Place } from '../../src/model/place.js';
import type { Finding, RehearsedMigration, RelationSize, Severity } from '../../src/model/plan.js';
import type { Session } from '../../src/model/session.js';
import { raw } from '../../src/sql/query.js';
import { type AnalyzeRequest, analyze } from '../../src/steps/analyze.js';
import { withDependents } from '../../src/steps/dependents/dependents.js';
import { type OnTarget, onTarget } from '../../src/steps/on-target.js';
import { parseAll } from '../../src/steps/parse.js';
import { rehearse } from '../../src/steps/rehearse/rehearse.js';

export const FIXTURES = join(import.meta.dirname, '../../migrations-fixtures/rules');

/** A fixture's file, or undefined where it has none. */
export function fixture(id: string, file: string): string | undefined {
  const path = join(FIXTURES, id, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** A fixture says in its first line what its file is called, where that is what counts. */
export const NAMED = /^-- (migrations\/\S+\.sql)$/m;

export function migrationOf(sql: string, path = 'migrations/001.sql'): Migration {
  return { id: path, name: path, path, checksum: '', up: { kind: 'sql', sql, line: 1 } };
}

/** Everything that fixtures leave behind goes, so that one embedded server serves them all. */
async function empty(session: Session): Promise<void> {
  const schemas = await session.query(
    raw(`SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`),
  );
  for (const row of schemas) await session.run(`DROP SCHEMA "${row['nspname']}" CASCADE`);
  await session.run('CREATE SCHEMA public');
  const publications = await session.query(raw('SELECT pubname FROM pg_publication'));
  for (const row of publications) await session.run(`DROP PUBLICATION "${row['pubname']}"`);
  const roles = await session.query(raw(`SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' AND oid >= 16384`));
  for (const row of roles) await session.run(`DROP ROLE "${row['rolname']}"`);
}

const SNAPSHOT = { historySchema: 'migrate_on_merge' };

export interface Rehearsed {
  readonly migrations: readonly RehearsedMigration[];
  readonly findings: readonly Finding[];
}

export interface Askable extends Rehearsed {
  /** What the rules say of the same run under other options. */
  readonly under: (options: Partial<AnalyzeRequest>) => readonly Finding[];
}

/** Runs `setup`, then the files as pending migrations, on an embedded server, and lets the rules read what happened. */
export async function rehearseFiles(
  session: Session,
  setup: string | undefined,
  files: readonly string[],
  options: Partial<AnalyzeRequest> & { readonly open?: () => Promise<Session> } = {},
): Promise<Askable> {
  const { open, ...settings } = options;
  await empty(session);
  if (setup !== undefined) await session.run(setup);
  const observer = postgresql.observer(session, open === undefined ? {} : { open });
  await observer.start();
  const migrations = files.map((sql, i) => migrationOf(sql, NAMED.exec(sql)?.[1] ?? `migrations/00${i + 1}.sql`));
  const parsed = await parseAll(migrations, postgresql, { transactionalDdl: true });
  const before = await postgresql.snapshot(session, SNAPSHOT);
  const ran = await rehearse(
    {
      session,
      dialect: postgresql,
      observer,
      sessionSetup: undefined,
      names: [],
      shadow: 'embedded',
      progress: () => undefined,
      before,
    },
    [],
    parsed,
  );
  const after = await postgresql.snapshot(session, SNAPSHOT);
  const { migrations: rehearsed } = await withDependents(session, postgresql, { before, after }, ran);
  const request: AnalyzeRequest = {
    migrations: rehearsed,
    existing: (relation) => observer.existed(relation),
    problems: [],
    settings: new Map(),
    dialect: 'postgresql',
    major: undefined,
    before,
    after,
    allowLabel: { name: 'migrations: allow-dangerous', present: false },
    ...settings,
  };
  const under = (others: Partial<AnalyzeRequest>): readonly Finding[] => analyze({ ...request, ...others });
  return { migrations: rehearsed, findings: analyze(request), under };
}

export const openServer = (): Promise<Session> => openPglite();

/** A suggestion as the files that its comments say it is, after what it leaves of the file that it is about. */
export function filesOf(suggestion: string, bad: string, place: Place | undefined): readonly string[] {
  const lines = bad.split('\n');
  if (suggestion.startsWith('-- After it, in the same file')) {
    return [`${lines.slice(0, place?.endLine).join('\n')}\n${suggestion}`];
  }
  const before = suggestion.startsWith('-- In the next migration') ? lines.slice(0, (place?.line ?? 1) - 1) : [];
  const own = suggestion.split(/^(?=-- In (?:a migration of its own|the next migration|a later one))/m);
  return before.length > 0 ? [before.join('\n'), ...own] : own;
}

/** A rule that is off is switched on for its own fixture. */
export const switchedOn = ({ id, severity }: Rule): ReadonlyMap<string, Severity> =>
  new Map(severity === 'off' ? [[id, 'warning']] : []);

/** What a fixture's `target.json` says of the target's tables; nothing where it has none, as without a target. */
export function targetOf(id: string): { readonly target?: OnTarget } {
  const text = fixture(id, 'target.json');
  return text === undefined ? {} : { target: onTarget(JSON.parse(text) as readonly RelationSize[]) };
}

/** What is kept of a finding in `expected.json`. */
export function summary({ rule, severity, place, message, suggestion }: Finding) {
  return { rule, severity, line: place?.line, message, suggestion };
}

/** What speaks against files that follow a rule's own advice: errors of the server, and that rule again. */
export function loudOf(id: string, { migrations, findings }: Rehearsed): readonly string[] {
  const again = findings.filter((f) => f.rule === id && f.acknowledged === undefined && f.severity !== 'info');
  return [
    ...migrations.flatMap(({ error }) => (error === undefined ? [] : [`${error.message} ${error.excerpt}`])),
    ...again.map((finding) => finding.message),
  ];
}
