export const id = 226;
export const ids = [226];
export const modules = {

/***/ 32308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./lib/engines/index.js + 35 modules
var engines = __webpack_require__(67705);
// EXTERNAL MODULE: ./lib/io/binaries.js
var io_binaries = __webpack_require__(25715);
// EXTERNAL MODULE: ./lib/io/mysql-programs.js
var mysql_programs = __webpack_require__(5930);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/shadow/choose.js + 28 modules
var choose = __webpack_require__(99063);
// EXTERNAL MODULE: ./lib/steps/binaries-for.js
var binaries_for = __webpack_require__(83604);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/io/text.js
var io_text = __webpack_require__(31141);
// EXTERNAL MODULE: ./lib/steps/first-run/files.js
var files = __webpack_require__(27665);
// EXTERNAL MODULE: ./lib/steps/first-run/project.js
var project = __webpack_require__(18899);
// EXTERNAL MODULE: ./lib/steps/first-run/words.js
var words = __webpack_require__(31967);
// EXTERNAL MODULE: ./lib/steps/preflight/facts.js
var facts = __webpack_require__(35864);
;// CONCATENATED MODULE: ./lib/steps/doctor/files.js







/** What still waits in a file that `init` has written. */
function openQuestions(path, text) {
    const open = (0,words/* questionsIn */.j9)(text);
    const first = open[0];
    if (first === undefined)
        return [];
    const lines = (0,facts/* few */.H$)(open.map(({ line }) => String(line)));
    return [
        (0,facts/* warn */.R8)(`${(0,io_text/* printable */.g$)(path)}: CHECK`, 'none left', `${open.length} left, at line ${lines}`, `Settle them and take each comment out. The first: ${first.text}`),
    ];
}
/** The config file: there, in order, and settled. */
async function configChecks(folder, { config, configTroubles }) {
    const name = 'config file';
    const path = (0,io_text/* printable */.g$)(config);
    const text = await (0,files/* textOf */.b)(folder, config);
    if (text === undefined)
        return [(0,facts/* check */.z6)(name, true, 'none is needed', `none at ${path}; \`init\` writes one`)];
    if (configTroubles.length === 0)
        return [(0,facts/* check */.z6)(name, true, 'in order', path), ...openQuestions(config, text)];
    return configTroubles.map((trouble) => (0,facts/* check */.z6)(name, false, 'in order', trouble, 'Correct what is named; docs/inputs.md has every key with its values.'));
}
/** The files as their layout reads them. */
function migrationChecks(read, layouts, folders) {
    const count = read.migrations.length;
    const where = `${count} ${count === 1 ? 'migration' : 'migrations'} of ${layouts.join(', ')} in ${(0,facts/* few */.H$)(folders.map(io_text/* printable */.g$))}`;
    const left = read.leftOut.length;
    return [
        count === 0
            ? (0,facts/* warn */.R8)('migrations', 'at least one', where, '`create NAME` makes the first one.')
            : (0,facts/* check */.z6)('migrations', true, 'at least one', where),
        ...(left === 0
            ? []
            : [
                (0,facts/* warn */.R8)('files left out', 'none', `${left}: ${(0,facts/* few */.H$)(read.leftOut.map(({ path, reason }) => `${(0,io_text/* printable */.g$)(path)} (${reason})`), 3)}`, 'Nothing to do where that is meant; else rename them, or look at `include` and `exclude`.'),
            ]),
        ...(read.problems.length === 0 ? [] : (0,facts/* problemChecks */.$3)(read.problems)),
    ];
}
/** Packages that migrations which are code will ask for. */
async function packagesCheck(root, folders, read) {
    if (!read.migrations.some(({ up }) => up.kind === 'program' && !('command' in up)))
        return [];
    const name = 'packages of the project';
    for (const folder of folders.flatMap(project/* above */.G1)) {
        const there = await (0,promises_.stat)((0,external_node_path_.join)(root, folder, 'node_modules')).then((found) => found.isDirectory(), () => false);
        if (there)
            return [(0,facts/* check */.z6)(name, true, 'installed', 'installed')];
    }
    return [
        (0,facts/* warn */.R8)(name, 'installed', 'no node_modules at the migrations or above them, and they are code', 'Install them: `npm ci`, and in the workflow in a step before this action.'),
    ];
}

// EXTERNAL MODULE: ./lib/github/client.js + 1 modules
var github_client = __webpack_require__(84982);
// EXTERNAL MODULE: ./lib/github/event.js + 1 modules
var github_event = __webpack_require__(67407);
// EXTERNAL MODULE: ./lib/github/trouble.js
var github_trouble = __webpack_require__(13220);
;// CONCATENATED MODULE: ./lib/github/readable.js

/** What this action reads of GitHub, each asked once with the smallest question. Writes nothing: whether a token may write, only a write could show. */
async function readableBy(client) {
    const { octokit, owner, repo, patience } = client;
    const at = { owner, repo, per_page: 1 };
    const { rest } = octokit;
    const asked = [
        ['contents', 'reads which commits brought a file', () => rest.repos.listCommits(at)],
        ['pull-requests', 'finds pull requests, their labels and their comment', () => rest.pulls.list(at)],
        ['checks', 'finds its own check run', () => rest.checks.listForRef({ ...at, ref: 'HEAD' })],
        ['actions', 'fetches the report of another run (`comment`)', () => rest.actions.listArtifactsForRepo(at)],
    ];
    const answers = [];
    for (const [permission, purpose, ask] of asked) {
        try {
            await ask();
            answers.push({ permission, purpose, trouble: undefined });
        }
        catch (error) {
            const trouble = (0,github_trouble/* troubleOf */.LH)(error);
            if (trouble === undefined)
                throw error;
            answers.push({
                permission,
                purpose,
                trouble: (0,github_trouble/* sentence */.em)(trouble, `let it read \`${permission}\``, `${permission}: read`, patience),
            });
            // The next answer would be the same.
            if (trouble.kind === 'token' || trouble.kind === 'network')
                break;
        }
    }
    return answers;
}

// EXTERNAL MODULE: ./lib/steps/thrown.js
var thrown = __webpack_require__(78705);
;// CONCATENATED MODULE: ./lib/steps/doctor/github.js





const EXPECTED = 'reads what the action reads';
/** The token, and what it may read. Only `contents` and `pull-requests` are needed by every run. */
async function githubChecks({ token, env, patience = {} }) {
    const name = 'GitHub token';
    if (token === undefined)
        return [(0,facts/* check */.z6)(name, true, EXPECTED, 'none given, so GitHub was not asked (`--github-token env:GITHUB_TOKEN`)')];
    const { repository, apiUrl, graphqlUrl } = (0,github_event/* readTrigger */.v)(env, undefined);
    if (repository === null)
        return [
            (0,facts/* warn */.R8)(name, EXPECTED, 'which repository it is for, nobody says here', 'Set GITHUB_REPOSITORY to OWNER/NAME.'),
        ];
    try {
        const client = await (0,github_client/* connect */.N)({ token, apiUrl, graphqlUrl, repository, patience });
        const answers = await readableBy(client);
        return answers.map(({ permission, purpose, trouble }) => {
            const title = `${name}: ${permission}`;
            if (trouble === undefined)
                return (0,facts/* check */.z6)(title, true, purpose, `may read; ${purpose}`);
            const [what = '', ...hint] = trouble.split(/(?<=\.) (?=[A-Z])/);
            const next = hint.length === 0 ? 'Run it again later.' : hint.join(' ');
            const needed = permission === 'contents' || permission === 'pull-requests';
            return needed ? (0,facts/* check */.z6)(title, false, purpose, what, next) : (0,facts/* warn */.R8)(title, purpose, what, next);
        });
    }
    catch (error) {
        const { message, hint } = (0,thrown/* actionErrorOf */.m)(error);
        return [(0,facts/* check */.z6)(name, false, EXPECTED, message, hint)];
    }
}

// EXTERNAL MODULE: ./lib/io/git.js + 1 modules
var io_git = __webpack_require__(35484);
// EXTERNAL MODULE: ./lib/steps/mysqlfamily/tool.js
var tool = __webpack_require__(48774);
;// CONCATENATED MODULE: ./lib/steps/doctor/machine.js
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





/** The oldest Node that the bundle runs on; package.json says the same, and a test holds the two together. */
const OLDEST_NODE = 20;
/** Pure. `version` as `process.versions.node` has it. */
function nodeCheck(version) {
    const major = Number(version.split('.')[0]);
    return (0,facts/* check */.z6)('Node', major >= OLDEST_NODE, `${OLDEST_NODE} or newer`, version, `Install Node ${OLDEST_NODE} or newer. The action itself runs with the runner's own.`);
}
/** The checkout, and how much of the history it has. */
async function gitChecks(folder) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const git = await (0,io_git.openGit)(folder);
        const expected = 'a checkout';
        if ('why' in git)
            return [(0,facts/* warn */.R8)('Git', expected, git.why, git.hint)];
        const _ = __addDisposableResource(env_1, git, true);
        const checkout = (0,facts/* check */.z6)('Git', true, expected, git.prefix === '' ? 'a checkout, at its root' : 'a folder of a checkout');
        if (!git.shallow)
            return [checkout];
        return [
            checkout,
            (0,facts/* warn */.R8)('history of Git', 'as far as `since` goes', 'a shallow checkout', 'Enough where a database-url is given, and for pull requests, whose list of files GitHub tells. For `since` on other events: `fetch-depth: 0` at actions/checkout, here `git fetch --unshallow`.'),
        ];
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
const TOOLS = {
    postgresql: async (binaries) => ({
        found: (await (0,io_binaries/* findDumpTools */.r4)(binaries)).map(({ version }) => `pg_dump and pg_restore ${version}`),
        missing: 'there is no pg_dump with its pg_restore here',
        hint: "Install the client of the server's major version: `sudo apt-get install -y postgresql-client-17`, on macOS `brew install postgresql@17`. If it is somewhere unusual, name its folder in `postgres-binaries`.",
    }),
    mysql: async (binaries) => ({
        found: (await (0,mysql_programs/* findMysqlDumpTools */.Fk)(binaries)).map(tool/* toolName */.Uf),
        missing: 'there is neither mysqldump nor mariadb-dump here',
        hint: 'Install the client of your server: `sudo apt-get install -y mysql-client` or `mariadb-client`. If it is somewhere unusual, name its folder in `mysql-binaries`.',
    }),
};
/** The tools of a backup, where no server is there to say which of them fits. */
async function toolsCheck(dialect, binaries) {
    const name = 'dump tools';
    const expected = 'of the major version of the server, or newer';
    const { found, missing, hint } = await TOOLS[dialect.name](binaries);
    if (found.length === 0)
        return (0,facts/* warn */.R8)(name, expected, missing, hint);
    return (0,facts/* check */.z6)(name, true, expected, `${[...new Set(found)].join(', ')}; with a database-url it is said whether they fit`);
}

// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/errors.js
var errors = __webpack_require__(61063);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/url.js
var mysqlfamily_url = __webpack_require__(60147);
// EXTERNAL MODULE: ./lib/engines/postgresql/connect-error.js
var connect_error = __webpack_require__(41831);
// EXTERNAL MODULE: ./lib/engines/postgresql/url.js + 1 modules
var url = __webpack_require__(28685);
// EXTERNAL MODULE: ./lib/io/folder.js
var folder = __webpack_require__(77914);
// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
;// CONCATENATED MODULE: ./lib/steps/doctor/reach.js











const FAMILIES = {
    postgresql: { address: url/* parsePostgresUrl */.qQ, error: connect_error/* connectError */.z },
    mysql: {
        address: (url) => {
            const { host, port, socketPath } = (0,mysqlfamily_url/* parseMysqlUrl */.L)(url);
            return { host: socketPath ?? host, port };
        },
        error: errors/* connectError */.z,
    },
};
/** The system's codes, in words. */
const WORDS = (0,dictionary/* dictionary */.z)({
    ECONNREFUSED: 'nothing answers there (ECONNREFUSED)',
    ENOTFOUND: 'there is no such name (ENOTFOUND)',
    EAI_AGAIN: 'the DNS does not answer (EAI_AGAIN)',
    ETIMEDOUT: 'no answer in time (ETIMEDOUT)',
    ENOENT: 'there is no such socket (ENOENT)',
});
function failed(name, expected, error) {
    const said = WORDS[(0,folder/* codeOf */.$N)(error.cause) ?? ''] ?? error.message.replace(/^No connection to the database: /, '');
    return (0,facts/* check */.z6)(name, false, expected, said, error.hint);
}
function knock(host, port, timeoutMs) {
    return new Promise((resolve, reject) => {
        const socket = host.startsWith('/') ? (0,external_node_net_.connect)({ path: host }) : (0,external_node_net_.connect)({ host, port });
        const end = (error) => {
            socket.destroy();
            if (error === undefined)
                resolve();
            else
                reject(error);
        };
        socket.setTimeout(timeoutMs, () => end(Object.assign(new Error('timeout expired'), { code: 'ETIMEDOUT' })));
        socket.once('connect', () => end());
        socket.once('error', end);
    });
}
/** The URL, its name in the DNS and its port, one after the other: the first that fails says what is wrong. `name` is the input's. */
async function reach(name, url, dialect, timeoutMs) {
    const family = FAMILIES[dialect.name];
    const checks = [];
    const refused = (what, expected, error) => ({
        checks: [
            ...checks,
            failed(`${name}: ${what}`, expected, error instanceof model_error/* ActionError */.lZ ? error : family.error(error)),
        ],
        open: false,
    });
    let address;
    try {
        address = family.address(url);
    }
    catch (error) {
        return refused('form', 'a URL that can be read', (0,thrown/* actionErrorOf */.m)(error));
    }
    checks.push((0,facts/* check */.z6)(`${name}: form`, true, 'a URL that can be read', 'can be read'));
    const { host, port } = address;
    const socket = host.startsWith('/');
    if (!socket && (0,external_node_net_.isIP)(host) === 0) {
        try {
            const found = await (0,external_node_dns_promises_.lookup)(host, { all: true });
            const families = [...new Set(found.map(({ family: version }) => `IPv${version}`))].join(' and ');
            checks.push((0,facts/* check */.z6)(`${name}: name`, true, 'known to the DNS', `known here (${families})`));
        }
        catch (error) {
            return refused('name', 'known to the DNS', error);
        }
    }
    // PostgreSQL's path is the folder of its socket.
    const at = socket && dialect.name === 'postgresql' ? `${host}/.s.PGSQL.${port}` : host;
    try {
        await knock(at, port, timeoutMs);
        checks.push((0,facts/* check */.z6)(`${name}: port`, true, 'answers', socket ? 'the socket answers' : 'answers'));
    }
    catch (error) {
        return refused('port', 'answers', error);
    }
    return { checks, open: true };
}

;// CONCATENATED MODULE: ./lib/steps/doctor/target.js



/** Step by step to an open session; the first step that fails is the last one asked. The caller closes the session. */
async function logIn({ name, url, engine, connectTimeoutMs, open }) {
    const way = engine.traits.embedded
        ? { checks: [], open: true }
        : await reach(name, url, engine.dialect, connectTimeoutMs);
    if (!way.open)
        return { checks: way.checks, session: undefined };
    const title = `${name}: log in`;
    const expected = 'TLS, user, password and database are accepted';
    try {
        const session = await open();
        const { engine: kind, version, database, tls } = session.server;
        const how = engine.traits.embedded ? 'embedded' : tls ? 'by TLS' : 'without TLS';
        return {
            checks: [
                ...way.checks,
                (0,facts/* check */.z6)(title, true, expected, `${kind} ${version}, ${database === '' ? 'no database named' : `database ${database}`}, ${how}`),
            ],
            session,
        };
    }
    catch (error) {
        const { message, hint } = (0,thrown/* actionErrorOf */.m)(error);
        const said = message.replace(/^No connection to the database: /, '');
        return { checks: [...way.checks, (0,facts/* check */.z6)(title, false, expected, said, hint)], session: undefined };
    }
}
/** Whether the credential of plans may do more than it has to. */
async function readOnlyCheck(session, { dialect, traits }, required) {
    if (traits.embedded)
        return [];
    const name = 'credential of plans';
    const expected = 'may only read';
    const could = await dialect.couldWrite(session);
    if (could === undefined)
        return [(0,facts/* check */.z6)(name, true, expected, 'may only read')];
    const hint = 'Give `plan` a role of its own that may only read, in a secret of its own (docs/examples/two-credentials), and `require-read-only: true`. For `apply` this one is right.';
    return [required ? (0,facts/* check */.z6)(name, false, expected, could, hint) : (0,facts/* warn */.R8)(name, expected, could, hint)];
}

// EXTERNAL MODULE: ./lib/io/nearest.js
var nearest = __webpack_require__(22094);
// EXTERNAL MODULE: ./lib/io/yaml.js
var yaml = __webpack_require__(28613);
// EXTERNAL MODULE: ./lib/model/input-list.js
var input_list = __webpack_require__(2370);
;// CONCATENATED MODULE: ./lib/steps/doctor/workflow.js
const OURS = /(?:^|\/)migrate-on-merge(?:@|$)/;
const mapOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const listOf = (value) => Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const workflow_text = (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
function eventsOf(on) {
    if (typeof on === 'string')
        return { [on]: null };
    return Array.isArray(on) ? Object.fromEntries(on.map((name) => [workflow_text(name), null])) : mapOf(on);
}
/** Only the jobs that run this action are kept. */
function workflowOf(path, root) {
    const jobs = Object.entries(mapOf(root['jobs'])).map(([name, value]) => {
        const body = mapOf(value);
        const steps = listOf(body['steps']).map(mapOf);
        const ours = steps.flatMap(({ uses }, at) => (OURS.test(workflow_text(uses)) ? [at] : []));
        return { name, body, steps, ours };
    });
    return {
        file: path.slice(path.lastIndexOf('/') + 1),
        events: eventsOf(root['on']),
        root,
        jobs: jobs.filter(({ ours }) => ours.length > 0),
    };
}

;// CONCATENATED MODULE: ./lib/steps/doctor/workflow-permissions.js



function wantedPermissions(inputs) {
    const command = workflow_text(inputs['command']) || 'auto';
    const speaks = ['auto', 'plan', 'apply', 'comment'].includes(command) && workflow_text(inputs['comment']) !== 'false';
    return [
        ...(command === 'comment'
            ? []
            : [{ scope: 'contents', access: 'read', why: 'actions/checkout reads the migration files' }]),
        ...(speaks ? [{ scope: 'pull-requests', access: 'write', why: 'posts the comment, reads labels' }] : []),
        ...(['auto', 'plan', 'apply'].includes(command) && workflow_text(inputs['check']) !== 'false'
            ? [
                {
                    scope: 'checks',
                    access: 'write',
                    why: "makes the check run; without it the job's status says the same",
                    soft: true,
                },
            ]
            : []),
        ...(command === 'comment'
            ? [{ scope: 'actions', access: 'read', why: "fetches the other run's report" }]
            : []),
        ...(workflow_text(inputs['failure-issue']) === 'true'
            ? [{ scope: 'issues', access: 'write', why: 'keeps the issue of `failure-issue`' }]
            : []),
    ];
}
/** The permissions of a job, held against what its steps of ours do. */
function permissionChecks({ file, root }, { body, name, steps, ours }) {
    const title = `${(0,io_text/* printable */.g$)(file)}: permissions of ${(0,io_text/* printable */.g$)(name)}`;
    const given = body['permissions'] ?? root['permissions'];
    const wanted = new Map(ours.flatMap((at) => wantedPermissions(mapOf(steps[at]?.['with'])).map((one) => [one.scope, one])));
    const block = [...wanted.values()].map(({ scope, access }) => `${scope}: ${access}`).join(', ');
    if (given === undefined)
        return [
            (0,facts/* warn */.R8)(title, block, 'no block: the token gets what the settings of the repository give, too much or too little', `Write a \`permissions\` block with ${block}.`),
        ];
    if (typeof given === 'string')
        return [
            given === 'write-all'
                ? (0,facts/* warn */.R8)(title, block, '`write-all` gives far more than is needed', `Write ${block} instead.`)
                : (0,facts/* check */.z6)(title, false, block, `\`${(0,io_text/* printable */.g$)(given)}\` is not enough`, `Write ${block} instead.`),
        ];
    const has = mapOf(given);
    const lacking = [...wanted.values()].filter(({ scope, access }) => {
        const value = workflow_text(has[scope]);
        return value !== 'write' && value !== access;
    });
    const hard = lacking.filter(({ soft }) => soft !== true);
    const shown = hard.length > 0 ? hard : lacking;
    const actual = shown.map(({ scope, access, why }) => `no \`${scope}: ${access}\` (${why})`).join('; ');
    const hint = `Add to \`permissions\`: ${shown.map(({ scope, access }) => `\`${scope}: ${access}\``).join(', ')}.`;
    if (hard.length > 0)
        return [(0,facts/* check */.z6)(title, false, block, actual, hint)];
    return [lacking.length > 0 ? (0,facts/* warn */.R8)(title, block, actual, hint) : (0,facts/* check */.z6)(title, true, block, block)];
}

;// CONCATENATED MODULE: ./lib/steps/doctor/workflow-checks.js







const NAMES = input_list/* INPUTS */.mc.map(({ name }) => name);
function eventChecks({ file, events }) {
    const name = `${(0,io_text/* printable */.g$)(file)}: events`;
    const checks = [];
    if ('pull_request_target' in events)
        checks.push((0,facts/* check */.z6)(`${(0,io_text/* printable */.g$)(file)}: forks`, false, 'pull_request', "`pull_request_target` runs with the secrets and the token of the repository, and a stranger's migrations would run with them", 'Use `pull_request`. Forks get their comment by a second workflow that runs nothing of theirs: docs/forks.md.'));
    const pull = mapOf(events['pull_request']);
    if (Array.isArray(pull['types']) && !(pull['types'].includes('labeled') && pull['types'].includes('unlabeled')))
        checks.push((0,facts/* warn */.R8)(`${(0,io_text/* printable */.g$)(file)}: labels`, 'types with labeled and unlabeled', 'the label that allows counts only with the next push', 'Add `labeled, unlabeled` to `types` of `pull_request`.'));
    else if ('pull_request' in events && pull['types'] === undefined)
        checks.push((0,facts/* warn */.R8)(`${(0,io_text/* printable */.g$)(file)}: labels`, 'types with labeled and unlabeled', 'the usual types, which are without them: the label that allows counts only with the next push', 'Write `types: [opened, reopened, synchronize, labeled, unlabeled]` below `pull_request`.'));
    if ('paths' in pull || 'paths-ignore' in pull)
        checks.push((0,facts/* warn */.R8)(`${(0,io_text/* printable */.g$)(file)}: paths`, 'every pull request', 'only some pull requests start it: a required check that never starts keeps the others from merging', 'Leave `paths` out; where nothing is pending a plan takes seconds.'));
    const known = Object.keys(events).map(io_text/* printable */.g$).join(', ');
    return checks.length === 0 ? [(0,facts/* check */.z6)(name, true, 'such as plan and apply need', known)] : checks;
}
function concurrencyCheck({ file, root }, { body, name }) {
    const title = `${(0,io_text/* printable */.g$)(file)}: concurrency of ${(0,io_text/* printable */.g$)(name)}`;
    const given = body['concurrency'] ?? root['concurrency'];
    if (given === undefined)
        return (0,facts/* warn */.R8)(title, 'one run at a time', 'none: runs wait for each other at the database instead', 'Add `concurrency` with a group and `cancel-in-progress: false`, as the README has it.');
    if (mapOf(given)['cancel-in-progress'] === true)
        return (0,facts/* check */.z6)(title, false, 'never cancelled', '`cancel-in-progress: true` kills an apply in the middle when the next run starts', 'Write `cancel-in-progress: false`.');
    return (0,facts/* check */.z6)(title, true, 'one run at a time', 'one run at a time');
}
/** A password that stands in the file. */
const LITERAL = /:\/\/[^/\s:@]*:(?!\$\{\{)[^@\s]+@/;
function stepChecks({ file }, { name, steps, ours }) {
    const checks = [];
    const about = `${(0,io_text/* printable */.g$)(file)}: ${(0,io_text/* printable */.g$)(name)}`;
    for (const at of ours) {
        const inputs = mapOf(steps[at]?.['with']);
        const checkout = steps.slice(0, at).find(({ uses }) => /^actions\/checkout@/.test(workflow_text(uses)));
        if (checkout === undefined && workflow_text(inputs['command']) !== 'comment')
            checks.push((0,facts/* check */.z6)(`${about}: checkout`, false, 'actions/checkout before', 'there is none, so no migration file is there', 'Put `actions/checkout` before the step, with `persist-credentials: false`.'));
        const options = mapOf(checkout?.['with']);
        if (checkout !== undefined && options['persist-credentials'] !== false)
            checks.push((0,facts/* warn */.R8)(`${about}: checkout`, 'no token left in the folder', 'the token stays in the checkout, where migrations that are code could read it', 'Add `persist-credentials: false` to actions/checkout.'));
        if (workflow_text(inputs['since']) !== '' && options['fetch-depth'] === undefined)
            checks.push((0,facts/* warn */.R8)(`${about}: history`, 'as far as `since` goes', 'a checkout of one commit alone', 'Add `fetch-depth: 0` to actions/checkout.'));
        for (const [key, value] of Object.entries(inputs)) {
            if (!NAMES.includes(key))
                checks.push((0,facts/* check */.z6)(`${about}: inputs`, false, 'inputs that there are', `there is no input \`${(0,io_text/* printable */.g$)(key).slice(0, 60)}\``, `Correct or remove it.${(0,nearest/* didYouMean */.a)(key, NAMES)}`));
            if (LITERAL.test(workflow_text(value)))
                checks.push((0,facts/* check */.z6)(`${about}: \`${(0,io_text/* printable */.g$)(key).slice(0, 60)}\``, false, 'a secret', 'a password stands in the file itself (not shown)', 'Change that password, put the URL into a secret, and write `${{ secrets.NAME }}`.'));
        }
    }
    return checks;
}
function fileChecks({ path, text: source }) {
    const { document, errors } = (0,yaml/* parseYaml */.h)(source);
    const name = (0,io_text/* printable */.g$)(path);
    if (errors.length > 0)
        return {
            checks: [
                (0,facts/* check */.z6)(name, false, 'YAML', 'no valid YAML, so GitHub does not run it', 'Look at the Actions tab: GitHub names the line.'),
            ],
        };
    const workflow = workflowOf(path, mapOf(document.toJS()));
    const jobs = workflow.jobs.flatMap((job) => [
        ...permissionChecks(workflow, job),
        concurrencyCheck(workflow, job),
        ...stepChecks(workflow, job),
    ]);
    return { checks: [...eventChecks(workflow), ...jobs], workflow };
}
const CALLED = ['workflow_call', 'workflow_dispatch'];
/** What happens without anybody starting it: a plan for each pull request, an apply for each merge. */
function coverage(workflows) {
    const events = workflows.flatMap(({ events: own }) => Object.entries(own));
    const has = (name) => events.some(([event]) => event === name);
    if (events.some(([event]) => CALLED.includes(event)) && !has('pull_request') && !has('push'))
        return [];
    const closed = events.some(([event, value]) => event === 'pull_request' && listOf(mapOf(value)['types']).includes('closed'));
    return [
        ...(has('pull_request') || has('pull_request_target')
            ? []
            : [
                (0,facts/* warn */.R8)('plans', 'on pull_request', 'no workflow plans on a pull request', 'Add `pull_request` to `on`, as the README has it.'),
            ]),
        ...(has('push') || closed
            ? []
            : [
                (0,facts/* warn */.R8)('applies', 'on push', 'no workflow applies after a merge', 'Add `push` with the default branch to `on`, as the README has it.'),
            ]),
    ];
}
/** What the workflows that run this action say, held against what it needs. Pure; nothing of a value is repeated. */
function workflowChecks(files) {
    if (files.length === 0)
        return [
            (0,facts/* warn */.R8)('workflow', 'one that runs this action', 'there is none in .github/workflows', '`init` writes one for this repository.'),
        ];
    const read = files.map(fileChecks);
    return [
        ...read.flatMap(({ checks }) => checks),
        ...coverage(read.flatMap(({ workflow }) => (workflow === undefined ? [] : [workflow]))),
    ];
}

// EXTERNAL MODULE: ./lib/steps/first-run/look.js + 5 modules
var look = __webpack_require__(67173);
// EXTERNAL MODULE: ./lib/steps/parse.js
var parse = __webpack_require__(3288);
// EXTERNAL MODULE: ./lib/steps/preflight/guarded.js
var guarded = __webpack_require__(93399);
// EXTERNAL MODULE: ./lib/steps/preflight/preflight.js + 1 modules
var preflight = __webpack_require__(31150);
// EXTERNAL MODULE: ./lib/steps/report.js + 2 modules
var report = __webpack_require__(52528);
// EXTERNAL MODULE: ./lib/commands/shared.js
var shared = __webpack_require__(15629);
;// CONCATENATED MODULE: ./lib/commands/doctor.js
var doctor_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var doctor_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


















/** A list that grows, told as it does: a connection may take its time. */
class Checks {
    progress;
    all = [];
    constructor(progress) {
        this.progress = progress;
    }
    add(checks) {
        for (const { name, ok, actual, warning } of checks)
            this.progress({ type: 'check', name, ok, actual, ...(warning === undefined ? {} : { warning }) });
        this.all.push(...checks);
    }
}
/** The migrations, and what reading them says; undefined where they cannot be read. */
async function migrations(context) {
    try {
        const groups = await context.owners();
        const read = await context.read();
        const folders = [...new Set(read.migrations.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/')))))];
        const layouts = groups.map(({ layout }) => layout);
        return {
            read,
            checks: [
                ...migrationChecks(read, layouts, folders),
                ...(await packagesCheck(context.inputs.workingDirectory, folders, read)),
            ],
        };
    }
    catch (error) {
        if (!(error instanceof model_error/* ActionError */.lZ))
            throw error;
        return { checks: [(0,facts/* check */.z6)('migrations', false, 'found, and can be read', error.message, error.hint)] };
    }
}
/** What only a plan can tell: asked without one it would be an answer to nothing. */
const OF_PLANS = ['locks that the plan takes', 'disk space for what is written anew'];
/** All that an apply looks at before it touches anything, as far as it is known without a plan. */
async function forApply(context, read, first) {
    const { inputs } = context;
    const engine = (0,engines.engineOf)(first.server, context.engine);
    // What takes one session alone has it already.
    const single = engine.traits.sessions !== 'many';
    // Opened as an apply opens it, since settings of the session are among what is asked; nothing is written by it.
    const opened = single ? undefined : await context.open('apply', false);
    const session = opened ?? first;
    try {
        const pending = read === undefined ? undefined : await (0,shared/* pendingOn */.zH)(context, session, read);
        const todo = (pending?.todo ?? []).filter(({ up }) => up.kind === 'sql');
        const tool = inputs.backup === 'none' ? undefined : engine.traits.backup;
        const checks = await (0,preflight/* preflight */.M)({
            engine,
            session,
            url: inputs.databaseUrl ?? '',
            inputs,
            owners: await context.owners(),
            problems: pending?.problems ?? [],
            ...(pending === undefined ? {} : { pending: await (0,parse/* parseAll */.bg)(todo, engine.dialect, engine.traits) }),
            backupWanted: inputs.backup !== 'none' && inputs.backup !== 'command',
            tools: tool === 'pg_dump' ? await (0,io_binaries/* findDumpTools */.r4)(inputs.postgresBinaries) : [],
            mysqlTools: tool === 'mysqldump' ? await (0,mysql_programs/* findMysqlDumpTools */.Fk)(inputs.mysqlBinaries) : [],
        });
        // The way there was told step by step before; that the one session of a single database only reads is our own doing.
        const ours = (name) => name === 'connection' || OF_PLANS.includes(name) || (single && name === 'writable');
        return checks
            .filter(({ name, ok }) => !ours(name) || (name === 'connection' && !ok))
            .map((one) => ({ ...one, name: `apply: ${one.name}` }));
    }
    finally {
        await opened?.close();
    }
}
async function target(context, read, checks) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs, engine } = context;
        const { databaseUrl, directUrl, connectTimeoutMs } = inputs;
        if (databaseUrl === undefined) {
            checks.add([
                (0,facts/* check */.z6)('database-url', true, 'the target', 'none given, so no server was asked (`--database-url env:DATABASE_URL`)'),
            ]);
            if (inputs.backup !== 'none')
                checks.add([await toolsCheck(engine.dialect, (0,binaries_for/* binariesFor */.b)(engine.dialect, inputs))]);
            return null;
        }
        if (directUrl !== undefined) {
            const open = () => context.open('apply', true);
            const direct = await logIn({ name: 'direct-url', url: directUrl, engine, connectTimeoutMs, open });
            await direct.session?.close();
            checks.add(direct.checks);
        }
        const { checks: way, session } = await logIn({
            name: 'database-url',
            url: databaseUrl,
            engine,
            connectTimeoutMs,
            open: () => context.open('plan', true),
        });
        checks.add(way);
        if (session === undefined)
            return null;
        const _ = doctor_addDisposableResource(env_1, session, true);
        const real = (0,engines.engineOf)(session.server, engine);
        checks.add(await (0,guarded/* guarded */.N)('credential of plans', () => readOnlyCheck(session, real, inputs.requireReadOnly)));
        checks.add(await (0,guarded/* guarded */.N)('apply', () => forApply(context, read, session)));
        return (0,shared/* reportTarget */.E6)(session.server);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = doctor_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function shadow(context, server) {
    const { inputs, engine, host } = context;
    const expected = 'a throw-away database can be had';
    const url = /^\w+:\/\//.test(inputs.shadow) ? inputs.shadow : undefined;
    if (url !== undefined) {
        const open = () => engine.connect({
            url,
            connectTimeoutMs: inputs.connectTimeoutMs,
            applicationName: 'migrate-on-merge doctor',
            readOnly: true,
        });
        const { checks, session } = await logIn({
            name: 'shadow',
            url,
            engine,
            connectTimeoutMs: inputs.connectTimeoutMs,
            open,
        });
        await session?.close();
        return checks;
    }
    return (0,guarded/* guarded */.N)('shadow', async () => {
        const major = Number(/^\d+/.exec(server?.version ?? '')?.[0]);
        const choice = await (0,choose/* chooseShadow */.S)({
            engine: engine.name,
            major: Number.isNaN(major) ? undefined : major,
            extensions: [],
            argument: undefined,
            binaries: (0,binaries_for/* binariesFor */.b)(engine.dialect, inputs),
            progress: host.progress,
        }, inputs.shadow);
        return [(0,facts/* check */.z6)('shadow', true, expected, choice.why)];
    });
}
function headlineOf(wrong, warned, all) {
    const count = (n, one) => `${n} ${one}${n === 1 ? '' : 's'}`;
    if (wrong.length > 0)
        return `${wrong.length} of ${count(all.length, 'check')} not in order: ${wrong.map(({ name }) => name).join(', ')}.`;
    return warned.length > 0
        ? `${count(all.length, 'check')} in order, ${warned.length} worth a look.`
        : `All ${count(all.length, 'check')} in order.`;
}
/** Goes through everything that a plan and an apply need, and says of each what to mend. Only reads; one failure never hides the next. */
const doctor = {
    name: 'doctor',
    async run(context) {
        const { inputs, folder, host, run } = context;
        const checks = new Checks(host.progress);
        checks.add([nodeCheck(process.versions.node), ...(await gitChecks(inputs.workingDirectory))]);
        checks.add(await configChecks(folder, inputs));
        const files = await migrations(context);
        checks.add(files.checks);
        const server = await target(context, files.read, checks);
        checks.add(await shadow(context, server));
        const workflows = (await (0,look/* workflowsOf */.IN)(folder)).filter(({ text }) => look/* OURS */.o6.test(text));
        checks.add([...workflowChecks(workflows), ...workflows.flatMap(({ path, text }) => openQuestions(path, text))]);
        checks.add(await githubChecks({ token: inputs.githubToken, env: host.env }));
        const wrong = checks.all.filter(({ ok }) => !ok);
        const warned = checks.all.filter(({ warning }) => warning === true);
        const first = wrong[0];
        return {
            ...(0,report/* emptyReport */._O)('doctor', inputs.label, run),
            verdict: first !== undefined ? 'failed' : warned.length > 0 ? 'warned' : 'clean',
            headline: headlineOf(wrong, warned, checks.all),
            target: server,
            preflight: checks.all,
            error: first === undefined
                ? null
                : {
                    code: 'doctor',
                    message: wrong.map(({ name, actual }) => `${name}: ${actual}`).join('\n'),
                    hint: first.hint ?? 'Settle what the list names, then run this again.',
                },
        };
    },
};


/***/ }),

/***/ 15629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   AY: () => (/* binding */ keptByTool),
/* harmony export */   E6: () => (/* binding */ reportTarget),
/* harmony export */   J9: () => (/* binding */ planOn),
/* harmony export */   NX: () => (/* binding */ planRequest),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   S: () => (/* binding */ another),
/* harmony export */   Yi: () => (/* binding */ needUrl),
/* harmony export */   zH: () => (/* binding */ pendingOn)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _steps_pending_pending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56000);
/* harmony import */ var _steps_plan_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14571);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93614);




function reportTarget(server) {
    return server === undefined ? null : { engine: server.engine, version: server.version, database: server.database };
}
function needUrl(context) {
    if (context.inputs.databaseUrl === undefined) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('no-url', `\`${context.command}\` needs the target database.`, 'Give `database-url`: in a workflow from a secret (`secrets.DATABASE_URL`), on the command line `--database-url env:DATABASE_URL`.');
    }
}
/** Files against the history of an open session. */
async function pendingOn(context, session, read) {
    const applied = (await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_3__/* .readHistory */ .L)(session, context.engine.dialect, context.inputs.historySchema)) ?? [];
    return (0,_steps_pending_pending_js__WEBPACK_IMPORTED_MODULE_1__/* .toPending */ .F)({ read, applied, source: 'history' });
}
/** The history of a tool that keeps it by itself; undefined where it is ours to write. */
async function keptByTool(context) {
    const owners = await context.owners();
    return owners.find(({ history }) => history?.keptByTool !== undefined)?.history;
}
/** Everything that a plan asks of the target, by an open session. */
async function targetOf(context, session, pending) {
    return (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_3__/* .readTarget */ ._)(session, context.engine.dialect, context.inputs.historySchema, pending.applied, context.inputs.shadow, (await keptByTool(context))?.keptByTool?.copied);
}
/**
 * The files by which the pull requests of a run are found. On a database without a history they may be as old as the
 * repository, and nobody wants to hear of them: there the event's own pull requests are enough.
 */
function filesOf(pending) {
    return pending.applied.length === 0 ? [] : pending.todo.map(({ path }) => path);
}
/** GitHub is only asked for the label where there is something to allow. */
async function allowLabel(context, pending, queued) {
    if (pending.todo.length + pending.problems.length === 0)
        return { name: context.inputs.allowLabel, present: false };
    const paths = queued ? pending.todo.map(({ path }) => path) : filesOf(pending);
    return (await context.pullRequests.of(paths)).allowLabel;
}
async function planRequest(context, found, target, reopen = undefined) {
    const dump = context.dumpSchema;
    const queue = found.todo.length === 0 ? undefined : await context.pullRequests.queue();
    const pending = queue === undefined ? found : await (await __webpack_require__.e(/* import() */ 4360).then(__webpack_require__.bind(__webpack_require__, 54360))).queuedPending(found, queue);
    return {
        engine: context.engine,
        pending,
        target,
        dumpSchema: dump === undefined || target === undefined ? undefined : () => dump(target.server),
        reopen,
        setupFiles: await context.setupFiles(),
        inputs: context.inputs,
        urlSettings: context.urlSettings,
        programs: context.programs,
        toolHistory: await keptByTool(context),
        allowLabel: await allowLabel(context, pending, queue !== undefined),
        // Who is to go back after a failure wants to know beforehand that it can be done
        wayBack: context.inputs.onFailure === 'rollback',
        progress: context.host.progress,
    };
}
/** A session that only reads, beside the one that is open; where a database takes one alone it is that one, which stays open. */
async function another(context, session) {
    if (context.engine.traits.sessions === 'many')
        return context.open('plan', true);
    const kept = { close: () => Promise.resolve(), [Symbol.asyncDispose]: () => Promise.resolve() };
    return new Proxy(session, {
        get: (of, name) => {
            const value = Reflect.get(Reflect.has(kept, name) ? kept : of, name, of);
            return typeof value === 'function' ? value.bind(of) : value;
        },
    });
}
/** Rehearses what is pending; with nothing pending the target is not asked for anything more. */
async function planOn(context, session, pending) {
    const nothing = {
        server: session.server,
        applied: pending.applied,
        environment: { roles: [], settings: [] },
        catalog: undefined,
    };
    const target = pending.todo.length === 0 ? nothing : await targetOf(context, session, pending);
    return (0,_steps_plan_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .makePlan */ .C)(await planRequest(context, pending, target, () => another(context, session)));
}


/***/ }),

/***/ 48281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ shownName)
/* harmony export */ });
const LONGEST = 60;
/** An address, a host's full name, or a mailbox within what a client calls itself; poolers and drivers like to put them there. */
const PRIVATE = /\[?[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}\]?(?::\d+)?|\b\d{1,3}([.-])\d{1,3}\1\d{1,3}\1\d{1,3}\b(?::\d+)?|[\w.+-]+@[\w.-]+|\b(?:[a-z0-9_-]+\.)+[a-z]{2,}\b(?::\d+)?/gi;
/** What a client or a replica calls itself, for a report: without hosts, addresses and people. */
function shownName(name) {
    const cut = (name ?? '')
        .slice(0, 300)
        .replace(PRIVATE, '…')
        .replace(/[\s\-@:/]*…[\s…]*$/, '')
        .trim();
    return cut.length > LONGEST ? `${cut.slice(0, LONGEST - 1)}…` : cut;
}


/***/ }),

/***/ 32484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
const FINGERPRINTS = {
    postgresql: async (session) => (await __webpack_require__.e(/* import() */ 5908).then(__webpack_require__.bind(__webpack_require__, 25908))).fingerprint(session),
    mysql: async (session) => (await __webpack_require__.e(/* import() */ 5951).then(__webpack_require__.bind(__webpack_require__, 95951))).mysqlFingerprint(session),
};
/** Tells one server and one of its databases from all others, as `targetFingerprint` of a shadow's request wants it. */
const fingerprintOf = (dialect, session) => FINGERPRINTS[dialect.name](session);


/***/ }),

/***/ 61387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hz: () => (/* binding */ MOST_STATEMENTS),
/* harmony export */   Ot: () => (/* binding */ tooMany),
/* harmony export */   cp: () => (/* binding */ tooManyTogether)
/* harmony export */ });
/**
 * The most statements of one file, and of all files that one run is about: each of them is kept with its tree while the run lasts.
 */
const MOST_STATEMENTS = 200_000;
const number = (count) => count.toLocaleString('en');
/** Of a text with more; the place is where it begins. */
function tooMany(count, most, line) {
    return problem(`the file holds ${number(count)} statements, and one run takes ${number(most)}`, line);
}
/** Of a text that is too much behind those before it. */
function tooManyTogether(before, count, most, line) {
    return problem(`the file holds ${number(count)} statements behind ${number(before)} of the files before it, and one run takes ${number(most)}`, line);
}
function problem(message, line) {
    return {
        code: 'too-many',
        message: `${message}: each is run, timed and read by the rules on its own`,
        hint: 'Put many rows into one statement (INSERT … VALUES (…), (…), or on PostgreSQL COPY … FROM stdin), or load the data outside of migrations.',
        line,
        column: 1,
        offset: 0,
    };
}


/***/ }),

/***/ 82744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ locateError),
/* harmony export */   KD: () => (/* binding */ locateProblem),
/* harmony export */   OR: () => (/* binding */ locateCode)
/* harmony export */ });
/* harmony import */ var _sql_locate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85584);
/* harmony import */ var _sql_masked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62787);


function spotOf(source, statement, error) {
    if (statement === undefined)
        return { line: source.firstLine, column: 1 };
    if (source.code === true)
        return (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .spotAt */ .AH)(source.text, statement.offset);
    const copied = /^COPY .*, line (\d+)/.exec(error.data.where ?? '');
    if (copied?.[1] !== undefined && statement.copyData !== undefined) {
        const header = (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .spotAt */ .AH)(source.text, statement.offset + statement.sql.length).line;
        return { line: header + Number(copied[1]) + source.firstLine - 1, column: 1 };
    }
    const within = error.data.position === undefined ? 0 : (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .offsetOfCharacter */ .M0)(statement.sql, error.data.position - 1);
    const spot = (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .spotAt */ .AH)(source.text, statement.offset + within);
    return { line: spot.line + source.firstLine - 1, column: spot.column };
}
/** The word that names a password may stand on another line than it does, and then be cut off. */
const excerptOf = ({ text, firstLine }, { line, column }) => (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)((0,_sql_masked_js__WEBPACK_IMPORTED_MODULE_0__/* .maskedInPlace */ .QO)(text), { line, column }, firstLine);
const LONGEST = 500;
/** Of a statement that stands in no file. */
const shortened = (text) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`);
/** What the server said, at its place in the file, with the lines around and a caret. */
function locateError(source, statement, error, hint) {
    const spot = spotOf(source, statement, error);
    const place = { path: source.path, line: spot.line, column: spot.column };
    const sent = source.code === true && statement !== undefined ? `It sent: ${shortened(statement.sql)}` : undefined;
    const detail = [error.data.detail, error.data.where, sent].filter((text) => text !== undefined).join('\n');
    const advice = hint ?? error.data.hint;
    return {
        code: error.code,
        message: error.message,
        ...(detail === '' ? {} : { detail }),
        ...(advice === undefined ? {} : { hint: advice }),
        place,
        excerpt: excerptOf(source, spot),
    };
}
/** The same for a text that cannot even be split. */
function locateProblem(source, problem) {
    return {
        code: problem.code,
        message: problem.message,
        hint: problem.hint,
        place: { path: source.path, line: problem.line, column: problem.column },
        excerpt: excerptOf(source, problem),
    };
}
/** An error of the code itself, where its stack says that it comes from. */
function locateCode(source, { code, message, hint, site }) {
    const spot = { line: site?.line ?? 1, column: site?.column ?? 1 };
    return {
        code,
        message,
        hint,
        place: { path: source.path, ...spot },
        excerpt: excerptOf({ ...source, firstLine: 1 }, spot),
    };
}


/***/ }),

/***/ 59271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ takesTransaction),
/* harmony export */   r: () => (/* binding */ runMode)
/* harmony export */ });
const isControl = (statement) => ['begin', 'commit', 'rollback'].includes(statement.transaction);
/** Neither PREPARE TRANSACTION, which commits nothing yet, nor COMMIT AND CHAIN, which begins the next. */
const isPlainCommit = (statement) => statement?.transaction === 'commit' && statement.kind === 'COMMIT' && !/\bchain\b/i.test(statement.sql);
/** What the tool of the file would do with a statement that cannot run in a transaction: several in one script are one, too. */
function elsewhere({ sentBy }, { statements }) {
    if (sentBy === undefined || (sentBy.as === 'script' && statements.length < 2))
        return '';
    return `; ${sentBy.tool} itself, which sends the file as one ${sentBy.as}, is refused there`;
}
/**
 * Decides how a file runs. A file that opens a transaction first and commits last, with nothing of the kind between,
 * is one transaction as it stands. Any other BEGIN or COMMIT in a file would end a transaction of ours, so such a file
 * runs as it is written. Pure.
 */
function runMode(step, split, traits) {
    const { statements } = split;
    const inner = statements.slice(1, -1);
    const forbidden = statements.find((statement) => statement.transaction === 'forbidden');
    const controls = statements.filter(isControl);
    if (split.directives.noTransaction)
        return { kind: 'statements', own: false, reason: 'the file says no-transaction' };
    const refused = traits.transactionalDdl && forbidden !== undefined ? elsewhere(step, split) : '';
    if (step.transactional === false)
        return { kind: 'statements', own: false, reason: `the file is marked as not transactional${refused}` };
    if (forbidden !== undefined) {
        return {
            kind: 'statements',
            own: false,
            reason: traits.transactionalDdl
                ? `${forbidden.kind} on line ${forbidden.line} cannot run in a transaction${refused}`
                : `${forbidden.kind} on line ${forbidden.line} commits at once on this server`,
        };
    }
    if (controls.length > 0) {
        const whole = statements.length > 1 &&
            statements.at(0)?.transaction === 'begin' &&
            isPlainCommit(statements.at(-1)) &&
            !inner.some(isControl);
        if (whole)
            return { kind: 'transaction', own: true };
        return {
            kind: 'statements',
            own: false,
            reason: `the file has its own ${controls[0]?.kind ?? 'COMMIT'} on line ${controls[0]?.line ?? 0}`,
        };
    }
    // Where schema changes commit at once they are `forbidden` above; what is left only changes rows.
    return { kind: 'transaction', own: false };
}
/** Blocks and calls may commit by themselves. */
const MAY_COMMIT = new Set(['DO', 'CALL']);
/** These are about the transaction around them: one of ours would make them succeed, and do nothing. */
const NEEDS_TRANSACTION = /^(?:LOCK TABLE|DECLARE CURSOR|SAVEPOINT|RELEASE|ROLLBACK|SET CONSTRAINTS)$/;
/** Settings that the servers of the MySQL family refuse to change within a transaction. */
const ALONE = /\b(?:sql_log_bin|binlog_format|binlog_direct_non_transactional_updates|explicit_defaults_for_timestamp|gtid_next|gtid_domain_id|(?:tx|transaction)_(?:isolation|read_only))\b/i;
/**
 * Whether a statement that runs one by one gets a transaction of ours, for its locks to be seen or its line of the journal
 * to go in with it. Only where that is the same to the statement as running alone.
 */
function takesTransaction(statement) {
    return (statement.transaction === 'inside' &&
        !MAY_COMMIT.has(statement.kind) &&
        !NEEDS_TRANSACTION.test(statement.kind) &&
        !/^set\s+(?:local|transaction)\b/i.test(statement.sql) &&
        !(statement.kind === 'SET' && ALONE.test(statement.sql)));
}


/***/ }),

/***/ 22488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   L: () => (/* binding */ serverName)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
/* harmony import */ var _model_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81067);


const MYSQL = {
    tool: 'mysql',
    client: "`sudo apt-get install -y mysql-client` (Debian's `default-mysql-client` is MariaDB's), on macOS `brew install mysql-client`",
    server: '`sudo apt-get install -y mysql-server` (its service may stay stopped), on macOS `brew install mysql`',
};
const KINDS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({
    mysql: { ...MYSQL, flavour: 'mysql', programs: true, histogramsSince: 8, versions: false },
    mariadb: {
        tool: 'mariadb',
        flavour: 'mariadb',
        programs: true,
        histogramsSince: Number.POSITIVE_INFINITY,
        versions: true,
        client: '`sudo apt-get install -y mariadb-client`, on macOS `brew install mariadb`',
        server: '`sudo apt-get install -y mariadb-server` (its service may stay stopped), on macOS `brew install mariadb`',
    },
    tidb: {
        ...MYSQL,
        like: { major: 8, minor: 0 },
        flavour: undefined,
        programs: false,
        histogramsSince: Number.POSITIVE_INFINITY,
        versions: false,
    },
});
function kindOf({ engine }) {
    const found = KINDS[engine];
    if (found === undefined)
        throw new Error(`no server of this family: ${engine}`);
    return found;
}
/** As people write it: `MariaDB 10.11.8`. */
const serverName = ({ engine, version }) => `${_model_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .LABELS */ .k[engine]} ${version}`;


/***/ }),

/***/ 48774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ chooseMysqlTools),
/* harmony export */   Uf: () => (/* binding */ toolName),
/* harmony export */   bN: () => (/* binding */ installMysqlTools),
/* harmony export */   c5: () => (/* binding */ wantedTool),
/* harmony export */   eW: () => (/* binding */ needMysqlTools)
/* harmony export */ });
/* harmony import */ var _io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5930);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);
/* harmony import */ var _family_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22488);



const PROGRAMS = { mysql: 'mysqldump', mariadb: 'mariadb-dump' };
/** What the tool must be: its name, its flavour and how new it has to be. */
function wantedTool(server) {
    const { tool: flavour, like } = (0,_family_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(server);
    return { flavour, name: PROGRAMS[flavour], ...(like ?? (0,_io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .seriesIn */ .hP)(server.version)) };
}
/**
 * A tool of the server's own flavour: its series, else the next one above it, else the newest of the same major. What is
 * older does not know what the server has learnt since.
 */
function chooseMysqlTools(tools, server) {
    const wanted = wantedTool(server);
    const fitting = tools
        .filter(({ flavour, major }) => flavour === wanted.flavour && major >= wanted.major)
        .toSorted(_io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSeries */ .J4);
    return fitting.find((tool) => (0,_io_mysql_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSeries */ .J4)(tool, wanted) >= 0) ?? fitting.at(-1);
}
/** How the tool is had. */
const installMysqlTools = (server) => `Install it in a step before this one: ${(0,_family_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(server).client}. If it is somewhere unusual, name its folder in \`mysql-binaries\`.`;
/** Throws ActionError where there is none. */
function needMysqlTools(tools, server) {
    const found = chooseMysqlTools(tools, server);
    if (found !== undefined)
        return found;
    const { name, major } = wantedTool(server);
    const here = tools.map((tool) => `${toolName(tool)} (${tool.dump})`);
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('backup-tool', `There is no ${name} ${major} or newer here${here.length === 0 ? '' : `, only ${here.slice(0, 3).join(', ')}`}, and the server is ${(0,_family_js__WEBPACK_IMPORTED_MODULE_2__/* .serverName */ .L)(server)}.`, installMysqlTools(server));
}
/** `mariadb-dump 11.8.9`, for reports. */
const toolName = ({ flavour, version }) => `${PROGRAMS[flavour]} ${version}`;


/***/ }),

/***/ 3288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ parseProgram),
/* harmony export */   bg: () => (/* binding */ parseAll),
/* harmony export */   kq: () => (/* binding */ parseStep)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _sql_bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61387);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82744);
/* harmony import */ var _mode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59271);




const EMPTY = { statements: [], problems: [], ignored: [], directives: { noTransaction: false } };
/** Whose commands stand between the statements. */
const CLIENT = { postgresql: 'psql', mysql: 'client' };
function notesOf(split, { name }) {
    const names = [...new Set(split.ignored.map((command) => command.text.split(/\s/)[0] ?? ''))];
    const left = names.length === 0
        ? []
        : [`${CLIENT[name]} commands without effect on the database were left out: ${names.join(', ')}`];
    return split.statements.length === 0 && split.problems.length === 0 ? [...left, 'the file holds no statement'] : left;
}
const MOST_NAMED = 10;
/** The first problem at its place, and the others after it: one run names all that is to be mended. */
function brokenBy(source, { problems }) {
    const [first, ...others] = problems;
    if (first === undefined)
        return undefined;
    const located = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .locateProblem */ .KD)(source, first);
    if (others.length === 0)
        return located;
    const named = others.slice(0, MOST_NAMED).map(({ line, message }) => `Also on line ${line}: ${message}`);
    const more = others.length - named.length;
    return { ...located, detail: [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('\n') };
}
/** Splits one step of a migration. */
async function parseStep(migration, step, dialect, traits) {
    const source = { path: step.path ?? migration.path, text: step.sql, firstLine: step.line };
    const split = step.sql === '' ? EMPTY : await dialect.split(step.sql, step.line);
    return {
        migration,
        source,
        split,
        mode: (0,_mode_js__WEBPACK_IMPORTED_MODULE_2__/* .runMode */ .r)(step, split, traits),
        broken: brokenBy(source, split),
        notes: [...(migration.remarks ?? []), ...notesOf(split, dialect)],
    };
}
/** Code, ready to run: nobody knows its statements yet. */
function parseProgram(migration, step) {
    return {
        migration,
        source: { path: migration.path, text: step.text, firstLine: 1, code: true },
        split: { ...EMPTY, statements: [] },
        mode: { kind: 'statements', own: false },
        broken: undefined,
        notes: [],
        program: step,
    };
}
/** What is too much together with the files before it: none of it is kept. */
function withoutRoom(parsed, before, most) {
    const { statements } = parsed.split;
    const problem = (0,_sql_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .tooManyTogether */ .cp)(before, statements.length, most, parsed.source.firstLine);
    return { ...parsed, split: EMPTY, broken: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .locateProblem */ .KD)(parsed.source, problem) };
}
/** The parser keeps the one thread busy; now and then a server that starts meanwhile, or a signal, gets its turn. */
const TURN_MS = 2;
/** Splits the `up` of each migration; what code sends is known once it runs. */
async function parseAll(migrations, dialect, traits, most = _sql_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_STATEMENTS */ .Hz) {
    const parsed = [];
    let statements = 0;
    let since = performance.now();
    for (const migration of migrations) {
        const { up } = migration;
        const one = up.kind === 'sql' ? await parseStep(migration, up, dialect, traits) : parseProgram(migration, up);
        const before = statements;
        statements += one.split.statements.length;
        parsed.push(statements > most ? withoutRoom(one, before, most) : one);
        if (performance.now() - since < TURN_MS)
            continue;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        since = performance.now();
    }
    return parsed;
}


/***/ }),

/***/ 14571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ driftAgainst),
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./lib/layouts/program-tables.js
var program_tables = __webpack_require__(78429);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/steps/digest.js

/** A tool's own checksum may be a short one (Flyway's CRC-32), which somebody could make a text for. */
function contentOf({ checksum, up }) {
    if (/^[0-9a-f]{64}$/.test(checksum))
        return checksum;
    return (0,external_node_crypto_.createHash)('sha256')
        .update(up.kind === 'sql' ? up.sql : up.text)
        .digest('hex');
}
/** A hash of what would run: ids and contents in order. Stable over merge, squash, rebase and line ends, since nothing of Git is in it. */
function planDigest(migrations) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update('migrate-on-merge plan 1\n');
    for (const migration of migrations)
        hash.update(`${JSON.stringify([migration.id, contentOf(migration)])}\n`);
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./lib/steps/on-target.js
var on_target = __webpack_require__(25762);
;// CONCATENATED MODULE: ./lib/steps/probes/of-plan.js
/** Questions to the target's rows, after the rehearsal; undefined where there is no target to ask. */
async function probedOn({ engine, target, reopen, inputs, progress }, { migrations, before, after }) {
    if (target === undefined || migrations.length === 0)
        return undefined;
    const { probeTarget } = await __webpack_require__.e(/* import() */ 513).then(__webpack_require__.bind(__webpack_require__, 30513));
    const material = { migrations, before: before ?? undefined, after: after ?? undefined, setup: inputs.sessionSetup };
    const open = async () => {
        if (reopen !== undefined)
            progress({ type: 'phase', name: 'Probes' });
        return reopen?.();
    };
    return probeTarget(material, engine.dialect, target.server, open);
}

// EXTERNAL MODULE: ./lib/steps/reading.js
var reading = __webpack_require__(33719);
// EXTERNAL MODULE: ./lib/steps/rollback/missing.js
var missing = __webpack_require__(34004);
;// CONCATENATED MODULE: ./lib/steps/plan/plan.js






/** Most runs after a merge find nothing to do: what has to do with shadows is loaded where it is needed. */
async function rehearsal(request, todo) {
    const { onShadow } = await Promise.all(/* import() */[__webpack_require__.e(5222), __webpack_require__.e(490), __webpack_require__.e(8577), __webpack_require__.e(272), __webpack_require__.e(9234), __webpack_require__.e(5075), __webpack_require__.e(7705), __webpack_require__.e(381), __webpack_require__.e(6290), __webpack_require__.e(9957), __webpack_require__.e(5343)]).then(__webpack_require__.bind(__webpack_require__, 89957));
    return onShadow(request, todo);
}
/** What the target tells of its tables; undefined where none was asked. */
const known = ({ target }) => target?.sizes === undefined ? undefined : (0,on_target/* onTarget */.Hp)(target.sizes, target.now);
/** What each statement means there. */
async function toldOnTarget(request, migrations) {
    const target = known(request);
    if (target === undefined || migrations.length === 0)
        return migrations;
    const { withImpacts } = await __webpack_require__.e(/* import() */ 5842).then(__webpack_require__.bind(__webpack_require__, 55842));
    return withImpacts(migrations, target);
}
async function findingsOf(request, { migrations, before, after }, existing, probed) {
    const { analyze } = await Promise.all(/* import() */[__webpack_require__.e(5222), __webpack_require__.e(490), __webpack_require__.e(6181), __webpack_require__.e(3387), __webpack_require__.e(5806), __webpack_require__.e(3741)]).then(__webpack_require__.bind(__webpack_require__, 25806));
    return analyze({
        migrations,
        existing,
        before: before ?? undefined,
        after: after ?? undefined,
        problems: request.pending.problems,
        settings: request.inputs.rules,
        dialect: request.engine.dialect.name,
        major: request.target?.server.major,
        allowLabel: request.allowLabel,
        target: known(request),
        ...(probed === undefined ? {} : { probed }),
    });
}
/** What files do to our own history table, or a tool to its own, is nobody's danger. Its words are read where there is anything to look at. */
async function withoutOwnHistory({ engine, inputs, toolHistory }, findings, migrations) {
    if (findings.length === 0)
        return findings;
    const statements = new Map(migrations.map(({ migration, parsed }) => [migration.id, parsed]));
    const { onlyOwnHistory } = await (0,reading/* readingOf */.M)(engine.dialect);
    const { toolTableOf } = await __webpack_require__.e(/* import() */ 1261).then(__webpack_require__.bind(__webpack_require__, 1261));
    const ofTool = (statement) => toolHistory?.keptByTool !== undefined && toolTableOf(statement, toolHistory) !== undefined;
    return findings.filter(({ rule, migration = '', statement = -1 }) => {
        const about = statements.get(migration)?.[statement];
        return (rule === 'migration-fails' ||
            about === undefined ||
            !(onlyOwnHistory(about, inputs.historySchema) || ofTool(about)));
    });
}
/** Runs the pending migrations on a shadow database and lets the rules read what happened. Never writes to the target. */
async function makePlan(request) {
    const { pending } = request;
    const digest = planDigest(pending.todo);
    const nothing = {
        parsed: [],
        migrations: [],
        changes: [],
        drift: [],
        shadow: null,
        before: null,
        after: null,
        notes: [],
        existed: () => true,
        notCompared: [],
    };
    const { todo } = pending;
    const found = todo.length === 0 ? nothing : await rehearsal(request, todo);
    const { existed, parsed, notCompared: _, ...rehearsed } = await ofTool(request, found);
    const shown = rehearsed.migrations === found.migrations
        ? pending
        : { ...pending, todo: rehearsed.migrations.map(({ migration }) => migration) };
    const probed = await probedOn(request, rehearsed);
    const nothingToSay = todo.length === 0 && pending.problems.length === 0 && request.inputs.rules.size === 0;
    const findings = nothingToSay ? [] : await findingsOf(request, rehearsed, existed, probed);
    return {
        plan: {
            digest,
            pending: shown,
            ...rehearsed,
            migrations: await toldOnTarget(request, rehearsed.migrations),
            ...(0,on_target/* ofPlan */.PC)(request.target, rehearsed.migrations),
            ...(probed === undefined ? {} : { probes: probed.probes }),
            findings: [
                ...(await withoutOwnHistory(request, findings, rehearsed.migrations)),
                ...(0,missing/* missingWayBack */.x)(request.inputs, rehearsed.migrations),
            ],
        },
        parsed,
    };
}
/** A command shows only by what it sends what there is to do: its own migrations, or nothing. */
async function ofTool({ toolHistory }, found) {
    if (toolHistory?.keptByTool === undefined)
        return found;
    const { groupsOf } = await __webpack_require__.e(/* import() */ 5864).then(__webpack_require__.bind(__webpack_require__, 65864));
    const migrations = found.migrations.flatMap((one) => ((0,program_tables/* isCommand */.y)(one.migration) ? groupsOf(one, toolHistory) : [one]));
    if (migrations.length > 0)
        return { ...found, migrations };
    const note = 'The command sent nothing that changes anything: nothing is pending.';
    return { ...found, migrations, parsed: [], notes: found.parsed.length === 0 ? found.notes : [...found.notes, note] };
}
/** What a command gives is what it makes of an empty database: nobody but it knows what of that is in. */
const withCommand = (pending) => ({
    ...pending,
    replay: [...pending.replay, ...pending.todo.filter(program_tables/* isCommand */.y)],
});
/** The difference between the target and what its applied migrations give, without rehearsing anything; `notCompared` in words. */
async function driftAgainst(request) {
    const { drift, notCompared } = await rehearsal({ ...request, dumpSchema: undefined, pending: withCommand(request.pending) }, []);
    return { drift, notCompared };
}


/***/ }),

/***/ 31150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ preflight)
});

;// CONCATENATED MODULE: ./lib/steps/preflight/asker.js
const ASKERS = {
    postgresql: async () => (await __webpack_require__.e(/* import() */ 3411).then(__webpack_require__.bind(__webpack_require__, 3411))).postgresqlAsker,
    mysql: async () => (await __webpack_require__.e(/* import() */ 7158).then(__webpack_require__.bind(__webpack_require__, 77158))).mysqlAsker,
};
/** Loaded where it is needed: one run is about one kind of server. */
const askerOf = ({ name }) => ASKERS[name]();

// EXTERNAL MODULE: ./lib/steps/preflight/facts.js
var facts = __webpack_require__(35864);
// EXTERNAL MODULE: ./lib/steps/preflight/guarded.js
var guarded = __webpack_require__(93399);
;// CONCATENATED MODULE: ./lib/steps/preflight/preflight.js



const OWN_HISTORY = 'rights on the history table';
/** Of one tool's table; where there are several its name says of which. */
async function toolCheck({ session, engine }, name, history) {
    return (0,guarded/* guarded */.N)(name, async () => {
        const { table, there, may, grants = 'SELECT, INSERT, DELETE' } = await history.rights(session, engine.dialect.name);
        const expected = there ? `${table} may be written` : `${table} is made`;
        return [
            (0,facts/* check */.z6)(name, may, expected, may ? expected : there ? `${table} may not be written` : `no right to make ${table}`, there
                ? `GRANT ${grants} ON ${table} TO this user, as the one who owns it.`
                : `GRANT CREATE on the schema of ${table} TO this user, or let the tool make the table first.`),
        ];
    });
}
async function toolChecks(request) {
    const { owners = [] } = request;
    const checks = [];
    for (const { layout, history } of owners) {
        if (history === undefined || history.keptByTool !== undefined)
            continue;
        const which = owners.length === 1 ? 'the tool' : layout;
        checks.push(...(await toolCheck(request, `rights on the history table of ${which}`, history)));
    }
    return checks;
}
/** Our own table is then only wanted where a migration stops half-way (where DDL commits at once that is any of them), or is a source's own. */
function withTool(asked, tool, seldom, kept) {
    if (kept)
        return asked.filter(({ name }) => name !== OWN_HISTORY);
    if (tool.length === 0)
        return asked;
    const at = asked.findIndex(({ name }) => name === OWN_HISTORY);
    if (at === -1)
        return [...asked, ...tool];
    return [...asked.slice(0, at), ...tool, ...asked.slice(seldom ? at + 1 : at)];
}
/**
 * Everything that can be known to go wrong before anything is touched, as a list of ticks; one that is not ok means that
 * nothing may be touched. Only reads.
 */
async function preflight(request) {
    const { engine, session } = request;
    const { server } = session;
    const asker = await askerOf(engine.dialect);
    const connection = (0,facts/* check */.z6)('connection', true, 'answers', `${server.engine} ${server.version}, database ${server.database}`);
    const network = engine.traits.embedded ? [] : [asker.network(request)];
    const asked = withTool(await (0,guarded/* guarded */.N)('server', () => asker.server(request)), await toolChecks(request), engine.dialect.oneMessage && request.owners?.some(({ history }) => history === undefined) !== true, request.owners?.some(({ history }) => history?.keptByTool !== undefined) === true);
    const way = await (0,guarded/* guarded */.N)('session for the migration lock', () => asker.way(request));
    return [connection, ...network, ...asked, ...way, ...(0,facts/* problemChecks */.$3)(request.problems)];
}


/***/ }),

/***/ 33719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readingOf)
/* harmony export */ });
const READINGS = {
    postgresql: async () => (await Promise.all(/* import() */[__webpack_require__.e(490), __webpack_require__.e(9535)]).then(__webpack_require__.bind(__webpack_require__, 29535))).postgresqlReading,
    mysql: async () => (await Promise.all(/* import() */[__webpack_require__.e(5222), __webpack_require__.e(2262)]).then(__webpack_require__.bind(__webpack_require__, 82262))).mysqlReading,
};
/** Loaded where it is needed: one run is about one kind of server. */
const readingOf = ({ name }) => READINGS[name]();


/***/ }),

/***/ 34004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ cannotGoBack),
/* harmony export */   x: () => (/* binding */ missingWayBack)
/* harmony export */ });
/* harmony import */ var _layouts_program_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78429);

/** Why `on-failure: rollback` could not undo a migration, in words that follow its id; undefined where it could. */
function cannotGoBack({ migration, rollback, }) {
    if ((0,_layouts_program_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .isCommand */ .y)(migration))
        return 'is run by another tool, which alone could undo it';
    if (migration.down === undefined)
        return 'has no down migration';
    if (rollback?.outcome !== 'fails')
        return undefined;
    const { message = '', path = migration.path, line = 1 } = rollback.error ?? {};
    return `has a down migration that fails on the shadow, at ${path}:${line}: ${message}`;
}
/** Where a failure is to be undone and could not be: said before the merge, since an apply refuses to begin then. Pure. */
function missingWayBack({ onFailure = 'stop', rules }, migrations) {
    const severity = rules.get('rollback-missing') ?? 'warning';
    if (onFailure !== 'rollback' || severity === 'off')
        return [];
    return migrations.flatMap((one) => {
        const why = cannotGoBack(one);
        const { id, path, noDown } = one.migration;
        if (why === undefined || one.migration.undoes === true)
            return [];
        return [
            {
                rule: 'rollback-missing',
                severity,
                message: `\`on-failure: rollback\` is set, and ${id} ${why}: an apply refuses to begin with it. ${noDown ?? 'Write its down migration'}; or set \`on-failure: stop\`.`,
                place: { path, line: 1 },
                migration: id,
            },
        ];
    });
}


/***/ }),

/***/ 93614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readHistory),
/* harmony export */   _: () => (/* binding */ readTarget)
/* harmony export */ });
/* harmony import */ var _shadow_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32484);
/* harmony import */ var _tool_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4441);


/** Only reads, each in a read-only transaction or as a plain SELECT of the catalog. Throws ActionError where the database is restored in part. */
async function readHistory(session, dialect, historySchema) {
    await dialect.refuseUnfinished?.(session);
    return dialect.history(session, historySchema).applied();
}
/** With what the user does not get to see. */
async function seenBy(session, dialect, historySchema) {
    const catalog = await dialect.snapshot(session, { historySchema });
    const unseen = (await dialect.unseen?.(session)) ?? [];
    return unseen.length === 0 ? catalog : { ...catalog, unseen: new Set(unseen) };
}
async function readTarget(session, dialect, historySchema, applied, shadow, copied = []) {
    const fingerprint = shadow.includes('://') ? await (0,_shadow_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(dialect, session) : undefined;
    return {
        ...(fingerprint === undefined ? {} : { fingerprint }),
        server: session.server,
        applied,
        environment: await dialect.environment(session),
        catalog: await seenBy(session, dialect, historySchema),
        sizes: await dialect.sizes(session),
        now: await dialect.now(session),
        ...(copied.length === 0 ? {} : { toolRows: await (0,_tool_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .readToolRows */ .i)(session, dialect, copied) }),
    };
}


/***/ }),

/***/ 4441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writeToolRows),
/* harmony export */   i: () => (/* binding */ readToolRows)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90956);


/** A history of more rows is no history. */
const MOST = 50_000;
/** Rows in one message. */
const AT_ONCE = 100;
const FIND = {
    postgresql: (table) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `
    SELECT n.nspname AS place, (SELECT string_agg(a.attname::text, chr(1) ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relname = ${table} AND c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1`,
    mysql: (table) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `
    SELECT TABLE_SCHEMA AS place, GROUP_CONCAT(COLUMN_NAME ORDER BY ORDINAL_POSITION SEPARATOR '\u0001') AS columns
    FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ${table} AND EXTRA NOT LIKE '% GENERATED'
    GROUP BY TABLE_SCHEMA`,
};
const list = (parts) => ({
    parts: ['', ...parts.map((_, i) => (i === parts.length - 1 ? '' : ', '))],
    values: parts,
});
const names = (columns) => list(columns.map((column) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(column)}`));
async function rowsOf(session, table, columns) {
    try {
        const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT ${names(columns)} FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(...table)} LIMIT ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)(String(MOST + 1))}`);
        return { table, columns, rows: rows.slice(0, MOST) };
    }
    catch (error) {
        if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP) || error.data.connectionLost === true)
            throw error;
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('history', `${table.join('.')} cannot be read: ${error.message}`, `The tool goes by it, so the plan must know its rows: GRANT SELECT ON ${table.join('.')} TO this user.`, { cause: error });
    }
}
/** Every table of these names, with its rows. Only reads. */
async function readToolRows(session, { name }, tables) {
    const found = [];
    const seen = new Set();
    for (const table of tables) {
        for (const { place, columns } of await session.query(FIND[name](table))) {
            const full = [place ?? '', table];
            // Where the server takes upper and lower case for one
            const key = name === 'mysql' ? table.toLowerCase() : full.join('.');
            if (columns === null || columns === undefined || seen.has(key))
                continue;
            seen.add(key);
            found.push(await rowsOf(session, full, columns.split('\u0001')));
        }
    }
    return found;
}
/** What the server would count on from, were the next row not to get a number of its own. */
async function countOn(session, { name }, { table, columns }) {
    if (name !== 'postgresql')
        return;
    const quoted = table.map((part) => `"${part.replaceAll('"', '""')}"`).join('.');
    for (const column of columns) {
        const [row] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT pg_catalog.pg_get_serial_sequence(${quoted}, ${column}) AS sequence`);
        const sequence = row?.['sequence'];
        if (sequence === null || sequence === undefined)
            continue;
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT pg_catalog.setval(${sequence}::pg_catalog.regclass, coalesce((SELECT max(${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(column)}) FROM ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(...table)}), 0) + 1, false)`);
    }
}
/** Puts the rows into the same tables of a copy of the schema; on MySQL the copy may have another name. */
async function writeToolRows(session, dialect, all) {
    for (const one of all) {
        const { columns, rows } = one;
        const table = dialect.name === 'mysql' ? one.table.slice(1) : one.table;
        const own = dialect.name === 'postgresql' ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)(' OVERRIDING SYSTEM VALUE') : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)('');
        for (let at = 0; at < rows.length; at += AT_ONCE) {
            const values = rows
                .slice(at, at + AT_ONCE)
                .map((row) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `(${list(columns.map((column) => (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `${row[column] ?? null}`))})`);
            await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `INSERT INTO ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(...table)} (${names(columns)})${own} VALUES ${list(values)}`);
        }
        if (rows.length > 0)
            await countOn(session, dialect, { ...one, table });
    }
}


/***/ })

};
