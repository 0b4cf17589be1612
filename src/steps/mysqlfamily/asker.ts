import { historyPlace } from '../../engines/mysqlfamily/names.js';
import { readActivity } from '../../engines/mysqlfamily/preflight/activity.js';
import { readAround } from '../../engines/mysqlfamily/preflight/around.js';
import { historyThere, readContents } from '../../engines/mysqlfamily/preflight/contents.js';
import { type Rights, readRights } from '../../engines/mysqlfamily/preflight/rights.js';
import { pastReadOnly, readServer } from '../../engines/mysqlfamily/preflight/server.js';
import { foreignKeyRights, versionFacts } from '../../engines/mysqlfamily/preflight/versions.js';
import { parseMysqlUrl } from '../../engines/mysqlfamily/url.js';
import type { Check } from '../../model/report.js';
import type { Asker, PreflightRequest } from '../preflight/asker.js';
import { defaultBackupParent, diskCheck, freeBytes } from '../preflight/disk.js';
import { onThisMachine } from '../preflight/facts.js';
import { footprintOf } from '../preflight/footprint.js';
import { freeAtServer, rewriteCheck } from '../preflight/rewrite-disk.js';
import { activityChecks } from './activity-checks.js';
import { aroundChecks } from './around-checks.js';
import { readableCheck, toolCheck } from './backup-checks.js';
import { changedTables, firstLogged, firstWithoutKey, needsOf } from './needs.js';
import { keysCheck, loggedCheck, rightsChecks } from './rights-checks.js';
import { meaningCheck, serverChecks } from './server-checks.js';
import { tlsCheck, wayChecks } from './way-checks.js';

/** Open transactions younger than this are everyday life. */
const LONG_SECONDS = 60;

async function backupChecks(request: PreflightRequest, rights: Rights | undefined): Promise<readonly Check[]> {
  if (!request.backupWanted) return [];
  const { session, affected, inputs, mysqlTools = [] } = request;
  const { historySchema } = inputs;
  const contents = await readContents(session, {
    historySchema,
    ...(affected === undefined ? {} : { only: affected }),
  });
  const free = await freeBytes(inputs.backupDirectory ?? defaultBackupParent());
  return [
    toolCheck(mysqlTools, session.server),
    ...readableCheck(rights, session.server, contents),
    diskCheck(free, contents.bytes),
  ];
}

/** MySQL, MariaDB and TiDB. */
export const mysqlAsker: Asker = {
  network: ({ session, inputs, url }) => tlsCheck(session.server, parseMysqlUrl(inputs.directUrl ?? url)),
  async server(request) {
    const { session, inputs, url, pending = [], backupWanted, clock = Date.now } = request;
    const { database } = session.server;
    const { historySchema } = inputs;
    const facts = await readServer(session);
    const rights = await readRights(session);
    const footprint = footprintOf(request.plan);
    const changed = changedTables(pending, database);
    const before = clock();
    const around = await readAround(session, changed, facts);
    const aheadMs = around.clock - (before + clock()) / 2;
    const { host, socketPath } = parseMysqlUrl(inputs.directUrl ?? url);
    const free = await freeAtServer(around.dataDirectory, socketPath !== undefined || onThisMachine(host));
    return [
      ...serverChecks(versionFacts(session), facts, rights !== undefined && pastReadOnly(rights)),
      meaningCheck(facts),
      ...rightsChecks(rights, {
        database,
        historySchema,
        there: await historyThere(session, historyPlace(database, historySchema)),
        needs: needsOf(pending, database, foreignKeyRights(session), around.self),
      }),
      ...keysCheck(facts, firstWithoutKey(pending)),
      ...loggedCheck(rights, facts, firstLogged(pending)),
      ...(await backupChecks(request, rights)),
      ...activityChecks(
        await readActivity(session, { seconds: LONG_SECONDS, all: rights?.everywhere('PROCESS') === true }),
      ),
      ...rewriteCheck(footprint, free, 'the new copy with its indexes'),
      ...aroundChecks(around, { ...footprint, relations: changed }, { aheadMs, needed: backupWanted ? 3 : 1 }),
    ];
  },
  way: wayChecks,
};
