// Writes what is generated from the one list of inputs (action.yml, the tables of the README, docs/inputs.md), and lets the
// documentation and `init` pin the actions that our own workflows do.
// With --check it only compares, and fails naming the file that is not current.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');

// These files import nothing but types, so each stands alone once those are taken off: nothing else need compile for this.
async function standalone(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const { code } = transformSync(text, { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
const { INPUTS, OUTPUTS, COMMANDS } = await standalone('src/model/input-list.ts');
const { LAYOUT_LINES } = await standalone('src/model/layout-list.ts');
const { BEFORE } = await standalone('src/model/error-codes-before.ts');
const { AFTER } = await standalone('src/model/error-codes-after.ts');
const codes = publishedCodes();

const quote = (text) => JSON.stringify(text);
const cell = (text) => text.replaceAll('|', '\\|');
const defaultOf = (input) => input.defaultText ?? (input.default === undefined ? '–' : `\`${input.default}\``);

function actionYml() {
  const inputs = INPUTS.map((input) => {
    const fallback = input.name === 'github-token' ? '${{ github.token }}' : '';
    return `  ${input.name}:\n    description: ${quote(input.description)}\n    required: false${fallback === '' ? '' : `\n    default: ${quote(fallback)}`}`;
  });
  const outputs = OUTPUTS.map((output) => `  ${output.name}:\n    description: ${quote(output.description)}`);
  return `# Generated from src/model/input-list.ts by \`npm run generate\`.
name: migrate-on-merge
description: Shows in a pull request what its database migrations would do to production, gates the merge, and on merge backs up, applies and verifies them.
author: migrate-on-merge
branding:
  icon: database
  color: blue
inputs:
${inputs.join('\n')}
outputs:
${outputs.join('\n')}
runs:
  using: node24
  main: dist/index.js
`;
}

const tables = {
  inputs: [
    '| Input | Default | Meaning |',
    '|---|---|---|',
    ...INPUTS.map((i) => `| \`${i.name}\` | ${cell(defaultOf(i))} | ${cell(i.description)} |`),
  ].join('\n'),
  outputs: [
    '| Output | Meaning |',
    '|---|---|',
    ...OUTPUTS.map((o) => `| \`${o.name}\` | ${cell(o.description)} |`),
  ].join('\n'),
  commands: COMMANDS.map((c) => `\`${c}\``).join(', '),
  layouts: [
    '| `layout` | files | history |',
    '|---|---|---|',
    ...LAYOUT_LINES.map(({ name, files, history }) => `| \`${name}\` | ${files} | ${history} |`),
  ].join('\n'),
};

function readme(text) {
  return Object.entries(tables).reduce(
    (out, [name, table]) =>
      out.replace(
        new RegExp(`(<!-- generated: ${name} -->)[\\s\\S]*?(<!-- end -->)`),
        (_, begin, end) => `${begin}\n${table}\n${end}`,
      ),
    text,
  );
}

/** What a value looks like, by the kind of an input. */
const FORMS = {
  text: () => 'text',
  lines: () => 'lines',
  boolean: () => '`true`, `false`',
  duration: () => 'a duration: `500ms`, `10s`, `2m`, `1h30m`',
  size: () => 'a size: `500MB`, `20GB`, `4GiB`',
  choice: (input) => input.choices.map((choice) => `\`${choice}\``).join(', '),
  rules: () => 'lines of `RULE-ID: SEVERITY`',
};

function inputsPage() {
  const rows = INPUTS.map((input) => {
    const form = `${FORMS[input.kind](input)}${input.secret ? '; a secret' : ''}`;
    return `| <a id="${input.name}"></a>\`${input.name}\` | ${cell(form)} | ${cell(defaultOf(input))} | ${cell(input.description)} |`;
  });
  return `<!-- Generated from src/model/input-list.ts by \`npm run generate\`. -->
# Inputs and outputs

Each input is a flag of the command line (\`--name value\`), an input of the action (\`name: value\` under \`with:\`), and a key of the config file
(\`.github/migrate-on-merge.yml\`). Flag or action input come before the config file, that before the default. An empty value counts as not given: that is what an
unset secret of a workflow is. A name that does not exist is an error which names the nearest; all that is wrong is told at once.

- **lines**: one per line; in the config file also a list.
- **a secret**: may be given as \`env:NAME\`, to take it from a variable of the environment, so that it stands in no argument list and no file. It is masked in every text.
- On the command line \`--name\` alone means \`true\` where an input is \`true\` or \`false\`.
- Which inputs a command uses: \`migrate-on-merge COMMAND --help\`.

## Commands

${tables.commands}

## Inputs

| Input | Value | Default | Meaning |
|---|---|---|---|
${rows.join('\n')}

## Outputs

They are always set, on failure too.

${tables.outputs}
`;
}

const stale = [];
function put(file, text) {
  const path = join(root, file);
  let now = '';
  try {
    now = readFileSync(path, 'utf8');
  } catch {
    // Not there yet: it is written below.
  }
  if (now === text) return;
  if (check) stale.push(file);
  else writeFileSync(path, text);
}

/**
 * Every code with the version in which it came, which is carried over from the list itself: what once stood there never goes, since scripts
 * go by it.
 */
function publishedCodes() {
  const list = JSON.parse(readFileSync(join(root, 'schema/error-codes.json'), 'utf8'));
  const catalogue = Object.entries({ ...BEFORE, ...AFTER });
  const gone = Object.keys(list).filter((code) => !catalogue.some(([kept]) => kept === code));
  if (gone.length > 0)
    throw new Error(`Codes of schema/error-codes.json are gone from the catalogue: ${gone.join(', ')}.`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const changes = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  // Between two releases package.json has the number of the one before.
  const released = changes.includes(`\n## ${version}`) && changes.includes('\n## Unreleased');
  const coming = released ? 'the next release' : version;
  const since = (code) =>
    list[code] === undefined || list[code].since === 'the next release' ? coming : list[code].since;
  return Object.fromEntries(catalogue.map(([code, [area, title]]) => [code, { area, title, since: since(code) }]));
}

/** The catalogue: one heading a code, so that each has an address. */
function errorsPage() {
  const linked = (text) =>
    text.replace(/\(docs\/([\w-]+\.md)\)/g, '([more]($1))').replace(/\bdocs\/([\w-]+\.md)/g, '[$1]($1)');
  const all = Object.entries({ ...BEFORE, ...AFTER });
  const entry = ([code, [, title, why, next]]) =>
    [
      `### ${code}`,
      '',
      `**${title}.** ${linked(why)}`,
      '',
      `**Next:** ${linked(next)}`,
      '',
      `Since ${codes[code].since}.`,
      '',
    ].join('\n');
  const area = (name) => [`## ${name}`, '', ...all.filter(([, [area]]) => area === name).map(entry)];
  return [
    '# Errors',
    '',
    'Generated from `src/model/error-codes-*.ts` by `npm run generate`.',
    '',
    'Each run that breaks has one code: the output `failure-reason`, `error.code` in the report, the title of its annotation. Codes are added and',
    'never renamed, so that a script may go by them ([all of them as JSON](../schema/error-codes.json)). The message beside the code has the names, the place and the exact next step; this page',
    'has what is behind it. `migrate-on-merge help CODE` says the same on a terminal.',
    '',
    ...[...new Set(all.map(([, [area]]) => area))].flatMap(area),
  ].join('\n');
}

/** Dependabot brings the pins of our own workflows up to date; what the documentation shows and `init` writes follows them. */
function followPins() {
  const under = (folder, ending) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => ending.test(name))
      .map((name) => join(folder, name));
  const PIN = /\b([\w.-]+(?:\/[\w.-]+)+)@([0-9a-f]{40} # v[\d.]+)/g;
  const pins = new Map(
    under('.github/workflows', /\.yml$/).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(PIN)].map(([, name, pin]) => [name, pin]),
    ),
  );
  const init = 'src/steps/first-run/workflow-text.ts';
  for (const file of ['README.md', init, ...under('docs', /\.(?:md|yml)$/)]) {
    const text = readFileSync(join(root, file), 'utf8');
    put(
      file,
      text.replace(PIN, (all, name) => (pins.has(name) ? `${name}@${pins.get(name)}` : all)),
    );
  }
}

put('action.yml', actionYml());
put('docs/inputs.md', inputsPage());
put('schema/error-codes.json', `${JSON.stringify(codes, null, 2)}\n`);
put('docs/errors.md', errorsPage());
try {
  put('README.md', readme(readFileSync(join(root, 'README.md'), 'utf8')));
} catch (error) {
  if (error.code !== 'ENOENT') throw error;
}
followPins();
if (stale.length > 0) {
  console.error(`Not current: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`);
  process.exit(1);
}
