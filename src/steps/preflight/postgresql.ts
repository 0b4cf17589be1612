import { type Facts, openTransactions, readFacts, relationBytes } from '../../engines/postgresql/facts.js';
import { readStanding } from '../../engines/postgresql/preflight/standing.js';
import { parsePostgresUrl } from '../../engines/postgresql/url.js';
import type { Check } from '../../model/report.js';
import type { Session } from '../../model/session.js';
import { chooseTools, missingTools } from '../backup/tool.js';
import type { Asker, PreflightRequest } from './asker.js';
import { defaultBackupParent, diskCheck, freeBytes } from './disk.js';
import { activityChecks, check, few, onThisMachine, serverChecks, tlsCheck } from './facts.js';
import { type Footprint, footprintOf } from './footprint.js';
import { guarded } from './guarded.js';
import { readIdentity, sameDatabaseCheck } from './identity.js';
import { lockCheck } from './lock-checks.js';
import { ownSessionCheck } from './pooler.js';
import { freeAtServer, rewriteCheck } from './rewrite-disk.js';
import { statementRights } from './rights-checks.js';
import { standingChecks } from './standing-checks.js';

/** Open transactions younger than this are everyday life. */
const LONG_SECONDS = 60;

function toolCheck({ tools, session }: PreflightRequest): Check {
  const { major } = session.server;
  const expected = `pg_dump ${major} or newer`;
  const tool = chooseTools(tools, major);
  if (tool !== undefined) return check('backup tool', true, expected, `pg_dump ${tool.version} (${tool.pgDump})`);
  const { message, hint } = missingTools(tools, major);
  return check('backup tool', false, expected, message, `${hint} Or, at your own risk, \`backup: none\`.`);
}

/** A dump of rows that this role cannot see would be refused by pg_dump half-way, or not hold them. */
function readableCheck({ unreadable, sequences, largeObjects }: Facts): Check {
  const hidden = unreadable.filter((table) => table.hidden).map((table) => table.table);
  const denied = unreadable.filter((table) => !table.hidden).map((table) => table.table);
  const wrong = [
    ...(denied.length === 0 ? [] : [`no right to read ${few(denied)}`]),
    ...(hidden.length === 0 ? [] : [`row security hides rows of ${few(hidden)}`]),
    ...(sequences.length === 0 ? [] : [`no right to read the sequence ${few(sequences)}`]),
    ...(largeObjects ? ['no right to read some large objects'] : []),
  ];
  const hints = [
    ...(denied.length + sequences.length === 0
      ? []
      : ['GRANT pg_read_all_data TO this role (PostgreSQL 14 or newer).']),
    ...(largeObjects
      ? [
          'GRANT SELECT ON LARGE OBJECT … TO this role, or back up as the role that owns them (pg_largeobject_metadata).',
        ]
      : []),
    ...(hidden.length === 0
      ? []
      : ['ALTER ROLE … BYPASSRLS for this role, or back up as a role that row security does not bind.']),
  ];
  return check(
    'the backup can read everything',
    wrong.length === 0,
    'every row of every table',
    wrong.length === 0 ? 'every row of every table' : wrong.join('; '),
    hints.join(' '),
  );
}

async function backupChecks(request: PreflightRequest, facts: Facts): Promise<readonly Check[]> {
  if (!request.backupWanted) return [];
  const { engine, session, affected, inputs } = request;
  const bytes = affected === undefined ? (facts.databaseBytes ?? 0) : await relationBytes(session, affected);
  const free = await freeBytes(inputs.backupDirectory ?? defaultBackupParent());
  const disk = diskCheck(free, bytes);
  // An archive is the data folder itself, whoever may read it.
  return engine.traits.backup === 'archive' ? [disk] : [toolCheck(request), readableCheck(facts), disk];
}

/** What stands around the migration: nobody else is at work on an embedded database, and nothing is copied from it. */
async function aroundChecks(request: PreflightRequest, footprint: Footprint): Promise<readonly Check[]> {
  const { engine, session, inputs, url, backupWanted, clock = Date.now } = request;
  if (engine.traits.sessions === 'one') return [];
  const before = clock();
  const standing = await readStanding(session, footprint.relations);
  const aheadMs = standing.clock - (before + clock()) / 2;
  const { host } = parsePostgresUrl(inputs.directUrl ?? url);
  const free = await freeAtServer(standing.dataDirectory, onThisMachine(host));
  return [
    lockCheck(footprint, standing.holders),
    ...rewriteCheck(footprint, free, 'the new copy with its indexes, and the log of it', 2),
    ...standingChecks(standing, footprint, { aheadMs, needed: backupWanted ? 3 : 1 }),
  ];
}

/** The way to the session that migrates: no pooler that shares it, and the database that was planned for at its end. */
async function wayChecks({ engine, session, url, inputs }: PreflightRequest): Promise<readonly Check[]> {
  if (engine.traits.sessions === 'one') return [];
  const { directUrl: direct, connectTimeoutMs } = inputs;
  const connect = (to: string): Promise<Session> =>
    engine.connect({ url: to, connectTimeoutMs, applicationName: 'migrate-on-merge preflight', readOnly: true });
  if (direct === undefined) return ownSessionCheck(session.server, { engine, url, connectTimeoutMs }, false);
  await using own = await connect(direct);
  const way = await ownSessionCheck(own.server, { engine, url: direct, connectTimeoutMs }, true);
  const same = await guarded('database of `direct-url`', async () => {
    await using planned = await connect(url);
    return [sameDatabaseCheck(await readIdentity(planned), await readIdentity(own))];
  });
  return [...way, ...same];
}

/** PostgreSQL, over the network, by a socket, or embedded. */
export const postgresqlAsker: Asker = {
  network: ({ session, inputs, url }) => tlsCheck(session.server, parsePostgresUrl(inputs.directUrl ?? url)),
  async server(request) {
    const { session, inputs } = request;
    const footprint = footprintOf(request.plan);
    const facts = await readFacts(session, { historySchema: inputs.historySchema });
    return [
      ...serverChecks(session.server, facts, inputs.historySchema),
      await statementRights(session, request.pending ?? []),
      ...(await backupChecks(request, facts)),
      ...activityChecks(facts, await openTransactions(session, LONG_SECONDS), footprint.waitsForAll),
      ...(await aroundChecks(request, footprint)),
    ];
  },
  way: wayChecks,
};
