import type { CommandName } from './report.js';

/** One setting: an action input, a flag and a key of the config file, all of one name. */
export interface InputSpec {
  readonly name: string;
  readonly kind: 'text' | 'lines' | 'boolean' | 'duration' | 'size' | 'choice' | 'rules';
  readonly choices?: readonly string[];
  readonly default?: string;
  /** Shown instead of `default` where the default depends on something. */
  readonly defaultText?: string;
  readonly secret?: boolean;
  readonly description: string;
  /** Commands of the command line only; not an action input. */
  readonly cliOnly?: boolean;
}

export const COMMANDS = ['auto', 'plan', 'apply', 'status', 'verify', 'drift', 'backup', 'restore', 'rollback', 'baseline', 'comment', 'snapshot', 'create', 'init', 'doctor', 'repair'] as const satisfies readonly (CommandName | 'auto')[];

export const LAYOUTS = ['auto', 'sql', 'flyway', 'golang-migrate', 'dbmate', 'goose', 'prisma', 'drizzle', 'diesel', 'sequelize', 'payload', 'knex', 'node-pg-migrate', 'program'] as const;

/** Every input of the contract, in the order in which people read about them. `action.yml`, help and README are checked against it. */
export const INPUTS = [
  { name: 'command', kind: 'choice', choices: COMMANDS, default: 'auto', description: 'What to do. `auto` goes by the event: a pull request plans, a merge applies, a schedule looks for drift.' },
  { name: 'database-url', kind: 'text', secret: true, description: 'The target: `postgres://`, `postgresql://`, `mysql://`, `mariadb://`, or `pglite:DIR` (embedded PostgreSQL kept in DIR). Without it `plan` takes the migrations that `since` holds as applied.' },
  { name: 'migrations', kind: 'lines', defaultText: 'found by looking', description: 'Folders or files, one per line, in the order to apply; a line may name its layout: `prisma:apps/web/prisma/migrations`.' },
  { name: 'layout', kind: 'choice', choices: LAYOUTS, default: 'auto', description: 'The migration tool whose files these are.' },
  { name: 'engine', kind: 'choice', choices: ['postgres', 'mysql', 'mariadb', 'tidb'], defaultText: 'from the URL, else `postgres`', description: 'The kind of database server.' },
  { name: 'since', kind: 'text', defaultText: "a pull request's base", description: 'A Git ref, used where there is no history to read: migrations that it holds count as applied.' },
  { name: 'shadow', kind: 'text', default: 'auto', description: 'Where the shadow database comes from: `auto`, `embedded`, `local`, `docker`, `docker:IMAGE`, or a URL.' },
  { name: 'shadow-setup', kind: 'lines', description: 'SQL files run on the empty shadow first, one per line: roles, extensions, schemas that the platform provides. `supabase` stands for the one that comes with this action.' },
  { name: 'session-setup', kind: 'text', description: 'SQL run at the start of every session that runs migrations, on shadow and target alike.' },
  { name: 'program-environment', kind: 'lines', description: 'Names of environment variables that migrations which are code may read, one per line. They get no others.' },
  { name: 'program-up', kind: 'text', description: 'For `layout: program`: the command line that applies what is pending, as in `alembic upgrade head`. It gets the URL of the database as `DATABASE_URL`.' },
  { name: 'program-status', kind: 'text', description: 'For `layout: program`: a command line that only reads; `status` shows what it prints.' },
  { name: 'program-tables', kind: 'lines', description: "For `layout: program`: names of the tool's own tables, one per line, beside those that are known by name (`alembic_version`, `django_migrations`, `schema_migrations`, …)." },
  { name: 'include', kind: 'lines', description: 'Glob patterns inside the migration folders; only these files count.' },
  { name: 'exclude', kind: 'lines', description: 'Glob patterns inside the migration folders; these files do not count.' },
  { name: 'order', kind: 'lines', description: 'An explicit order of file names, one per line, where names alone do not give it. Every file must be listed.' },
  { name: 'fail-on', kind: 'choice', choices: ['error', 'warning', 'never'], default: 'error', description: 'The least severity of a finding that blocks.' },
  { name: 'rules', kind: 'rules', description: 'Lines of `RULE-ID: error|warning|info|off`.' },
  { name: 'allow-label', kind: 'text', default: 'migrations: allow-dangerous', description: 'A pull-request label that turns blocking findings into acknowledged ones.' },
  { name: 'approval', kind: 'choice', choices: ['none', 'reviewed'], default: 'none', description: '`reviewed`: `apply` runs a migration only if a posted plan of a merged pull request holds that very content.' },
  { name: 'backup', kind: 'choice', choices: ['full', 'affected', 'none', 'command'], default: 'full', description: 'What to save before applying: everything, the rows of the tables that the plan touches (with the schema of all), nothing, or what `backup-command` saves.' },
  { name: 'backup-command', kind: 'text', description: 'The command that makes the backup, for `backup: command`; the last line that it writes is kept as the name of the backup.' },
  { name: 'backup-max-size', kind: 'size', defaultText: 'none', description: 'Largest backup, like `20GB`: what would be larger stops the run before anything is touched.' },
  { name: 'backup-timeout', kind: 'duration', defaultText: 'none', description: 'Longest time for the backup and its proof together.' },
  { name: 'backup-proof', kind: 'choice', choices: ['restore', 'list', 'none'], default: 'restore', description: 'How the backup is proved: restored into a throw-away server, read back as a list, or not at all.' },
  { name: 'backup-directory', kind: 'text', defaultText: "a private folder under the runner's temp", description: 'Where the dump goes.' },
  { name: 'backup-passphrase', kind: 'text', secret: true, description: 'Encrypts the dump (age format).' },
  { name: 'backup-upload', kind: 'choice', choices: ['none', 'artifact'], default: 'none', description: '`artifact` uploads the backup and its manifest as an artifact of the run, and needs `backup-passphrase`.' },
  { name: 'backup-retention-days', kind: 'text', defaultText: "the repository's own", description: 'How many days the artifact of `backup-upload` is kept.' },
  { name: 'backup-file', kind: 'text', description: 'The backup that `restore` restores; its manifest lies beside it.' },
  { name: 'backup-database', kind: 'text', description: '`restore`: the name of the database that the backup is of, where it is to go into another one, or onto another server.' },
  { name: 'on-failure', kind: 'choice', choices: ['stop', 'rollback', 'restore'], default: 'stop', description: 'What to do when a migration fails: stop, run the down migrations of this run, or restore the backup just made.' },
  { name: 'verify', kind: 'text', description: 'A YAML file of expectations: tables, columns, enums, indexes, policies, queries with expected results.' },
  { name: 'analyze-after', kind: 'boolean', default: 'false', description: "Once everything is in, gather the planner's statistics anew (ANALYZE) of touched tables that lost them, or of which many rows came or went." },
  { name: 'connect-timeout', kind: 'duration', default: '10s', description: 'Longest wait for a connection.' },
  { name: 'lock-timeout', kind: 'duration', default: '5s', description: 'Longest wait of a statement for a lock, set anew for every attempt.' },
  { name: 'statement-timeout', kind: 'duration', defaultText: 'none', description: 'Longest run of one statement.' },
  { name: 'lock-retries', kind: 'text', default: '5', description: 'Attempts per statement that timed out on a lock, with growing, jittered waits.' },
  { name: 'lock-wait', kind: 'duration', default: '10m', description: 'Longest wait for the migration lock while another run holds it.' },
  { name: 'direct-url', kind: 'text', secret: true, description: 'Used instead of `database-url` for the session that holds the migration lock, where a pooler stands in front.' },
  { name: 'history-schema', kind: 'text', default: 'migrate_on_merge', description: 'The schema of our own history table (layout `sql`).' },
  { name: 'postgres-binaries', kind: 'lines', defaultText: 'found by looking', description: 'Folders that hold PostgreSQL programs (`postgres`, `initdb`, `pg_dump`, `pg_restore`), looked at before the usual places.' },
  { name: 'mysql-binaries', kind: 'lines', defaultText: 'found by looking', description: 'Folders that hold MySQL or MariaDB programs (`mysqld`, `mariadbd`, `mysqldump`, `mariadb-dump`), looked at before the usual places.' },
  { name: 'comment', kind: 'boolean', default: 'true', description: 'Post the sticky pull-request comment.' },
  { name: 'check', kind: 'choice', choices: ['auto', 'true', 'false'], default: 'auto', description: 'Make a check run, `migrations` or `migrations (LABEL)`, with the verdict and remarks on lines. `auto`: where the token may (`checks: write`); `true` also warns where it may not.' },
  { name: 'label', kind: 'text', default: 'default', description: 'Names this database in the comment, the check and the artifacts, so several can live side by side.' },
  { name: 'github-token', kind: 'text', secret: true, defaultText: '`${{ github.token }}`', description: 'The token that posts the comment and reads pull requests.' },
  { name: 'working-directory', kind: 'text', default: '.', description: 'Where all relative paths begin.' },
  { name: 'config', kind: 'text', default: '.github/migrate-on-merge.yml', description: 'The config file.' },
  { name: 'database', kind: 'text', description: "Which entry of the config file's `databases:` map this run is about." },
  { name: 'snapshot-file', kind: 'text', description: 'A `snapshot` to plan against where there is no `database-url`; for `snapshot` the file that it writes.' },
  { name: 'snapshot-passphrase', kind: 'text', secret: true, description: 'Encrypts the snapshot (age format), and opens it for a plan.' },
  { name: 'require-read-only', kind: 'boolean', default: 'false', description: '`plan` refuses a credential that could write.' },
  { name: 'health', kind: 'boolean', default: 'false', description: '`status` also tells how the database is: sizes, index use, orphans, dead rows, sequences near their end, connections, replicas. Only reads.' },
  { name: 'failure-issue', kind: 'boolean', default: 'false', description: 'Keep an issue open from the `apply` that fails until the one that leaves nothing pending (`issues: write`).' },
  { name: 'dry-run', kind: 'boolean', default: 'false', description: 'Preview of `apply`, `rollback`, `baseline`, `create`, `init`, `repair`, `restore`.' },
  { name: 'direction', kind: 'choice', choices: ['up', 'down'], default: 'up', description: '`plan`: `down` plans the way back of what is applied, down to `to` or by `steps`.' },
  { name: 'to', kind: 'text', description: '`baseline`: the id of the last migration that is in already. `rollback`: the id of the newest migration that stays.' },
  { name: 'steps', kind: 'text', default: '1', description: 'How many migrations `rollback` undoes, the newest first.' },
  { name: 'resume', kind: 'boolean', default: 'false', description: '`repair`: go on with a half-done migration after its last finished statement.' },
  { name: 'mark-applied', kind: 'text', description: '`repair`: the id of a half-done migration that is to count as applied.' },
  { name: 'mark-pending', kind: 'text', description: '`repair`: the id of a half-done migration that is to count as pending.' },
  { name: 'confirm', kind: 'text', description: "`restore`: the target database's name, to put the backup into its place; without it the backup is restored beside it." },
  { name: 'report-file', kind: 'text', defaultText: "a file under the runner's temp, in the action", description: 'Also write the JSON report here.' },
  { name: 'evidence-file', kind: 'text', defaultText: "a file under the runner's temp, in the action", description: 'Also write what is kept of a deployment here, as JSON and, with the ending `.md`, as an execution log: who, what, when, approvals, backup, verification.' },
  { name: 'comment-file', kind: 'text', description: 'Also write the Markdown of the pull-request comment here.' },
  { name: 'html-file', kind: 'text', description: 'Also write the HTML report here.' },
  { name: 'sarif-file', kind: 'text', description: 'Also write SARIF here.' },
] as const satisfies readonly InputSpec[];

export type InputName = (typeof INPUTS)[number]['name'];

/** Every output of the contract; always set, on failure too. */
export const OUTPUTS = [
  { name: 'verdict', description: '`clean`, `warned`, `blocked` or `failed`.' },
  { name: 'pending-count', description: 'How many migrations were pending.' },
  { name: 'applied-count', description: 'How many migrations this run applied.' },
  { name: 'findings-count', description: 'How many findings the plan has.' },
  { name: 'plan-digest', description: 'A hash of the pending migrations and their content.' },
  { name: 'report-file', description: 'Path of the JSON report.' },
  { name: 'evidence-file', description: 'Path of the evidence of a deployment, empty where nothing was run on the database.' },
  { name: 'backup-file', description: 'Path of the backup, empty where none was made.' },
  { name: 'backup-sha256', description: 'Its SHA-256.' },
  { name: 'comment-url', description: 'Where the comment stands, empty where none was posted.' },
  { name: 'failure-reason', description: 'A stable code, empty where nothing failed.' },
] as const;

export type OutputName = (typeof OUTPUTS)[number]['name'];
