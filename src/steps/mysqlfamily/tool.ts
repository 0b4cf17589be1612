import { compareSeries, type MysqlDumpTools, type MysqlVersion, seriesIn } from '../../io/mysql-programs.js';
import { ActionError } from '../../model/error.js';
import type { ServerInfo } from '../../model/session.js';
import { kindOf, serverName } from './family.js';

/** The server's own series, else the next one above it, else the newest below; of its own flavour, else of the other. */
export function chooseMysqlTools(tools: readonly MysqlDumpTools[], server: ServerInfo): MysqlDumpTools | undefined {
  const kind = kindOf(server);
  const wanted = seriesIn(server.version);
  for (const flavour of kind.tools) {
    const alike = tools.filter((tool) => tool.flavour === flavour).toSorted(compareSeries);
    // Numbers of one flavour say nothing about the other's
    const above = flavour === kind.flavour ? alike.find((tool) => compareSeries(tool, wanted) >= 0) : undefined;
    const found = above ?? alike.at(-1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Throws ActionError where there is none. */
export function needMysqlTools(tools: readonly MysqlDumpTools[], server: ServerInfo): MysqlDumpTools {
  const found = chooseMysqlTools(tools, server);
  if (found !== undefined) return found;
  throw new ActionError(
    'backup-tool',
    `There is neither mysqldump nor mariadb-dump here, and the server is ${serverName(server)}.`,
    `Install ${kindOf(server).client}. If it is somewhere unusual, name its folder in \`mysql-binaries\`.`,
  );
}

/** `mariadb-dump 11.8.9`, for reports. */
export const toolName = ({ flavour, version }: MysqlVersion): string =>
  `${flavour === 'mariadb' ? 'mariadb-dump' : 'mysqldump'} ${version}`;
