import { postgres } from '../../src/engines/postgres.js';
import type { Check } from '../../src/model/report.js';
import { type PreflightRequest, preflight } from '../../src/steps/preflight/preflight.js';
import type { SharedServer } from '../support/postgres.js';
import { toolsOf } from './backup-helpers.js';
import { connect } from './verify-fixtures.js';

export const INPUTS = {
  backup: 'full',
  backupDirectory: undefined,
  historySchema: 'migrate_on_merge',
  directUrl: undefined,
  connectTimeoutMs: 10_000,
} as const;

export const check = async (url: string, request: Partial<PreflightRequest> = {}): Promise<readonly Check[]> => {
  await using session = await connect(url);
  return await preflight({
    engine: postgres,
    session,
    url,
    inputs: INPUTS,
    problems: [],
    backupWanted: true,
    tools: await toolsOf(15, 17, 18),
    ...request,
  });
};
export const failed = (checks: readonly Check[]): readonly Check[] => checks.filter((one) => !one.ok);
export const named = (checks: readonly Check[], name: string): Check => {
  const found = checks.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no check ${name} among ${checks.map((one) => one.name).join(', ')}`);
  return found;
};
export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

/** A statement as superuser in the database of `url`. */
export async function asAdmin(server: SharedServer, url: string, text: string): Promise<void> {
  await using admin = await connect(server.superuserUrl(databaseOf(url)));
  // Roles and their rights are of the whole server, which other tests change as well: who loses a deadlock tries again.
  for (let tries = 1; ; tries += 1) {
    try {
      await admin.run(text);
      return;
    } catch (error) {
      if ((error as { readonly code?: string }).code !== '40P01' || tries === 3) throw error;
    }
  }
}
