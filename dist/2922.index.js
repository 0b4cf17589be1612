export const id = 2922;
export const ids = [2922];
export const modules = {

/***/ 96989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: ./lib/io/git.js + 1 modules
var io_git = __webpack_require__(35484);
// EXTERNAL MODULE: ./lib/io/new-files.js
var new_files = __webpack_require__(29524);
// EXTERNAL MODULE: ./lib/io/text.js
var io_text = __webpack_require__(31141);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/sql/masked.js
var masked = __webpack_require__(62787);
// EXTERNAL MODULE: ./lib/steps/first-run/words.js
var words = __webpack_require__(31967);
;// CONCATENATED MODULE: ./lib/steps/first-run/config-text.js

const HEAD = `# What migrate-on-merge is told about this repository. Every input is a key here; docs/inputs.md explains each.
# Paths begin at the root of the repository. The command line reads this file, too.
`;
const list = (key, items, indent, off = false) => {
    const before = ' '.repeat(indent) + (off ? '# ' : '');
    return [`${before}${key}:`, ...items.map((item) => `${before}  - ${(0,words/* scalar */.d_)(item)}`)]
        .map((line) => `${line}\n`)
        .join('');
};
function migrations({ sources, program }, indent) {
    if (program !== undefined)
        return `${(0,words/* comment */.Im)(`The files are of a tool that alone can read them (${program.why}): its own command is run on the shadow and on the target.`, indent)}${' '.repeat(indent)}layout: program
${(0,words/* check */.z6)('the command line that applies what is pending, as you call it from the root of the repository. It gets the URL of the database as DATABASE_URL.', indent)}${' '.repeat(indent)}program-up: ${(0,words/* scalar */.d_)(program.value)}
`;
    const whys = sources.map(({ path, layout, why }) => `${path} (${layout}: ${why})`).join('; ');
    const several = new Set(sources.map(({ layout }) => layout)).size > 1 || sources.length > 1
        ? (0,words/* check */.z6)('several folders of one application were taken as one database, in this order of application. Correct the order; where each has a database of its own, make two entries of a `databases:` map of them.', indent)
        : '';
    return `${(0,words/* comment */.Im)(`Where the migrations are, in the order of application. Found: ${whys}.`, indent)}${several}${list('migrations', sources.map(({ path, layout }) => `${layout}:${path}`), indent)}`;
}
function order({ unordered }, indent) {
    if (unordered.length === 0)
        return '';
    return `\n${(0,words/* check */.z6)('the names of these files give no order, so they would run by the alphabet. Put the lines into the order in which they are to be applied.', indent)}${list('order', unordered, indent)}`;
}
function engine({ engine: found, doubts }, indent) {
    const others = doubts.slice(0, 4).join('; ');
    if (found === undefined)
        return `\n${(0,words/* check */.z6)(`${others === '' ? 'no file says which server this is' : `files disagree about the server: ${others}`}. Write postgres, mysql, mariadb or tidb.`, indent)}${' '.repeat(indent)}engine: postgres\n`;
    const head = (0,words/* comment */.Im)(`The kind of server, by ${found.why}. With a database-url the server itself says it.`, indent);
    const doubt = others === '' ? '' : (0,words/* check */.z6)(`${others}. Correct the next line if that is the one.`, indent);
    return `\n${head}${doubt}${' '.repeat(indent)}engine: ${found.value}\n`;
}
function setup({ setup: found }, indent) {
    if (found.length === 0)
        return `\n${(0,words/* comment */.Im)('SQL that the empty shadow gets first, where migrations need what none of them makes: roles, extensions, older tables.', indent)}${' '.repeat(indent)}# shadow-setup: db/before-migrations.sql\n`;
    const whys = found.map(({ value, why }) => `${value} (${why})`).join('; ');
    return `\n${(0,words/* comment */.Im)(`SQL that the empty shadow gets first: ${whys}. The target never gets it.`, indent)}${list('shadow-setup', found.map(({ value }) => value), indent)}`;
}
const database = (found, indent) => `${migrations(found, indent)}${order(found, indent)}${engine(found, indent)}${setup(found, indent)}`;
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
function configText({ databases }) {
    const [only, second] = databases;
    if (only !== undefined && second === undefined)
        return `${HEAD}\n${database(only, 0)}${SHARED}`;
    const entries = databases.map((found) => `  ${found.name}:\n${database(found, 4)}`).join('\n');
    return `${HEAD}${SHARED}
# One entry for each database; what stands above counts for all of them. The name is also that of the comment and the check.
${(0,words/* check */.z6)('folders of different applications were taken as databases of their own. Where two share one database, put the lines of both into one entry.')}databases:
${entries}`;
}

// EXTERNAL MODULE: ./lib/steps/first-run/files.js
var files = __webpack_require__(27665);
;// CONCATENATED MODULE: ./lib/steps/first-run/line-diff.js
/** Lines beside a change. */
const AROUND = 3;
/** No workflow is that long; the table below would have a million fields. */
const LONGEST = 1_000;
const linesOf = (text) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
/** The longest common lines, by the table that every book has. */
function compare(before, after) {
    const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
    const at = (i, j) => common[i]?.[j] ?? 0;
    for (let i = before.length - 1; i >= 0; i--)
        for (let j = after.length - 1; j >= 0; j--) {
            const row = common[i];
            if (row !== undefined)
                row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
        }
    const lines = [];
    let [i, j] = [0, 0];
    while (i < before.length || j < after.length) {
        if (i < before.length && j < after.length && before[i] === after[j])
            lines.push({ sign: ' ', text: before[i++] ?? '', at: [i - 1, j++] });
        else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1)))
            lines.push({ sign: '-', text: before[i++] ?? '', at: [i - 1, j] });
        else
            lines.push({ sign: '+', text: after[j++] ?? '', at: [i, j - 1] });
    }
    return lines;
}
function hunk(lines) {
    const count = (sign) => lines.filter((line) => line.sign === ' ' || line.sign === sign).length;
    const [before = 0, after = 0] = lines[0]?.at ?? [];
    const range = (start, length) => `${length === 0 ? start : start + 1},${length}`;
    return [
        `@@ -${range(before, count('-'))} +${range(after, count('+'))} @@`,
        ...lines.map(({ sign, text }) => `${sign}${text}`),
    ];
}
/**
 * The unified diff of two texts, as `git apply` takes it; empty where they are the same. `before` is undefined for a file that is
 * not there yet. Line ends of Windows do not count.
 */
function lineDiff(path, before, after) {
    const old = linesOf((before ?? '').replaceAll('\r\n', '\n'));
    const wanted = linesOf(after);
    if (before !== undefined && old.join('\n') === wanted.join('\n'))
        return '';
    const head = [before === undefined ? '--- /dev/null' : `--- a/${path}`, `+++ b/${path}`];
    if (old.length > LONGEST || wanted.length > LONGEST)
        return `${[...head, ...old.map((line) => `-${line}`), ...wanted.map((line) => `+${line}`)].join('\n')}\n`;
    const lines = compare(old, wanted);
    const near = lines.map((_, at) => lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ sign }) => sign !== ' '));
    const hunks = [];
    for (const [at, line] of lines.entries()) {
        if (near[at] !== true)
            continue;
        if (near[at - 1] !== true)
            hunks.push([]);
        hunks.at(-1)?.push(line);
    }
    return `${[...head, ...hunks.flatMap(hunk)].join('\n')}\n`;
}

// EXTERNAL MODULE: ./lib/steps/first-run/look.js + 5 modules
var look = __webpack_require__(67173);
;// CONCATENATED MODULE: ./lib/steps/first-run/workflow-text.js

const CHECKOUT = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2';
const SETUP_NODE = 'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0';
/** The action, as the README has it. */
const ACTION = 'OWNER/migrate-on-merge@v1';
const INSTALL = {
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
function workflow_text_packages(databases) {
    const found = new Map(databases.flatMap(({ packages: one }) => (one === undefined ? [] : [[one.folder, one]])));
    if (found.size === 0)
        return '';
    const installs = [...found.values()].map(({ manager, folder, locked }) => {
        const where = folder === '' ? '' : `        working-directory: ${(0,words/* scalar */.d_)(folder)}\n`;
        const lock = locked ? '' : (0,words/* check */.z6)('there is no lockfile. Commit one, and use the install that goes by it.', 6);
        return `${lock}      - run: ${INSTALL[manager][locked ? 0 : 1]}\n${where}`;
    });
    return `      - uses: ${SETUP_NODE}
        with:
          node-version: 22
${(0,words/* comment */.Im)('Migrations that are code run with the packages of the project; their install scripts are not needed.', 6)}${installs.join('')}`;
}
/** What the shadow and the backup need that a runner of GitHub's does not have. */
function servers(databases) {
    const engines = new Set(databases.map(({ engine }) => engine?.value ?? 'postgres'));
    const maria = engines.has('mariadb')
        ? `${(0,words/* comment */.Im)('The shadow and the backup need the server and its tools of the same kind as the target.', 6)}      - run: sudo apt-get update && sudo apt-get install -y mariadb-server mariadb-client\n`
        : '';
    return maria;
}
function services(databases) {
    if (!databases.some(({ engine }) => engine?.value === 'tidb'))
        return '';
    return `${(0,words/* check */.z6)('the version of your TiDB: the shadow is this one, in memory.', 4)}    services:
      tidb:
        image: pingcap/tidb:v8.5.0
        ports: ["4000:4000"]
`;
}
function program(databases) {
    if (!databases.some((one) => one.program !== undefined))
        return '';
    return `${(0,words/* check */.z6)('the steps that install the migration tool, before the next one.', 6)}`;
}
function permissions({ name }) {
    const says = name === 'plan'
        ? 'posts the one comment, reads labels'
        : 'says in the merged pull request what happened, and in open ones that their plan is stale';
    return `    permissions:
      contents: read # reads the migration files
      pull-requests: write # ${says}
      checks: write # makes the check run; without it the job's status says the same
`;
}
function environment({ name, names }) {
    const several = names.length > 0;
    if (name === 'plan') {
        if (!several)
            return '';
        return `${(0,words/* check */.z6)('one environment for each database, without reviewers, holds its secret DATABASE_URL: a role that may only read. Make them under Settings → Environments.', 4)}    environment: \${{ matrix.database }}-plan\n`;
    }
    const where = several ? '${{ matrix.database }}' : 'production';
    return `${(0,words/* check */.z6)(`put DATABASE_URL, of the role that may change the schema, into ${several ? 'one environment for each database' : 'this environment'} (Settings → Environments), and add required reviewers if somebody is to release every apply.`, 4)}    environment: ${where}\n`;
}
function steps({ name, repository, names }) {
    const { databases } = repository;
    const several = names.length > 0;
    const secret = name === 'plan' && !several ? 'DATABASE_URL_READ_ONLY' : 'DATABASE_URL';
    const readOnly = name === 'plan' && !several
        ? (0,words/* check */.z6)('make this secret (Settings → Secrets and variables → Actions): the URL of a role that may only read. Until it is there, and for forks, what the base branch holds counts as applied.', 10)
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
${workflow_text_packages(databases)}${servers(databases)}${program(databases)}${name === 'plan' ? (0,words/* check */.z6)('OWNER is the account that you take the action from.', 6) : ''}      - uses: ${ACTION}
        with:
          command: ${name}
${which}${readOnly}          database-url: \${{ secrets.${secret} }}
${shadow}`;
}
function matrix({ names }) {
    if (names.length === 0)
        return '';
    return `    strategy:
      fail-fast: false
      matrix:
        database: [${names.map(words/* scalar */.d_).join(', ')}]
`;
}
function job(of) {
    const when = of.name === 'plan'
        ? `  # Runs what is pending on a throw-away database and comments; never writes to the target.
  plan:
    if: github.event_name != 'push'
`
        : `  # After the merge: plans again, backs up, applies, verifies.
  apply:
    if: github.event_name == 'push'
`;
    const minutes = of.name === 'plan'
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
function workflowText(repository, config, standard) {
    const several = repository.configured ?? (repository.databases.length > 1 ? repository.databases.map(({ name }) => name) : []);
    const branch = repository.branchSure ? '' : (0,words/* check */.z6)('the default branch, which Git does not name here.', 4);
    const jobs = ['plan', 'apply'].map((name) => job({ name, repository, names: several }));
    const withConfig = standard
        ? jobs
        : jobs.map((text) => text.replace(/^( +)command: \w+$/m, (line, indent) => `${line}\n${indent}config: ${(0,words/* scalar */.d_)(config)}`));
    return `# Written by \`migrate-on-merge init\`; \`doctor\` looks over it. What only you can know stands behind CHECK.
name: Migrations
on:
  pull_request:
    # The last two: the label that allows counts as soon as it is set, and no more once it is taken off.
    types: [opened, reopened, synchronize, labeled, unlabeled]
  merge_group:
  push:
${branch}    branches: [${(0,words/* scalar */.d_)(repository.branch)}]

# One run at a time for a pull request and for the branch; a run that applies is never cancelled by the next one.
concurrency:
  group: migrations-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: false

permissions:
  contents: read # the least; each job says what it needs itself

jobs:
${withConfig.join('\n')}${several.length > 0 ? GATE : ''}`;
}

// EXTERNAL MODULE: ./lib/steps/report.js + 2 modules
var report = __webpack_require__(52528);
;// CONCATENATED MODULE: ./lib/commands/init.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});












const WORKFLOW = '.github/workflows/migrations.yml';
const STANDARD = '.github/migrate-on-merge.yml';
/** What Git says of this folder. GitHub reads workflows at the root alone. */
async function gitOf({ inputs, }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const git = await (0,io_git.openGit)(inputs.workingDirectory);
        if ('why' in git)
            return { branch: undefined, notes: [`Git was not asked: ${git.why}. The default branch is taken to be main.`] };
        const _ = __addDisposableResource(env_1, git, true);
        if (git.prefix !== '')
            throw new error/* ActionError */.lZ('not-at-root', `This folder is ${(0,io_text/* printable */.g$)(git.prefix)} of a repository, and GitHub reads workflows at its root alone.`, `Run \`init\` at the root; folders below it are found from there, or named: \`--migrations ${(0,io_text/* printable */.g$)(git.prefix)}migrations\`.`);
        return { branch: await git.defaultBranch(), notes: [] };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** A config file under another ending is not read; a second one beside it would leave people wondering which of them counts. */
async function refuseMisnamed({ folder, inputs }) {
    const other = inputs.config.replace(/\.yml$/, '.yaml');
    if (other === inputs.config || (await (0,files/* textOf */.b)(folder, inputs.config)) !== undefined)
        return;
    if ((await (0,files/* textOf */.b)(folder, other)) === undefined)
        return;
    throw new error/* ActionError */.lZ('bad-input', `The config file is looked for at ${(0,io_text/* printable */.g$)(inputs.config)}, and there is ${(0,io_text/* printable */.g$)(other)}.`, `Rename it (\`git mv\`), or name it: \`init --config ${(0,io_text/* printable */.g$)(other)}\`.`);
}
/** The files that there should be, in the order in which they are read by people. */
function wantedFiles(found, config) {
    // A team's own workflow stays the only one: two of them would plan and apply side by side.
    const workflow = found.workflow === undefined || found.workflow === WORKFLOW;
    return [
        { path: config, text: configText(found) },
        ...(workflow ? [{ path: WORKFLOW, text: workflowText(found, config, config === STANDARD) }] : []),
    ];
}
async function compared({ folder }, { path, text }) {
    const there = (await folder.list(path))?.some((entry) => entry.path === path) === true;
    const before = there ? ((await (0,files/* textOf */.b)(folder, path)) ?? '') : undefined;
    const diff = lineDiff(path, before, text);
    const state = !there ? 'to-write' : diff === '' ? 'same' : 'kept';
    return { path, state, diff: (0,masked/* masked */.Iv)(diff), questions: state === 'kept' ? [] : (0,words/* questionsIn */.j9)(text) };
}
function nothingFound(found) {
    const seen = found.notes.length === 0 ? '' : ` ${found.notes.join(' ')}`;
    return new error/* ActionError */.lZ('no-migrations', `No migrations were found in this repository.${seen}`, 'Name their folder: `init --migrations path/to/folder`. Where there are none yet, make the folder with the first file in it.');
}
const names = (files) => files.map(({ path }) => (0,io_text/* printable */.g$)(path)).join(' and ');
function headlineOf(files) {
    const fresh = files.filter(({ state }) => state === 'written' || state === 'to-write');
    const kept = files.filter(({ state }) => state === 'kept');
    const wrote = fresh[0]?.state === 'to-write' ? 'would be written' : fresh.length === 1 ? 'is written' : 'are written';
    const parts = [
        ...(fresh.length === 0 ? [] : [`${names(fresh)} ${wrote}.`]),
        ...(kept.length === 0
            ? []
            : [
                `${names(kept)} ${kept.length === 1 ? 'is there and differs: it is' : 'are there and differ: they are'} left as ${kept.length === 1 ? 'it is' : 'they are'}.`,
            ]),
    ];
    return parts.length === 0 ? 'All is there already, as it would be written.' : parts.join(' ');
}
function notesOf(found, files, dryRun) {
    const kept = files.filter(({ state }) => state === 'kept');
    const open = files.reduce((sum, { questions }) => sum + questions.length, 0);
    const next = dryRun
        ? 'The same without `--dry-run` writes.'
        : 'Next: `doctor` looks over all of it, `plan` shows what a pull request would.';
    return [
        ...found.notes,
        ...(found.workflow !== undefined && found.workflow !== WORKFLOW
            ? [`${(0,io_text/* printable */.g$)(found.workflow)} runs this action already, so no workflow is written; \`doctor\` looks over it.`]
            : []),
        ...(kept.length === 0
            ? []
            : [
                `Take what you want of the difference by hand; or move ${names(kept)} away, run \`init\` again, and compare the two.`,
            ]),
        ...(open === 0
            ? []
            : [`${open} ${open === 1 ? 'line waits' : 'lines wait'} for you, each behind CHECK in its file.`]),
        next,
    ];
}
/** Looks at the repository and writes what a first run needs; what is there already is never written over. */
const init = {
    name: 'init',
    async run(context) {
        const { inputs, folder, run } = context;
        await refuseMisnamed(context);
        const { branch, notes } = await gitOf(context);
        const looked = await (0,look/* lookAt */.t5)({ folder, named: inputs.migrations, branch, config: inputs.config });
        const found = { ...looked, notes: [...notes, ...looked.notes] };
        if (found.databases.length === 0)
            throw nothingFound(looked);
        const wanted = wantedFiles(found, inputs.config);
        const files = [];
        for (const one of wanted)
            files.push(await compared(context, one));
        const fresh = wanted.filter((_, at) => files[at]?.state === 'to-write');
        if (!inputs.dryRun)
            await (0,new_files/* writeNew */.q)(inputs.workingDirectory, fresh);
        const done = files.map((file) => file.state === 'to-write' && !inputs.dryRun ? { ...file, state: 'written' } : file);
        return {
            ...(0,report/* emptyReport */._O)('init', inputs.label, run),
            verdict: done.some(({ state }) => state === 'kept') ? 'warned' : 'clean',
            headline: headlineOf(done),
            files: done,
            notes: notesOf(found, done, inputs.dryRun),
        };
    },
};


/***/ }),

/***/ 67231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xh: () => (/* binding */ ProgramMissing),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   hh: () => (/* binding */ cleanEnvironment),
/* harmony export */   i0: () => (/* binding */ killGroup),
/* harmony export */   t$: () => (/* binding */ keepInMind)
/* harmony export */ });
/* unused harmony export endPrograms */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);



/** The program is not there, or may not be run. */
class ProgramMissing extends Error {
    file;
    why;
    name = 'ProgramMissing';
    constructor(file, why, cause) {
        super(why === 'not-found' ? `${file} was not found` : `${file} may not be run`, { cause });
        this.file = file;
        this.why = why;
    }
}
/** RUNNER_TRACKING_ID lets a workflow runner find and end what a cancelled job left behind. */
const HANDED_ON = ['PATH', 'HOME', 'TZ', 'TMPDIR', 'RUNNER_TRACKING_ID', 'SystemRoot', 'TEMP', 'TMP'];
/** The least that programs need, in a language that we can read. */
function cleanEnvironment(extra = {}) {
    const all = { LANG: 'C', LC_ALL: 'C', ...extra };
    for (const name of HANDED_ON)
        if (!(name in extra))
            all[name] = process.env[name];
    return Object.fromEntries(Object.entries(all).filter((entry) => entry[1] !== undefined));
}
const KEEP = 4 * 1024 * 1024;
/** What a program prints without a line end is no line of anybody's. */
const LONGEST_LINE = 64 * 1024;
const GRACE_MS = 3_000;
class Output {
    keep;
    onLine;
    chunks = [];
    size = 0;
    line = '';
    truncated = false;
    constructor(keep, onLine) {
        this.keep = keep;
        this.onLine = onLine;
    }
    push(text) {
        this.chunks.push(text);
        this.size += text.length;
        while (this.size > this.keep) {
            const first = this.chunks.shift() ?? '';
            const surplus = Math.min(first.length, this.size - this.keep);
            if (surplus < first.length)
                this.chunks.unshift(first.slice(surplus));
            this.size -= surplus;
            this.truncated = true;
        }
        if (this.onLine === undefined)
            return;
        const lines = (this.line + text).split('\n');
        this.line = (lines.pop() ?? '').slice(0, LONGEST_LINE);
        for (const line of lines)
            this.onLine(line.replace(/\r$/, ''));
    }
    end() {
        if (this.line !== '')
            this.onLine?.(this.line);
        return this.chunks.join('');
    }
}
const running = new Set();
/** Keeps a program in mind that something else has started, so that it ends with us. Gives back how it is forgotten. */
function keepInMind(pid) {
    if (!watching)
        process.once('exit', endPrograms);
    watching = true;
    running.add(pid);
    return () => running.delete(pid);
}
/** Children lead groups of their own, so that a whole family ends, and so a Ctrl-C in the terminal reaches only us. */
function killGroup(pid, signal) {
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, signal);
    }
    catch {
        // It has ended meanwhile.
    }
}
/** Ends every program that `run` started and that still runs; for a handler of signals. */
function endPrograms() {
    for (const pid of running)
        killGroup(pid, 'SIGKILL');
}
let watching = false;
/** Runs a program to its end; never through a shell. Throws ProgramMissing, or the system's error when it cannot start. */
function run(file, args, options = {}) {
    if (!watching)
        process.once('exit', endPrograms);
    watching = true;
    return new Promise((resolve, reject) => {
        // A list of unknown length hides from the compiler that the first three are pipes
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, [...args], {
            stdio: ['pipe', 'pipe', 'pipe', ...(options.files ?? [])],
            detached: process.platform !== 'win32',
            windowsHide: true,
            env: cleanEnvironment(options.env),
            ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
            ...(options.uid === undefined ? {} : { uid: options.uid }),
            ...(options.gid === undefined ? {} : { gid: options.gid }),
        });
        const { pid } = child;
        const output = (from) => {
            const { onLine } = options;
            const out = new Output(options.keep ?? KEEP, onLine === undefined ? undefined : (line) => onLine(line, from));
            child[from].setEncoding('utf8').on('data', (text) => out.push(text));
            return out;
        };
        const { drain, feed } = options;
        const stdout = drain === undefined ? output('stdout') : new Output(0, undefined);
        const stderr = output('stderr');
        let failure;
        const failed = (error) => {
            failure ??= { error };
            if (pid !== undefined)
                killGroup(pid, 'SIGKILL');
        };
        const streams = [drain?.(child.stdout).catch(failed), feed?.(child.stdin).catch(failed)];
        const timers = [];
        let timedOut = false;
        const settled = () => {
            for (const timer of timers)
                clearTimeout(timer);
            if (pid !== undefined)
                running.delete(pid);
        };
        child.on('error', (error) => {
            settled();
            const there = options.cwd === undefined || (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(options.cwd);
            if (error.code === 'ENOENT' && there)
                reject(new ProgramMissing(file, 'not-found', error));
            else if (error.code === 'EACCES' && there)
                reject(new ProgramMissing(file, 'not-executable', error));
            else
                reject(error);
        });
        // A grandchild that outlives the program would keep the pipes, and us, for ever. What is drained may lie in the pipe for
        // longer than that, on a slow disk: then the grandchild ends, not the pipe.
        child.on('exit', () => {
            const end = () => {
                if (drain === undefined)
                    child.stdout.destroy();
                else if (pid !== undefined)
                    killGroup(pid, 'SIGKILL');
                child.stderr.destroy();
            };
            timers.push(setTimeout(end, GRACE_MS));
        });
        child.on('close', async (code, signal) => {
            settled();
            await Promise.all(streams);
            if (failure !== undefined)
                return reject(failure.error);
            const signalled = signal === null ? 0 : 128 + (node_os__WEBPACK_IMPORTED_MODULE_2__.constants.signals[signal] ?? 0);
            const texts = { stdout: stdout.end(), stderr: stderr.end() };
            resolve({ code: code ?? signalled, ...texts, timedOut, truncated: stdout.truncated || stderr.truncated });
        });
        // A program that reads nothing closes its end: that is its right.
        child.stdin.on('error', () => undefined);
        if (feed === undefined)
            child.stdin.end(options.input);
        if (pid === undefined)
            return;
        running.add(pid);
        options.onStart?.(pid);
        if (options.timeoutMs !== undefined) {
            const late = () => {
                timedOut = true;
                killGroup(pid, 'SIGTERM');
                timers.push(setTimeout(() => killGroup(pid, 'SIGKILL'), GRACE_MS));
            };
            timers.push(setTimeout(late, options.timeoutMs));
        }
    });
}


/***/ }),

/***/ 29524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ writeNew)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61343);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77914);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31141);






/** File systems that know no hard links. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV']);
/** The folder itself, links followed. Throws where that is not below the root: nothing is written out there. */
async function realFolder(root, folder) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder);
    const prefix = root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_2__.sep) ? root : root + node_path__WEBPACK_IMPORTED_MODULE_2__.sep;
    const inside = real === root || real.startsWith(prefix);
    if (!inside || real.slice(root.length).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).includes('.git'))
        throw (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .systemError */ .Oj)('EOUTSIDE', folder);
    return real;
}
/** Makes the folders that are missing, each checked before the next one is made in it. */
async function ensureFolder(root, path, undo) {
    let real = root;
    for (const part of path.split('/').filter((one) => one !== '')) {
        const next = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(real, part);
        const made = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(next).then(() => true, (error) => {
            if ((0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'EEXIST')
                return false;
            throw error;
        });
        if (made)
            undo.push(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(next));
        real = await realFolder(root, next);
    }
    return real;
}
/** The whole text under another name, on the disk. */
async function written(folder, text, undo) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.create-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.part`);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
    undo.push(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path));
    try {
        await file.writeFile(text);
        await file.sync();
    }
    finally {
        await file.close();
    }
    return path;
}
/** Gives it its name, unless something has that name already: `rename` would write over it. */
async function named(part, path, undo) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(part, path);
    }
    catch (error) {
        if (!NO_LINKS.has((0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) ?? ''))
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(part, path, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL);
    }
    undo.push(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(part);
}
function refused(error, { path }) {
    const code = (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) ?? 'unknown';
    const shown = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(path);
    if (code === 'EEXIST')
        return new _model_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('file-exists', `${shown} is there already, and is not written over.`, 'Run this again: it takes the next version.');
    if (code === 'EOUTSIDE')
        return new _model_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('outside', `${shown} leads out of the working directory through a link, and nothing out there is written.`, 'Name the folder itself in `migrations`, or a `working-directory` that holds both.');
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('not-written', `${shown} cannot be written (${code}).`, 'Give the user of this run the right to write there, and look at the room on the disk.', { cause: error });
}
/** Writes all or none, each whole or not at all, never over another file and never out of the root. */
async function writeNew(rootPath, files) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(rootPath);
    const undo = [];
    for (const file of files) {
        try {
            const path = (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .tidy */ .DZ)(file.path);
            if (path === undefined || path === '')
                throw (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .systemError */ .Oj)('EOUTSIDE', file.path);
            const folder = await ensureFolder(root, path.slice(0, Math.max(0, path.lastIndexOf('/'))), undo);
            const part = await written(folder, file.text, undo);
            await named(part, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path.slice(path.lastIndexOf('/') + 1)), undo);
        }
        catch (error) {
            for (const back of undo.toReversed())
                await back().catch(() => undefined);
            throw refused(error, file);
        }
    }
}


/***/ }),

/***/ 44495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   P1: () => (/* binding */ isDownFolder),
/* harmony export */   RM: () => (/* binding */ isDialect),
/* harmony export */   tB: () => (/* binding */ dialectRank)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54693);

/** Names of servers as people put them into file and folder names. */
const DIALECTS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    postgres: 'postgres',
    postgresql: 'postgres',
    pg: 'postgres',
    pgsql: 'postgres',
    psql: 'postgres',
    mysql: 'mysql',
    mariadb: 'mariadb',
    tidb: 'tidb',
    sqlite: 'sqlite',
    sqlite3: 'sqlite',
    mssql: 'mssql',
    sqlserver: 'mssql',
    oracle: 'oracle',
    cockroach: 'cockroach',
    cockroachdb: 'cockroach',
    crdb: 'cockroach',
    clickhouse: 'clickhouse',
    h2: 'h2',
    db2: 'db2',
});
/** Which dialects serve an engine, best first: a MariaDB or TiDB server takes files for MySQL where it has none of its own. */
const SERVES = {
    postgres: ['postgres'],
    mysql: ['mysql'],
    mariadb: ['mariadb', 'mysql'],
    tidb: ['tidb', 'mysql'],
};
/** Whether this word names a server. */
function isDialect(word) {
    return Object.hasOwn(DIALECTS, word.toLowerCase());
}
/** How well a dialect serves an engine: 0 is best, -1 not at all. */
function dialectRank(word, engine) {
    return SERVES[engine].indexOf(DIALECTS[word.toLowerCase()] ?? '');
}
const NODE = 'the Node.js tool that it was written for (Knex, Sequelize, Payload, TypeORM, …)';
const CODE = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    ts: ['TypeScript', NODE],
    mts: ['TypeScript', NODE],
    cts: ['TypeScript', NODE],
    js: ['JavaScript', NODE],
    mjs: ['JavaScript', NODE],
    cjs: ['JavaScript', NODE],
    go: ['Go', 'goose, or the Go program that it is compiled into'],
    py: ['Python', 'Alembic, Django or the tool that it was written for'],
    rb: ['Ruby', 'Rails or the tool that it was written for'],
    php: ['PHP', 'Laravel, Phinx, Doctrine or the tool that it was written for'],
    java: ['Java', 'Flyway or the tool that it was written for'],
    kt: ['Kotlin', 'Flyway or the tool that it was written for'],
    groovy: ['Groovy', 'the tool that it was written for'],
    scala: ['Scala', 'the tool that it was written for'],
    cs: ['C#', 'Entity Framework or the tool that it was written for'],
    ex: ['Elixir', 'Ecto'],
    exs: ['Elixir', 'Ecto'],
    rs: ['Rust', 'the program that it is compiled into'],
    pl: ['Perl', 'the tool that it was written for'],
    sh: ['shell', 'the commands that it calls'],
    bash: ['shell', 'the commands that it calls'],
    ps1: ['PowerShell', 'the commands that it calls'],
    bat: ['Windows batch', 'the commands that it calls'],
});
const DOWN = 'down|rollback|undo';
const AFFIXES = new RegExp(`\\.(up|${DOWN})$`, 'i');
/** Folders whose files undo something; run forwards they would destroy it. */
const DOWN_FOLDERS = new RegExp(`^(?:${DOWN}|downs|rollbacks|undos|revert|reverts)$`, 'i');
function isDownFolder(name) {
    return DOWN_FOLDERS.test(name);
}
/**
 * `x`, and what `.up`, `.down`, `.postgres` say, in either order: `x.postgres.up.sql`, `x.up.postgres.sql`. In `x/up.sql`
 * the folder is the name, and the stem is empty.
 */
function sqlName(name) {
    let stem = `.${name.slice(0, -'.sql'.length)}`;
    let direction = 'up';
    let dialect;
    for (let round = 0; round < 2; round += 1) {
        const affix = AFFIXES.exec(stem)?.[1];
        if (affix !== undefined) {
            direction = affix.toLowerCase() === 'up' ? 'up' : 'down';
            stem = stem.slice(0, -affix.length - 1);
        }
        const last = /.\.([A-Za-z0-9]+)$/.exec(stem)?.[1];
        if (last !== undefined && dialect === undefined && isDialect(last)) {
            dialect = last;
            stem = stem.slice(0, -last.length - 1);
        }
    }
    return { kind: 'sql', stem: stem.slice(1), direction, dialect };
}
const known = new Map();
/** Goes by the name alone. Finding the layout, sorting and reading all ask the same of the same names. */
function fileName(name) {
    const found = known.get(name) ?? judge(name);
    known.set(name, found);
    return found;
}
function judge(name) {
    const lower = name.toLowerCase();
    if (/^[.#]/.test(name)) {
        return lower.includes('.sql')
            ? { kind: 'left-out', reason: 'a hidden file or an editor’s own' }
            : { kind: 'ignored' };
    }
    if (lower.endsWith('.sql'))
        return sqlName(name);
    const code = CODE[/\.([^.]+)$/.exec(lower)?.[1] ?? ''];
    if (code !== undefined && !lower.endsWith('.d.ts'))
        return { kind: 'code', language: code[0], needs: code[1] };
    return lower.includes('.sql')
        ? { kind: 'left-out', reason: 'does not end in .sql: a backup, a template or an archive' }
        : { kind: 'ignored' };
}


/***/ }),

/***/ 43530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   XX: () => (/* binding */ naturalKey),
/* harmony export */   dk: () => (/* binding */ compareNatural),
/* harmony export */   r1: () => (/* binding */ sameVersion)
/* harmony export */ });
// Groups end at separators only: digits that may be cut in many ways would take for ever on a hostile name.
const DATE = /^(?:19|20)\d\d([-_.])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:[-_.T]\d{4,})*(?![0-9A-Za-z])/;
const DAY = /^(?:19|20)\d\d([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])$/;
const NUMBER = /^[vV]?(\d+(?:\.\d+)*)(?![0-9A-Za-z])/;
/** Takes a name without its suffix apart. */
function versionOf(stem) {
    const date = DATE.exec(stem)?.[0];
    const number = NUMBER.exec(stem);
    const taken = date ?? number?.[0];
    if (taken === undefined)
        return { version: undefined, rest: stem, unique: false };
    const version = date ?? number?.[1];
    const rest = stem.slice(taken.length).replace(/^[-_. ]+/, '');
    return { version, rest, unique: version !== undefined && !DAY.test(version) };
}
/** Digits without their leading zeros. */
const bare = (digits) => digits.replace(/^0+(?=\d)/, '');
/** One spelling for `003` and `3`, `1.02` and `1.2`. */
function sameVersion(version) {
    return version.replace(/\d+/g, bare);
}
/** Numbers of any length, as text: a timestamp with microseconds is beyond what a double holds. */
function compareNumbers(a, b) {
    const [x, y] = [bare(a), bare(b)];
    if (x.length !== y.length)
        return x.length - y.length;
    return x < y ? -1 : x > y ? 1 : 0;
}
function compareLists(a, b, compare) {
    for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
        const order = compare(a[i] ?? '', b[i] ?? '');
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
const isDigit = (text) => text >= '0' && text <= '9';
function compareRuns(a, b) {
    if (isDigit(a.charAt(0)) && isDigit(b.charAt(0)))
        return compareNumbers(a, b);
    return a < b ? -1 : a > b ? 1 : 0;
}
function partOf(text) {
    const numbers = /^(?:[vV](?=\d))?(\d+(?:\.\d+)*)/.exec(text);
    const rest = numbers === null ? text : text.slice(numbers[0].length);
    return { numbers: numbers?.[1]?.split('.') ?? [], runs: rest.match(/\d+|\D+/g) ?? [] };
}
/** `path` with its folders; give it without suffixes, so that `001_a` comes before `001_a_b`. */
function naturalKey(path) {
    return { parts: path.split('/').map(partOf), path };
}
function compareParts(a, b) {
    // What begins with a number comes before what does not, however its name is spelled.
    if (a.numbers.length === 0 || b.numbers.length === 0) {
        const order = Number(a.numbers.length === 0) - Number(b.numbers.length === 0);
        return order === 0 ? compareLists(a.runs, b.runs, compareRuns) : order;
    }
    const order = compareLists(a.numbers, b.numbers, compareNumbers);
    return order === 0 ? compareLists(a.runs, b.runs, compareRuns) : order;
}
/** Natural order: folder by folder, numbers as numbers; what is equal so (`01` and `1`) goes by its characters. */
function compareNatural(a, b) {
    for (let i = 0; i < Math.min(a.parts.length, b.parts.length); i += 1) {
        const [x, y] = [a.parts[i], b.parts[i]];
        const order = x === undefined || y === undefined ? 0 : compareParts(x, y);
        if (order !== 0)
            return order;
    }
    if (a.parts.length !== b.parts.length)
        return a.parts.length - b.parts.length;
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}


/***/ }),

/***/ 78429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ programHistory),
/* harmony export */   y: () => (/* binding */ isCommand)
/* harmony export */ });
/** Where migration tools write down what is in. */
const HISTORIES = [
    'alembic_version',
    'django_migrations',
    'schema_migrations',
    'schema_migration',
    'ar_internal_metadata',
    'databasechangelog',
    'databasechangeloglock',
    'DATABASECHANGELOG',
    'DATABASECHANGELOGLOCK',
    'migrations',
    'migrations_lock',
    'typeorm_metadata',
    'doctrine_migration_versions',
    'phinxlog',
    '__EFMigrationsHistory',
    'mikro_orm_migrations',
    'atlas_schema_revisions',
    'gorp_migrations',
    'goose_db_version',
    'flyway_schema_history',
    '_prisma_migrations',
    '__drizzle_migrations',
    '__diesel_schema_migrations',
    '_sqlx_migrations',
    'refinery_schema_history',
    'seaql_migrations',
    'SequelizeMeta',
    'knex_migrations',
    'knex_migrations_lock',
    'pgmigrations',
    'payload_migrations',
    'ecto_schema_migrations',
    'yoyo_lock',
    '_yoyo_migration',
    '_yoyo_log',
    '_yoyo_version',
    'kysely_migration',
    'kysely_migration_lock',
    'schemaversions',
    'VersionInfo',
    'play_evolutions',
];
/** Held while a tool is at work: a write there says nothing of what is to do. */
const LOCKS = [
    'databasechangeloglock',
    'DATABASECHANGELOGLOCK',
    'migrations_lock',
    'knex_migrations_lock',
    'kysely_migration_lock',
    'yoyo_lock',
    'ar_internal_metadata',
];
/** Rows that tools make up after their migrations, where they are missing; those before others that point to them. */
const LOOKED_AT = ['django_content_type', 'auth_permission', 'django_site'];
/** The history of a tool that writes it by itself, and that alone knows how to read it. */
function programHistory(named) {
    const tables = [...new Set([...HISTORIES, ...named])];
    return {
        tables,
        keptByTool: { locks: LOCKS, copied: [...tables, ...LOOKED_AT] },
        applied: () => Promise.resolve(undefined),
        ensure: () => Promise.resolve(),
        rights: () => Promise.resolve({ table: '', there: false, may: true }),
        record: () => Promise.resolve(),
        forget: () => Promise.resolve(),
    };
}
/** Whether another tool's own command runs it. */
const isCommand = ({ up }) => up.kind === 'program' && up.command !== undefined;


/***/ }),

/***/ 25051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ versionAfter),
/* harmony export */   t: () => (/* binding */ highestVersion)
/* harmony export */ });
/* harmony import */ var _natural_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43530);

function increment(digits) {
    const nines = /9*$/.exec(digits)?.[0].length ?? 0;
    const head = digits.slice(0, digits.length - nines);
    const zeros = '0'.repeat(nines);
    if (head === '')
        return `1${zeros}`;
    return head.slice(0, -1) + String(Number(head.slice(-1)) + 1) + zeros;
}
/** The version after this one, spelled like it: `007` → `008`, `1.9` → `1.10`. */
function versionAfter(version) {
    const last = /\d+$/.exec(version)?.[0] ?? '';
    return version.slice(0, version.length - last.length) + increment(last);
}
/** The highest of some versions; undefined where there is none. */
function highestVersion(versions) {
    let highest;
    for (const version of versions) {
        if (highest === undefined || (0,_natural_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNatural */ .dk)((0,_natural_js__WEBPACK_IMPORTED_MODULE_0__/* .naturalKey */ .XX)(version), (0,_natural_js__WEBPACK_IMPORTED_MODULE_0__/* .naturalKey */ .XX)(highest)) > 0)
            highest = version;
    }
    return highest;
}


/***/ }),

/***/ 90956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   lS: () => (/* binding */ raw),
/* harmony export */   ll: () => (/* binding */ sql),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
/** Makes a Query: `sql\`SELECT 1 FROM ${id('s', 't')} WHERE a = ${value}\``. Values are bound, names quoted by the engine. */
function sql(parts, ...values) {
    return { parts: [...parts], values };
}
/** A name, possibly qualified. */
function id(...identifier) {
    return { identifier };
}
/** Text of our own that holds no value of anybody else's. */
function raw(text) {
    return { parts: [text], values: [] };
}
function isQuery(value) {
    return typeof value === 'object' && value !== null && 'parts' in value;
}
function isIdentifier(value) {
    return typeof value === 'object' && value !== null && 'identifier' in value;
}
/** Prints a Query with an engine's own placeholders (`index` counts from 1) and quotes. */
function print(query, style) {
    const values = [];
    const walk = (q) => q.parts.reduce((text, part, i) => {
        if (i === 0)
            return part;
        const value = q.values[i - 1];
        if (value === undefined)
            return text + part;
        if (isQuery(value))
            return text + walk(value) + part;
        if (isIdentifier(value))
            return text + value.identifier.map(style.quote).join('.') + part;
        values.push(value);
        return text + style.placeholder(values.length) + part;
    }, '');
    return { text: walk(query), values };
}


/***/ })

};
