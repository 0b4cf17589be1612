import { EXTENSIONS, openPglite } from '../engines/pglite.js';
import type { Shadow, ShadowProvider, ShadowRequest } from '../model/contracts.js';
import { LABELS } from '../model/engine.js';
import { ActionError, defect } from '../model/error.js';
import type { Session } from '../model/session.js';
import { id, sql } from '../sql/query.js';
import { type Provided, serving } from './families.js';
import { Loan, type LoanedRole } from './loan.js';
import { ADMIN, type Names, namesOf } from './names.js';
import { letPass } from './roles.js';

/** The major of the embedded server; a test holds it against the real one. */
export const EMBEDDED_MAJOR = 18;

/** What a new session on any other server begins with, while the embedded one has it otherwise. */
const DEFAULTS = [
  ['search_path', '"$user", public'],
  ['TimeZone', 'UTC'],
] as const;

/** The session that PGlite gives is of the superuser `postgres`: it takes another name, and `postgres` is free for histories. */
async function setUp(base: Session, { role, database, lenient }: Names): Promise<void> {
  await base.run(`CREATE ROLE shadow_maker SUPERUSER; SET SESSION AUTHORIZATION shadow_maker;
    ALTER ROLE postgres RENAME TO ${ADMIN}; SET SESSION AUTHORIZATION ${ADMIN}; DROP ROLE shadow_maker`);
  await base.query(sql`CREATE ROLE ${id(role)} LOGIN CREATEROLE`);
  await base.query(sql`ALTER DATABASE postgres OWNER TO ${id(role)}`);
  if (lenient) await letPass(base, role);
  // RENAME is refused for the database that one is connected to, and there is no other connection.
  if (database !== 'postgres')
    await base.query(sql`UPDATE pg_catalog.pg_database SET datname = ${database} WHERE datname = 'postgres'`);
}

async function start(request: ShadowRequest): Promise<Shadow> {
  const names = namesOf(request);
  const fresh = async (): Promise<Session> => {
    const base = await openPglite();
    try {
      await setUp(base, names);
      return base;
    } catch (error) {
      await base.close();
      throw error;
    }
  };
  let base = await fresh();
  let out: Loan | undefined;
  const lend = async (role: LoanedRole): Promise<Session> => {
    if (out?.lost === undefined && out !== undefined) {
      throw defect('The embedded database has one session, and that one is in use.');
    }
    out = await Loan.begin(base, role);
    return out;
  };
  const end = async (): Promise<void> => {
    out?.forfeit();
    await base.close();
  };
  const { engine, version, major } = base.server;
  const server = { ...base.server, database: names.database };
  return {
    provider: 'embedded',
    engine,
    version,
    major,
    open: () => lend({ server: { ...server, user: names.role, superuser: false }, settings: DEFAULTS }),
    admin: () => lend({ server: { ...server, user: ADMIN, superuser: true }, settings: DEFAULTS }),
    async renew() {
      await end();
      base = await fresh();
    },
    [Symbol.asyncDispose]: end,
  };
}

const postgresEmbedded: Provided = {
  unfit(request) {
    const why = (): string | undefined => {
      if (request.major !== undefined && request.major > EMBEDDED_MAJOR)
        return `the embedded PostgreSQL ${EMBEDDED_MAJOR} is older than the target's ${request.major}`;
      const missing = request.extensions.filter((name) => !EXTENSIONS.has(name));
      return missing.length === 0 ? undefined : `the embedded PostgreSQL has no extension ${missing.join(', ')}`;
    };
    return Promise.resolve(why());
  },
  start,
};

/** No server of the family runs within another process. */
const mysqlEmbedded: Provided = {
  unfit: (request) =>
    Promise.resolve(`there is no embedded ${LABELS[request.engine]}; the embedded database is PostgreSQL`),
  start: (request) =>
    Promise.reject(
      new ActionError('no-shadow', `There is no embedded ${LABELS[request.engine]}.`, 'Take another `shadow`.'),
    ),
};

/** PostgreSQL within our own process: needs nothing installed. */
export const embedded: ShadowProvider = serving('embedded', { postgresql: postgresEmbedded, mysql: mysqlEmbedded });
