import { findDumpTools } from '../../io/binaries.js';
import { openGit } from '../../io/git.js';
import { findMysqlDumpTools } from '../../io/mysql-programs.js';
import type { Dialect } from '../../model/engine.js';
import type { Check } from '../../model/report.js';
import { toolName } from '../mysqlfamily/tool.js';
import { check, warn } from '../preflight/facts.js';

/** The oldest Node that the bundle runs on; package.json says the same, and a test holds the two together. */
export const OLDEST_NODE = 20;

/** Pure. `version` as `process.versions.node` has it. */
export function nodeCheck(version: string): Check {
  const major = Number(version.split('.')[0]);
  return check(
    'Node',
    major >= OLDEST_NODE,
    `${OLDEST_NODE} or newer`,
    version,
    `Install Node ${OLDEST_NODE} or newer. The action itself runs with the runner's own.`,
  );
}

/** The checkout, and how much of the history it has. */
export async function gitChecks(folder: string): Promise<readonly Check[]> {
  const git = await openGit(folder);
  const expected = 'a checkout';
  if ('why' in git) return [warn('Git', expected, git.why, git.hint)];
  await using _ = git;
  const checkout = check(
    'Git',
    true,
    expected,
    git.prefix === '' ? 'a checkout, at its root' : 'a folder of a checkout',
  );
  if (!git.shallow) return [checkout];
  return [
    checkout,
    warn(
      'history of Git',
      'as far as `since` goes',
      'a shallow checkout',
      'Enough where a database-url is given, and for pull requests, whose list of files GitHub tells. For `since` on other events: `fetch-depth: 0` at actions/checkout, here `git fetch --unshallow`.',
    ),
  ];
}

interface Tools {
  readonly found: readonly string[];
  readonly missing: string;
  readonly hint: string;
}

const TOOLS: Readonly<Record<Dialect['name'], (binaries: readonly string[]) => Promise<Tools>>> = {
  postgresql: async (binaries) => ({
    found: (await findDumpTools(binaries)).map(({ version }) => `pg_dump and pg_restore ${version}`),
    missing: 'there is no pg_dump with its pg_restore here',
    hint: "Install the client of the server's major version: `sudo apt-get install -y postgresql-client-17`, on macOS `brew install postgresql@17`. If it is somewhere unusual, name its folder in `postgres-binaries`.",
  }),
  mysql: async (binaries) => ({
    found: (await findMysqlDumpTools(binaries)).map(toolName),
    missing: 'there is neither mysqldump nor mariadb-dump here',
    hint: 'Install the client of your server: `sudo apt-get install -y mysql-client` or `mariadb-client`. If it is somewhere unusual, name its folder in `mysql-binaries`.',
  }),
};

/** The tools of a backup, where no server is there to say which of them fits. */
export async function toolsCheck(dialect: Pick<Dialect, 'name'>, binaries: readonly string[]): Promise<Check> {
  const name = 'dump tools';
  const expected = 'of the major version of the server, or newer';
  const { found, missing, hint } = await TOOLS[dialect.name](binaries);
  if (found.length === 0) return warn(name, expected, missing, hint);
  return check(
    name,
    true,
    expected,
    `${[...new Set(found)].join(', ')}; with a database-url it is said whether they fit`,
  );
}
