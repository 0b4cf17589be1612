export const id = 3574;
export const ids = [3574,5484];
export const modules = {

/***/ 35484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGit: () => (/* binding */ openGit),
  Y: () => (/* binding */ refusedRef)
});

// EXTERNAL MODULE: ./lib/io/exec.js
var exec = __webpack_require__(67231);
// EXTERNAL MODULE: ./lib/io/folder.js
var folder = __webpack_require__(77914);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/io/git-batch.js


/** Blobs of a repository, all from one `git cat-file --batch`: a process per file would take minutes for a long history. */
class Blobs {
    child;
    wanted = [];
    chunks = [];
    size = 0;
    /** Bytes that must be there before it is worth looking: the rest of a header line counts as one. */
    need = 1;
    gone;
    constructor(directory, env) {
        this.child = (0,external_node_child_process_.spawn)('git', ['cat-file', '--batch'], {
            cwd: directory,
            env,
            stdio: ['pipe', 'pipe', 'ignore'],
            windowsHide: true,
        });
        this.child.stdout.on('data', (chunk) => {
            this.chunks.push(chunk);
            this.size += chunk.length;
            if (this.size >= this.need)
                this.take();
        });
        this.child.stdin.on('error', () => undefined);
        this.child.on('error', (error) => this.fail(error));
        this.child.on('close', () => this.fail(new Error('git cat-file ended early')));
    }
    read(oid) {
        return new Promise((resolve, reject) => {
            if (this.gone !== undefined) {
                reject(this.gone);
                return;
            }
            this.wanted.push({ oid, resolve, reject });
            this.child.stdin.write(`${oid}\n`);
        });
    }
    fail(error) {
        this.gone ??= error;
        for (const one of this.wanted.splice(0))
            one.reject(this.gone);
    }
    /** Takes every whole answer: `OID blob SIZE`, the bytes, a line end; or `OID missing`. */
    take() {
        let buffer = Buffer.concat(this.chunks);
        this.need = 1;
        for (;;) {
            const end = buffer.indexOf(0x0a);
            if (end === -1)
                break;
            const size = /^\S+ blob (\d+)$/.exec(buffer.toString('latin1', 0, end))?.[1];
            const from = end + 1;
            const length = size === undefined ? 0 : Number(size) + 1;
            if (buffer.length < from + length) {
                this.need = from + length;
                break;
            }
            const one = this.wanted.shift();
            if (size === undefined)
                one?.reject((0,folder/* systemError */.Oj)('EMISSING', one.oid));
            else
                one?.resolve(new Uint8Array(buffer.subarray(from, from + length - 1)));
            buffer = buffer.subarray(from + length);
        }
        this.chunks = [buffer];
        this.size = buffer.length;
        if (this.need === 1)
            this.need = this.size + 1;
    }
    async [Symbol.asyncDispose]() {
        const ended = new Promise((resolve) => {
            if (this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined)
                resolve();
            else
                this.child.on('close', () => resolve());
        });
        this.child.stdin.end();
        this.child.kill();
        await ended;
    }
}

// EXTERNAL MODULE: ./lib/io/tree.js
var tree = __webpack_require__(15922);
;// CONCATENATED MODULE: ./lib/io/git.js




const PATIENCE_MS = 120_000;
/** Where Git's own settings come from: `safe.directory` may be said in any of these. */
const HANDED_ON = /^(?:GIT_CONFIG_\w+|XDG_CONFIG_HOME|SUDO_UID)$/;
/**
 * Only what leads to settings: GIT_DIR and its like are set within hooks, and would point to another repository than the
 * folder's own. Replaced objects would show other contents than the commit has.
 */
function environment() {
    const settings = Object.entries(process.env).filter(([name]) => HANDED_ON.test(name));
    return (0,exec/* cleanEnvironment */.hh)({
        ...Object.fromEntries(settings),
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
    });
}
function git(directory, args) {
    return (0,exec/* run */.eF)('git', args, {
        cwd: directory,
        env: environment(),
        timeoutMs: PATIENCE_MS,
        keep: Number.MAX_SAFE_INTEGER,
    });
}
/**
 * Why this text is no name of a commit that we pass on, in words. Git itself refuses most of it; a leading dash would be an
 * option, and `REF:PATH`, `@{…}` and ranges are no single commit.
 */
function refusedRef(ref) {
    if (ref === '')
        return 'is empty';
    if (ref.length > 1_000)
        return 'is longer than any ref';
    if (ref.startsWith('-'))
        return 'begins with a dash, as an option does';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
    if (/[\x00-\x20\x7f]/.test(ref))
        return 'holds blanks or control characters';
    const odd = /\.\.|@\{|[:?*[\\]/.exec(ref)?.[0];
    return odd === undefined ? undefined : `holds \`${odd}\``;
}
function noGit(ended, directory) {
    if (/dubious ownership|safe\.directory/.test(ended.stderr)) {
        return {
            why: 'Git refuses this checkout because another user owns it',
            hint: `Say that it is trusted, in a step before: git config --global --add safe.directory "${directory}"`,
        };
    }
    if (/not a git repository/i.test(ended.stderr)) {
        return {
            why: 'the working directory is no Git checkout',
            hint: 'Put `actions/checkout` before this step, or run in a clone.',
        };
    }
    const said = ended.timedOut ? 'it did not answer in time' : (ended.stderr.trim().split('\n')[0] ?? '');
    return { why: `Git failed: ${said}`, hint: 'Run `git status` in the working directory and see what it says.' };
}
const LINE = /^(\d{6}) (\w+) ([0-9a-f]+)\t([\s\S]+)$/;
async function folderOf(directory, commit, blobs) {
    const ended = await git(directory, ['ls-tree', '-r', '-z', commit]);
    if (ended.code !== 0)
        throw new Error(`git ls-tree failed: ${ended.stderr.trim()}`);
    const leaves = new Map();
    const submodules = [];
    for (const record of ended.stdout.split('\0')) {
        const [, mode, type, oid, path] = LINE.exec(record) ?? [];
        if (mode === undefined || oid === undefined || path === undefined)
            continue;
        const bytes = () => blobs().read(oid);
        if (type === 'commit')
            submodules.push(path);
        else if (mode === '120000') {
            leaves.set(path, { kind: 'link', target: async () => new TextDecoder().decode(await bytes()) });
        }
        else
            leaves.set(path, { kind: 'file', bytes });
    }
    return { folder: (0,folder/* folderOver */.vy)((0,tree/* treeDisk */.Y)(leaves)), submodules };
}
/** Opens the repository of a folder; where that is not possible, says why. Never through a shell. */
async function openGit(directory) {
    let begun;
    try {
        begun = await git(directory, ['rev-parse', '--is-shallow-repository', '--show-prefix']);
    }
    catch (error) {
        if (!(error instanceof exec/* ProgramMissing */.Xh))
            throw error;
        return { why: 'the `git` program is not installed', hint: 'Install git in a step before this one.' };
    }
    if (begun.code !== 0)
        return noGit(begun, directory);
    const [shallow = '', prefix = ''] = begun.stdout.split('\n');
    let blobs;
    return {
        prefix,
        shallow: shallow === 'true',
        async commit(ref) {
            const ended = await git(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
            return ended.code === 0 ? ended.stdout.trim() : undefined;
        },
        async mergeBase(a, b) {
            const ended = await git(directory, ['merge-base', a, b]);
            return ended.code === 0 ? ended.stdout.trim() : undefined;
        },
        async defaultBranch() {
            const ended = await git(directory, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
            const name = ended.stdout.trim().replace(/^origin\//, '');
            return ended.code === 0 && name !== '' ? name : undefined;
        },
        folder(commit) {
            return folderOf(directory, commit, () => {
                blobs ??= new Blobs(directory, environment());
                return blobs;
            });
        },
        async [Symbol.asyncDispose]() {
            await blobs?.[Symbol.asyncDispose]();
        },
    };
}


/***/ }),

/***/ 28613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** No settings are that long, and nobody repeats himself that often: more is made to keep us busy. */
const LONGEST = 256 * 1024;
const MOST_ALIASES = 500;
function refused(code, message) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)('', { lineCounter: lines });
    return { document, lines, errors: [{ code, message, offset: 0 }] };
}
function aliasesIn(document) {
    let found = 0;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Alias() {
            found += 1;
            return found > MOST_ALIASES ? yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK : undefined;
        },
    });
    return found;
}
/** Reads YAML that anybody may have written: of bounded length, depth and repetition. */
function parseYaml(text) {
    if (text.length > LONGEST)
        return refused('TOO_LONG', `the file has more than ${LONGEST} characters`);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
        const errors = document.errors.map(({ code, message, pos }) => ({ code, message, offset: pos[0] }));
        // Each of them is looked for from the beginning of the file.
        if (errors.length === 0 && aliasesIn(document) > MOST_ALIASES)
            return refused('TOO_MANY_ALIASES', `the file has more than ${MOST_ALIASES} aliases`);
        return { document: document, lines, errors };
    }
    catch (error) {
        // The stack has ended.
        if (!(error instanceof RangeError))
            throw error;
        return refused('TOO_DEEP', 'lists and maps are nested too deeply within each other');
    }
}


/***/ }),

/***/ 27665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isSql),
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _layouts_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44495);

/** No workflow, no settings and no migration that is looked at here is larger. */
const LARGEST = 512 * 1024;
/** The text of a file that may not be there; undefined, too, where it is larger than any that is meant. */
async function textOf(folder, path) {
    const bytes = await folder.read(path).catch(() => undefined);
    return bytes === undefined || bytes.length > LARGEST ? undefined : new TextDecoder().decode(bytes);
}
/** Whether a file holds SQL, by its name. */
const isSql = (path) => (0,_layouts_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .Md)(path.slice(path.lastIndexOf('/') + 1)).kind === 'sql';


/***/ }),

/***/ 67173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o6: () => (/* binding */ OURS),
  t5: () => (/* binding */ lookAt),
  IN: () => (/* binding */ workflowsOf)
});

// UNUSED EXPORTS: databasesIn

// EXTERNAL MODULE: ./lib/io/text.js
var io_text = __webpack_require__(31141);
// EXTERNAL MODULE: ./lib/io/yaml.js
var yaml = __webpack_require__(28613);
// EXTERNAL MODULE: ./lib/io/folder.js
var io_folder = __webpack_require__(77914);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/layouts/discover.js
var discover = __webpack_require__(52188);
;// CONCATENATED MODULE: ./lib/layouts/survey.js



/** Files by which tools find their migrations from the folder of an application. */
const SETTINGS = /^(?:package\.json|\.sequelizerc|knexfile\.[cm]?[jt]s|drizzle\.config\.\w+|flyway\.(?:toml|conf)|diesel\.toml)$/;
function homes(entries) {
    const found = new Set(['']);
    for (const { kind, path } of entries) {
        if (kind !== 'file' || !SETTINGS.test((0,discover/* baseName */.Fl)(path)))
            continue;
        const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        if (!folder.split('/').some((part) => discover/* NOT_OURS */.Cm.test(part)))
            found.add(folder);
    }
    return [...found].toSorted();
}
/** What only a folder of migrations holds, whatever the folder is called. */
const MARK = /(?:^|\/)(?:meta\/_journal\.json|migration_lock\.toml)$/;
const marked = (entries) => entries
    .filter(({ kind, path }) => kind === 'file' && MARK.test(path))
    .map(({ path }) => path.replace(MARK, ''))
    .filter((path) => path !== '' && !path.split('/').some((part) => discover/* NOT_OURS */.Cm.test(part)));
const within = (home, path) => (home === '' ? path : path === '.' ? home : `${home}/${path}`);
/** Looks everywhere, where `discover` wants one answer: what settings of tools name, the usual places, and folders of such names. */
async function survey(folder) {
    const entries = (await folder.list('.')) ?? [];
    const found = [];
    const unclear = [];
    const attempt = async (work) => {
        try {
            await work();
        }
        catch (error) {
            if (!(error instanceof model_error/* ActionError */.lZ))
                throw error;
            if (!unclear.some(({ message }) => message === error.message))
                unclear.push(error);
        }
    };
    const covered = (path) => found.some(({ path: own, paths = [own] }) => paths.some((one) => one === path || one.startsWith(`${path}/`) || path.startsWith(`${one}/`)));
    const homesFound = homes(entries);
    for (const home of homesFound)
        await attempt(async () => {
            for (const { path, paths = [path], ...rest } of await (0,discover/* bySettings */.zl)(home === '' ? folder : (0,io_folder/* subFolder */.zL)(folder, home))) {
                const own = paths.map((one) => within(home, one));
                if (!own.some(covered))
                    found.push({ ...rest, path: own[0] ?? home, paths: own });
            }
        });
    const places = homesFound.flatMap((home) => discover/* PLACES */.ls.map((place) => within(home, place)));
    for (const place of [...places, ...marked(entries), ...(0,discover/* namedFolders */.Xc)(entries)])
        await attempt(async () => {
            if (covered(place))
                return;
            const one = await (0,discover/* candidateAt */.TW)(folder, place);
            if (one !== undefined)
                found.push(one);
        });
    return { found: found.toSorted((a, b) => (a.path < b.path ? -1 : 1)), unclear };
}

// EXTERNAL MODULE: ./lib/layouts/groups.js
var layouts_groups = __webpack_require__(86231);
;// CONCATENATED MODULE: ./lib/steps/first-run/engine-hints.js
const STRENGTHS = ['server', 'setting', 'driver', 'words'];
const IMAGE = (names) => new RegExp(`^\\s*-?\\s*image:\\s*["']?(?:[\\w.-]+/)*(?:${names})(?:[:@"'\\s]|$)`, 'm');
const URLS = [
    ['postgres', /\b(?:jdbc:)?postgres(?:ql)?:\/\//],
    ['mariadb', /\b(?:jdbc:)?mariadb:\/\//],
    ['mysql', /\b(?:jdbc:)?mysql:\/\//],
];
/** File names are compared without their folder. */
const PATTERNS = [
    {
        file: /^(?:(?:docker-)?compose[\w.-]*\.ya?ml|.*\.ya?ml)$/i,
        strength: 'server',
        says: [
            ['tidb', IMAGE('tidb')],
            ['mariadb', IMAGE('mariadb')],
            ['mysql', IMAGE('mysql|mysql-server|percona|percona-server')],
            [
                'postgres',
                IMAGE('postgres|postgresql|postgis|pgvector|timescaledb|timescaledb-ha|supabase/postgres|spilo-\\d+|alloydbomni'),
            ],
        ],
    },
    {
        file: /^(?:migration_lock\.toml|schema\.prisma)$/,
        strength: 'setting',
        says: [
            ['postgres', /provider\s*=\s*"postgres(?:ql)?"/],
            ['mysql', /provider\s*=\s*"mysql"/],
        ],
    },
    {
        file: /^_journal\.json$/,
        strength: 'setting',
        says: [
            ['postgres', /"dialect"\s*:\s*"(?:pg|postgresql)"/],
            ['mysql', /"dialect"\s*:\s*"mysql"/],
        ],
    },
    {
        file: /^(?:drizzle\.config\.\w+|knexfile\.\w+|config\.(?:js|json|cjs)|database(?:\.config)?\.(?:js|json|ts|yml)|\.sequelizerc)$/,
        strength: 'setting',
        says: [
            ['postgres', /\b(?:dialect|client|adapter)\b["']?\s*[:=]\s*["']?(?:pg|postgres(?:ql)?)\b/],
            ['mariadb', /\b(?:dialect|client|adapter)\b["']?\s*[:=]\s*["']?mariadb\b/],
            ['mysql', /\b(?:dialect|client|adapter)\b["']?\s*[:=]\s*["']?mysql2?\b/],
        ],
    },
    {
        file: /^(?:flyway\.(?:toml|conf)|\.env\.(?:example|sample|template|dist)|dbmate\.env)$/,
        strength: 'setting',
        says: URLS,
    },
    { file: /^config\.toml$/, strength: 'setting', says: [['postgres', /^\[db\][\s\S]*^major_version\s*=/m]] },
    {
        file: /^(?:package\.json)$/,
        strength: 'driver',
        says: [
            [
                'postgres',
                /"(?:pg|postgres|@payloadcms\/db-postgres|@neondatabase\/serverless|@vercel\/postgres|pg-promise)"\s*:/,
            ],
            ['mariadb', /"mariadb"\s*:/],
            ['mysql', /"(?:mysql2?|@planetscale\/database)"\s*:/],
        ],
    },
    {
        file: /^go\.mod$/,
        strength: 'driver',
        says: [
            ['postgres', /github\.com\/(?:lib\/pq|jackc\/pgx)\b/],
            ['mysql', /github\.com\/go-sql-driver\/mysql\b/],
        ],
    },
    {
        file: /^Cargo\.toml$/,
        strength: 'driver',
        says: [
            ['postgres', /\bfeatures\s*=\s*\[[^\]]*"postgres"|^(?:tokio-)?postgres\s*=/m],
            ['mysql', /\bfeatures\s*=\s*\[[^\]]*"mysql"|^mysql(?:_async)?\s*=/m],
        ],
    },
    {
        file: /^(?:requirements[\w.-]*\.txt|pyproject\.toml|Pipfile)$/,
        strength: 'driver',
        says: [
            ['postgres', /\b(?:psycopg\w*|asyncpg)\b/],
            ['mysql', /\b(?:mysqlclient|pymysql|aiomysql|mysql-connector-python)\b/i],
        ],
    },
    {
        file: /^(?:Gemfile|pom\.xml|build\.gradle(?:\.kts)?)$/,
        strength: 'driver',
        says: [
            ['postgres', /gem ["']pg["']|org\.postgresql/],
            ['mariadb', /org\.mariadb/],
            ['mysql', /gem ["']mysql2["']|com\.mysql/],
        ],
    },
    {
        file: /\.sql$/i,
        strength: 'words',
        says: [
            ['mysql', /\bAUTO_INCREMENT\b|\bENGINE\s*=\s*\w+|^\s*DELIMITER\b|\bON UPDATE CURRENT_TIMESTAMP\b/im],
            [
                'postgres',
                /\b(?:BIG)?SERIAL\b|\bTIMESTAMPTZ\b|\bJSONB\b|\bGENERATED\s+(?:ALWAYS|BY DEFAULT)\s+AS\s+IDENTITY\b|\$\$|\bCREATE EXTENSION\b|\bCONCURRENTLY\b|\bgen_random_uuid\b/i,
            ],
        ],
    },
];
const baseOf = (path) => path.slice(path.lastIndexOf('/') + 1);
/** Whether a file may say something of the server. */
const speaks = (path) => PATTERNS.some(({ file }) => file.test(baseOf(path)));
/** All that one file says. `shown` is its path as people may read it. */
function hintsIn(path, text, shown) {
    return PATTERNS.filter(({ file }) => file.test(baseOf(path))).flatMap(({ strength, says }) => says.flatMap(([engine, pattern]) => (pattern.test(text) ? [{ engine, strength, why: shown }] : [])));
}
/** The engine that the strongest hints speak for; with two of the same strength, and none that tells them apart, it is undefined. */
function decide(hints) {
    const doubts = (chosen) => [
        ...new Set(hints
            // A driver of MySQL's reaches the whole family.
            .filter(({ engine, strength }) => engine !== chosen &&
            !(strength !== 'server' && engine === 'mysql' && chosen !== 'postgres' && chosen !== undefined))
            .map(({ engine, why }) => `${why} speaks for ${engine}`)),
    ];
    for (const strength of STRENGTHS) {
        const strong = hints.filter((hint) => hint.strength === strength);
        const names = [...new Set(strong.map(({ engine }) => engine))];
        const [first] = strong;
        if (first === undefined)
            continue;
        if (names.length > 1) {
            const weaker = [
                ...new Set(hints.filter((hint) => hint.strength !== strength && names.includes(hint.engine)).map((hint) => hint.engine)),
            ];
            const [only, second] = weaker;
            if (only === undefined || second !== undefined)
                return { engine: undefined, doubts: doubts(undefined) };
            const why = strong.find(({ engine }) => engine === only)?.why ?? first.why;
            return { engine: { value: only, why }, doubts: doubts(only) };
        }
        return { engine: { value: first.engine, why: first.why }, doubts: doubts(first.engine) };
    }
    return { engine: undefined, doubts: [] };
}

// EXTERNAL MODULE: ./lib/steps/first-run/files.js
var first_run_files = __webpack_require__(27665);
// EXTERNAL MODULE: ./lib/steps/first-run/project.js
var first_run_project = __webpack_require__(18899);
;// CONCATENATED MODULE: ./lib/steps/first-run/setup-files.js
/** A name without quotation marks and schema, in small letters: what one text makes and another uses. */
const bare = (name) => (name.split('.').at(-1) ?? name).replace(/["`[\]]/g, '').toLowerCase();
const NAME = '((?:["`]?\\w+["`]?\\.)?["`]?\\w+["`]?)';
const MAKES = new RegExp(`\\bCREATE\\s+(?:UNLOGGED\\s+|TEMP(?:ORARY)?\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${NAME}`, 'gi');
const USES = new RegExp(`\\b(?:ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?|REFERENCES\\s+|INSERT\\s+(?:IGNORE\\s+)?INTO\\s+|UPDATE\\s+(?=\\S+\\s+SET\\b)|TRIGGER\\s[^;]*?\\sON\\s+(?=\\S+\\s+FOR\\b))${NAME}`, 'gi');
const plain = (text) => text.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
const namesOf = (text, pattern) => new Set([...plain(text).matchAll(pattern)].map((match) => bare(match[1] ?? '')));
/** What the migrations change or refer to and none of them makes. By the words alone: what a person would look for. */
function missingTables(migrations) {
    const made = new Set(migrations.flatMap(({ text }) => [...namesOf(text, MAKES)]));
    return new Set(migrations.flatMap(({ text }) => [...namesOf(text, USES)]).filter((name) => !made.has(name)));
}
/** The file beside the migrations that makes most of what they miss, and which tables these are; undefined where none makes any. */
function makerOf(missing, beside) {
    const makers = beside
        .map(({ path, text }) => ({ path, tables: [...namesOf(text, MAKES)].filter((name) => missing.has(name)) }))
        .filter(({ tables }) => tables.length > 0)
        .toSorted((a, b) => b.tables.length - a.tables.length);
    return makers[0];
}
/** Whether they name what only Supabase provides. */
const ofSupabase = (migrations) => migrations.find(({ text }) => /\bauth\.(?:uid|role|jwt|users)\b|\bTO\s+(?:anon|authenticated|service_role)\b|\bstorage\.(?:buckets|objects)\b/i.test(plain(text)));

;// CONCATENATED MODULE: ./lib/steps/first-run/database.js






/** Enough to know a dialect and the tables by. */
const MOST_FILES = 300;
const CODE = new Set(['sequelize', 'knex', 'node-pg-migrate', 'payload']);
const parentOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const isWithin = (path, folder) => folder === '' || folder === '.' || path === folder || path.startsWith(`${folder}/`);
/** Files that speak of the server: of the application, of the folders above it, and what is asked of every pull request. */
async function hintsFor({ folder, entries, home }, sources, migrations) {
    const places = new Set([...sources.flatMap(({ path }) => (0,first_run_project/* above */.G1)(path)), ...(0,first_run_project/* above */.G1)(home)]);
    const own = (path) => {
        const parent = parentOf(path);
        if (places.has(parent))
            return true;
        // `config/`, `prisma/`, `meta/`, `supabase/` of the application itself, and the workflows of the repository.
        if (parent === '.github/workflows')
            return true;
        const inside = home === '' ? parent : parent.startsWith(`${home}/`) ? parent.slice(home.length + 1) : '';
        const known = /^(?:(?:src\/)?(?:config|db|database(?:\/config)?)|prisma|supabase)$/.test(inside);
        return known || sources.some((source) => parent === `${source.path}/meta`);
    };
    const files = entries
        .filter(({ kind, path }) => kind === 'file' && !/\.sql$/i.test(path) && speaks(path) && own(path))
        .slice(0, MOST_FILES);
    const hints = [];
    for (const { path } of files)
        hints.push(...hintsIn(path, (await (0,first_run_files/* textOf */.b)(folder, path)) ?? '', (0,io_text/* printable */.g$)(path)));
    for (const { path, text } of migrations)
        hints.push(...hintsIn(path, text, `the SQL of ${(0,io_text/* printable */.g$)(path)}`));
    return hints;
}
async function sqlTexts(folder, paths) {
    const texts = [];
    for (const path of paths.slice(0, MOST_FILES)) {
        const text = await (0,first_run_files/* textOf */.b)(folder, path);
        if (text !== undefined)
            texts.push({ path, text });
    }
    return texts;
}
/** What the shadow needs before the first migration. */
async function setupFor({ folder, entries, home }, sources, migrations, postgres) {
    const setup = [];
    const supabase = postgres ? ofSupabase(migrations) : undefined;
    if (supabase !== undefined)
        setup.push({ value: 'supabase', why: `${(0,io_text/* printable */.g$)(supabase.path)} names roles or functions of Supabase` });
    const missing = missingTables(migrations);
    if (missing.size === 0)
        return setup;
    const places = new Set([
        home,
        ...['db', 'sql', 'database', 'schema'].map((one) => (home === '' ? one : `${home}/${one}`)),
    ]);
    const beside = entries
        .filter(({ kind, path }) => kind === 'file' && (0,first_run_files/* isSql */.V)(path) && places.has(parentOf(path)))
        .map(({ path }) => path)
        .filter((path) => !sources.some((source) => isWithin(path, source.path)));
    const maker = makerOf(missing, await sqlTexts(folder, beside));
    if (maker !== undefined) {
        const some = maker.tables.slice(0, 3).map(io_text/* printable */.g$).join(', ');
        setup.push({ value: maker.path, why: `makes ${some}, which the migrations use and none of them makes` });
    }
    return setup;
}
/** The layout of each folder that the user named. */
async function namedSources({ folder, named }) {
    const groups = await (0,layouts_groups/* groupsOf */.c)(folder, named, undefined);
    return groups.flatMap(({ layout, sources }) => sources.map(({ path }) => ({ path, layout: layout.name, why: 'as it was named' })));
}
/** Files whose names give no order, as the layout itself reads them. */
async function unorderedOf(folder, sources, engine) {
    const plain = sources.filter(({ layout }) => layout === 'sql');
    if (plain.length === 0)
        return [];
    const unordered = [];
    for (const { layout, sources: own } of await (0,layouts_groups/* groupsOf */.c)(folder, plain, 'sql')) {
        const read = await layout.read(own, { folder, include: [], exclude: [], order: [], engine });
        if (!read.ordered && read.migrations.length > 1)
            unordered.push(...read.migrations.map(({ id }) => id));
    }
    return unordered;
}
/** All that the files tell of one database. */
async function foundDatabase(request) {
    const { folder, entries, home, name, program } = request;
    const sources = request.named.length > 0 ? await namedSources(request) : request.sources;
    const own = entries
        .filter(({ kind, path }) => kind === 'file' && (0,first_run_files/* isSql */.V)(path) && sources.some((source) => isWithin(path, source.path)))
        .map(({ path }) => path);
    const migrations = await sqlTexts(folder, own);
    const { engine, doubts } = decide(await hintsFor(request, sources, migrations));
    return {
        name,
        home,
        sources,
        engine,
        doubts,
        setup: await setupFor(request, sources, migrations, (engine?.value ?? 'postgres') === 'postgres'),
        unordered: await unorderedOf(folder, sources, engine?.value ?? 'postgres'),
        packages: sources.some(({ layout }) => CODE.has(layout)) ? (0,first_run_project/* packagesOf */.DT)(home, entries) : undefined,
        program,
    };
}

;// CONCATENATED MODULE: ./lib/steps/first-run/program-tools.js

/** Tools whose files only they can read, by what lies in the folder where they are called. */
const TOOLS = [
    { mark: /(?:^|\/)alembic\.ini$/, up: 'alembic upgrade head' },
    { mark: /(?:^|\/)manage\.py$/, up: 'python manage.py migrate' },
    { mark: /(?:^|\/)bin\/rails$/, up: 'bin/rails db:migrate' },
    { mark: /(?:^|\/)liquibase\.properties$/, up: 'liquibase update' },
    { mark: /(?:^|\/)artisan$/, up: 'php artisan migrate --force' },
    { mark: /(?:^|\/)mix\.exs$/, up: 'mix ecto.migrate' },
];
/** Each with the folder that it is called in. */
function programTools(entries) {
    return TOOLS.flatMap(({ mark, up }) => {
        const found = entries.find(({ kind, path }) => kind === 'file' && mark.test(path));
        if (found === undefined)
            return [];
        const home = (0,first_run_project/* above */.G1)(found.path.replace(mark, ''))[0] ?? '';
        return [{ value: up, why: found.path, home }];
    }).slice(0, 1);
}

;// CONCATENATED MODULE: ./lib/steps/first-run/look.js







/** Steps that run this action: by its name, or from its own checkout. */
const OURS = /^\s*-?\s*uses:\s*["']?(?:[\w.-]+\/)?(?:[\w.-]+\/)*migrate-on-merge(?:@|["'\s]|$)/m;
const isWorkflow = ({ kind, path }) => kind === 'file' && /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
/** Every workflow of the repository, sorted by its path. */
async function workflowsOf(folder) {
    const entries = (await folder.list('.github/workflows')) ?? [];
    const texts = entries
        .filter(isWorkflow)
        .map(async ({ path }) => ({ path, text: (await (0,first_run_files/* textOf */.b)(folder, path)) ?? '' }));
    return Promise.all(texts);
}
/** Names of the `databases:` map; empty where there is none, undefined where there is no file. */
async function databasesIn(folder, config) {
    const text = await (0,first_run_files/* textOf */.b)(folder, config);
    if (text === undefined)
        return undefined;
    const { document, errors } = (0,yaml/* parseYaml */.h)(text);
    if (errors.length > 0)
        return [];
    const root = document.toJS();
    const map = typeof root === 'object' && root !== null ? root['databases'] : undefined;
    return typeof map === 'object' && map !== null ? Object.keys(map) : [];
}
/** Folders of one application are of one database: it is the most common, and the file says that it was taken so. */
async function projects(folder, entries) {
    const { found, unclear } = await survey(folder);
    const notes = unclear.map(({ message, hint }) => `${message} ${hint}`);
    const byHome = new Map();
    for (const { path, paths = [path], layout, why } of found) {
        if (layout === undefined) {
            notes.push(`\`${(0,io_text/* printable */.g$)(path)}\` was left out: no layout reads it (${why}). With the tool's own command it can be \`layout: program\`.`);
            continue;
        }
        const home = (0,first_run_project/* projectOf */.v8)(paths[0] ?? path, entries);
        const project = byHome.get(home) ?? { home, sources: [] };
        byHome.set(home, project);
        for (const one of paths)
            project.sources.push({ path: one, layout: layout.name, why });
    }
    // Plain SQL beside a tool's files, and code after plain files: the tool that makes the tables comes first, most often.
    const rank = (layout) => ['prisma', 'flyway', 'drizzle', 'sql'].indexOf(layout) + 1 || 9;
    for (const { sources } of byHome.values())
        sources.sort((a, b) => rank(a.layout) - rank(b.layout));
    return { list: [...byHome.values()], notes };
}
function unique(name, taken) {
    const clean = name
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 40) || 'app';
    let free = clean;
    for (let n = 2; taken.has(free); n++)
        free = `${clean}-${n}`;
    taken.add(free);
    return free;
}
/** All that a workflow and a config file are made of. Only reads, and only files of the repository. */
async function lookAt({ folder, named, branch, config }) {
    const entries = (await folder.list('.')) ?? [];
    const given = named;
    const { list, notes } = given.length > 0
        ? { list: [{ home: (0,first_run_project/* projectOf */.v8)(given[0]?.path ?? '', entries), sources: [] }], notes: [] }
        : await projects(folder, entries);
    const taken = new Set();
    const databases = [];
    for (const { home, sources } of list)
        databases.push(await foundDatabase({
            folder,
            entries,
            home,
            sources,
            named: given,
            name: unique(home.split('/').at(-1) ?? '', taken),
        }));
    if (databases.length === 0)
        for (const { home, ...program } of programTools(entries))
            databases.push(await foundDatabase({
                folder,
                entries,
                home,
                sources: [],
                named: [],
                name: unique(home.split('/').at(-1) ?? '', taken),
                program,
            }));
    const workflow = (await workflowsOf(folder)).find(({ text }) => OURS.test(text));
    return {
        databases,
        branch: branch ?? 'main',
        branchSure: branch !== undefined,
        configured: await databasesIn(folder, config),
        workflow: workflow?.path,
        notes,
    };
}


/***/ }),

/***/ 18899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ packagesOf),
/* harmony export */   G1: () => (/* binding */ above),
/* harmony export */   v8: () => (/* binding */ projectOf)
/* harmony export */ });
const MANIFEST = /^(?:package\.json|go\.mod|Cargo\.toml|pyproject\.toml|requirements\.txt|pom\.xml|build\.gradle(?:\.kts)?|Gemfile|composer\.json|mix\.exs|flyway\.toml|flyway\.conf|diesel\.toml|\.sequelizerc)$/;
/** What teams call the folders between an application and its migrations. */
const INNER = /^(?:migrations?|migrate|db|database|sql|prisma|drizzle|src|schema|supabase|payload|internal|resources|main|changelog)$/i;
const parentOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const filesIn = (entries) => new Set(entries.flatMap(({ kind, path }) => (kind === 'file' ? [path] : [])));
/** The folders above one, itself first, the root last. */
function above(path) {
    const all = [];
    for (let at = path; at !== ''; at = parentOf(at))
        all.push(at);
    return [...all, ''];
}
/** The folder of the application that a folder of migrations is of: the nearest with a manifest, else what stands before its usual place. */
function projectOf(path, entries) {
    const manifests = new Set([...filesIn(entries)].filter((file) => MANIFEST.test(file.slice(file.lastIndexOf('/') + 1))).map(parentOf));
    const withManifest = above(path).find((folder) => manifests.has(folder));
    let bare = path;
    while (bare !== '' && INNER.test(bare.slice(bare.lastIndexOf('/') + 1)))
        bare = parentOf(bare);
    // A manifest at the root alone is that of the whole monorepo.
    return withManifest === undefined || withManifest === '' ? bare : withManifest;
}
const LOCKFILES = [
    ['pnpm-lock.yaml', 'pnpm'],
    ['yarn.lock', 'yarn'],
    ['bun.lock', 'bun'],
    ['bun.lockb', 'bun'],
    ['package-lock.json', 'npm'],
    ['npm-shrinkwrap.json', 'npm'],
];
/** How the packages of an application are installed: by the nearest lockfile, else by its package.json. */
function packagesOf(home, entries) {
    const files = filesIn(entries);
    const inside = (folder, name) => (folder === '' ? name : `${folder}/${name}`);
    for (const folder of above(home))
        for (const [name, manager] of LOCKFILES)
            if (files.has(inside(folder, name)))
                return { manager, folder, locked: true };
    const folder = above(home).find((one) => files.has(inside(one, 'package.json')));
    return folder === undefined ? undefined : { manager: 'npm', folder, locked: false };
}


/***/ }),

/***/ 31967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ comment),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   j9: () => (/* binding */ questionsIn),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* unused harmony export CHECK */
/* harmony import */ var _io_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31141);

/** Marks a line that only the user can settle. */
const CHECK = '# CHECK:';
/** A value for YAML: plain where that is safe, else in quotation marks. */
const scalar = (text) => /^[A-Za-z_./][\w./:-]*$/.test(text) && !/:$|: |^(?:true|false|null|yes|no|on|off|~)$/i.test(text)
    ? text
    : JSON.stringify(text);
const WIDTH = 110;
/** A comment, wrapped: names of files are somebody else's and must not end it. */
function comment(text, indent = 0, mark = '#') {
    const lines = [];
    for (const word of (0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text.replace(/\s+/g, ' ')).split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + word.length + 1 < WIDTH - indent)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(lines.length === 0 ? `${mark} ${word}` : `# ${word}`);
    }
    return lines.map((line) => `${' '.repeat(indent)}${line}\n`).join('');
}
const check = (text, indent = 0) => comment(text, indent, CHECK);
/** What is to be settled, by its line: what stands behind the mark, up to the end of the comment. */
function questionsIn(text) {
    const lines = text.split('\n');
    return lines.flatMap((line, at) => {
        const begin = line.indexOf(CHECK);
        if (begin === -1)
            return [];
        const said = [line.slice(begin + CHECK.length).trim()];
        for (let next = at + 1;; next++) {
            const more = /^\s*# (?!CHECK:| )(.*)$/.exec(lines[next] ?? '')?.[1];
            if (more === undefined || line.slice(0, begin).trim() !== '')
                break;
            said.push(more);
        }
        return [{ line: at + 1, text: said.join(' ') }];
    });
}


/***/ })

};
