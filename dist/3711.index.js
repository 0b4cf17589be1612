export const id = 3711;
export const ids = [3711,5715];
export const modules = {

/***/ 25715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ program),
/* harmony export */   G9: () => (/* binding */ findServers),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   findDumpTools: () => (/* binding */ findDumpTools)
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

/***/ 67231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xh: () => (/* binding */ ProgramMissing),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   hh: () => (/* binding */ cleanEnvironment)
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
        this.line = lines.pop() ?? '';
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
/** Children lead groups of their own, so that a whole family ends, and so a Ctrl-C in the terminal reaches only us. */
function kill(pid, signal) {
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
        kill(pid, 'SIGKILL');
}
let watching = false;
/** Runs a program to its end; never through a shell. Throws ProgramMissing, or the system's error when it cannot start. */
function run(file, args, options = {}) {
    if (!watching)
        process.once('exit', endPrograms);
    watching = true;
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, [...args], {
            stdio: ['pipe', 'pipe', 'pipe'],
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
        const stdout = output('stdout');
        const stderr = output('stderr');
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
        // A grandchild that outlives the program would keep the pipes, and us, for ever.
        child.on('exit', () => {
            timers.push(setTimeout(() => [child.stdout, child.stderr].forEach((s) => void s.destroy()), GRACE_MS));
        });
        child.on('close', (code, signal) => {
            settled();
            const signalled = signal === null ? 0 : 128 + (node_os__WEBPACK_IMPORTED_MODULE_2__.constants.signals[signal] ?? 0);
            const texts = { stdout: stdout.end(), stderr: stderr.end() };
            resolve({ code: code ?? signalled, ...texts, timedOut, truncated: stdout.truncated || stderr.truncated });
        });
        // A program that reads nothing closes its end: that is its right.
        child.stdin.on('error', () => undefined);
        child.stdin.end(options.input);
        if (pid === undefined)
            return;
        running.add(pid);
        options.onStart?.(pid);
        if (options.timeoutMs !== undefined) {
            const late = () => {
                timedOut = true;
                kill(pid, 'SIGTERM');
                timers.push(setTimeout(() => kill(pid, 'SIGKILL'), GRACE_MS));
            };
            timers.push(setTimeout(late, options.timeoutMs));
        }
    });
}


/***/ }),

/***/ 94967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ startPrivateServer)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/io/exec.js
var exec = __webpack_require__(67231);
// EXTERNAL MODULE: ./lib/io/server-folder.js
var server_folder = __webpack_require__(53762);
;// CONCATENATED MODULE: ./lib/io/server-settings.js
/** Nothing of it has to survive a crash, and nothing runs in the background that nobody asked for. */
const SETTINGS = {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    jit: 'off',
    max_connections: '20',
    shared_buffers: '64MB',
    // A whole schema in one transaction, or in one dump, takes a lock on each of its objects.
    max_locks_per_transaction: '1024',
    max_wal_size: '1GB',
    checkpoint_timeout: '1h',
    // Else every publication warns.
    wal_level: 'logical',
    max_wal_senders: '0',
    logging_collector: 'off',
    // In the folder, so that a killed server leaves nothing in /dev/shm.
    dynamic_shared_memory_type: 'mmap',
    timezone: 'UTC',
    log_timezone: 'UTC',
};
/** As arguments of `postgres`. A setting that came later is given only where it is known: servers refuse to start with a name that they do not know. */
function serverSettings(major, folder, port, more = {}) {
    const all = {
        ...SETTINGS,
        unix_socket_directories: folder,
        port: String(port),
        ...(major >= 18 ? { io_method: 'sync' } : {}),
        ...more,
    };
    return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

// EXTERNAL MODULE: ./lib/io/watchdog.js
var io_watchdog = __webpack_require__(91201);
;// CONCATENATED MODULE: ./lib/io/postgres-server.js









const PORT = 5432;
const INIT_MS = 120_000;
const START_MS = 60_000;
function startError(what, said, cause) {
    const lines = said
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-6);
    return new error/* ActionError */.l('shadow-start', [`${what}.`, ...lines].join('\n'), 'Choose another source of throw-away databases with `shadow`: `embedded` needs nothing installed.', { cause });
}
const identity = ({ account }) => (account === undefined ? {} : { uid: account.uid, gid: account.gid });
/** Locale C.UTF-8 sorts by code point and knows letters; where a system lacks it, plain C sorts the same. */
async function initialise(options, place) {
    let said = '';
    for (const locale of ['C.UTF-8', 'C']) {
        const args = ['-D', (0,external_node_path_.join)(place.folder, 'data'), '-U', options.superuser ?? 'postgres', '-A', 'trust', '--no-sync'];
        const ended = await (0,exec/* run */.eF)((0,external_node_path_.join)(options.bin, 'initdb'), [...args, '-E', 'UTF8', `--locale=${locale}`], {
            ...identity(place),
            cwd: place.folder,
            env: { HOME: place.folder, TMPDIR: place.folder },
            timeoutMs: INIT_MS,
            onStart: (pid) => place.watchdog.tell(String(pid)),
        });
        place.watchdog.tell('');
        if (ended.code === 0)
            return;
        said = ended.timedOut ? `it did not end within ${INIT_MS / 1000} s` : `${ended.stderr}`;
        if (!/locale/i.test(ended.stderr))
            break;
    }
    throw startError(`PostgreSQL ${options.major} could not make a data folder`, said);
}
const ready = async (folder, pid) => {
    const lines = (await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'data', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
};
const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function launch(options, place) {
    const { folder } = place;
    const logFile = (0,external_node_path_.join)(folder, 'log');
    const log = await (0,promises_.open)(logFile, 'a', 0o600);
    const child = (0,external_node_child_process_.spawn)((0,external_node_path_.join)(options.bin, 'postgres'), ['-D', (0,external_node_path_.join)(folder, 'data'), ...serverSettings(options.major, folder, PORT, options.settings)], {
        ...identity(place),
        cwd: folder,
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
        env: (0,exec/* cleanEnvironment */.hh)({ HOME: folder, TMPDIR: folder }),
    });
    let failure;
    child.on('error', (error) => {
        failure = error;
    });
    await log.close();
    const { pid } = child;
    if (pid !== undefined)
        place.watchdog.tell(String(pid));
    child.once('exit', () => place.watchdog.tell(''));
    child.unref();
    const until = Date.now() + START_MS;
    while (pid === undefined || !(await ready(folder, pid))) {
        await delay(5);
        if (failure === undefined && child.exitCode === null && child.signalCode === null && Date.now() < until)
            continue;
        const said = await (0,promises_.readFile)(logFile, 'utf8').catch(() => '');
        await end(child);
        throw startError(`PostgreSQL ${options.major} did not start`, said, failure);
    }
    return child;
}
const over = (child) => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
/** First as an administrator would, then at once, then by force; each to that one process. */
async function end(child) {
    if (over(child))
        return;
    child.ref();
    const ended = (0,external_node_events_.once)(child, 'exit');
    for (const [signal, waitMs] of [
        ['SIGINT', 5_000],
        ['SIGQUIT', 3_000],
        ['SIGKILL', 3_000],
    ]) {
        child.kill(signal);
        let timer;
        const late = new Promise((resolve) => {
            timer = setTimeout(resolve, waitMs);
        });
        await Promise.race([ended, late]);
        clearTimeout(timer);
        if (over(child))
            return;
    }
}
/** On our own death: stop the process told last, if any, then remove the folder. */
const ON_DEATH = `if [ -n "$pid" ]; then
  kill -QUIT "$pid" 2>/dev/null; n=0
  while kill -0 "$pid" 2>/dev/null; do
    n=$((n+1)); if [ "$n" -gt 50 ]; then kill -KILL "$pid"; break; fi
    sleep 0.1
  done
fi
rm -rf "$1"`;
/** Makes and starts a server that nobody else can reach, and that ends with us, whatever ends us. */
async function startPrivateServer(options) {
    const account = await (0,server_folder/* accountFor */.N)();
    const folder = await (0,server_folder/* privateFolder */.q)(account);
    const watchdog = (0,io_watchdog/* startWatchdog */.M)('pid=$line', ON_DEATH, [folder]);
    const place = { folder, account, watchdog };
    let child;
    const clear = async () => {
        if (child !== undefined)
            await end(child);
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
        await watchdog.release();
    };
    try {
        await initialise(options, place);
        child = await launch(options, place);
    }
    catch (error) {
        await clear();
        throw error;
    }
    let stopping;
    const stop = () => {
        stopping ??= clear();
        return stopping;
    };
    return {
        socketDir: folder,
        port: PORT,
        pid: child.pid ?? 0,
        version: options.version ?? String(options.major),
        major: options.major,
        url: (role, database) => `postgresql://${encodeURIComponent(role)}@/${encodeURIComponent(database)}?host=${encodeURIComponent(folder)}&port=${PORT}`,
        stop,
        [Symbol.asyncDispose]: stop,
    };
}


/***/ }),

/***/ 53762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ accountFor),
/* harmony export */   q: () => (/* binding */ privateFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61343);
/* harmony import */ var _unprivileged_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71292);





/** A socket's path holds 107 bytes on Linux and 103 on macOS; `/mompg-XXXXXX/.s.PGSQL.5432` is 27 of them. */
const LONGEST_FOLDER = 103 - 27;
/** A folder that only this account may enter, with a path short enough for a socket in it; by `parents` in their order. */
async function privateFolder(account, parents = [(0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), '/tmp', '/var/tmp']) {
    for (const parent of parents) {
        if (Buffer.byteLength(parent) > LONGEST_FOLDER || (account !== undefined && !(await (0,_unprivileged_js__WEBPACK_IMPORTED_MODULE_4__/* .openToAll */ .HO)(parent))))
            continue;
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, 'mompg-')).catch(() => undefined);
        if (folder === undefined)
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(folder, 0o700);
        if (account !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chown)(folder, account.uid, account.gid);
        return folder;
    }
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l('shadow-start', 'No temporary folder is fit for a database server.', 'Set TMPDIR to a short path that may be written to, and that other accounts may pass through when this runs as root.');
}
/** Who a server is to run as: undefined for ourselves. */
async function accountFor(server = 'PostgreSQL') {
    if (!(0,_unprivileged_js__WEBPACK_IMPORTED_MODULE_4__/* .isRoot */ .jX)())
        return undefined;
    const account = await (0,_unprivileged_js__WEBPACK_IMPORTED_MODULE_4__/* .unprivilegedAccount */ .w_)();
    if (account !== undefined)
        return account;
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l('shadow-start', `${server} refuses to run as root, and there is no other account here to run it as.`, 'Run as another user, or add the account `nobody` to /etc/passwd.');
}


/***/ }),

/***/ 71292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HO: () => (/* binding */ openToAll),
/* harmony export */   jX: () => (/* binding */ isRoot),
/* harmony export */   w_: () => (/* binding */ unprivilegedAccount)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** `nobody` owns nothing, while `postgres` may own the machine's real databases. */
const CANDIDATES = ['nobody', 'postgres', 'daemon'];
const isRoot = () => process.getuid?.() === 0;
/** PostgreSQL refuses to run as root, and looks its own account up: one of `/etc/passwd`. Undefined where there is none. */
async function unprivilegedAccount() {
    const lines = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
    for (const candidate of CANDIDATES) {
        const found = lines.find(([name, , uid]) => name === candidate && Number(uid) > 0);
        if (found !== undefined)
            return { name: candidate, uid: Number(found[2]), gid: Number(found[3]) };
    }
    return undefined;
}
/** Whether every account may pass through this folder. */
async function openToAll(folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const mode = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at).then((info) => info.mode, () => 0);
        if ((mode & 0o001) === 0)
            return false;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return true;
    }
}


/***/ }),

/***/ 91201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ startWatchdog)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67231);



/**
 * Holds a pipe to a shell that waits for its end: the kernel closes the pipe whatever kills us, even SIGKILL. The script
 * gets each line told as `$line`, and `$1`… as given; it is our own text, values come as arguments only.
 */
function startWatchdog(onLine, atEnd, args, env = {}) {
    const script = `while read -r line; do ${onLine}; done; ${atEnd}`;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('/bin/sh', ['-c', script, 'migrate-on-merge-watchdog', ...args], {
        detached: true,
        stdio: ['pipe', 'ignore', 'ignore'],
        cwd: '/',
        // A runner ends what bears its mark all at once; this one is to end last.
        env: (0,_exec_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanEnvironment */ .hh)({ ...env, RUNNER_TRACKING_ID: undefined }),
    });
    const ended = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit').catch(() => undefined);
    // It must not keep us alive: our end is what it waits for.
    child.unref();
    child.stdin.on('error', () => undefined);
    child.stdin.unref?.();
    return {
        tell: (line) => void child.stdin.write(`${line}\n`),
        async release() {
            child.ref();
            child.stdin.end();
            await ended;
        },
    };
}


/***/ }),

/***/ 22296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ changeKey),
/* harmony export */   U: () => (/* binding */ diffCatalogs)
/* harmony export */ });
/** What of an object is compared: between majors only what every major prints alike. */
function textOf(object, sameMajor) {
    return sameMajor ? object.definition : (object.portable ?? object.definition);
}
function byName(a, b) {
    return a.name < b.name ? -1 : a.name > b.name ? 1 : a.object < b.object ? -1 : a.object > b.object ? 1 : 0;
}
/** Every difference between two catalogs, sorted by name; definitions are given in full. Pure. */
function diffCatalogs(before, after) {
    const same = before.major === after.major;
    const changes = [];
    for (const [key, object] of after.objects) {
        const old = before.objects.get(key);
        if (old === undefined)
            changes.push({ kind: 'added', object: object.kind, name: object.name, after: object.definition });
        else if (textOf(old, same) !== textOf(object, same)) {
            changes.push({
                kind: 'changed',
                object: object.kind,
                name: object.name,
                before: old.definition,
                after: object.definition,
            });
        }
    }
    for (const [key, object] of before.objects) {
        if (!after.objects.has(key))
            changes.push({ kind: 'removed', object: object.kind, name: object.name, before: object.definition });
    }
    return changes.sort(byName);
}
/** The same change, whoever prints it: for comparing what a merge did with what the rehearsal did. */
function changeKey(change) {
    return `${change.kind} ${change.object} ${change.name}`;
}


/***/ }),

/***/ 65904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sameWords)
/* harmony export */ });
const CAST = /::(?:"(?:[^"]|"")+"|\w+)(?:\.(?:"(?:[^"]|"")+"|\w+))?(?: varying| precision)?(?:\(\d+(?:,\s*\d+)?\))?(?: with(?:out)? time zone)?(?:\[\])*/g;
/** Definitions that hold expressions, which the server prints from its own tree. A function's body is kept as written. */
const PRINTED = new Set([
    'column',
    'constraint',
    'domain',
    'index',
    'materialized view',
    'policy',
    'rule',
    'statistics',
    'trigger',
    'view',
]);
/**
 * What is left of an expression once casts and brackets are gone. The server prints `x = ANY ((ARRAY['a'::varchar])::text[])`
 * as `ANY (ARRAY[('a'::varchar)::text])` when it is given its own text back: the same condition, in other words. So it
 * is between a database and its copy from a dump, and between one that was once restored and one that was not.
 */
function sameWords(kind, one, other) {
    if (one === other)
        return true;
    const core = (text) => text.replace(CAST, '').replace(/[()\s]/g, '');
    return PRINTED.has(kind) && core(one) === core(other);
}


/***/ })

};
