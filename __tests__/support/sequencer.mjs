// Starts the long test files first, so that none of them is left to run alone at the end. A fresh checkout, as CI has it,
// has no times of earlier runs to go by, and the size of a file says little.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const require = createRequire(import.meta.url);
const { default: Sequencer } = require('@jest/test-sequencer');
const tests = join(import.meta.dirname, '..');

/** The longest first. Where the order is not quite right any more, a run is a little longer. */
const LONG = `
e2e/cancel.test.ts
commands/failure.test.ts
commands/rollback.test.ts
histories.test.ts
e2e/command-line.test.ts
e2e/pull-request.test.ts
e2e/mysql.test.ts
e2e/gate.test.ts
engines/mysql-ask.test.ts
engines/observe.test.ts
chaos/beside.test.ts
chaos/matrix.test.ts
chaos/together.test.ts
chaos/backup-killed.test.ts
crash.test.ts
crash-mysql.test.ts
steps/rollback.test.ts
histories-mysql.test.ts
drift.test.ts
wrong-files.test.ts
e2e/merge.test.ts
e2e/approval.test.ts
layouts/knex.test.ts
layouts/sequelize.test.ts
e2e/guide-white-cross.test.ts
truth/mysql.test.ts
truth/postgresql.test.ts
rules/mysql-cases.test.ts
rules/mysql-contract.test.ts
publish-together.test.ts
steps/snapshot.test.ts
rules/large.test.ts
publish-cut-off.test.ts
e2e/merge-queue.test.ts
steps/restore-mysql.test.ts
steps/on-failure-restore.test.ts
steps/restore-postgres.test.ts
stale-plans.test.ts
e2e/events.test.ts
steps/backup-affected.test.ts
steps/prove-sample-mysql.test.ts
steps/backup-content.test.ts
steps/prove-sample.test.ts
steps/prove.test.ts
steps/proof.test.ts
steps/health.test.ts
steps/mysql-backup.test.ts
steps/probes-mysql.test.ts
steps/probes-postgresql.test.ts
e2e/probes.test.ts
steps/run-locks.test.ts
engines/target-facts.test.ts
engines/poolers.test.ts
steps/preflight-standing.test.ts
steps/preflight-mysql-around.test.ts
steps/preflight-standby.test.ts
engines/mysql-target-facts.test.ts
steps/run-locks-mysql.test.ts
steps/rehearse-mysql.test.ts
rules/majors.test.ts
steps/dependents-postgresql.test.ts
rules/mysql-truth.test.ts
e2e/guide-drugs-ng.test.ts
layouts/program.test.ts
programs/code.test.ts
programs/pg-listener.test.ts
programs/mysql-lost.test.ts
e2e/guide-verscienta.test.ts
layouts/create.test.ts
e2e/several-tools.test.ts
programs/mysql-tools.test.ts
layouts/program-mysql.test.ts
e2e/hostile.test.ts
steps/prove-fallback.test.ts
e2e/secrets.test.ts
e2e/forks.test.ts
histories-session.test.ts
histories-versions.test.ts
engines/migration-lock.test.ts
shadow/mysql-contract.test.ts
rules/contract.test.ts
engines/mysql-lock.test.ts
shadow/death.test.ts
steps/run-stop.test.ts
render/sizes.test.ts
servers.test.ts
io/mysql-server.test.ts
histories-words.test.ts
sql/mysql/classify.test.ts
engines/mysql-tls.test.ts
steps/preflight-standby.test.ts
shadow/contract.test.ts
e2e/read-only.test.ts
steps/rehearse-cut-off.test.ts
shadow/prepare.test.ts
steps/run-cut.test.ts
steps/preflight.test.ts
steps/backup-connection.test.ts
`
  .trim()
  .split('\n');

for (const file of LONG) {
  if (!existsSync(join(tests, file)))
    throw new Error(`__tests__/support/sequencer.mjs names ${file}, which is no more.`);
}

const rank = ({ path }) => {
  const at = LONG.indexOf(relative(tests, path));
  return at === -1 ? LONG.length : at;
};

export default class LongFirst extends Sequencer {
  async sort(files) {
    return [...(await super.sort(files))].sort((a, b) => rank(a) - rank(b));
  }
}
