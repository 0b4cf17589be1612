import { compareSeries, type MysqlDumpTools, type MysqlVersion, seriesIn } from '../../io/mysql-programs.js';
import { ActionError } from '../../model/error.js';
import type { ServerInfo } from '../../model/session.js';
import { kindOf, serverName } from './family.js';

const PROGRAMS = { mysql: 'mysqldump', mariadb: 'mariadb-dump' } as const;

/** What the tool must be: its name, its flavour and how new it has to be. */
export function wantedTool(
  server: ServerInfo,
): Pick<MysqlVersion, 'flavour' | 'major' | 'minor'> & { readonly name: string } {
  const { tool: flavour, like } = kindOf(server);
  return { flavour, name: PROGRAMS[flavour], ...(like ?? seriesIn(server.version)) };
}

/**
 * A tool of the server's own flavour: its series, else the next one above it, else the newest of the same major. What is
 * older does not know what the server has learnt since.
 */
export function chooseMysqlTools(tools: readonly MysqlDumpTools[], server: ServerInfo): MysqlDumpTools | undefined {
  const wanted = wantedTool(server);
  const fitting = tools
    .filter(({ flavour, major }) => flavour === wanted.flavour && major >= wanted.major)
    .toSorted(compareSeries);
  return fitting.find((tool) => compareSeries(tool, wanted) >= 0) ?? fitting.at(-1);
}

/** How the tool is had. */
export const installMysqlTools = (server: ServerInfo): string =>
  `Install it in a step before this one: ${kindOf(server).client}. If it is somewhere unusual, name its folder in \`mysql-binaries\`.`;

/** Throws ActionError where there is none. */
export function needMysqlTools(tools: readonly MysqlDumpTools[], server: ServerInfo): MysqlDumpTools {
  const found = chooseMysqlTools(tools, server);
  if (found !== undefined) return found;
  const { name, major } = wantedTool(server);
  const here = tools.map((tool) => `${toolName(tool)} (${tool.dump})`);
  throw new ActionError(
    'backup-tool',
    `There is no ${name} ${major} or newer here${here.length === 0 ? '' : `, only ${here.slice(0, 3).join(', ')}`}, and the server is ${serverName(server)}.`,
    installMysqlTools(server),
  );
}

/** `mariadb-dump 11.8.9`, for reports. */
export const toolName = ({ flavour, version }: MysqlVersion): string => `${PROGRAMS[flavour]} ${version}`;
