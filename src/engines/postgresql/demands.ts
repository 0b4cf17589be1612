import { ActionError } from '../../model/error.js';
import type { PostgresUrl } from './url.js';
import type { Wire } from './wire.js';

/** As much of node-postgres' connection as is needed to see how the server asks who we are. */
interface Connection {
  on(event: string, listener: (message: { readonly mechanisms?: readonly string[] }) => void): unknown;
  readonly stream: { destroy(error: Error): unknown };
}

/**
 * `channel_binding=require`: whoever stands in between must not get the password's proof. The listeners come before
 * those that answer the server, and nothing is sent by a connection that is gone. To be called again once the connection
 * is there: a server that asks for nothing is ready before the loss is told.
 */
export function requireBinding(connection: Connection): () => void {
  let bound = false;
  let refused: ActionError | undefined;
  const refuse = (): void => {
    if (bound || refused !== undefined) return;
    refused = new ActionError(
      'connect',
      'No connection to the database: the server offers no channel binding, and the URL has `channel_binding=require`.',
      'The server must offer TLS and scram-sha-256, and no pooler that ends TLS may stand in front. Where that cannot be had, write `sslmode=verify-full` and take `channel_binding` out.',
    );
    connection.stream.destroy(refused);
  };
  connection.on('authenticationSASL', ({ mechanisms }) => {
    bound = mechanisms?.includes('SCRAM-SHA-256-PLUS') === true;
    refuse();
  });
  for (const event of ['authenticationCleartextPassword', 'authenticationMD5Password', 'authenticationOk'])
    connection.on(event, refuse);
  return () => {
    if (refused !== undefined) throw refused;
  };
}

/** What the server may be, by each word of `target_session_attrs`; with one host `prefer-standby` takes what there is. */
const ACCEPTED: Readonly<
  Record<NonNullable<PostgresUrl['sessionAttributes']>, (standby: boolean, readOnly: boolean) => boolean>
> = {
  any: () => true,
  'prefer-standby': () => true,
  primary: (standby) => !standby,
  standby: (standby) => standby,
  'read-write': (standby, readOnly) => !standby && !readOnly,
  'read-only': (standby, readOnly) => standby || readOnly,
};

/** `target_session_attrs` as libpq means it: before a setting of ours makes the session read-only. */
export async function checkAttributes(wire: Wire, wanted: PostgresUrl['sessionAttributes']): Promise<void> {
  if (wanted === undefined || wanted === 'any') return;
  const [result] = await wire.send(
    "SELECT pg_catalog.pg_is_in_recovery()::text AS standby, current_setting('default_transaction_read_only') AS read_only",
    [],
  );
  const row = result?.rows[0];
  const standby = /^t/.test(row?.['standby'] ?? '');
  const readOnly = row?.['read_only'] === 'on';
  if (ACCEPTED[wanted](standby, readOnly)) return;
  const is = standby ? 'a standby' : readOnly ? 'a primary, and read-only' : 'a primary that may be written';
  throw new ActionError(
    'connect',
    `No connection to the database: the URL has \`target_session_attrs=${wanted}\`, and the server is ${is}.`,
    'Give the URL of the other server, or take `target_session_attrs` out.',
  );
}
