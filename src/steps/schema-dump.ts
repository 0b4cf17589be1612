import type { DumpTools } from '../io/binaries.js';
import { run } from '../io/exec.js';
import { ActionError } from '../model/error.js';
import { toolEnvironment } from './backup/environment.js';
import { chooseTools, missingTools } from './backup/tool.js';

export interface SchemaDumpRequest {
  readonly url: string;
  readonly database: string;
  readonly major: number;
  readonly tools: readonly DumpTools[];
}

/** A schema of tens of thousands of objects is some tens of megabytes; more than this is no schema. */
const MOST = 256 * 1024 * 1024;

/** On a shadow there are neither their files nor their providers, and nothing there may subscribe to a live server. */
const LEFT_OUT = ['--no-tablespaces', '--no-security-labels', '--no-subscriptions'];

/**
 * The target's schema as SQL, without rows; with owners, since who owns a table decides who may alter it. The password
 * goes by a private file, the session is read-only.
 */
export async function dumpSchema(request: SchemaDumpRequest): Promise<string> {
  const tool = chooseTools(request.tools, request.major);
  if (tool === undefined) {
    const { message, hint } = missingTools(request.tools, request.major);
    throw new ActionError('backup-tool', message, hint);
  }
  await using environment = await toolEnvironment(request.url, request.database);
  const ended = await run(tool.pgDump, ['--schema-only', '--no-password', '--lock-wait-timeout=10000', ...LEFT_OUT], {
    env: {
      ...environment.env,
      PGOPTIONS: `${environment.env['PGOPTIONS'] ?? ''} -c default_transaction_read_only=on`.trim(),
      PGAPPNAME: 'migrate-on-merge plan',
    },
    timeoutMs: 120_000,
    keep: MOST,
  });
  if (ended.code === 0) return ended.stdout;
  const words = environment.hide(ended.stderr.trim().split('\n')[0] ?? '');
  throw new ActionError(
    'schema-dump',
    `the target's schema cannot be dumped (${words === '' ? `pg_dump ended with ${ended.code}` : words})`,
    'Grant the role of `database-url` the right to read the schema: pg_read_all_data.',
  );
}
