import type { Shadow } from '../model/contracts.js';
import { id, raw, sql } from '../sql/query.js';
import { connect, withSession } from './connect.js';
import type { Container } from './container.js';
import type { Names } from './names.js';
import { giveDatabase, makeRole } from './roles.js';

/** `fsync` and the like can be changed while the server runs; settings that cannot are left as the platform has them. */
const QUICK = ['fsync = off', 'full_page_writes = off', 'synchronous_commit = off', 'autovacuum = off'];

/** Where the superuser bears the role's own name. */
const OTHER = 'shadow';

async function prepare(container: Container, wanted: string): Promise<string> {
  return await withSession(container.adminUrl(container.database), async (admin) => {
    for (const setting of QUICK) await admin.run(`ALTER SYSTEM SET ${setting}`).catch(() => undefined);
    await admin.query(raw('SELECT pg_catalog.pg_reload_conf()'));
    const find = (name: string) =>
      admin.query(sql`SELECT rolsuper::text AS super FROM pg_catalog.pg_roles WHERE rolname = ${name}`);
    const [there] = await find(wanted);
    const secret = { password: container.password };
    if (there === undefined || there['super'] === 'true') {
      const role = there === undefined ? wanted : OTHER;
      await makeRole(admin, { name: role, createRole: admin.server.major >= 16, ...secret });
      await giveDatabase(admin, role);
      return role;
    }
    // The platform has its own idea of this role: that is what the image is for.
    await admin.query(sql`ALTER ROLE ${id(wanted)} LOGIN PASSWORD ${raw(`'${container.password}'`)}`);
    return wanted;
  });
}

/** Makes a Shadow of a container whose image has things in its database already; it is emptied by starting anew. */
export async function shadowOnPlatform(
  provider: string,
  first: Container,
  names: Names,
  again: () => Promise<Container>,
): Promise<Shadow> {
  let container = first;
  let role = await prepare(container, names.role);
  const info = await withSession(container.adminUrl(container.database), (admin) => Promise.resolve(admin.server));
  return {
    provider,
    engine: info.engine,
    version: info.version,
    major: info.major,
    open: () => connect(container.roleUrl(role, container.database)),
    admin: () => connect(container.adminUrl(container.database)),
    async renew() {
      await container.stop();
      container = await again();
      role = await prepare(container, names.role);
    },
    [Symbol.asyncDispose]: () => container.stop(),
  };
}
