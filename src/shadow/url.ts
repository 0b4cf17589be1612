import type { Shadow, ShadowProvider, ShadowRequest } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Session } from '../model/session.js';
import { raw } from '../sql/query.js';
import { borrowDatabase } from './borrowed.js';
import { connect } from './connect.js';
import { type Provided, serving } from './families.js';
import { compareFingerprints, fingerprint } from './fingerprint.js';
import { mysqlUrl } from './mysql-url.js';
import { namesOf } from './names.js';
import { scratchDatabase } from './scratch.js';

/** How a scratch server stands to the target. */
async function nearness(session: Session, request: ShadowRequest): Promise<'server' | 'none'> {
  if (request.targetFingerprint === undefined) return 'none';
  const near = compareFingerprints(await fingerprint(session), request.targetFingerprint);
  if (near === 'database') {
    throw new ActionError(
      'shadow-is-target',
      'The URL of `shadow` names the target database itself.',
      'Name a database on a scratch server, or leave `shadow` out.',
    );
  }
  if (near === 'server') {
    const text = 'The shadow is on the same server as the target. Migrations that make roles will be refused there.';
    request.progress({ type: 'warning', text });
  }
  return near;
}

async function begin(session: Session, url: string, request: ShadowRequest): Promise<Shadow> {
  const { major, version } = session.server;
  if (request.major !== undefined && major < request.major) {
    const text = `The scratch server is PostgreSQL ${version}, older than the target's ${request.major}: what the target knows it may not know.`;
    request.progress({ type: 'warning', text });
  }
  const near = await nearness(session, request);
  const [rights] = await session.query(
    raw(`SELECT rolsuper::text AS super, rolcreatedb::text AS creates, pg_catalog.pg_is_in_recovery()::text AS replica
      FROM pg_catalog.pg_roles WHERE rolname = current_user`),
  );
  if (rights?.['replica'] === 'true') {
    throw new ActionError(
      'shadow-start',
      'The scratch server of `shadow` is a read-only replica.',
      'Name a server that may be written to.',
    );
  }
  const superuser = rights?.['super'] === 'true';
  if (superuser || rights?.['creates'] === 'true') {
    const createRole = near === 'none' && major >= 16;
    return await scratchDatabase(session, url, { superuser, createRole, lenient: namesOf(request).lenient });
  }
  return await borrowDatabase(session, url, request.progress);
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

const postgresUrl: Provided = {
  unfit(request) {
    const why = (): string | undefined => {
      if (request.argument === undefined) return 'no URL of a scratch server is given';
      return /^postgres(ql)?:\/\//.test(request.argument)
        ? undefined
        : 'its URL must begin with postgres:// or postgresql://';
    };
    return Promise.resolve(why());
  },
  start,
};

/** A scratch server that somebody keeps for us. */
export const url: ShadowProvider = serving('url', { postgresql: postgresUrl, mysql: mysqlUrl });
