import type { Shadow, ShadowRequest } from '../model/contracts.js';
import { LABELS } from '../model/engine.js';
import { ActionError, ServerError } from '../model/error.js';
import type { Session } from '../model/session.js';
import type { Provided } from './families.js';
import { compareFingerprints } from './fingerprint.js';
import { borrowMysqlDatabase } from './mysql-borrowed.js';
import { connect, isRefused } from './mysql-connect.js';
import { mysqlFingerprint } from './mysql-fingerprint.js';
import { seriesOf } from './mysql-local.js';
import { mysqlScratch } from './mysql-scratch.js';

/** What another kind of server says of a statement says nothing about the target. */
function refuseOther(session: Session, request: ShadowRequest): void {
  const { engine, version } = session.server;
  if (engine === request.engine) return;
  const found = engine in LABELS ? LABELS[engine as keyof typeof LABELS] : engine;
  throw new ActionError(
    'shadow-start',
    `The scratch server of \`shadow\` is ${found} ${version}, and what is wanted is ${LABELS[request.engine]}.`,
    `Name a scratch server that is ${LABELS[request.engine]}; or, if ${found} is what the migrations are for, set \`engine: ${engine}\`.`,
  );
}

function warnOfAge(session: Session, request: ShadowRequest): void {
  const target = seriesOf(request);
  const own = /^(\d+)\.(\d+)/.exec(session.server.version);
  if (target === undefined || own === null) return;
  if ((Number(own[1]) - target.major || Number(own[2]) - target.minor) >= 0) return;
  const text = `The scratch server is ${LABELS[request.engine]} ${session.server.version}, older than the target's ${target.major}.${target.minor}: what the target knows it may not know.`;
  request.progress({ type: 'warning', text });
}

async function refuseTarget(session: Session, request: ShadowRequest): Promise<void> {
  if (request.targetFingerprint === undefined) return;
  const near = compareFingerprints(await mysqlFingerprint(session), request.targetFingerprint);
  if (near === 'database') {
    throw new ActionError(
      'shadow-is-target',
      'The URL of `shadow` names the target database itself.',
      'Name a database on a scratch server, or leave `shadow` out.',
    );
  }
  if (near === 'server')
    request.progress({
      type: 'warning',
      text: 'The shadow is on the same server as the target, and takes part of its time.',
    });
}

/** The server runs read-only: a replica, or one whose administrator has stopped writes. */
const READ_ONLY = new Set(['1290', '1836', '1874']);

async function begin(session: Session, url: string, request: ShadowRequest): Promise<Shadow> {
  refuseOther(session, request);
  warnOfAge(session, request);
  await refuseTarget(session, request);
  try {
    return await mysqlScratch(session, url, request.progress);
  } catch (error) {
    if (error instanceof ServerError && READ_ONLY.has(error.code)) {
      throw new ActionError(
        'shadow-start',
        `The scratch server of \`shadow\` takes no writes: ${error.message}`,
        'Name a server that may be written to, not a replica.',
        { cause: error },
      );
    }
    if (!isRefused(error)) throw error;
  }
  return await borrowMysqlDatabase(session, url, request.progress);
}

async function start(request: ShadowRequest): Promise<Shadow> {
  const url = request.argument ?? '';
  // Kept for the shadow's life: it clears up, and it holds what must not be shared.
  const session = await connect(url);
  try {
    return await begin(session, url, request);
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** A scratch server of the family that somebody keeps for us. */
export const mysqlUrl: Provided = {
  unfit(request) {
    const why = (): string | undefined => {
      if (request.argument === undefined) return 'no URL of a scratch server is given';
      return /^(mysql|mariadb):\/\//.test(request.argument)
        ? undefined
        : 'its URL must begin with mysql:// or mariadb://';
    };
    return Promise.resolve(why());
  },
  start,
};
