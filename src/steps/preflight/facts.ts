import type { Facts, OpenTransaction } from '../../engines/postgresql/facts.js';
import type { Tls } from '../../engines/postgresql/url.js';
import { shownName } from '../../io/shown-name.js';
import { dictionary } from '../../model/dictionary.js';
import type { Problem } from '../../model/migration.js';
import type { Check } from '../../model/report.js';
import type { ServerInfo } from '../../model/session.js';
import { count, duration } from '../../render/text/words.js';
import { OLDEST_MAJOR } from '../backup/tool.js';

/** A check, with its next step only where it is needed. */
export function check(name: string, ok: boolean, expected: string, actual: string, hint?: string): Check {
  return { name, ok, expected, actual, ...(ok || hint === undefined ? {} : { hint }) };
}

/** In order, and worth a look before: a risk that is no reason to refuse. */
export const warn = (name: string, expected: string, actual: string, hint: string): Check => ({
  name,
  ok: true,
  warning: true,
  expected,
  actual,
  hint,
});

/** A few names, and how many more. */
export function few(names: readonly string[], most = 5): string {
  const more = names.length - most;
  return [...names.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** Packets to such a host stay on this machine. */
const LOCAL = /^(?:\/.*|localhost|127\.\d+\.\d+\.\d+|::1)$/;
export const onThisMachine = (host: string): boolean => LOCAL.test(host);
/** Private ranges, and names without a dot, which only a private network resolves (a service container). */
const PRIVATE =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:|fe80:)|^[^.:]+$|\.(?:local|internal)$/i;

/** Whether what is sent can be read on its way. */
export function tlsCheck(server: ServerInfo, url: { readonly host: string; readonly tls: Tls }): Check {
  const name = 'encrypted connection';
  const { mode } = url.tls;
  if (server.tls) {
    const verified = mode === 'verify-full' ? 'certificate and host verified' : 'certificate verified';
    const actual =
      mode === 'verify-full' || mode === 'verify-ca'
        ? verified
        : 'certificate not verified (`sslmode=verify-full` does)';
    return check(name, true, 'on', `on, ${actual}`);
  }
  if (LOCAL.test(url.host)) return check(name, true, 'on, or on this machine', 'off, and on this machine');
  if (PRIVATE.test(url.host)) return check(name, true, 'on, or a private network', 'off, and in a private network');
  if (mode === 'disable') return check(name, true, 'on, or `sslmode=disable`', 'off, as `sslmode=disable` asks');
  return check(
    name,
    false,
    'on',
    'off: password and data can be read on their way',
    'Switch TLS on in the server and write `sslmode=require` in the URL. Where the way is private, say so by `sslmode=disable`.',
  );
}

function historyCheck({ history, mayCreateSchema }: Facts, schema: string): Check {
  const name = 'rights on the history table';
  if (history.table) {
    const hint = `GRANT USAGE ON SCHEMA "${schema}" and SELECT, INSERT, UPDATE, DELETE ON "${schema}".history TO this role, as the role that owns them.`;
    return check(
      name,
      history.mayWrite,
      'may be written',
      history.mayWrite ? 'may be written' : 'may not be written',
      hint,
    );
  }
  const may = history.schema ? history.mayCreate : mayCreateSchema;
  const what = history.schema ? `the table is made in schema ${schema}` : `schema ${schema} is made`;
  return check(
    name,
    may,
    what,
    may
      ? what
      : history.schema
        ? `no right to create in schema ${schema}`
        : 'no right to create a schema in this database',
    history.schema
      ? `GRANT USAGE, CREATE ON SCHEMA "${schema}" TO this role.`
      : `Once, as an administrator: CREATE SCHEMA "${schema}" AUTHORIZATION this role. Or name a schema that it owns in \`history-schema\`.`,
  );
}

function rightsChecks(facts: Facts, historySchema: string): readonly Check[] {
  const { schema, mayCreateInSchema, foreign, tables } = facts;
  const create =
    schema === undefined
      ? check(
          'rights to create',
          true,
          'a schema in the search path',
          `none of ${facts.searchPath} is there: files must name schemas`,
        )
      : check(
          'rights to create',
          mayCreateInSchema,
          `may create in schema ${schema}`,
          mayCreateInSchema
            ? `may create in schema ${schema}`
            : `no right to create in schema ${schema}, the first of the search path`,
          `GRANT CREATE ON SCHEMA "${schema}" TO this role, as the schema's owner. Since PostgreSQL 15 \`public\` is open to the database's owner only.`,
        );
  const own = tables - foreign.length;
  const owner =
    foreign.length === 0
      ? `of all ${count(tables, 'table')}`
      : `of ${own} of ${count(tables, 'table')}; only its owner may alter ${few(foreign)}`;
  return [historyCheck(facts, historySchema), create, check('owner', true, 'of the tables that are altered', owner)];
}

/** Where a setting comes from, as a person would look for it. */
const SOURCES: Readonly<Record<string, string>> = dictionary({
  user: 'set for this role: ALTER ROLE … RESET default_transaction_read_only',
  database: 'set for this database: ALTER DATABASE … RESET default_transaction_read_only',
  'database user': 'set for this role in this database: ALTER ROLE … IN DATABASE … RESET default_transaction_read_only',
  client: 'set by the URL (`options`): take it out',
  session: 'set by this session',
});

/** Version, role in a cluster, rights: what the server says of itself. Pure. */
export function serverChecks(server: ServerInfo, facts: Facts, historySchema: string): readonly Check[] {
  const old = facts.versionNumber < OLDEST_MAJOR * 10_000;
  const { readOnly } = facts;
  return [
    check(
      'server version',
      !old,
      `${OLDEST_MAJOR} or newer`,
      server.version,
      'Upgrade the server: this version has no security fixes any more.',
    ),
    check(
      'primary server',
      !facts.inRecovery,
      'a primary',
      facts.inRecovery ? 'a replica, which cannot be written' : 'a primary',
      'Give the URL of the primary (the writer endpoint).',
    ),
    // A replica is read-only anyway: saying it twice would hide which of the two it is.
    check(
      'writable',
      facts.inRecovery || readOnly === undefined,
      'transactions may write',
      readOnly === undefined ? 'transactions may write' : 'default_transaction_read_only is on',
      `It is ${SOURCES[readOnly ?? ''] ?? `set in the server (${readOnly}); a full disk or a failover can do this`}.`,
    ),
    ...rightsChecks(facts, historySchema),
  ];
}

const seconds = (value: number): string => duration(value * 1000);

function preparedCheck({ prepared }: Facts): Check {
  const name = 'prepared transactions';
  if (prepared.count === 0) return check(name, true, 'none', 'none');
  return warn(
    name,
    'none',
    `${prepared.count}, the oldest ${seconds(prepared.oldestSeconds)} old: they keep their locks until ROLLBACK PREPARED or COMMIT PREPARED (see pg_prepared_xacts)`,
    'One that nobody remembers holds locks and old row versions for ever: whoever made it has to end it.',
  );
}

/** `waitsForAll`: the statement that waits for every transaction of the database, whatever it touched. */
function longCheck(open: readonly OpenTransaction[], waitsForAll: string | undefined): Check {
  const name = 'long transactions';
  const expected = 'none over a minute';
  const oldest = open[0];
  if (oldest === undefined) return check(name, true, expected, 'none over a minute that this role may see');
  const idle = open.filter((transaction) => transaction.idle).length;
  const application = oldest.application === '' ? '' : `, ${shownName(oldest.application)}`;
  const effect =
    waitsForAll === undefined
      ? 'statements may have to wait for their locks'
      : `${waitsForAll} waits until each of them has ended, whatever tables they touched`;
  return warn(
    name,
    expected,
    `${open.length}${idle > 0 ? ` (${idle} idle)` : ''}, the oldest ${seconds(oldest.seconds)} (pid ${oldest.pid}${application}): ${effect}`,
    'Let them end first, or end what was forgotten: SELECT pg_terminate_backend(PID).',
  );
}

/** Who else is at work: told, since it decides how long locks are waited for, but nothing to refuse for. */
export const activityChecks = (
  facts: Facts,
  open: readonly OpenTransaction[],
  waitsForAll?: string,
): readonly Check[] => [preparedCheck(facts), longCheck(open, waitsForAll)];

/** Files and history must agree before anything is run. */
export function problemChecks(problems: readonly Problem[]): readonly Check[] {
  if (problems.length === 0) return [check('files and history', true, 'agree', 'agree')];
  return problems.map((problem) =>
    check(`migration ${problem.id}`, false, 'files and history agree', problem.message, problem.hint),
  );
}
