// The servers of the matrix: those that a run of the tests shares, and one of its own for what kills it.
import { mysql } from '../../src/engines/mysql.js';
import { postgres } from '../../src/engines/postgres.js';
import { mysqlKeys, type SharedMysql, sharedMysql, startMysql } from '../support/mysql.js';
import { type SharedServer, serverMajors, sharedPostgres, startPostgres } from '../support/postgres.js';
import type { Target } from './place.js';

const major = (key: string): number => Number(key.slice('postgresql-'.length));
const ofPostgres = (key: string): boolean => key.startsWith('postgresql-');

export const TARGETS: readonly string[] = [...serverMajors.map((one) => `postgresql-${one}`), ...mysqlKeys];

function onPostgres(key: string, server: SharedServer, shadow: string): Omit<Target, 'restart'> {
  return {
    key,
    protocol: 'postgresql',
    engine: postgres,
    port: server.port,
    shadow,
    binaries: { 'postgres-binaries': server.bin },
    createDatabase: () => server.createDatabase(),
    adminUrl: (database) => server.superuserUrl(database),
    endSession: (number) => `SELECT pg_terminate_backend(${number})`,
  };
}

function onMysql(key: string, server: SharedMysql, shadow: string): Omit<Target, 'restart'> {
  return {
    key,
    protocol: 'mysql',
    engine: mysql,
    port: server.port,
    shadow,
    binaries: { 'mysql-binaries': server.bin },
    createDatabase: () => server.createDatabase(),
    adminUrl: (database) => server.rootUrl(database),
    endSession: (number) => `KILL CONNECTION ${number}`,
  };
}

export async function sharedTarget(key: string): Promise<Target> {
  if (!ofPostgres(key)) {
    const server = await sharedMysql(key);
    return onMysql(key, server, server.rootUrl());
  }
  return onPostgres(key, await sharedPostgres(major(key)), (await sharedPostgres(major(key), 'shadow')).superuserUrl());
}

/** One that may die: what rehearses stays on the server that all share. */
export async function ownTarget(key: string): Promise<Target & AsyncDisposable> {
  const shared = await sharedTarget(key);
  const server = ofPostgres(key) ? await startPostgres(major(key)) : await startMysql(key);
  const plain =
    'major' in server ? onPostgres(key, server, shared.shadow) : onMysql(key, server as SharedMysql, shared.shadow);
  return {
    ...plain,
    async restart() {
      await server.kill();
      await server.restart();
    },
    [Symbol.asyncDispose]: () => server.stop(),
  };
}
