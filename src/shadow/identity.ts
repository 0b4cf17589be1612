import type { Dialect } from '../model/engine.js';
import type { Session } from '../model/session.js';

const FINGERPRINTS: Readonly<Record<Dialect['name'], (session: Session) => Promise<string>>> = {
  postgresql: async (session) => (await import('./fingerprint.js')).fingerprint(session),
  mysql: async (session) => (await import('./mysql-fingerprint.js')).mysqlFingerprint(session),
};

/** Tells one server and one of its databases from all others, as `targetFingerprint` of a shadow's request wants it. */
export const fingerprintOf = (dialect: Dialect, session: Session): Promise<string> =>
  FINGERPRINTS[dialect.name](session);
