import { run } from '../../io/exec.js';
import { findMysqlDumpTools } from '../../io/mysql-programs.js';
import { ActionError } from '../../model/error.js';
import type { SchemaWish } from '../schema-dumps.js';
import { dumpArguments } from './arguments.js';
import { toolConnection } from './connection.js';
import { isTrouble, mysqlHint, mysqlWords } from './errors.js';
import { needMysqlTools, toolName } from './tool.js';

/** A schema of tens of thousands of objects is some tens of megabytes; more than this is no schema. */
const MOST = 256 * 1024 * 1024;

/** Counters are data: on a shadow rows begin at 1, whichever way its schema came there. */
const withoutCounters = (dump: string): string => dump.replaceAll(/^(\) ENGINE=.*?) AUTO_INCREMENT=\d+/gm, '$1');

/** The target's schema as SQL, without rows, with whoever defined what. The tool reads in a transaction and writes nothing. */
export async function dumpMysqlSchema({ url, server, binaries }: SchemaWish): Promise<string> {
  const tool = needMysqlTools(await findMysqlDumpTools(binaries), server);
  await using connection = await toolConnection(url, tool, server.tls);
  const wanted = dumpArguments({ tool, server, what: 'schema', versioned: false });
  const ended = await run(tool.dump, [...connection.args, ...wanted], {
    env: connection.env,
    files: connection.files,
    timeoutMs: 120_000,
    keep: MOST,
  });
  const said = mysqlWords(connection.hide(ended.stderr));
  const whole = /^-- Dump completed\s*$/m.test(ended.stdout.slice(-1_000)) && !ended.truncated;
  if (ended.code === 0 && whole && !isTrouble(said)) return withoutCounters(ended.stdout);
  throw new ActionError(
    'schema-dump',
    `the target's schema cannot be dumped (${said === '' ? `${toolName(tool)} ended with ${ended.code}` : (said.split('\n')[0] ?? '')})`,
    mysqlHint(said) ?? 'Grant the user of `database-url`: SELECT, SHOW VIEW, TRIGGER, EVENT ON the database.',
  );
}
