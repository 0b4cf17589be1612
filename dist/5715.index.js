export const id = 5715;
export const ids = [5715];
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


/***/ })

};
