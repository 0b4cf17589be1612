import type { Session } from '../../../model/session.js';
import { flavourOf } from '../connect.js';
import type { Flavour } from '../recognise.js';

interface Oldest {
  readonly name: string;
  readonly major: number;
  readonly minor: number;
  /** Why nothing older: what goes wrong there. */
  readonly why: string;
}

const CUT_OFF = 'before that a DDL statement that is cut off may stay half done, and no catalog tells so';

const OLDEST: Readonly<Record<Flavour['engine'], Oldest>> = {
  mysql: { name: 'MySQL', major: 8, minor: 0, why: CUT_OFF },
  mariadb: { name: 'MariaDB', major: 10, minor: 6, why: CUT_OFF },
  tidb: {
    name: 'TiDB',
    major: 6,
    minor: 5,
    why: 'before that a running transaction makes DDL of others fail, and GET_LOCK locks nothing',
  },
};

/** The server's version against the oldest that is served. */
export interface VersionFacts {
  /** `MariaDB 10.6 or newer` */
  readonly expected: string;
  /** `MariaDB 10.11.14` */
  readonly actual: string;
  readonly old: boolean;
  readonly why: string;
}

export function versionFacts(session: Session): VersionFacts {
  const { engine, version, series } = flavourOf(session);
  const { name, major, minor, why } = OLDEST[engine];
  return {
    expected: `${name} ${major}.${minor} or newer`,
    actual: `${name} ${version}`,
    old: series % 100_000 < major * 100 + minor,
    why,
  };
}

const ANY_ROWS = ['REFERENCES', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;

/** One of these rights on the table that a foreign key points to is enough to make it. */
const FOREIGN_KEY: Readonly<Record<Flavour['engine'], readonly string[]>> = {
  mysql: ['REFERENCES'],
  mariadb: ANY_ROWS,
  tidb: ['REFERENCES'],
};
export const foreignKeyRights = (session: Session): readonly string[] => FOREIGN_KEY[flavourOf(session).engine];
