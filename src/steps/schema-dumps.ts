import { findDumpTools } from '../io/binaries.js';
import type { Engine } from '../model/engine.js';
import type { ServerInfo } from '../model/session.js';
import type { Way } from './preflight/pooler.js';

/** Whose schema is wanted, and where the tools may be. */
export interface SchemaWish {
  readonly url: string;
  readonly server: ServerInfo;
  /** Folders of the user with the family's programs. */
  readonly binaries: readonly string[];
  /** How it is reached, to see whether a dump may go that way; of the embedded one there is none. */
  readonly reach?: Omit<Way, 'url'>;
}

type SchemaDump = (wish: SchemaWish) => Promise<string>;

/** The tools set what would stay in a session that a pooler gives to an application next: pg_dump an empty search_path. */
async function refuseThroughPooler({ url, server, reach }: SchemaWish): Promise<void> {
  if (server.pooled !== true || reach === undefined) return;
  const { refuseShared } = await import('./preflight/pooler.js');
  await refuseShared({ ...reach, url });
}

/** How a schema is dumped, by the kind of backup; an embedded database has no tool for it. */
const DUMPS: Readonly<Record<Engine['traits']['backup'], SchemaDump | undefined>> = {
  archive: undefined,
  async pg_dump(wish) {
    await refuseThroughPooler(wish);
    const { url, binaries } = wish;
    const { database, major } = wish.server;
    const { dumpSchema } = await import('./schema-dump.js');
    return dumpSchema({ url, database, major, tools: await findDumpTools(binaries) });
  },
  async mysqldump(wish) {
    await refuseThroughPooler(wish);
    const { dumpMysqlSchema } = await import('./mysqlfamily/schema-dump.js');
    return dumpMysqlSchema(wish);
  },
};

/** Undefined where a schema cannot be dumped. Each throws ActionError. */
export const schemaDumpFor = ({ traits }: Engine): SchemaDump | undefined => DUMPS[traits.backup];
