import type { FoundDatabase, FoundRepository } from './repository.js';
import { check, comment, scalar } from './words.js';

const HEAD = `# What migrate-on-merge is told about this repository. Every input is a key here; docs/inputs.md explains each.
# Paths begin at the root of the repository. The command line reads this file, too.
`;

const list = (key: string, items: readonly string[], indent: number, off = false): string => {
  const before = ' '.repeat(indent) + (off ? '# ' : '');
  return [`${before}${key}:`, ...items.map((item) => `${before}  - ${scalar(item)}`)]
    .map((line) => `${line}\n`)
    .join('');
};

function migrations({ sources, program }: FoundDatabase, indent: number): string {
  if (program !== undefined)
    return `${comment(`The files are of a tool that alone can read them (${program.why}): its own command is run on the shadow and on the target.`, indent)}${' '.repeat(indent)}layout: program
${check('the command line that applies what is pending, as you call it from the root of the repository. It gets the URL of the database as DATABASE_URL.', indent)}${' '.repeat(indent)}program-up: ${scalar(program.value)}
`;
  const whys = sources.map(({ path, layout, why }) => `${path} (${layout}: ${why})`).join('; ');
  const several =
    new Set(sources.map(({ layout }) => layout)).size > 1 || sources.length > 1
      ? check(
          'several folders of one application were taken as one database, in this order of application. Correct the order; where each has a database of its own, make two entries of a `databases:` map of them.',
          indent,
        )
      : '';
  return `${comment(`Where the migrations are, in the order of application. Found: ${whys}.`, indent)}${several}${list(
    'migrations',
    sources.map(({ path, layout }) => `${layout}:${path}`),
    indent,
  )}`;
}

function order({ unordered }: FoundDatabase, indent: number): string {
  if (unordered.length === 0) return '';
  return `\n${check('the names of these files give no order, so they would run by the alphabet. Put the lines into the order in which they are to be applied.', indent)}${list('order', unordered, indent)}`;
}

function engine({ engine: found, doubts }: FoundDatabase, indent: number): string {
  const others = doubts.slice(0, 4).join('; ');
  if (found === undefined)
    return `\n${check(`${others === '' ? 'no file says which server this is' : `files disagree about the server: ${others}`}. Write postgres, mysql, mariadb or tidb.`, indent)}${' '.repeat(indent)}engine: postgres\n`;
  const head = comment(`The kind of server, by ${found.why}. With a database-url the server itself says it.`, indent);
  const doubt = others === '' ? '' : check(`${others}. Correct the next line if that is the one.`, indent);
  return `\n${head}${doubt}${' '.repeat(indent)}engine: ${found.value}\n`;
}

function setup({ setup: found }: FoundDatabase, indent: number): string {
  if (found.length === 0)
    return `\n${comment('SQL that the empty shadow gets first, where migrations need what none of them makes: roles, extensions, older tables.', indent)}${' '.repeat(indent)}# shadow-setup: db/before-migrations.sql\n`;
  const whys = found.map(({ value, why }) => `${value} (${why})`).join('; ');
  return `\n${comment(`SQL that the empty shadow gets first: ${whys}. The target never gets it.`, indent)}${list(
    'shadow-setup',
    found.map(({ value }) => value),
    indent,
  )}`;
}

const database = (found: FoundDatabase, indent: number): string =>
  `${migrations(found, indent)}${order(found, indent)}${engine(found, indent)}${setup(found, indent)}`;

const SHARED = `
# What blocks a pull request: error (as it is without this line), warning, never. Single rules: docs/rules/README.md.
# fail-on: warning

# Apply only what the plan of a merged pull request has shown: docs/approval.md.
# approval: reviewed

# Before an apply: full (as it is without this line) saves all and restores it once to prove it; affected saves the
# tables that the plan touches; none. docs/backups.md.
# backup: affected

# What must be true after every apply: tables, columns, queries with their results.
# verify: db/expectations.yml
`;

/** The config file for what was found, explained. */
export function configText({ databases }: Pick<FoundRepository, 'databases'>): string {
  const [only, second] = databases;
  if (only !== undefined && second === undefined) return `${HEAD}\n${database(only, 0)}${SHARED}`;
  const entries = databases.map((found) => `  ${found.name}:\n${database(found, 4)}`).join('\n');
  return `${HEAD}${SHARED}
# One entry for each database; what stands above counts for all of them. The name is also that of the comment and the check.
${check('folders of different applications were taken as databases of their own. Where two share one database, put the lines of both into one entry.')}databases:
${entries}`;
}
