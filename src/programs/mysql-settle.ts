import { CAPABILITY, COMMAND } from '../engines/mysqlfamily/packets.js';
import type { Relay, Session } from '../model/session.js';
import { raw, sql } from '../sql/query.js';
import type { Login } from './mysql-login.js';

const setOption = (option: 0 | 1): Buffer => Buffer.from([COMMAND.setOption, option, 0]);

const TEXT = raw(`SELECT @@SESSION.character_set_client AS client, @@SESSION.collation_connection AS collation`);

const CHARACTER_SET = (id: number) => sql`SELECT CHARACTER_SET_NAME AS name, COLLATION_NAME AS collation
  FROM information_schema.COLLATIONS WHERE ID = ${id}`;

/** What a login by this client would have made of the session; the session was opened by us, as ourselves. */
export function settleLogin(
  session: Session,
  relay: Relay,
  login: Login,
): { begin(): Promise<void>; end(): Promise<void> } {
  const has = (flag: number): boolean => (login.capabilities & flag) !== 0;

  async function characterSet(): Promise<void> {
    const [now] = await session.query(TEXT);
    const home = session.server.settings ?? {};
    // What `session-setup` has chosen comes after a login
    if (now?.['client'] !== home['character_set_client'] || now?.['collation'] !== home['collation_connection']) return;
    const [found] = await session.query(CHARACTER_SET(login.characterSet));
    const { name, collation } = found ?? {};
    // Where the server has none of that number, it takes its own too
    if (/^\w+$/.test(name ?? '') && /^\w+$/.test(collation ?? ''))
      await session.query(raw(`SET NAMES ${name} COLLATE ${collation}`));
  }

  return {
    async begin() {
      await characterSet();
      if (has(CAPABILITY.ignoreSpace))
        await session.query(raw("SET SESSION sql_mode = CONCAT(@@SESSION.sql_mode, ',IGNORE_SPACE')"));
      if (has(CAPABILITY.multiStatements)) await relay.exchange(setOption(0), () => undefined);
    },
    async end() {
      if (has(CAPABILITY.multiStatements)) await relay.exchange(setOption(1), () => undefined);
    },
  };
}
