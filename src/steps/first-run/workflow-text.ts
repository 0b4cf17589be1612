import type { FoundDatabase, FoundRepository, Packages } from './repository.js';
import { check, comment, scalar } from './words.js';

const CHECKOUT = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2';
const SETUP_NODE = 'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0';
/** The action, as the README has it. */
export const ACTION = 'OWNER/migrate-on-merge@v1';

const INSTALL: Readonly<Record<Packages['manager'], readonly [locked: string, free: string]>> = {
  npm: ['npm ci --ignore-scripts', 'npm install --ignore-scripts --no-save'],
  pnpm: [
    'corepack enable && pnpm install --frozen-lockfile --ignore-scripts',
    'corepack enable && pnpm install --ignore-scripts',
  ],
  yarn: ['corepack enable && yarn install --immutable --mode=skip-build', 'corepack enable && yarn install'],
  bun: [
    'npm install --global bun && bun install --frozen-lockfile --ignore-scripts',
    'npm install --global bun && bun install',
  ],
};

function packages(databases: readonly FoundDatabase[]): string {
  const found = new Map(
    databases.flatMap(({ packages: one }) => (one === undefined ? [] : [[one.folder, one] as const])),
  );
  if (found.size === 0) return '';
  const installs = [...found.values()].map(({ manager, folder, locked }) => {
    const where = folder === '' ? '' : `        working-directory: ${scalar(folder)}\n`;
    const lock = locked ? '' : check('there is no lockfile. Commit one, and use the install that goes by it.', 6);
    return `${lock}      - run: ${INSTALL[manager][locked ? 0 : 1]}\n${where}`;
  });
  return `      - uses: ${SETUP_NODE}
        with:
          node-version: 22
${comment('Migrations that are code run with the packages of the project; their install scripts are not needed.', 6)}${installs.join('')}`;
}

/** What the shadow and the backup need that a runner of GitHub's does not have. */
function servers(databases: readonly FoundDatabase[]): string {
  const engines = new Set(databases.map(({ engine }) => engine?.value ?? 'postgres'));
  const maria = engines.has('mariadb')
    ? `${comment('The shadow and the backup need the server and its tools of the same kind as the target.', 6)}      - run: sudo apt-get update && sudo apt-get install -y mariadb-server mariadb-client\n`
    : '';
  return maria;
}

function services(databases: readonly FoundDatabase[]): string {
  if (!databases.some(({ engine }) => engine?.value === 'tidb')) return '';
  return `${check('the version of your TiDB: the shadow is this one, in memory.', 4)}    services:
      tidb:
        image: pingcap/tidb:v8.5.0
        ports: ["4000:4000"]
`;
}

function program(databases: readonly FoundDatabase[]): string {
  if (!databases.some((one) => one.program !== undefined)) return '';
  return `${check('the steps that install the migration tool, before the next one.', 6)}`;
}

interface Job {
  readonly name: 'plan' | 'apply';
  readonly repository: FoundRepository;
  readonly names: readonly string[];
}

function permissions({ name }: Job): string {
  const says =
    name === 'plan'
      ? 'posts the one comment, reads labels'
      : 'says in the merged pull request what happened, and in open ones that their plan is stale';
  return `    permissions:
      contents: read # reads the migration files
      pull-requests: write # ${says}
      checks: write # makes the check run; without it the job's status says the same
`;
}

function environment({ name, names }: Job): string {
  const several = names.length > 0;
  if (name === 'plan') {
    if (!several) return '';
    return `${check('one environment for each database, without reviewers, holds its secret DATABASE_URL: a role that may only read. Make them under Settings → Environments.', 4)}    environment: \${{ matrix.database }}-plan\n`;
  }
  const where = several ? '${{ matrix.database }}' : 'production';
  return `${check(`put DATABASE_URL, of the role that may change the schema, into ${several ? 'one environment for each database' : 'this environment'} (Settings → Environments), and add required reviewers if somebody is to release every apply.`, 4)}    environment: ${where}\n`;
}

function steps({ name, repository, names }: Job): string {
  const { databases } = repository;
  const several = names.length > 0;
  const secret = name === 'plan' && !several ? 'DATABASE_URL_READ_ONLY' : 'DATABASE_URL';
  const readOnly =
    name === 'plan' && !several
      ? check(
          'make this secret (Settings → Secrets and variables → Actions): the URL of a role that may only read. Until it is there, and for forks, what the base branch holds counts as applied.',
          10,
        )
      : '';
  const shadow = databases.some(({ engine }) => engine?.value === 'tidb')
    ? '          shadow: mysql://root@127.0.0.1:4000/\n'
    : '';
  const which = several
    ? '          # An entry of `databases:` in the config file; its name is the label, too.\n          database: ${{ matrix.database }}\n'
    : '';
  return `    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
${packages(databases)}${servers(databases)}${program(databases)}${name === 'plan' ? check('OWNER is the account that you take the action from.', 6) : ''}      - uses: ${ACTION}
        with:
          command: ${name}
${which}${readOnly}          database-url: \${{ secrets.${secret} }}
${shadow}`;
}

function matrix({ names }: Job): string {
  if (names.length === 0) return '';
  return `    strategy:
      fail-fast: false
      matrix:
        database: [${names.map(scalar).join(', ')}]
`;
}

function job(of: Job): string {
  const when =
    of.name === 'plan'
      ? `  # Runs what is pending on a throw-away database and comments; never writes to the target.
  plan:
    if: github.event_name != 'push'
`
      : `  # After the merge: plans again, backs up, applies, verifies.
  apply:
    if: github.event_name == 'push'
`;
  const minutes =
    of.name === 'plan'
      ? 'timeout-minutes: 30'
      : 'timeout-minutes: 180 # backup and proof of a large database take their time; a job that is cut off leaves repair to do';
  return `${when}${matrix(of)}    runs-on: ubuntu-latest
    ${minutes}
${environment(of)}${permissions(of)}${services(of.repository.databases)}${steps(of)}`;
}

const GATE = `
  # The one status to require in branch protection, however many databases there are.
  migrations-gate:
    needs: plan
    if: always() && github.event_name != 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: none # asks for nothing
    steps:
      - run: test "$RESULT" = success
        env:
          RESULT: \${{ needs.plan.result }}
`;

/** The workflow for what was found, explained: least permissions, one run at a time, nothing that hands strangers a secret. */
export function workflowText(repository: FoundRepository, config: string, standard: boolean): string {
  const several =
    repository.configured ?? (repository.databases.length > 1 ? repository.databases.map(({ name }) => name) : []);
  const branch = repository.branchSure ? '' : check('the default branch, which Git does not name here.', 4);
  const jobs = (['plan', 'apply'] as const).map((name) => job({ name, repository, names: several }));
  const withConfig = standard
    ? jobs
    : jobs.map((text) =>
        text.replace(/^( +)command: \w+$/m, (line, indent: string) => `${line}\n${indent}config: ${scalar(config)}`),
      );
  return `# Written by \`migrate-on-merge init\`; \`doctor\` looks over it. What only you can know stands behind CHECK.
name: Migrations
on:
  pull_request:
    # The last two: the label that allows counts as soon as it is set, and no more once it is taken off.
    types: [opened, reopened, synchronize, labeled, unlabeled]
  merge_group:
  push:
${branch}    branches: [${scalar(repository.branch)}]

# One run at a time for a pull request and for the branch; a run that applies is never cancelled by the next one.
concurrency:
  group: migrations-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: false

permissions:
  contents: read # the least; each job says what it needs itself

jobs:
${withConfig.join('\n')}${several.length > 0 ? GATE : ''}`;
}
