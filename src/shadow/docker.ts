import type { Shadow, ShadowProvider, ShadowRequest } from '../model/contracts.js';
import { type Container, startContainer } from './container.js';
import { ensureImage, imageEnvironment, noDocker } from './docker-engine.js';
import { type Provided, serving } from './families.js';
import { mysqlDocker } from './mysql-docker.js';
import { ADMIN, namesOf } from './names.js';
import { shadowOn } from './own-server.js';
import { shadowOnPlatform } from './platform.js';

/** What the official images bring along. */
const CONTRIB = new Set(
  `plpgsql amcheck autoinc bloom btree_gin btree_gist citext cube dblink dict_int dict_xsyn earthdistance file_fdw fuzzystrmatch hstore insert_username
   intagg intarray isn lo ltree moddatetime pageinspect pg_buffercache pg_freespacemap pg_prewarm pg_stat_statements pg_surgery pg_trgm pg_visibility
   pg_walinspect pgcrypto pgrowlocks pgstattuple postgres_fdw refint seg sslinfo tablefunc tcn tsm_system_rows tsm_system_time unaccent uuid-ossp xml2`.split(
    /\s+/,
  ),
);

/** The newest major whose image is surely there, for a plan without a target. */
const NEWEST = 18;

const imageFor = (request: ShadowRequest): string => request.argument ?? `postgres:${request.major ?? NEWEST}`;

async function start(request: ShadowRequest): Promise<Shadow> {
  const image = imageFor(request);
  await ensureImage(image, () => request.progress({ type: 'note', text: `Pulling the image ${image}` }));
  const env = await imageEnvironment(image);
  const names = namesOf(request);
  // An image with a superuser of its own is a platform: what it has in its database is what it is taken for.
  const user = env['POSTGRES_USER'];
  const begin = (): Promise<Container> =>
    startContainer({
      image,
      user: user ?? ADMIN,
      database: env['POSTGRES_DB'] ?? 'postgres',
      ours: user === undefined,
    });
  const container = await begin();
  try {
    return user === undefined
      ? await shadowOn('docker', container, names)
      : await shadowOnPlatform('docker', container, names, begin);
  } catch (error) {
    await container.stop();
    throw error;
  }
}

const postgresDocker: Provided = {
  async unfit(request) {
    const missing = request.argument === undefined ? request.extensions.filter((name) => !CONTRIB.has(name)) : [];
    if (missing.length > 0)
      return `the image ${imageFor(request)} has no extension ${missing.join(', ')}; name one that has by \`docker:IMAGE\``;
    return noDocker();
  },
  start,
};

/** A container of the target's own major, or of an image that was named. */
export const docker: ShadowProvider = serving('docker', { postgresql: postgresDocker, mysql: mysqlDocker });
