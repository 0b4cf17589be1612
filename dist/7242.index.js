export const id = 7242;
export const ids = [7242,5300];
export const modules = {

/***/ 25715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ program),
/* harmony export */   G9: () => (/* binding */ findServers),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   r4: () => (/* binding */ findDumpTools)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67231);




/** Where packages put the programs of one major; `*` stands within one step of the path. */
const PLACES = [
    '/usr/lib/postgresql/*/bin',
    '/usr/pgsql-*/bin',
    '/usr/lib/postgresql*/bin',
    '/usr/libexec/postgresql*',
    '/opt/homebrew/opt/postgresql@*/bin',
    '/usr/local/opt/postgresql@*/bin',
    '/opt/homebrew/opt/libpq/bin',
    '/usr/local/opt/libpq/bin',
    '/Applications/Postgres.app/Contents/Versions/*/bin',
    '/usr/local/pgsql/bin',
];
/** The folders that a pattern names. */
async function expand(pattern) {
    const steps = pattern.split('/');
    const at = steps.findIndex((step) => step.includes('*'));
    if (at === -1)
        return [pattern];
    const parent = steps.slice(0, at).join('/');
    const [before = '', after = ''] = (steps[at] ?? '').split('*');
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent).catch(() => []);
    return names
        .filter((name) => name.startsWith(before) && name.endsWith(after) && name !== before)
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name, ...steps.slice(at + 1)));
}
async function folders(extra) {
    const known = await Promise.all(PLACES.map(expand));
    const path = (process.env['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter((folder) => folder !== '');
    return [...new Set([...extra.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder)), ...known.flat(), ...path])];
}
/**
 * The program itself behind links. Debian's `pg_wrapper` chooses a cluster of the machine and shadows the client that was
 * asked for, so a link to it does not count. Shims whose target bears another name go by the name they are called by.
 */
async function program(folder, name) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(real, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(real) === 'pg_wrapper')
            return undefined;
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(real) === name ? real : path;
    }
    catch {
        return undefined;
    }
}
const versions = new Map();
async function ask(path) {
    const ended = await (0,_exec_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(path, ['--version'], { timeoutMs: 10_000 }).catch(() => undefined);
    const found = /\(PostgreSQL\) ((\d+)[.\w]*)/.exec(ended?.stdout ?? '');
    return found === null ? undefined : { major: Number(found[2]), version: found[1] ?? '' };
}
function versionOf(path) {
    const known = versions.get(path) ?? ask(path);
    versions.set(path, known);
    return known;
}
/** What `first` and `second` are in each folder that has both, the newest major first, folders of the user before others. */
async function pairs(extra, first, second) {
    const found = await Promise.all((await folders(extra)).map(async (folder) => {
        const [one, two] = await Promise.all([program(folder, first), program(folder, second)]);
        if (one === undefined || two === undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(one) !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(two))
            return [];
        const version = await versionOf(one);
        return version === undefined ? [] : [{ ...version, one, two }];
    }));
    const seen = new Set();
    return found
        .flat()
        .filter(({ one }) => !seen.has(one) && seen.add(one))
        .sort((a, b) => b.major - a.major);
}
/** Installed servers, the newest major first. */
async function findServers(extra = []) {
    const found = await pairs(extra, 'postgres', 'initdb');
    return found.map(({ major, version, one }) => ({ major, version, bin: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(one) }));
}
/** Installed dump tools, the newest major first. */
async function findDumpTools(extra = []) {
    const found = await pairs(extra, 'pg_dump', 'pg_restore');
    return found.map(({ major, version, one, two }) => ({ major, version, pgDump: one, pgRestore: two }));
}


/***/ }),

/***/ 40439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NE: () => (/* binding */ openFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77914);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15922);






/** No migration is that big, and beyond 512 MB JavaScript has no string for it. */
const MOST_BYTES = 256 * 1024 * 1024;
const GONE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);
/** True when there is a link of that name, wherever it leads. */
function isLink(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isSymbolicLink();
    }
    catch {
        return false;
    }
}
/** True for a plain file; false for a link, wherever it leads. */
function isFile(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isFile() === true;
    }
    catch {
        return false;
    }
}
// Synchronous on purpose, here and below: a file takes five calls, and each trip to Node’s threads costs ten times what
// the call itself does. Nothing else waits meanwhile.
function resolveOn(root, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path);
    let real;
    try {
        real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(full);
    }
    catch (error) {
        const code = (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? '';
        if (code === 'ELOOP')
            return { kind: 'other' };
        if (GONE.has(code))
            return { kind: isLink(full) ? 'other' : 'nothing' };
        throw error;
    }
    const prefix = root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_2__.sep) ? root : root + node_path__WEBPACK_IMPORTED_MODULE_2__.sep;
    if (real !== root && !real.startsWith(prefix))
        return { kind: 'outside' };
    const relative = real === root ? '' : real.slice(prefix.length).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
    // `.git/config` holds the token of the checkout: a link to it is a link out.
    if (relative.split('/').includes('.git'))
        return { kind: 'outside' };
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real);
    if (found.isDirectory())
        return { kind: 'directory', real: relative };
    return found.isFile() ? { kind: 'file', real: relative } : { kind: 'other' };
}
/** Resolves paths below a root. Of a file that is no link only its folder has to be followed, and that once for all its files. */
function resolverOf(root) {
    const folders = new Map();
    const folderOf = (path) => {
        const known = folders.get(path);
        if (known !== undefined)
            return known;
        const found = resolveOn(root, path);
        if (found.kind !== 'directory')
            return undefined;
        folders.set(path, found.real);
        return found.real;
    };
    return (path) => {
        const slash = path.lastIndexOf('/');
        const name = path.slice(slash + 1);
        const folder = /^(?:\.git)?$/i.test(name) ? undefined : folderOf(path.slice(0, Math.max(0, slash)));
        if (folder === undefined)
            return resolveOn(root, path);
        const real = (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .inside */ .nx)(folder, name);
        return isFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, real)) ? { kind: 'file', real } : resolveOn(root, path);
    };
}
async function entriesOf(directory) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory, { withFileTypes: true }).catch((error) => {
        if ((0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) === 'ENOENT')
            return [];
        throw error;
    });
    return entries.map((entry) => ({
        name: entry.name,
        // Bytes that are no UTF-8 arrive as U+FFFD, and a name like that leads nowhere.
        kind: entry.name.includes('\uFFFD')
            ? 'other'
            : entry.isSymbolicLink()
                ? 'link'
                : entry.isDirectory()
                    ? 'directory'
                    : entry.isFile()
                        ? 'file'
                        : 'other',
    }));
}
/** Opens without following a link put there meanwhile, and without waiting for whoever writes into a pipe. */
function bytesOf(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!found.isFile())
            throw (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .systemError */ .Oj)('EINVAL', path);
        if (found.size > MOST_BYTES)
            throw (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .systemError */ .Oj)('EFBIG', path);
        const bytes = Buffer.allocUnsafe(found.size);
        let at = 0;
        for (let got = -1; at < bytes.length && got !== 0; at += got)
            got = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, at, bytes.length - at, null);
        return bytes.subarray(0, at);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** The repository on the real file system. Whatever a link leads to, nothing outside of the root is read. */
function openFolder(root) {
    let known;
    const real = () => {
        known ??= (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(root);
        return known;
    };
    let resolver;
    const disk = {
        async resolve(path) {
            resolver ??= resolverOf(await real());
            return resolver(path);
        },
        entries: async (path) => entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await real(), path)),
        bytes: async (path) => bytesOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await real(), path)),
    };
    return (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOver */ .vy)(disk);
}


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

/***/ 63011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openContext: () => (/* binding */ openContext)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/engines/index.js + 35 modules
var engines = __webpack_require__(67705);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
;// CONCATENATED MODULE: ./lib/choose-engine.js
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


function engineByUrl(inputs) {
    const scheme = inputs.databaseUrl === undefined ? 'postgresql:' : `${inputs.databaseUrl.split(':')[0] ?? ''}:`;
    const found = engines.engines.find((engine) => engine.schemes.includes(scheme));
    if (found === undefined) {
        throw new error/* ActionError */.lZ('bad-url', `No engine for \`${scheme}//\` is built.`, `Use one of ${engines.engines.flatMap((engine) => engine.schemes).join(', ')}.`);
    }
    return found;
}
/** The engine by its name where no database was given, else by the URL: it says how to reach a server, and the server which one it is. */
async function engineFor(command, inputs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { databaseUrl: url, engine: named } = inputs;
        if (url === undefined && named !== undefined) {
            const own = engines.engines.find(({ name, traits }) => name === named && !traits.embedded);
            if (own !== undefined)
                return own;
        }
        const asked = engineByUrl(inputs);
        // It connects by itself, step by step, and tells how far it came.
        if (command === 'doctor')
            return asked;
        const alike = engines.engines.filter(({ dialect, traits }) => dialect === asked.dialect && !traits.embedded);
        if (url === undefined || asked.traits.embedded || new Set(alike.map(({ name }) => name)).size === 1)
            return asked;
        const session = __addDisposableResource(env_1, await asked.connect({
            url,
            connectTimeoutMs: inputs.connectTimeoutMs,
            applicationName: 'migrate-on-merge plan',
            readOnly: true,
        }), true);
        return (0,engines.engineOf)(session.server, asked);
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
/** Where a plan has no target, its snapshot stands for it. */
async function snapshotFor(command, inputs) {
    const { databaseUrl, snapshotFile, snapshotPassphrase, label } = inputs;
    if (command !== 'plan' || databaseUrl !== undefined || snapshotFile === undefined)
        return undefined;
    const { readSnapshot } = await __webpack_require__.e(/* import() */ 3119).then(__webpack_require__.bind(__webpack_require__, 73119));
    const snapshot = await readSnapshot(snapshotFile, snapshotPassphrase);
    if (snapshot.label === label)
        return snapshot;
    throw new error/* ActionError */.lZ('snapshot', '`snapshot-file` is of a database with another `label`.', 'Plan with the `label` that it was taken with, or take the snapshot of this one.');
}
function engineOfSnapshot({ engine: named }, inputs) {
    const found = engines.engines.find(({ id }) => id === named);
    if (found === undefined || (inputs.engine !== undefined && inputs.engine !== found.name))
        throw new error/* ActionError */.lZ('snapshot', found === undefined
            ? '`snapshot-file` is of a kind of server that this version does not know.'
            : `\`engine\` is ${inputs.engine}, and \`snapshot-file\` is of ${found.name}.`, 'Leave `engine` out, or take the snapshot of this very database.');
    return found;
}
/** By the snapshot, the URL and what its server says of itself, or the setting. Throws ActionError `bad-url`, `bad-input`. */
async function chooseEngine(command, inputs) {
    const snapshot = await snapshotFor(command, inputs);
    return {
        snapshot,
        engine: snapshot === undefined ? await engineFor(command, inputs) : engineOfSnapshot(snapshot, inputs),
    };
}

// EXTERNAL MODULE: ./lib/engines/postgresql/url.js + 1 modules
var postgresql_url = __webpack_require__(28685);
// EXTERNAL MODULE: ./lib/io/dir.js
var dir = __webpack_require__(40439);
// EXTERNAL MODULE: ./lib/layouts/program-tables.js
var program_tables = __webpack_require__(78429);
// EXTERNAL MODULE: ./lib/io/bounded.js
var bounded = __webpack_require__(36521);
// EXTERNAL MODULE: ./lib/io/bundled.js
var bundled = __webpack_require__(10244);
;// CONCATENATED MODULE: ./lib/shadow/setup-file.js




/** More sets up no database. */
const LARGEST = 64 * 1024 * 1024;
/** `supabase` stands for the file that comes with this tool; everything else is a path. */
async function setupFile(name, workingDirectory) {
    const shipped = /^[a-z]+$/.test(name)
        ? ((0,bundled/* bundledFile */.N)('platforms', `${name}.sql`) ??
            (0,bundled/* bundledFile */.N)('..', '..', 'migrations-fixtures', 'platforms', `${name}.sql`))
        : undefined;
    const file = shipped ?? (0,external_node_path_.resolve)(workingDirectory, name);
    try {
        return {
            path: shipped === undefined ? name : `${name} (shipped)`,
            text: (await (0,bounded/* readBounded */.C)(file, LARGEST)).toString('utf8').replace(/^\uFEFF/, ''),
        };
    }
    catch (cause) {
        throw new error/* ActionError */.lZ('shadow-setup', `\`shadow-setup\`: ${name} cannot be read.`, 'Give paths relative to the working directory, one per line, or `supabase` for the file that comes with this action.', { cause });
    }
}

// EXTERNAL MODULE: ./lib/steps/binaries-for.js
var binaries_for = __webpack_require__(83604);
// EXTERNAL MODULE: ./lib/io/binaries.js
var io_binaries = __webpack_require__(25715);
;// CONCATENATED MODULE: ./lib/steps/schema-dumps.js

/** The tools set what would stay in a session that a pooler gives to an application next: pg_dump an empty search_path. */
async function refuseThroughPooler({ url, server, reach }) {
    if (server.pooled !== true || reach === undefined)
        return;
    const { refuseShared } = await Promise.all(/* import() */[__webpack_require__.e(3399), __webpack_require__.e(502)]).then(__webpack_require__.bind(__webpack_require__, 50502));
    await refuseShared({ ...reach, url });
}
/** How a schema is dumped, by the kind of backup; an embedded database has no tool for it. */
const DUMPS = {
    archive: undefined,
    async pg_dump(wish) {
        await refuseThroughPooler(wish);
        const { url, binaries } = wish;
        const { database, major } = wish.server;
        const { dumpSchema } = await __webpack_require__.e(/* import() */ 3939).then(__webpack_require__.bind(__webpack_require__, 73939));
        return dumpSchema({ url, database, major, tools: await (0,io_binaries/* findDumpTools */.r4)(binaries) });
    },
    async mysqldump(wish) {
        await refuseThroughPooler(wish);
        const { dumpMysqlSchema } = await Promise.all(/* import() */[__webpack_require__.e(585), __webpack_require__.e(6846)]).then(__webpack_require__.bind(__webpack_require__, 6846));
        return dumpMysqlSchema(wish);
    },
};
/** Undefined where a schema cannot be dumped. Each throws ActionError. */
const schemaDumpFor = ({ traits }) => DUMPS[traits.backup];

// EXTERNAL MODULE: ./lib/steps/sources.js + 1 modules
var steps_sources = __webpack_require__(24230);
// EXTERNAL MODULE: ./lib/sql/masked.js
var masked = __webpack_require__(62787);
;// CONCATENATED MODULE: ./lib/steps/tell-secrets.js

const textOf = (step) => {
    if (step === undefined)
        return '';
    return step.kind === 'sql' ? step.sql : step.text;
};
/** A password that stands in a file: whoever can read the repository has it, but nobody should have it from a log. */
function tellSecrets(texts, tell) {
    for (const text of texts)
        for (const secret of (0,masked/* secretsIn */.VY)(text))
            tell(secret);
}
/** Passwords in migrations are known before any of them runs: a server may repeat a part of the statement that gives one. */
function tellSecretsOf(read, tell) {
    tellSecrets(read.migrations.flatMap(({ up, down }) => [textOf(up), textOf(down)]), tell);
    return read;
}
/** Short words (`production`, `true`) are no secrets, and without them nobody could read the rest. */
const SHORTEST = 12;
/** Values of the environment that the code of migrations is given: it may print them, or a server what it was sent of them. */
function tellValues(values, tell) {
    for (const value of values)
        if (value !== undefined && value.trim().length >= SHORTEST)
            tell(value);
}

// EXTERNAL MODULE: ./lib/steps/down/half.js
var half = __webpack_require__(97667);
// EXTERNAL MODULE: ./lib/steps/origin.js
var steps_origin = __webpack_require__(17969);
;// CONCATENATED MODULE: ./lib/steps/own-rows.js

const made = new WeakMap();
function ownRows(histories) {
    const before = made.get(histories);
    if (before !== undefined)
        return before;
    const { parts, names } = histories;
    const files = parts.map(({ read }) => new Set((0,steps_origin/* filesOf */.R8)(read).map(({ id }) => id)));
    const alone = parts.length === 1;
    const ours = parts.flatMap(({ history }, source) => (history === undefined ? [source] : []));
    const origin = (source, id) => ({ layout: parts[source]?.layout ?? '', source, id });
    /** A row of a tool without its name is from when it was the only source. */
    const former = (id) => {
        const tools = parts.flatMap(({ history }, source) => history !== undefined && files[source]?.has(id) === true ? [source] : []);
        return tools.length === 1 ? tools[0] : undefined;
    };
    const ownerOf = ({ id, state }) => {
        const file = ours.find((source) => files[source]?.has(id));
        if (file !== undefined)
            return origin(file, id);
        const tool = parts.findIndex(({ history, layout }) => history !== undefined && id.startsWith(`${layout}:`));
        if (tool !== -1 && files[tool]?.has(id) !== true)
            return origin(tool, id.slice((parts[tool]?.layout.length ?? 0) + 1));
        if (alone)
            return origin(0, id);
        const source = (state === 'applied' ? undefined : former(id)) ?? ours[0] ?? names.originOf(id)?.source;
        return source === undefined ? undefined : origin(source, id);
    };
    const now = {
        rows: (all, source) => all.flatMap((row) => {
            const owner = ownerOf(row);
            return owner?.source === source ? [{ ...row, id: owner.id }] : [];
        }),
        of: (all, { source, id }) => all.flatMap((row) => {
            const owner = ownerOf(row);
            return owner?.source === source && owner.id === id ? [row.id] : [];
        }),
        idOf: ({ layout, id }) => (alone ? id : `${layout}:${id}`),
    };
    made.set(histories, now);
    return now;
}

;// CONCATENATED MODULE: ./lib/steps/tool/history.js




const known = new WeakMap();
/** Asked for each migration of a run, so the list is gone over once. */
function filesIn(part) {
    const found = known.get(part);
    if (found !== undefined)
        return found;
    const files = (0,steps_origin/* filesOf */.R8)(part.read);
    const now = { files, byId: new Map(files.map((file) => [file.id, file])) };
    known.set(part, now);
    return now;
}
function placeOf({ parts, names }, id) {
    const origin = names.originOf(id);
    const part = origin === undefined ? undefined : parts[origin.source];
    if (origin === undefined || part === undefined)
        throw new error/* ActionError */.lZ('history', `No source has a migration ${id}, so nobody knows in which history it belongs.`, `Name it with its layout: ${parts.map(({ layout }) => `${layout}:${id}`).join(', ')}.`);
    const { history } = part;
    if (history === undefined)
        return { origin, tool: undefined };
    const { files, byId } = filesIn(part);
    const entry = (given, durationMs) => ({
        ...given,
        id: origin.id,
        durationMs,
        file: byId.get(origin.id),
        files,
    });
    return { origin, tool: { history, files, entry } };
}
/** Tables of the other tools, which account for themselves. */
const othersOf = (parts, part) => parts.flatMap((one) => (one === part ? [] : (one.history?.tables ?? [])));
/**
 * The histories of the plan's sources, and beside them our own table for what tools have no words for: where a migration stands that
 * is not one transaction. A row of ours goes as soon as the tool's own row is there.
 */
function beside(session, dialect, own, historiesOf) {
    const { name } = dialect;
    /** Where DDL would commit an open transaction, our table is made beforehand; elsewhere only when it is wanted. */
    const early = !dialect.oneMessage;
    /** Our table was looked for and is not there: under the migration lock nobody but us makes it. */
    let missing = false;
    const makeOwn = () => {
        // Not the opposite: a transaction that fails takes it away again
        missing = false;
        return own.ensure();
    };
    const forgetOwn = async (histories, origin) => {
        if (missing)
            return;
        const rows = await own.applied();
        missing = rows === undefined;
        for (const id of ownRows(histories).of(rows ?? [], origin))
            await own.forget(id);
    };
    const rowsOf = async (histories, source, ours) => {
        const { parts } = histories;
        const part = parts[source];
        const open = ours === undefined ? undefined : ownRows(histories).rows(ours, source);
        const theirs = await part.history?.applied(session, name, filesIn(part).files, othersOf(parts, part));
        const rows = part.history === undefined ? open : joined(theirs, open ?? []);
        return rows?.map((row) => (0,steps_origin/* rowNamed */._q)(histories, source, row));
    };
    /**
     * A run that was killed between the tool's row and the end of ours: the tool is right, and once its row is taken back nobody is to take
     * ours for work that is half done. What runs again with every new content has a row of the one before, which says nothing of ours.
     */
    const forgetFinished = async (histories) => {
        const ours = await own.applied();
        if (ours === undefined || ours.every(({ state }) => state === 'applied'))
            return;
        const { parts } = histories;
        for (const [source, part] of parts.entries()) {
            const { files, byId } = filesIn(part);
            const open = ownRows(histories).rows(ours, source);
            if (part.history === undefined || open.length === 0)
                continue;
            const theirs = (await part.history.applied(session, name, files, othersOf(parts, part))) ?? [];
            const done = new Set(theirs.flatMap(({ id, state }) => (state === 'applied' ? [id] : [])));
            for (const row of open) {
                const { id, state } = row;
                if (state === 'applied' || (0,half/* isHalfUndone */.He)(row) || !done.has(id) || byId.get(id)?.repeatable === true)
                    continue;
                await forgetOwn(histories, { layout: part.layout, source, id });
            }
        }
    };
    return {
        async ensure() {
            const histories = await historiesOf();
            if (histories === undefined)
                return own.ensure();
            for (const { history } of histories.parts)
                await history?.ensure(session, name);
            if ((early && !kept(histories)) || histories.parts.some(({ history }) => history === undefined))
                await makeOwn();
            if (!kept(histories))
                await forgetFinished(histories);
        },
        async applied() {
            const histories = await historiesOf();
            if (kept(histories))
                return undefined;
            const ours = await own.applied();
            if (histories === undefined)
                return ours;
            const all = [];
            for (const source of histories.parts.keys())
                all.push(await rowsOf(histories, source, ours));
            return all.every((rows) => rows === undefined) ? undefined : all.flatMap((rows) => rows ?? []);
        },
        async record(entry, done) {
            const histories = await historiesOf();
            if (histories === undefined)
                return own.record(entry, done);
            const { origin, tool } = placeOf(histories, entry.id);
            if (tool === undefined)
                return own.record({ ...entry, id: origin.id }, done);
            await refuseTwice(session, name, tool, entry.id, origin);
            await tool.history.record(session, name, tool.entry(entry, done.durationMs));
            await forgetOwn(histories, origin);
        },
        async journal(entry, state) {
            const histories = await historiesOf();
            if (histories === undefined)
                return own.journal(entry, state);
            const { origin, tool } = placeOf(histories, entry.id);
            if (tool === undefined)
                return own.journal({ ...entry, id: origin.id }, state);
            if (state.state === 'applied') {
                await tool.history.record(session, name, tool.entry(entry, state.durationMs));
                return forgetOwn(histories, origin);
            }
            if (state.statementsDone === 0)
                await refuseTwice(session, name, tool, entry.id, origin);
            if (!early)
                await makeOwn();
            await own.journal({ ...entry, id: ownRows(histories).idOf(origin) }, state);
            // After ours: with the tool's mark alone nobody would know how far it came
            await tool.history.begin?.(session, name, tool.entry(entry, state.durationMs));
        },
        async forget(id) {
            const histories = await historiesOf();
            if (histories === undefined)
                return own.forget(id);
            const { origin, tool } = placeOf(histories, id);
            if (tool === undefined)
                return own.forget(origin.id);
            await tool.history.forget(session, name, origin.id, tool.files);
            await forgetOwn(histories, origin);
        },
    };
}
/** Nobody has put it in since the plan was made: where the tool has no lock, or another program none at all, both would do the work. */
async function refuseTwice(session, dialect, { history, files }, id, origin) {
    const rows = (await history.applied(session, dialect, files)) ?? [];
    const file = files.find((one) => one.id === origin.id);
    // What runs again with every new content has a row of the one before
    const isIn = ({ id: of, state, checksum }) => of === origin.id && state === 'applied' && (file?.repeatable !== true || checksum === file.checksum);
    if (!rows.some(isIn))
        return;
    throw new error/* ActionError */.lZ('history', `${id} was written into ${history.tables[0] ?? 'the history'} by somebody else while this run had it in hand.`, `Let one program migrate at a time: ${origin.layout} itself, or this. Then run the same command again: it goes on from what the history says.`);
}
/** The tool alone knows what is in. */
const kept = (histories) => histories?.parts.some(({ history }) => history?.keptByTool !== undefined) === true;
/** The tool's rows, and ours of what is open; where both have one that is finished, the tool is right. */
function joined(theirs, ours) {
    const done = new Set(theirs?.filter(({ state }) => state === 'applied').map(({ id }) => id));
    // What is half undone is in by the tool's word until the last statement of its way back
    const open = ours.filter((row) => row.state !== 'applied' && ((0,half/* isHalfUndone */.He)(row) || !done.has(row.id)));
    // Of what both call half done ours knows how far it came
    const counted = new Set(open.map(({ id }) => id));
    const rows = theirs?.filter(({ id }) => !counted.has(id));
    return rows === undefined && open.length === 0 ? undefined : [...(rows ?? []), ...open];
}
/** What stands under such a table in the catalog, or beside it by the server's own naming. */
const BELONGS = '(?:_pkey|_pk|_s_idx|_(?:id|index)_seq|_[a-z_]+_not_null)?';
/** Names of tables may be the team's own. */
const literally = (name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
/** `public.schema_migrations.version` is of `schema_migrations`; of an index only its text may say so. */
function without(catalog, { tables, schemas = [] }) {
    const names = tables.map(literally).join('|');
    const own = [new RegExp(`^(?:${names})${BELONGS}$`)];
    const on = [new RegExp(` ON (?:\\w+\\.)?(?:${names}) `)];
    const isOf = ({ kind, name, definition }) => {
        if (kind === 'schema' && schemas.includes(name))
            return true;
        const parts = name.replaceAll(/["`]/g, '').split('.');
        if (parts.some((part) => own.some((pattern) => pattern.test(part))))
            return true;
        return kind === 'index' && on.some((pattern) => pattern.test(definition));
    };
    return { ...catalog, objects: new Map([...catalog.objects].filter(([, object]) => !isOf(object))) };
}
/** The engine with the histories of the plan's sources; the tables of tools count as little as our own. */
function withHistories(engine, historiesOf) {
    const { dialect } = engine;
    return {
        ...engine,
        connect: (options) => engine.connect(options),
        dialect: {
            ...dialect,
            history: (session, schema) => beside(session, dialect, dialect.history(session, schema), historiesOf),
            async lock(session, options) {
                const lock = await dialect.lock(session, options);
                // Of what cannot be read the command itself tells
                const histories = await historiesOf().catch(() => undefined);
                const locks = histories?.parts.flatMap(({ history }) => history?.lock ?? []) ?? [];
                if (locks.length === 0 || session.server.embedded)
                    return lock;
                try {
                    const theirs = await (await __webpack_require__.e(/* import() */ 870).then(__webpack_require__.bind(__webpack_require__, 20870))).takeToolLocks(locks, session, dialect.name, options);
                    return {
                        assertHeld: () => lock.assertHeld(),
                        async [Symbol.asyncDispose]() {
                            await theirs[Symbol.asyncDispose]();
                            await lock[Symbol.asyncDispose]();
                        },
                    };
                }
                catch (error) {
                    await lock[Symbol.asyncDispose]();
                    throw error;
                }
            },
            async snapshot(session, options) {
                const [catalog, histories] = await Promise.all([dialect.snapshot(session, options), historiesOf()]);
                const tools = histories?.parts.flatMap(({ history }) => history ?? []) ?? [];
                return tools.reduce(without, catalog);
            },
        },
    };
}

;// CONCATENATED MODULE: ./lib/open-context.js
var open_context_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var open_context_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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












/** `-c name=value` and `--name=value` of the URL's `options=`. */
function settingsOf(url) {
    if (url === undefined || !/^postgres/.test(url))
        return [];
    const options = (0,postgresql_url/* parsePostgresUrl */.qQ)(url).options ?? '';
    return [...options.matchAll(/(?:-c\s*|--)([a-z_.]+)=((?:\\.|\S)*)/gi)].map((m) => ({
        name: m[1] ?? '',
        value: (m[2] ?? '').replace(/\\(.)/g, '$1'),
    }));
}
/** What touches files alone asks no server which one it is: the settings and the URL's scheme have said it. */
const NO_TARGET = ['create', 'comment', 'init'];
const withoutTarget = (inputs) => ({ ...inputs, databaseUrl: undefined, directUrl: undefined });
/** Relative paths begin at the working directory, whatever folder the process was started in. */
function anchored(inputs) {
    const { workingDirectory, databaseUrl, backupDirectory, backupFile, snapshotFile, postgresBinaries, mysqlBinaries } = inputs;
    const path = (given) => (0,external_node_path_.resolve)(workingDirectory, given);
    const embedded = /^pglite:(?!\/\/)(.+)$/s.exec(databaseUrl ?? '')?.[1];
    return {
        ...inputs,
        databaseUrl: embedded === undefined ? databaseUrl : `pglite:${path(embedded)}`,
        backupDirectory: backupDirectory === undefined ? undefined : path(backupDirectory),
        backupFile: backupFile === undefined ? undefined : path(backupFile),
        snapshotFile: snapshotFile === undefined ? undefined : path(snapshotFile),
        postgresBinaries: postgresBinaries.map(path),
        mysqlBinaries: mysqlBinaries.map(path),
    };
}
/**
 * The base of a pull request. The event may be older than the merge commit that is checked out: where that has the head as
 * its second parent, its first is the base as it was merged.
 */
async function baseOf(pull, workingDirectory) {
    if (pull === undefined)
        return undefined;
    const { openGit } = await __webpack_require__.e(/* import() */ 5484).then(__webpack_require__.bind(__webpack_require__, 35484));
    const git = await openGit(workingDirectory);
    if (pull.headSha !== null && !('why' in git)) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const open = open_context_addDisposableResource(env_1, git, true);
            // All that is queued is new to the branch.
            const branch = typeof pull.queuedFor === 'string' ? `refs/remotes/origin/${pull.queuedFor}` : undefined;
            if (branch !== undefined && (await open.commit(branch)) !== undefined)
                return branch;
            if ((await open.commit('HEAD^2')) === pull.headSha)
                return (await open.commit('HEAD^1')) ?? pull.baseSha ?? undefined;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = open_context_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    return pull.baseSha ?? undefined;
}
async function refuseUnknownRules({ rules }) {
    if (rules.size === 0)
        return;
    const { ruleProblems } = await Promise.all(/* import() */[__webpack_require__.e(6181), __webpack_require__.e(3387), __webpack_require__.e(5806), __webpack_require__.e(9830)]).then(__webpack_require__.bind(__webpack_require__, 25806));
    const wrong = ruleProblems(rules);
    if (wrong.length > 0)
        throw new error/* ActionError */.lZ('bad-input', wrong.join('\n'), 'Correct what is named, then run this again.');
}
const PURPOSES = { plan: 'migrate-on-merge plan', apply: 'migrate-on-merge', lock: 'migrate-on-merge lock' };
/** What is about one folder of one tool alone. */
function onlyGroup(groups) {
    const [only, second] = groups;
    if (only !== undefined && second === undefined)
        return only;
    const names = groups.map(({ layout, sources: [first] }) => `--migrations ${layout.name}:${first?.path ?? ''}`);
    throw new error/* ActionError */.lZ('several-layouts', 'The migrations are of several tools, and a new one goes to one of them.', `Name it: ${names.map((name) => `\`${name}\``).join(' or ')}.`);
}
/** Chooses everything that a command uses, from the inputs. Opens nothing yet, but for asking a server of a family which one it is. */
async function openContext(request) {
    const { host } = request;
    const inputs = anchored(NO_TARGET.includes(request.command) ? withoutTarget(request.inputs) : request.inputs);
    const environment = inputs.programEnvironment.map((name) => [name, host.env[name]]);
    tellValues(environment.map(([, value]) => value), host.secret);
    await refuseUnknownRules(inputs);
    const folder = (0,dir/* openFolder */.NE)(inputs.workingDirectory);
    const { engine: plain, snapshot } = await chooseEngine(request.command, inputs);
    const { databaseUrl } = inputs;
    const dump = schemaDumpFor(plain);
    const sources = (0,steps_sources/* openSources */.H)({ inputs, folder, engine: plain.name, progress: host.progress });
    // Commands that need no files need no layout; for all others reading the files says what is wrong with them.
    const owners = async () => {
        const groups = await sources.groups().catch(() => []);
        const plainly = groups.map(({ layout: { name, history } }) => ({ layout: name, history }));
        if (groups.every(({ layout }) => layout.historyOf === undefined))
            return plainly;
        return (await sources.histories().catch(() => undefined))?.parts ?? plainly;
    };
    const engine = withHistories(plain, async () => (await owners()).some(({ history }) => history !== undefined) ? sources.histories() : undefined);
    return {
        command: request.command,
        owners,
        inputs,
        host,
        engine,
        folder,
        run: request.run,
        signal: request.signal,
        pullRequests: request.pullRequests,
        otherRun: request.otherRun,
        programs: {
            folder: inputs.workingDirectory,
            environment: Object.fromEntries(environment),
            refused: request.untrusted,
        },
        environmentName: inputs.label,
        snapshot,
        urlSettings: settingsOf(databaseUrl),
        async files() {
            const groups = await sources.groups();
            const { layout, sources: found } = onlyGroup(groups);
            return { layout, sources: found, options: sources.options };
        },
        read: async () => tellSecretsOf(await sources.read(), host.secret),
        async since(read) {
            if (read.migrations.some(program_tables/* isCommand */.y))
                return {
                    applied: [],
                    source: 'none',
                    note: 'Without `database-url` nobody can tell what of these migrations is in: the command ran on an empty shadow, from its beginning.',
                };
            const ref = inputs.since ?? (await baseOf(request.pullRequest, inputs.workingDirectory));
            if (ref === undefined)
                return {
                    applied: [],
                    source: 'none',
                    note: 'Neither a target nor `since` was given, so every migration counts as pending.',
                };
            const { appliedSince } = await __webpack_require__.e(/* import() */ 4313).then(__webpack_require__.bind(__webpack_require__, 24313));
            return appliedSince({
                ref,
                folder,
                groups: await sources.groups(),
                named: await sources.named(),
                options: sources.options,
                workingDirectory: inputs.workingDirectory,
                changedFiles: request.changedFiles,
            });
        },
        async setupFiles() {
            const files = await Promise.all(inputs.shadowSetup.map((name) => setupFile(name, inputs.workingDirectory)));
            tellSecrets(files.map(({ text }) => text), host.secret);
            return files;
        },
        async open(purpose, readOnly) {
            if (databaseUrl === undefined)
                throw new error/* ActionError */.lZ('no-url', 'There is no `database-url`.', 'Give the target database.');
            return engine.connect({
                // A pooler may hand every statement to another session; what migrates and what holds the lock needs one of its own.
                url: purpose === 'plan' ? databaseUrl : (inputs.directUrl ?? databaseUrl),
                connectTimeoutMs: inputs.connectTimeoutMs,
                applicationName: PURPOSES[purpose],
                lasting: purpose !== 'plan',
                looking: readOnly,
                readOnly,
                note: (text) => host.progress({ type: 'warning', text }),
            });
        },
        dumpSchema: snapshot !== undefined
            ? async () => (await __webpack_require__.e(/* import() */ 3119).then(__webpack_require__.bind(__webpack_require__, 73119))).schemaOf(snapshot)
            : databaseUrl === undefined || dump === undefined
                ? undefined
                : (server) => dump({
                    url: inputs.directUrl ?? databaseUrl,
                    server,
                    binaries: (0,binaries_for/* binariesFor */.b)(engine.dialect, inputs),
                    reach: { engine, connectTimeoutMs: inputs.connectTimeoutMs },
                }),
    };
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


/***/ }),

/***/ 83604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ binariesFor)
/* harmony export */ });
/** The folders of the user in which a family's programs are looked for first. */
const binariesFor = ({ name }, { postgresBinaries, mysqlBinaries }) => ({ postgresql: postgresBinaries, mysql: mysqlBinaries })[name];


/***/ }),

/***/ 97667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ nextIn),
/* harmony export */   He: () => (/* binding */ isHalfUndone),
/* harmony export */   am: () => (/* binding */ onWayBack)
/* harmony export */ });
const MARK = 'way back';
/** What the journal says of a migration whose way back is being walked, before what it says of any. */
const onWayBack = (inFlight) => (inFlight === null ? MARK : `${MARK}; ${inFlight}`);
/** The statements that a half-done row counts are those of its way back. */
const isHalfUndone = ({ state, inFlight }) => state !== 'applied' && (inFlight === MARK || inFlight?.startsWith(`${MARK}; `) === true);
/** The statement that comes next, in words; undefined where the journal names none. */
function nextIn({ inFlight }) {
    const next = (inFlight ?? '').replace(new RegExp(`^${MARK}(?:; |$)`), '').split(';')[0] ?? '';
    return next === '' ? undefined : next;
}


/***/ }),

/***/ 17969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ withoutSquashed),
/* harmony export */   Lp: () => (/* binding */ idNamed),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   _q: () => (/* binding */ rowNamed),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _io_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31141);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);


/** Every file that the history may have a row of. */
const filesOf = ({ migrations, squashed = [] }) => [
    ...migrations,
    ...squashed.map(({ migration }) => migration),
];
/**
 * Of one source the ids are its own. Of several an id stands for itself where only one source has a file of it: whose row it is
 * otherwise, its layout's name says, and nothing but the files decides.
 */
function namesOf(parts) {
    const owners = new Map();
    for (const [source, { read }] of parts.entries())
        for (const id of new Set(filesOf(read).map((file) => file.id)))
            owners.set(id, [...(owners.get(id) ?? []), source]);
    const alone = parts.length === 1;
    const layoutOf = (source) => parts[source]?.layout ?? '';
    const origin = (source, id) => ({ layout: layoutOf(source), source, id });
    /** Of two sources of one layout (they share our own table) the one that has the file. */
    const qualified = (id) => {
        const fitting = parts.flatMap(({ layout }, source) => {
            const own = id.slice(layout.length + 1);
            return id.startsWith(`${layout}:`) ? [origin(source, own)] : [];
        });
        return fitting.find((one) => owners.get(one.id)?.includes(one.source) === true) ?? fitting[0];
    };
    return {
        idOf(source, id) {
            const own = owners.get(id);
            return alone || (own?.length === 1 && own[0] === source) ? id : `${layoutOf(source)}:${id}`;
        },
        originOf(id) {
            const own = owners.get(id);
            if (own?.length === 1)
                return origin(own[0] ?? 0, id);
            return qualified(id) ?? (alone ? origin(0, id) : undefined);
        },
    };
}
/** Two files that have one id even with their layout's name: both are of our own history. */
function twice(parts) {
    const first = new Map();
    return parts.flatMap(({ migrations, layout }) => migrations.flatMap((file) => {
        const other = first.get(file.id);
        if (other === undefined || other.origin?.source === file.origin?.source) {
            first.set(file.id, file);
            return [];
        }
        return [
            {
                kind: 'duplicate',
                id: file.id,
                path: file.path,
                layout,
                message: `${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file.path)} and ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(other.path)} have the same id in one history, ${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file.origin?.id ?? file.id)}.`,
                hint: 'Rename one of them.',
            },
        ];
    }));
}
function renamed({ layout, read }, source, names) {
    const idOf = (id) => names.idOf(source, id);
    const file = (one) => ({
        ...one,
        id: idOf(one.id),
        origin: { layout, source, id: one.id },
    });
    return {
        ...read,
        layout,
        migrations: read.migrations.map(file),
        problems: read.problems.map((one) => ({ ...one, id: idOf(one.id), layout })),
        leftOut: read.leftOut.map((one) => (one.id === undefined ? one : { ...one, id: idOf(one.id) })),
        ...(read.squashed === undefined
            ? {}
            : {
                squashed: read.squashed.map(({ migration, covers }) => ({
                    migration: file(migration),
                    covers: new Set([...covers].map(idOf)),
                })),
            }),
    };
}
/** What all sources hold, in the order of the plan. One alone is as its layout read it. */
function allOf({ parts, names }) {
    const [only] = parts;
    if (only !== undefined && parts.length === 1)
        return only.read;
    const all = parts.map((part, source) => renamed(part, source, names));
    const again = twice(all);
    const of = all.map((part) => ({
        ...part,
        problems: [...part.problems, ...again.filter(({ layout, path }) => layout === part.layout && has(part, path))],
    }));
    return {
        migrations: of.flatMap(({ migrations }) => migrations),
        problems: of.flatMap(({ problems }) => problems),
        leftOut: of.flatMap(({ leftOut }) => leftOut),
        ordered: of.some(({ ordered }) => ordered),
        parts: of,
    };
}
const has = ({ migrations }, path) => migrations.some((file) => file.path === path);
/** A row of one source's history, by the plan's name for it. */
function rowNamed({ parts, names }, source, row) {
    const layout = parts[source]?.layout;
    if (layout === undefined || parts.length === 1)
        return row;
    return { ...row, id: names.idOf(source, row.id), origin: { layout, source, id: row.id } };
}
/** Without the scripts that sum up others: file by file. */
function withoutSquashed(read) {
    const { squashed: _, parts, ...rest } = read;
    if (parts === undefined)
        return rest;
    return { ...rest, parts: parts.map(({ squashed: __, ...part }) => part) };
}
/** The plan's id of what a person has named: by that, by the id in its tool's own history, or by that with the layout before it. */
function idNamed(given, known) {
    if (known.some(({ id }) => id === given))
        return given;
    const meant = known.filter(({ origin }) => origin !== undefined && (origin.id === given || `${origin.layout}:${origin.id}` === given));
    const [only, ...others] = new Set(meant.map(({ id }) => id));
    if (only === undefined)
        return given;
    if (others.length > 0)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('unknown-migration', `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(given)}\` could be ${[only, ...others].map((id) => `\`${(0,_io_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(id)}\``).join(' or ')}.`, 'Give it with the name of its layout, as it is written here.');
    return only;
}


/***/ }),

/***/ 24230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ openSources)
});

// EXTERNAL MODULE: ./lib/layouts/discover.js
var discover = __webpack_require__(52188);
// EXTERNAL MODULE: ./lib/layouts/groups.js
var layouts_groups = __webpack_require__(86231);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
;// CONCATENATED MODULE: ./lib/layouts/program-folders.js


/** Where Alembic, Liquibase and others keep theirs, beside folders that are named for migrations. */
const PLACES = /(?:^|\/)(?:alembic\/versions|db\/changelog|db\/changes)$/;
/** All folders that are named for migrations: those of a command are of one tool, which has one in each of its parts. */
async function programFolders(folder) {
    const entries = (await folder.list('.').catch(() => undefined)) ?? [];
    const places = entries.filter(({ kind, path }) => kind === 'directory' && PLACES.test(path)).map(({ path }) => path);
    const found = [...new Set([...(0,discover/* namedFolders */.Xc)(entries), ...places])].sort();
    if (found.length > 0)
        return found.map((path) => ({ path }));
    throw new error/* ActionError */.lZ('no-migrations', 'No folder is named for migrations.', 'Name what the command of `program-up` reads: `migrations: path/to/folder`, or its script.');
}

// EXTERNAL MODULE: ./lib/steps/origin.js
var origin = __webpack_require__(17969);
;// CONCATENATED MODULE: ./lib/steps/sources.js





/** A list of names is for plain files; where there are none beside, the other layouts say so themselves. */
function orderFor({ layout }, groups, order) {
    const plain = groups.filter((group) => group.layout.history === undefined).length;
    if (order.length > 0 && plain > 1)
        throw new error/* ActionError */.lZ('conflicting-inputs', '`order` is one list, and plain SQL files stand in several places of the order of `migrations`.', 'Leave `order` out, or write the lines of plain SQL files one after the other.');
    return plain === 0 || layout.history === undefined ? order : [];
}
/** Only the tool knows what of its migrations is in, so nobody could put others before or behind them. */
function refuseBesideCommand(groups) {
    const program = groups.find(({ layout }) => layout.name === 'program');
    const other = groups.find((group) => group !== program);
    if (program === undefined || other === undefined)
        return;
    throw new error/* ActionError */.lZ('several-layouts', `\`program\` and \`${other.layout.name}\` cannot be one plan: only the command of \`program-up\` knows what it has applied.`, 'Make a database of each in the `databases:` map of the config file, and run once for each.');
}
const once = (make) => {
    let made;
    return () => {
        made ??= make();
        return made;
    };
};
function openSources({ inputs, folder, engine, progress }) {
    const { include, exclude, order } = inputs;
    const { programUp: up, programTables: tables } = inputs;
    const options = {
        folder,
        include,
        exclude,
        order,
        engine,
        ...(up === undefined ? {} : { program: { up, tables } }),
    };
    const groups = once(async () => {
        const sources = inputs.migrations.length > 0
            ? inputs.migrations
            : await (inputs.layout === 'program'
                ? programFolders(folder)
                : (0,discover/* discover */.k4)(folder, (text) => progress({ type: 'note', text })));
        const found = await (0,layouts_groups/* groupsOf */.c)(folder, sources, inputs.layout === 'auto' ? undefined : inputs.layout);
        refuseBesideCommand(found);
        return found;
    });
    const histories = once(async () => {
        const found = await groups();
        const parts = await Promise.all(found.map(async (group) => {
            const { layout, sources } = group;
            const read = await layout.read(sources, { ...options, order: orderFor(group, found, order) });
            const history = layout.historyOf?.(read.settings ?? {}) ?? layout.history;
            return { group, layout: layout.name, history, read };
        }));
        (0,layouts_groups/* refuseSharedTables */.V)(parts);
        return { parts, names: (0,origin/* namesOf */.eZ)(parts) };
    });
    return {
        options,
        groups,
        histories,
        read: once(async () => (0,origin/* allOf */.bn)(await histories())),
        async named() {
            const found = await histories();
            return (source, row) => (0,origin/* rowNamed */._q)(found, source, row);
        },
    };
}


/***/ })

};
