import type { Command, Context } from '../context.js';
import { findDumpTools } from '../io/binaries.js';
import { findMysqlDumpTools } from '../io/mysql-programs.js';
import { ActionError } from '../model/error.js';
import type { Report } from '../model/report.js';
import type { Session } from '../model/session.js';
import { count } from '../render/text/words.js';
import { serverIdentity } from '../steps/backup/identity.js';
import { sealFor } from '../steps/backup/seal.js';
import { emptyReport, reportHistory } from '../steps/report.js';
import {
  type OpenedBackup,
  openBackup,
  otherDatabase,
  refuseOther,
  refuseServer,
  type TargetFacts,
} from '../steps/restore/check.js';
import { gone } from '../steps/restore/gone.js';
import { freeStamp, leftBeside } from '../steps/restore/left.js';
import type { Restored, RestoreRequest } from '../steps/restore/request.js';
import { urlOfDatabase } from '../steps/restore/url.js';
import { readHistory } from '../steps/target.js';
import { saveBefore } from './apply-backup.js';
import { migrationLock } from './migration-lock.js';
import { needUrl, reportTarget } from './shared.js';

export const urlOf = ({ inputs }: Context): string => inputs.directUrl ?? inputs.databaseUrl ?? '';

/** The target, or where it is gone another database of its server, from which it can be made again. */
async function openTarget(
  context: Context,
): Promise<{ readonly session: Session; readonly database: string; readonly missing: boolean }> {
  try {
    const session = await context.open('apply', false);
    return { session, database: session.server.database, missing: false };
  } catch (error) {
    const lost = gone(error, urlOf(context));
    if (lost === undefined) throw error;
    const { engine, inputs } = context;
    const session = await engine.connect({
      url: urlOfDatabase(urlOf(context), lost.neighbour),
      connectTimeoutMs: inputs.connectTimeoutMs,
      applicationName: 'migrate-on-merge',
    });
    return { session, database: lost.database, missing: true };
  }
}

function refuse(context: Context, { manifest, name }: OpenedBackup, database: string): void {
  const { confirm } = context.inputs;
  if (confirm !== undefined && confirm !== database)
    throw new ActionError(
      'confirm',
      `\`confirm\` names another database than the target: the target is ${database}.`,
      `To put the backup into its place, write \`--confirm ${database}\`; to restore it beside, leave \`confirm\` out.`,
    );
  if (confirm !== undefined && manifest.backup.scope !== 'full')
    throw new ActionError(
      'restore-scope',
      `${name} holds the whole schema, but the rows of some tables only: in the place of ${database} it would lack all others.`,
      'Leave `confirm` out: it is restored beside the target, and rows can be copied from there.',
    );
}

/** How a restore is asked for, whoever asks: the command, or an apply that failed. */
export async function restoreRequest(
  context: Context,
  backup: OpenedBackup,
  target: { readonly session: Session; readonly database: string; readonly missing: boolean },
  more: Pick<RestoreRequest, 'sameServer' | 'replace' | 'leave' | 'stamp'>,
): Promise<RestoreRequest> {
  const { engine, inputs, host, signal } = context;
  const [postgres, mysql] = [engine.traits.backup === 'pg_dump', engine.traits.backup === 'mysqldump'];
  return {
    ...more,
    ...target,
    engine,
    backup,
    url: urlOf(context),
    historySchema: inputs.historySchema,
    connectTimeoutMs: inputs.connectTimeoutMs,
    save: async () => {
      const settings = { ...inputs, backup: 'full' as const, backupProof: 'none' as const };
      const saved = await saveBefore({ ...context, inputs: settings }, target.session);
      return saved?.file ?? '';
    },
    tools: postgres ? await findDumpTools(inputs.postgresBinaries) : [],
    mysqlTools: mysql ? await findMysqlDumpTools(inputs.mysqlBinaries) : [],
    progress: host.progress,
    signal,
  };
}

/** By what databases that restores leave beside the target are named: its own name, of an embedded one its folder. */
export function placeOf(context: Context, database: string): string {
  if (!context.engine.traits.embedded) return database;
  return urlOf(context)
    .replace(/^pglite:/i, '')
    .replace(/\/+$/, '');
}

/** What a restore came to, for the report. */
export function restored({ manifest, name }: OpenedBackup, done: Restored, ms: number): NonNullable<Report['restore']> {
  const { database, inTarget, kept, commands } = done;
  return { file: name, createdAt: manifest.createdAt, commit: manifest.commit, database, inTarget, kept, ms, commands };
}

/** What the restored history says is in. */
async function historyOf(context: Context, database: string): Promise<Pick<Report, 'history' | 'notes'>> {
  const { engine, inputs } = context;
  const url = engine.traits.embedded ? `pglite:${database}` : urlOfDatabase(urlOf(context), database);
  await using session = await engine.connect({
    url,
    connectTimeoutMs: inputs.connectTimeoutMs,
    applicationName: 'migrate-on-merge restore',
    looking: true,
  });
  const rows = (await readHistory(session, engine.dialect, inputs.historySchema)) ?? [];
  const last = rows.at(-1);
  return {
    history: reportHistory({ applied: rows, todo: [], replay: [], problems: [], source: 'history' }),
    notes: [
      last === undefined
        ? 'The restored database has no history of migrations.'
        : `By its history ${count(rows.length, 'migration')} ${rows.length === 1 ? 'is' : 'are'} in, the last of them ${last.id}.`,
    ],
  };
}

function headlineOf(name: string, { database, inTarget, kept, checks }: Restored): string {
  const wrong = checks.filter(({ ok }) => !ok);
  if (wrong.length > 0)
    return `${name} was restored into ${database}, and is not what was saved: ${wrong[0]?.actual ?? ''}. Nothing was replaced.`;
  if (!inTarget) return `${name} is restored in ${database}, as it was saved; the target is as it was.`;
  return `${name} is restored: ${database} is as it was saved${kept === null ? '' : `, and what was there is kept in ${kept}`}.`;
}

function preview({ name, manifest }: OpenedBackup, facts: TargetFacts, missing: boolean, confirmed: boolean): string {
  const rows = manifest.tables.reduce((sum, table) => sum + (table.rows ?? 0), 0);
  const what = `${name} (${count(manifest.tables.length, 'table')}, ${count(rows, 'row')}, made ${manifest.createdAt})`;
  if (missing) return `${what} would be restored as ${facts.database}, which is not there.`;
  return confirmed
    ? `${what} would be put into the place of ${facts.database}; what is there would be kept. This was a dry run.`
    : `${what} would be restored beside ${facts.database}, which would stay as it is. This was a dry run.`;
}

/** Restores a backup beside the target, or with `confirm` into its place; refuses one that is of another database. */
export const restore: Command = {
  name: 'restore',
  async run(context): Promise<Report> {
    needUrl(context);
    const { engine, inputs, host } = context;
    if (inputs.backupFile === undefined)
      throw new ActionError(
        'missing-input',
        '`restore` needs a backup.',
        'Give its path: `--backup-file backups/app.dump`. Its manifest has to lie beside it.',
      );
    const backup = await openBackup(inputs.backupFile, await sealFor(inputs));
    const { session: first, database, missing } = await openTarget(context);
    await using session = first;
    const identity = await serverIdentity(session, engine.dialect.name);
    const facts: TargetFacts = { server: session.server, database, identity };
    refuseServer(backup, engine.traits.backup, facts);
    refuse(context, backup, database);
    refuseOther(backup, facts, inputs.backupDatabase);
    const place = placeOf(context, database);
    const left = await leftBeside(session, engine.traits.backup, place);
    const base: Report = {
      ...emptyReport('restore', inputs.label, context.run),
      notes: left === undefined ? [] : [left],
      target: {
        ...reportTarget(session.server),
        engine: session.server.engine,
        version: session.server.version,
        database,
      },
    };
    if (inputs.dryRun) return { ...base, headline: preview(backup, facts, missing, inputs.confirm !== undefined) };
    await using second = engine.traits.sessions === 'many' && !missing ? await context.open('lock', false) : undefined;
    await using lock = await migrationLock(context, session, second);
    host.progress({ type: 'phase', name: 'Restore' });
    const start = performance.now();
    const { restoreBackup } = await import('../steps/restore/restore.js');
    const request = await restoreRequest(
      context,
      backup,
      { session, database, missing },
      {
        sameServer:
          otherDatabase({ ...backup.manifest, database: { ...backup.manifest.database, name: database } }, facts) ===
          undefined,
        replace: inputs.confirm !== undefined,
        stamp: await freeStamp(session, engine.traits.backup, place),
        leave: async () => {
          await lock[Symbol.asyncDispose]();
          await session.close();
          await second?.close();
        },
      },
    );
    const done = await restoreBackup(request);
    const wrong = done.checks.filter(({ ok }) => !ok);
    for (const { name, ok, actual } of done.checks) host.progress({ type: 'check', name, ok, actual });
    const history = await historyOf(context, done.database).catch(() => ({ history: base.history, notes: [] }));
    return {
      ...base,
      ...history,
      verdict: wrong.length > 0 ? 'failed' : 'clean',
      headline: headlineOf(backup.name, done),
      restore: restored(backup, done, Math.round(performance.now() - start)),
      verify: { checks: done.checks },
      notes: [...history.notes, ...done.notes, ...base.notes],
      error:
        wrong.length === 0
          ? null
          : {
              code: 'restore-differs',
              message: wrong.map(({ name, actual }) => `${name}: ${actual}`).join('\n'),
              hint: wrong[0]?.hint ?? '',
            },
    };
  },
};
