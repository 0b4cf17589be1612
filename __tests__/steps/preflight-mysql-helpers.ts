// A preflight of a database of the MySQL family.
import { mysql } from '../../src/engines/mysql.js';
import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import type { Check } from '../../src/model/report.js';
import type { Session } from '../../src/model/session.js';
import { parseAll } from '../../src/steps/parse.js';
import { type PreflightRequest, preflight } from '../../src/steps/preflight/preflight.js';
import { INPUTS } from './preflight-helpers.js';

export const open = (url: string): Promise<Session> =>
  mysql.connect({ url, connectTimeoutMs: 10_000, applicationName: 'migrate-on-merge test' });

export async function check(url: string, request: Partial<PreflightRequest> = {}): Promise<readonly Check[]> {
  await using session = await open(request.inputs?.directUrl ?? url);
  return await preflight({
    engine: mysql,
    session,
    url,
    inputs: INPUTS,
    problems: [],
    backupWanted: false,
    tools: [],
    ...request,
  });
}

/** As the steps hand it over. */
export async function pending(text: string): Promise<NonNullable<PreflightRequest['pending']>> {
  return await parseAll(
    [{ id: '001', name: 'a', path: 'm/001.sql', checksum: '', up: { kind: 'sql', sql: text, line: 1 } }],
    mysqlDialect,
    mysql.traits,
  );
}

export async function expectSoon(look: () => Promise<boolean>): Promise<void> {
  for (const limit = Date.now() + 10_000; Date.now() < limit; await new Promise((done) => setTimeout(done, 20)))
    if (await look()) return;
  throw new Error('It did not come about within ten seconds.');
}
