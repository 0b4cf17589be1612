// Two merges come close together: the run of the first one is dropped, and the second one's run applies both.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { useGitHub } from './support/github/use-server.js';
import { base, MAJOR, type Merged, merged, pushStep } from './support/merge.js';
import { type SharedServer, sharedPostgres } from './support/postgres.js';
import { DROP, ORDERS, pullRequest } from './support/pull-request.js';

const github = useGitHub();
const LABEL = 'migrations: allow-dangerous';

let server: SharedServer;
beforeAll(async () => {
  server = await sharedPostgres(MAJOR);
});

const bodyOf = (issue: number): string => github.server.comments.find((one) => one.issue === issue)?.body ?? '';

interface Change {
  readonly sql: string;
  readonly labels?: readonly string[];
}

/** #12 and then #13 are merged into a main that is applied; only the push of #13 is left to run. */
async function both(url: string, first: Change, second: Change): Promise<Merged> {
  const pull = await pullRequest({ 'db/migrations/002_first.sql': first.sql });
  await pushStep(github.server, await base(github.server, pull), url);
  const one = await merged(github.server, pull, { labels: first.labels ?? [] });
  await pull.repository.branch('second');
  const headSha = await pull.repository.commit({ 'db/migrations/003_second.sql': second.sql }, 'second');
  const next = { ...pull, headSha, baseSha: one.sha };
  return merged(github.server, next, { number: 13, branch: 'second', labels: second.labels ?? [] });
}

const TEAMS = 'CREATE TABLE teams (id bigint PRIMARY KEY);\n';

describe('the run of the later merge', () => {
  test('tells both pull requests', async () => {
    const url = await server.createDatabase();
    const run = await both(url, { sql: ORDERS }, { sql: TEAMS });
    const late = { filename: 'db/migrations/003_late.sql', status: 'added', text: 'SELECT 1;\n' } as const;
    github.server.addPull({ number: 14, headSha: 'e'.repeat(40), files: [late] });
    const ours = { login: 'github-actions[bot]', type: 'Bot' } as const;
    github.server.addComment(14, '<!-- migrate-on-merge label=default -->\n## ✅ Migrations planned', ours);
    const { status, outputs, report, log } = await pushStep(github.server, run, url, { token: 'checks-token' });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'clean', 'applied-count': '2' });
    expect(outputs['comment-url']).toContain('/pull/13#');
    expect(report?.run.pullRequests).toEqual([13, 12]);
    for (const issue of [12, 13]) {
      expect(bodyOf(issue)).toContain('## ✅ Migrations applied');
      expect(bodyOf(issue)).toContain('002_first.sql');
    }
    // One that is still open is told what its base has gained, and what to do.
    expect(bodyOf(14)).toContain(
      '**Stale: `main` gained `002_first.sql`, `003_second.sql` (`#13`, `#12`) after this plan.**',
    );
    expect(bodyOf(14)).toContain('git mv db/migrations/003_late.sql db/migrations/004_late.sql');
    expect(log).toContain('- Pull request #14 was told that its plan is stale.');
    expect(github.server.checks).toMatchObject([{ headSha: run.sha, conclusion: 'success' }]);
  });

  test('sees the label of the earlier one, for the files of that one alone', async () => {
    const url = await server.createDatabase();
    const run = await both(url, { sql: DROP, labels: [LABEL] }, { sql: TEAMS });
    const { status, outputs, report } = await pushStep(github.server, run, url);
    expect({ status, verdict: outputs['verdict'] }).toEqual({ status: 0, verdict: 'warned' });
    expect(report?.plan?.findings.map(({ path, acknowledged }) => [path, acknowledged])).toEqual([
      ['db/migrations/002_first.sql', expect.stringContaining(LABEL)],
    ]);
    expect(bodyOf(12)).toContain('Migrations applied, dangers acknowledged');
  });

  test('does not let the label of one speak for the danger of the other', async () => {
    const url = await server.createDatabase();
    const run = await both(url, { sql: DROP }, { sql: TEAMS, labels: [LABEL] });
    const { status, outputs } = await pushStep(github.server, run, url);
    expect({ status, verdict: outputs['verdict'] }).toEqual({ status: 1, verdict: 'blocked' });
    for (const issue of [12, 13]) expect(bodyOf(issue)).toContain('## ⛔ Apply blocked');
  });

  test('applies where GitHub does not say which commits touched the files', async () => {
    const url = await server.createDatabase();
    const run = await both(url, { sql: ORDERS }, { sql: TEAMS });
    github.server.failNext({ path: /\/commits$/, status: 403, message: 'Resource not accessible by integration' });
    const { status, outputs, log } = await pushStep(github.server, run, url);
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'clean', 'applied-count': '2' });
    expect(log).toMatch(/warning: GitHub could not be asked about pull requests: /);
    expect(bodyOf(12)).toBe('');
    expect(bodyOf(13)).toContain('## ✅ Migrations applied');
  });
});
