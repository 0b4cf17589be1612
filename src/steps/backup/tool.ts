import type { DumpTools } from '../../io/binaries.js';

/** The oldest server that is served at all. */
export const OLDEST_MAJOR = 13;

/**
 * The tools of the server's own major, else of the next one above: an older `pg_dump` refuses a newer server, and what a
 * much newer one writes only the newer `pg_restore` can read back.
 */
export function chooseTools(tools: readonly DumpTools[], major: number): DumpTools | undefined {
  return [...tools].sort((a, b) => a.major - b.major).find((candidate) => candidate.major >= major);
}

/** Why there is no tool, and the exact command that gets one. */
export function missingTools(
  tools: readonly DumpTools[],
  major: number,
): { readonly message: string; readonly hint: string } {
  const newest = [...tools].sort((a, b) => b.major - a.major)[0];
  const message =
    newest === undefined
      ? `There is no pg_dump here, and the server is PostgreSQL ${major}.`
      : `The newest pg_dump here is ${newest.version} (${newest.pgDump}), and the server is PostgreSQL ${major}: an older pg_dump refuses a newer server.`;
  return { message, hint: installHint(major) };
}

export function installHint(major: number): string {
  return (
    `Install it in a step before this one: \`sudo apt-get install -y postgresql-client-${major}\` ` +
    '(where apt does not know it, first `sudo apt-get install -y postgresql-common && sudo /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y`), ' +
    `on macOS \`brew install postgresql@${major}\`. If it is somewhere unusual, name its folder in \`postgres-binaries\`.`
  );
}
