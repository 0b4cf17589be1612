import type { Command, Context } from '../context.js';
import { engineOf } from '../engines/index.js';
import { findDumpTools } from '../io/binaries.js';
import { findMysqlDumpTools } from '../io/mysql-programs.js';
import { ActionError } from '../model/error.js';
import type { ReadMigrations } from '../model/migration.js';
import type { Check, Report } from '../model/report.js';
import type { Session } from '../model/session.js';
import { chooseShadow } from '../shadow/choose.js';
import { binariesFor } from '../steps/binaries-for.js';
import { configChecks, migrationChecks, openQuestions, packagesCheck } from '../steps/doctor/files.js';
import { githubChecks } from '../steps/doctor/github.js';
import { gitChecks, nodeCheck, toolsCheck } from '../steps/doctor/machine.js';
import { logIn, readOnlyCheck } from '../steps/doctor/target.js';
import { workflowChecks } from '../steps/doctor/workflow-checks.js';
import { OURS, workflowsOf } from '../steps/first-run/look.js';
import { parseAll } from '../steps/parse.js';
import { check } from '../steps/preflight/facts.js';
import { guarded } from '../steps/preflight/guarded.js';
import { preflight } from '../steps/preflight/preflight.js';
import { emptyReport } from '../steps/report.js';
import { pendingOn, reportTarget } from './shared.js';

interface Found {
  readonly checks: readonly Check[];
  readonly session?: Session;
}

/** A list that grows, told as it does: a connection may take its time. */
class Checks {
  readonly all: Check[] = [];
  constructor(private readonly progress: Context['host']['progress']) {}

  add(checks: readonly Check[]): void {
    for (const { name, ok, actual, warning } of checks)
      this.progress({ type: 'check', name, ok, actual, ...(warning === undefined ? {} : { warning }) });
    this.all.push(...checks);
  }
}

/** The migrations, and what reading them says; undefined where they cannot be read. */
async function migrations(context: Context): Promise<Found & { readonly read?: ReadMigrations }> {
  try {
    const groups = await context.owners();
    const read = await context.read();
    const folders = [...new Set(read.migrations.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/')))))];
    const layouts = groups.map(({ layout }) => layout);
    return {
      read,
      checks: [
        ...migrationChecks(read, layouts, folders),
        ...(await packagesCheck(context.inputs.workingDirectory, folders, read)),
      ],
    };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { checks: [check('migrations', false, 'found, and can be read', error.message, error.hint)] };
  }
}

/** What only a plan can tell: asked without one it would be an answer to nothing. */
const OF_PLANS = ['locks that the plan takes', 'disk space for what is written anew'];

/** All that an apply looks at before it touches anything, as far as it is known without a plan. */
async function forApply(context: Context, read: ReadMigrations | undefined, first: Session): Promise<readonly Check[]> {
  const { inputs } = context;
  const engine = engineOf(first.server, context.engine);
  // What takes one session alone has it already.
  const single = engine.traits.sessions !== 'many';
  // Opened as an apply opens it, since settings of the session are among what is asked; nothing is written by it.
  const opened = single ? undefined : await context.open('apply', false);
  const session = opened ?? first;
  try {
    const pending = read === undefined ? undefined : await pendingOn(context, session, read);
    const todo = (pending?.todo ?? []).filter(({ up }) => up.kind === 'sql');
    const tool = inputs.backup === 'none' ? undefined : engine.traits.backup;
    const checks = await preflight({
      engine,
      session,
      url: inputs.databaseUrl ?? '',
      inputs,
      owners: await context.owners(),
      problems: pending?.problems ?? [],
      ...(pending === undefined ? {} : { pending: await parseAll(todo, engine.dialect, engine.traits) }),
      backupWanted: inputs.backup !== 'none' && inputs.backup !== 'command',
      tools: tool === 'pg_dump' ? await findDumpTools(inputs.postgresBinaries) : [],
      mysqlTools: tool === 'mysqldump' ? await findMysqlDumpTools(inputs.mysqlBinaries) : [],
    });
    // The way there was told step by step before; that the one session of a single database only reads is our own doing.
    const ours = (name: string): boolean =>
      name === 'connection' || OF_PLANS.includes(name) || (single && name === 'writable');
    return checks
      .filter(({ name, ok }) => !ours(name) || (name === 'connection' && !ok))
      .map((one) => ({ ...one, name: `apply: ${one.name}` }));
  } finally {
    await opened?.close();
  }
}

async function target(context: Context, read: ReadMigrations | undefined, checks: Checks): Promise<Report['target']> {
  const { inputs, engine } = context;
  const { databaseUrl, directUrl, connectTimeoutMs } = inputs;
  if (databaseUrl === undefined) {
    checks.add([
      check(
        'database-url',
        true,
        'the target',
        'none given, so no server was asked (`--database-url env:DATABASE_URL`)',
      ),
    ]);
    if (inputs.backup !== 'none') checks.add([await toolsCheck(engine.dialect, binariesFor(engine.dialect, inputs))]);
    return null;
  }
  if (directUrl !== undefined) {
    const open = () => context.open('apply', true);
    const direct = await logIn({ name: 'direct-url', url: directUrl, engine, connectTimeoutMs, open });
    await direct.session?.close();
    checks.add(direct.checks);
  }
  const { checks: way, session } = await logIn({
    name: 'database-url',
    url: databaseUrl,
    engine,
    connectTimeoutMs,
    open: () => context.open('plan', true),
  });
  checks.add(way);
  if (session === undefined) return null;
  await using _ = session;
  const real = engineOf(session.server, engine);
  checks.add(await guarded('credential of plans', () => readOnlyCheck(session, real, inputs.requireReadOnly)));
  checks.add(await guarded('apply', () => forApply(context, read, session)));
  return reportTarget(session.server);
}

async function shadow(context: Context, server: Report['target']): Promise<readonly Check[]> {
  const { inputs, engine, host } = context;
  const expected = 'a throw-away database can be had';
  const url = /^\w+:\/\//.test(inputs.shadow) ? inputs.shadow : undefined;
  if (url !== undefined) {
    const open = () =>
      engine.connect({
        url,
        connectTimeoutMs: inputs.connectTimeoutMs,
        applicationName: 'migrate-on-merge doctor',
        readOnly: true,
      });
    const { checks, session } = await logIn({
      name: 'shadow',
      url,
      engine,
      connectTimeoutMs: inputs.connectTimeoutMs,
      open,
    });
    await session?.close();
    return checks;
  }
  return guarded('shadow', async () => {
    const major = Number(/^\d+/.exec(server?.version ?? '')?.[0]);
    const choice = await chooseShadow(
      {
        engine: engine.name,
        major: Number.isNaN(major) ? undefined : major,
        extensions: [],
        argument: undefined,
        binaries: binariesFor(engine.dialect, inputs),
        progress: host.progress,
      },
      inputs.shadow,
    );
    return [check('shadow', true, expected, choice.why)];
  });
}

function headlineOf(wrong: readonly Check[], warned: readonly Check[], all: readonly Check[]): string {
  const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
  if (wrong.length > 0)
    return `${wrong.length} of ${count(all.length, 'check')} not in order: ${wrong.map(({ name }) => name).join(', ')}.`;
  return warned.length > 0
    ? `${count(all.length, 'check')} in order, ${warned.length} worth a look.`
    : `All ${count(all.length, 'check')} in order.`;
}

/** Goes through everything that a plan and an apply need, and says of each what to mend. Only reads; one failure never hides the next. */
export const doctor: Command = {
  name: 'doctor',
  async run(context): Promise<Report> {
    const { inputs, folder, host, run } = context;
    const checks = new Checks(host.progress);
    checks.add([nodeCheck(process.versions.node), ...(await gitChecks(inputs.workingDirectory))]);
    checks.add(await configChecks(folder, inputs));
    const files = await migrations(context);
    checks.add(files.checks);
    const server = await target(context, files.read, checks);
    checks.add(await shadow(context, server));
    const workflows = (await workflowsOf(folder)).filter(({ text }) => OURS.test(text));
    checks.add([...workflowChecks(workflows), ...workflows.flatMap(({ path, text }) => openQuestions(path, text))]);
    checks.add(await githubChecks({ token: inputs.githubToken, env: host.env }));
    const wrong = checks.all.filter(({ ok }) => !ok);
    const warned = checks.all.filter(({ warning }) => warning === true);
    const first = wrong[0];
    return {
      ...emptyReport('doctor', inputs.label, run),
      verdict: first !== undefined ? 'failed' : warned.length > 0 ? 'warned' : 'clean',
      headline: headlineOf(wrong, warned, checks.all),
      target: server,
      preflight: checks.all,
      error:
        first === undefined
          ? null
          : {
              code: 'doctor',
              message: wrong.map(({ name, actual }) => `${name}: ${actual}`).join('\n'),
              hint: first.hint ?? 'Settle what the list names, then run this again.',
            },
    };
  },
};
