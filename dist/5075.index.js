export const id = 5075;
export const ids = [5075];
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

/***/ 5930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ findMysqlDumpTools),
/* harmony export */   J4: () => (/* binding */ compareSeries),
/* harmony export */   hP: () => (/* binding */ seriesIn),
/* harmony export */   wR: () => (/* binding */ findMysqlServers)
/* harmony export */ });
/* unused harmony export mysqlVersion */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _binaries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25715);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67231);




/** Where packages put programs; `*` stands within one step of the path. */
const PLACES = [
    '/usr/sbin',
    '/usr/bin',
    '/usr/libexec',
    '/usr/local/mysql/bin',
    '/usr/local/mariadb/bin',
    '/usr/local/sbin',
    '/usr/local/bin',
    '/usr/local/libexec',
    '/opt/homebrew/opt/mysql*/bin',
    '/opt/homebrew/opt/mariadb*/bin',
    '/usr/local/opt/mysql*/bin',
    '/usr/local/opt/mariadb*/bin',
    '/home/linuxbrew/.linuxbrew/opt/mysql*/bin',
    '/home/linuxbrew/.linuxbrew/opt/mariadb*/bin',
    // A pattern leaves out the name without anything in place of the star
    '/opt/homebrew/opt/mysql/bin',
    '/opt/homebrew/opt/mariadb/bin',
    '/usr/local/opt/mysql/bin',
    '/usr/local/opt/mariadb/bin',
    '/home/linuxbrew/.linuxbrew/opt/mysql/bin',
    '/home/linuxbrew/.linuxbrew/opt/mariadb/bin',
    '/opt/local/lib/mysql*/bin',
    '/opt/local/lib/mariadb*/bin',
];
async function folders(extra) {
    const known = await Promise.all(PLACES.map(_binaries_js__WEBPACK_IMPORTED_MODULE_2__/* .expand */ .fT));
    const path = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
    // Who names the root of an unpacked server means what is in it
    const own = extra.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder)).flatMap((folder) => [folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'bin')]);
    return [...new Set([...own, ...known.flat(), ...path])];
}
/**
 * The version in what a program says: `mysqld  Ver 8.4.3 for Linux`, `mariadb-dump from 11.8.9-MariaDB, client 10.20`,
 * `mysql  Ver 15.1 Distrib 10.11.18-MariaDB`. The number before `Distrib` is the tool's own.
 */
function mysqlVersion(text) {
    const found = /\bDistrib (\d+)\.(\d+)[\d.]*/.exec(text) ?? /\b(?:from|Ver) (\d+)\.(\d+)\.[\d.]*/.exec(text);
    if (found === null)
        return undefined;
    return {
        flavour: /mariadb/i.test(text) ? 'mariadb' : 'mysql',
        version: found[0].replace(/^\w+ /, '').replace(/\.$/, ''),
        major: Number(found[1]),
        minor: Number(found[2]),
    };
}
const versions = new Map();
/** Without the machine's option files: a line in them that this program does not know would end it. */
async function ask(path) {
    const ended = await (0,_exec_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(path, ['--no-defaults', '--version'], { timeoutMs: 10_000 }).catch(() => undefined);
    return ended?.code === 0 ? mysqlVersion(ended.stdout) : undefined;
}
function versionOf(path) {
    const known = versions.get(path) ?? ask(path);
    versions.set(path, known);
    return known;
}
const newest = (a, b) => b.major - a.major || b.minor - a.minor;
/** Programs that bear one of these names, each once, in the order of the folders. */
async function named(where, names) {
    const paths = await Promise.all(where.flatMap((folder) => names.map((name) => (0,_binaries_js__WEBPACK_IMPORTED_MODULE_2__/* .program */ .DM)(folder, name))));
    // Many a name is a link to the same program: then the program is meant
    const real = await Promise.all(paths.map(async (path) => {
        if (path === undefined)
            return [];
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
        return [names.includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(target)) ? target : path];
    }));
    const once = [...new Set(real.flat())];
    const found = await Promise.all(once.map(async (path) => {
        const version = await versionOf(path);
        return version === undefined ? [] : [{ ...version, path }];
    }));
    return found.flat();
}
/** What belongs to a program lies beside it, or in the folder next door that packages have for it. */
async function beside(path, names) {
    const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    for (const folder of [here, ...['bin', 'sbin', 'scripts'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(here), name))]) {
        for (const name of names) {
            const found = await (0,_binaries_js__WEBPACK_IMPORTED_MODULE_2__/* .program */ .DM)(folder, name);
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
}
/** Installed servers, the newest of each flavour first, folders of the user before others. */
async function findMysqlServers(extra = []) {
    const found = await named(await folders(extra), ['mariadbd', 'mysqld']);
    const servers = await Promise.all(found.map(async ({ path, ...version }) => ({
        ...version,
        server: path,
        install: await beside(path, ['mariadb-install-db', 'mysql_install_db']),
        zones: await beside(path, ['mariadb-tzinfo-to-sql', 'mysql_tzinfo_to_sql']),
    })));
    return servers.filter(({ flavour, install }) => flavour !== 'mariadb' || install !== undefined).sort(newest);
}
/** Installed dump tools with the client beside them, the newest of each flavour first. */
async function findMysqlDumpTools(extra = []) {
    const found = await named(await folders(extra), ['mariadb-dump', 'mysqldump']);
    const tools = await Promise.all(found.map(async ({ path, ...version }) => {
        const client = await beside(path, version.flavour === 'mariadb' ? ['mariadb', 'mysql'] : ['mysql']);
        return client === undefined ? [] : [{ ...version, dump: path, client }];
    }));
    return tools.flat().sort(newest);
}
/** `8.0` and `8.4` are series of their own, as `10.6` and `10.11` are. */
const compareSeries = (a, b) => a.major - b.major || a.minor - b.minor;
/** The series in a version of a server: `10.11.8`. */
function seriesIn(version) {
    const [, major = '0', minor = '0'] = /^(\d+)\.(\d+)/.exec(version) ?? [];
    return { major: Number(major), minor: Number(minor) };
}


/***/ }),

/***/ 66723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ startPrivateMysql)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/io/exec.js
var exec = __webpack_require__(67231);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/io/mysql-archive.js








/** Raise it when what is prepared changes. */
const FORMAT = 2;
const WEEK_MS = 7 * 86_400_000;
const NONE = { restore: () => Promise.resolve(false), keep: () => Promise.resolve() };
/**
 * A folder of ours alone. Another user of this machine may have made one of that name before us, to slip a data folder of
 * his into our servers: then there is no cache.
 */
async function ownFolder(parent) {
    const uid = process.getuid?.();
    if (uid === undefined)
        return undefined;
    const folder = (0,external_node_path_.join)(parent, `migrate-on-merge-${uid}`);
    await (0,promises_.mkdir)(folder, { mode: 0o700 }).catch(() => undefined);
    const info = await (0,promises_.lstat)(folder).catch(() => undefined);
    const ours = info?.isDirectory() === true && info.uid === uid && (info.mode & 0o077) === 0;
    return ours ? folder : undefined;
}
/**
 * `tar` reads and writes the server's files as the server's account, and we hold the archive: so as root we never follow a
 * path that the account could bend.
 */
async function tar(args, stdio, account) {
    const child = (0,external_node_child_process_.spawn)('tar', args, {
        stdio: [...stdio, 'ignore'],
        env: (0,exec/* cleanEnvironment */.hh)(),
        ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    });
    const [code] = (await (0,external_node_events_.once)(child, 'exit'));
    return code === 0;
}
async function sweep(folder) {
    for (const name of await (0,promises_.readdir)(folder)) {
        const path = (0,external_node_path_.join)(folder, name);
        const info = await (0,promises_.stat)(path).catch(() => undefined);
        if (info !== undefined && Date.now() - info.mtimeMs > WEEK_MS)
            await (0,promises_.rm)(path, { force: true });
    }
}
/** The archive for one program file and what it is told; a program that was changed or replaced has another. */
async function dataArchive(program, told, account, parent = (0,external_node_os_.tmpdir)()) {
    const [folder, info] = await Promise.all([ownFolder(parent), (0,promises_.stat)(program).catch(() => undefined)]);
    if (folder === undefined || info === undefined)
        return NONE;
    const identity = [FORMAT, program, info.size, info.mtimeMs, info.ino, process.arch, ...told];
    const key = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32);
    const file = (0,external_node_path_.join)(folder, `data-${key}.tar`);
    return {
        async restore(into) {
            const archive = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW).catch(() => undefined);
            if (archive === undefined)
                return false;
            try {
                if (await tar(['-xf', '-', '-C', into], [archive.fd, 'ignore'], account).catch(() => false)) {
                    await (0,promises_.utimes)(file, new Date(), new Date()).catch(() => undefined);
                    return true;
                }
            }
            finally {
                await archive.close();
            }
            // Cut short, or of a tar that ours does not understand
            await (0,promises_.rm)((0,external_node_path_.join)(into, 'data'), { recursive: true, force: true });
            await (0,promises_.rm)(file, { force: true });
            return false;
        },
        async keep(from) {
            const part = (0,external_node_path_.join)(folder, `part-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
            try {
                await sweep(folder);
                const archive = await (0,promises_.open)(part, 'wx', 0o600);
                // The server's number is in auto.cnf: each server gives itself a new one
                const args = ['-cf', '-', '--exclude=auto.cnf', '-C', from, 'data'];
                const whole = await tar(args, ['ignore', archive.fd], account).finally(() => archive.close());
                if (whole)
                    await (0,promises_.rename)(part, file);
            }
            catch {
                // A full disk, no tar: the server goes on without.
            }
            finally {
                await (0,promises_.rm)(part, { force: true });
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/io/mysql-settings.js
var mysql_settings = __webpack_require__(67802);
;// CONCATENATED MODULE: ./lib/io/mysql-zones.js




const ZONES = '/usr/share/zoneinfo';
/** The same zones once more, and lists of them. */
const LEFT_OUT = /^(posix|right|posixrules|leapseconds|tzdata\.zi|\+VERSION)$|\.(tab|list)$/;
/** Why `Europe/Berlin` and its like will not be known; undefined when they will. */
async function noZones({ zones }) {
    if (zones === undefined)
        return 'the server came without mysql_tzinfo_to_sql';
    return (0,promises_.access)(ZONES).then(() => undefined, () => `this machine has no time zones in ${ZONES} (package tzdata)`);
}
/** The SQL that fills the tables of time zones, or undefined where it cannot be had. */
async function zonesSql(programs) {
    if (programs.zones === undefined || (await noZones(programs)) !== undefined)
        return undefined;
    const links = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'momzones-'));
    try {
        for (const name of await (0,promises_.readdir)(ZONES)) {
            if (!LEFT_OUT.test(name))
                await (0,promises_.symlink)((0,external_node_path_.join)(ZONES, name), (0,external_node_path_.join)(links, name));
        }
        const ended = await (0,exec/* run */.eF)(programs.zones, [links], { timeoutMs: 60_000, keep: 32 * 1024 * 1024 });
        return ended.code === 0 && !ended.truncated ? `USE mysql;\n${ended.stdout}` : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        await (0,promises_.rm)(links, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./lib/io/mysql-data.js






const INIT_MS = 180_000;
/** What the server said of the failure, its own notes left out. */
function complaints(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const errors = lines.filter((line) => /\[ERROR\]|FATAL|Fatal/.test(line));
    return (errors.length > 0 ? errors : lines).slice(-6);
}
/** Runs a program as the server's account. */
async function asServer(place, file, args, input) {
    const { folder, account } = place;
    try {
        return await (0,exec/* run */.eF)(file, args, {
            cwd: folder,
            // Some scripts ask for the account's name
            env: { HOME: folder, TMPDIR: folder, TZ: 'UTC', USER: account?.name ?? process.env['USER'] },
            timeoutMs: INIT_MS,
            onStart: place.onStart,
            ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
            ...(input === undefined ? {} : { input }),
        });
    }
    finally {
        place.onEnd();
    }
}
/** The zones go in while nobody is there yet. */
const MAKE = {
    async mysql({ server }, place, args, zones) {
        const more = zones === undefined ? [] : [`--init-file=${await fileFor(place, 'zones.sql', zones)}`];
        return asServer(place, server, [...args, ...more, '--initialize-insecure']);
    },
    async mariadb({ server, install = '' }, place, args, zones) {
        const how = ['--auth-root-authentication-method=normal', '--skip-name-resolve', '--skip-test-db'];
        const ended = await asServer(place, install, [...args, ...how]);
        if (ended.code !== 0 || zones === undefined)
            return ended;
        return asServer(place, server, [...args, '--bootstrap'], zones);
    },
};
/** A file that the server's account may read. */
async function fileFor(place, name, text) {
    const path = (0,external_node_path_.join)(place.folder, name);
    await (0,promises_.writeFile)(path, text, { mode: 0o600 });
    if (place.account !== undefined)
        await (0,promises_.chown)(path, place.account.uid, place.account.gid);
    return path;
}
/** Makes a data folder with the machine's time zones in it; → what was said where that failed. */
async function makeData(programs, place, variables) {
    const settings = (0,mysql_settings/* initialSettings */.oY)(programs, variables);
    const archive = await dataArchive(programs.server, settings, place.account);
    if (await archive.restore(place.folder))
        return undefined;
    const data = (0,external_node_path_.join)(place.folder, 'data');
    const args = ['--no-defaults', `--datadir=${data}`, ...settings];
    const zones = await zonesSql(programs);
    let ended = await MAKE[programs.flavour](programs, place, args, zones);
    if (ended.code !== 0 && zones !== undefined) {
        // A machine's zones may be newer than a server can take
        await (0,promises_.rm)(data, { recursive: true, force: true });
        ended = await MAKE[programs.flavour](programs, place, args);
    }
    if (ended.code !== 0)
        return ended.timedOut ? [`it did not end within ${INIT_MS / 1000} s`] : complaints(ended.stderr + ended.stdout);
    await archive.keep(place.folder);
    return undefined;
}

// EXTERNAL MODULE: ./lib/io/server-folder.js
var server_folder = __webpack_require__(53762);
// EXTERNAL MODULE: ./lib/io/watchdog.js
var io_watchdog = __webpack_require__(91201);
;// CONCATENATED MODULE: ./lib/io/mysql-server.js













const START_MS = 60_000;
const nameOf = ({ flavour, version }) => `${flavour === 'mariadb' ? 'MariaDB' : 'MySQL'} ${version}`;
function startError(what, lines, cause) {
    return new error/* ActionError */.lZ('shadow-start', [`${what}.`, ...lines].join('\n'), 'Choose another source of throw-away databases with `shadow`: `docker`, or the mysql:// URL of a scratch server.', { cause });
}
const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** The server's own word for it, in the language that we asked for; the socket is there before. */
const READY = /ready for connections/;
/** MariaDB makes one for each name of this machine, too. */
const ONE_ROOT = `DELETE FROM mysql.global_priv WHERE User = 'root' AND Host <> 'localhost';
DELETE FROM mysql.proxies_priv WHERE User = 'root' AND Host <> 'localhost';
FLUSH PRIVILEGES;
`;
async function launch(options, place) {
    const { programs, admin = 'root', variables = {}, more = [] } = options;
    const { folder, account } = place;
    const empty = (0,external_node_path_.join)(folder, 'empty');
    await (0,promises_.mkdir)(empty, { mode: 0o700 });
    if (account !== undefined)
        await (0,promises_.chown)(empty, account.uid, account.gid);
    await (0,promises_.chmod)(empty, 0o500);
    // The name is ours: no quoting of what others choose
    const renamed = admin === 'root' ? '' : `RENAME USER 'root'@'localhost' TO '${admin}'@'localhost';\n`;
    const script = `${programs.flavour === 'mariadb' ? ONE_ROOT : ''}${renamed}`;
    const logFile = (0,external_node_path_.join)(folder, 'log');
    const log = await (0,promises_.open)(logFile, 'a', 0o600);
    const child = (0,external_node_child_process_.spawn)(programs.server, [
        '--no-defaults',
        `--datadir=${(0,external_node_path_.join)(folder, 'data')}`,
        `--socket=${(0,external_node_path_.join)(folder, 's')}`,
        `--pid-file=${(0,external_node_path_.join)(folder, 'pid')}`,
        `--init-file=${await fileFor(place, 'init.sql', script)}`,
        ...(0,mysql_settings/* initialSettings */.oY)(programs, variables),
        ...(0,mysql_settings/* runningSettings */.t)(programs, variables, empty),
        ...more,
    ], {
        ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
        cwd: folder,
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
        env: (0,exec/* cleanEnvironment */.hh)({ HOME: folder, TMPDIR: folder, TZ: 'UTC' }),
    });
    let failure;
    child.on('error', (error) => {
        failure = error;
    });
    await log.close();
    const { pid } = child;
    if (pid !== undefined)
        place.onStart(pid);
    child.once('exit', place.onEnd);
    child.unref();
    const said = () => (0,promises_.readFile)(logFile, 'utf8').catch(() => '');
    const until = Date.now() + START_MS;
    while (pid === undefined || !READY.test(await said())) {
        await delay(10);
        if (failure === undefined && child.exitCode === null && child.signalCode === null && Date.now() < until)
            continue;
        await end(child);
        throw startError(`${nameOf(programs)} did not start`, complaints(await said()), failure);
    }
    return child;
}
const over = (child) => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
/** To the program that we started and to what it started: it leads a group of its own. */
function signalAll(child, signal) {
    try {
        process.kill(-(child.pid ?? Number.NaN), signal);
    }
    catch {
        // It has ended meanwhile.
    }
}
/** First as an administrator would, then by force, and soon: nothing of its data is to last. */
async function end(child) {
    if (over(child))
        return;
    child.ref();
    const ended = (0,external_node_events_.once)(child, 'exit');
    for (const [signal, waitMs] of [
        ['SIGTERM', 300],
        ['SIGKILL', 3_000],
    ]) {
        signalAll(child, signal);
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
/** On our own death: there is nothing to save, so the process told last is killed; then the folder goes. */
const ON_DEATH = `if [ -n "$pid" ]; then
  kill -KILL "-$pid" 2>/dev/null; n=0
  while kill -0 "$pid" 2>/dev/null; do n=$((n+1)); [ "$n" -gt 50 ] && break; sleep 0.1; done
fi
rm -rf "$1"`;
/** Where packages confine the server (AppArmor), they let it into these. */
const parents = () => (0,external_node_fs_.existsSync)('/etc/apparmor.d/usr.sbin.mysqld') ? ['/tmp', '/var/tmp', (0,external_node_os_.tmpdir)()] : [(0,external_node_os_.tmpdir)(), '/tmp', '/var/tmp'];
/** Makes and starts a server that nobody else can reach, and that ends with us, whatever ends us. */
async function startPrivateMysql(options) {
    const { programs } = options;
    const account = await (0,server_folder/* accountFor */.N)(nameOf(programs));
    const folder = await (0,server_folder/* privateFolder */.q)(account, parents());
    const watchdog = (0,io_watchdog/* startWatchdog */.M)('pid=$line', ON_DEATH, [folder]);
    const place = {
        folder,
        account,
        watchdog,
        onStart: (pid) => watchdog.tell(String(pid)),
        onEnd: () => watchdog.tell(''),
    };
    let child;
    const clear = async () => {
        if (child !== undefined)
            await end(child);
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
        await watchdog.release();
    };
    let lacks;
    try {
        const failed = await makeData(programs, place, options.variables ?? {});
        if (failed !== undefined)
            throw startError(`${nameOf(programs)} could not make a data folder`, failed);
        child = await launch(options, place);
        const why = await noZones(programs);
        lacks = why === undefined ? [] : [`time zones by name, such as 'Europe/Berlin', since ${why}`];
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
    const socket = (0,external_node_path_.join)(folder, 's');
    return {
        programs,
        folder,
        socket,
        pid: child.pid ?? 0,
        lacks,
        url: (user, database = '') => `mysql://${encodeURIComponent(user)}@localhost/${encodeURIComponent(database)}?socket=${encodeURIComponent(socket)}`,
        stop,
        [Symbol.asyncDispose]: stop,
    };
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
// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
;// CONCATENATED MODULE: ./lib/io/server-settings.js

/** Nothing of it has to survive a crash, and nothing runs in the background that nobody asked for. */
const SETTINGS = (0,dictionary/* dictionary */.z)({
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
});
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
    return new error/* ActionError */.lZ('shadow-start', [`${what}.`, ...lines].join('\n'), 'Choose another source of throw-away databases with `shadow`: `embedded` needs nothing installed.', { cause });
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
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('shadow-start', 'No temporary folder is fit for a database server.', 'Set TMPDIR to a short path that may be written to, and that other accounts may pass through when this runs as root.');
}
/** Who a server is to run as: undefined for ourselves. */
async function accountFor(server = 'PostgreSQL') {
    if (!(0,_unprivileged_js__WEBPACK_IMPORTED_MODULE_4__/* .isRoot */ .jX)())
        return undefined;
    const account = await (0,_unprivileged_js__WEBPACK_IMPORTED_MODULE_4__/* .unprivilegedAccount */ .w_)();
    if (account !== undefined)
        return account;
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('shadow-start', `${server} refuses to run as root, and there is no other account here to run it as.`, 'Run as another user, or add the account `nobody` to /etc/passwd.');
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

/***/ 14053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ giveSettings),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   e4: () => (/* binding */ endSessionsIn),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   fQ: () => (/* binding */ withSession)
/* harmony export */ });
/* harmony import */ var _engines_mysqlfamily_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40272);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90956);
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



const CONNECT_MS = 10_000;
/** A session with a shadow's server, under the name that it has on the target. */
const connect = (url, settings = {}) => (0,_engines_mysqlfamily_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connectMysql */ .xo)({ url, connectTimeoutMs: CONNECT_MS, applicationName: 'migrate-on-merge', settings });
/** Opens a session, uses it, closes it. */
async function withSession(url, use) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = __addDisposableResource(env_1, await connect(url), true);
        return await use(session);
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
/** The server has no such thing as this right, or we have it not. */
const isRefused = (error) => error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP && ['1044', '1045', '1142', '1227', '1410', '8121'].includes(error.code ?? '');
/** A session that is still in a database may hold a lock on what is in it, for as long as it likes. */
async function endSessionsIn(session, database) {
    const rows = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .sql */ .ll) `SELECT ID AS id FROM information_schema.PROCESSLIST WHERE DB = ${database} AND ID <> CONNECTION_ID()`);
    for (const row of rows)
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(`KILL ${BigInt(row['id'] ?? '0')}`)).catch(() => undefined);
}
const given = new WeakMap();
/** What the sessions of this shadow begin with: a user has no settings of its own here, as a role has on PostgreSQL. */
const settingsOf = (shadow) => given.get(shadow) ?? {};
function giveSettings(shadow, settings) {
    given.set(shadow, settings);
}


/***/ }),

/***/ 60563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ makeMigrationUser),
/* harmony export */   ct: () => (/* binding */ account),
/* harmony export */   gh: () => (/* binding */ forgetAccounts),
/* harmony export */   hc: () => (/* binding */ giveDatabase),
/* harmony export */   r_: () => (/* binding */ grantWhereKnown)
/* harmony export */ });
/* unused harmony export pattern */
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90956);


/** Names may be quoted as names are. */
const account = ({ user, host }) => host === undefined ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(user)}` : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(user)}@${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(host)}`;
/** A database as a grant names it, which is a pattern. */
const pattern = (database) => database.replaceAll(/[\\_%]/g, '\\$&');
/** Rights that servers know by different names, or not at all. */
const NOT_KNOWN = new Set(['1064', '1149', '1221', '3523', '3619', '3929']);
/** Grants a right on everything, where the server knows it. */
async function grantWhereKnown(admin, right, to) {
    try {
        await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `GRANT ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)(right)} ON *.* TO ${account(to)}`);
    }
    catch (error) {
        if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP && NOT_KNOWN.has(error.code)))
            throw error;
    }
}
/**
 * What the administrator of a managed server may do that leads nowhere out of the databases: other accounts and roles, a
 * definer other than oneself (MySQL keeps the administrator's own account out of reach; MariaDB's SET USER does not, so
 * that one is not given), and session settings such as `sql_log_bin`.
 */
const LENIENT = [
    'CREATE USER',
    'CREATE ROLE',
    'DROP ROLE',
    'ROLE_ADMIN',
    'SESSION_VARIABLES_ADMIN',
    'SET_ANY_DEFINER',
    'ALLOW_NONEXISTENT_DEFINER',
    'SET_USER_ID',
    'BINLOG ADMIN',
];
/** Of a server that is ours: what is seen there is nobody else's. */
const OBSERVING = ['PROCESS'];
/** Makes the migration user with all rights on the database and none that reach files or the server itself. */
async function makeMigrationUser(admin, who, options) {
    // Of our own making: letters and digits only
    const password = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)(options.password === undefined ? '' : ` IDENTIFIED BY '${options.password}'`);
    await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `CREATE USER ${account(who)}${password}`);
    await giveDatabase(admin, who, options.database);
    if (!options.ours)
        return;
    for (const right of [...OBSERVING, ...(options.lenient ? LENIENT : [])])
        await grantWhereKnown(admin, right, who);
    await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `GRANT SELECT ON ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)('performance_schema')}.* TO ${account(who)}`).catch(() => undefined);
}
/** With the right to hand on, as its owner has. */
async function giveDatabase(admin, who, database) {
    await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `GRANT ALL ON ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(pattern(database))}.* TO ${account(who)} WITH GRANT OPTION`);
}
/** Accounts that every server comes with. */
const SYSTEM = /^(mysql\.(sys|session|infoschema)|mariadb\.sys|PUBLIC|healthcheck)$/i;
/** Drops every account but the server's own and those that are to stay. */
async function forgetAccounts(admin, stay) {
    const columns = await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)(`SHOW COLUMNS FROM mysql.user LIKE 'is_role'`));
    const role = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)(columns.length > 0 ? 'is_role' : `'N'`);
    const rows = await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `SELECT User AS user, Host AS host, ${role} AS role FROM mysql.user`);
    for (const { user, host, role: isRole } of rows) {
        if (user === null || user === undefined || stay.includes(user) || SYSTEM.test(user))
            continue;
        if (isRole === 'Y')
            await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `DROP ROLE ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__.id)(user)}`);
        else
            await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sql */ .ll) `DROP USER ${account({ user, host: host ?? '%' })}`);
    }
}


/***/ }),

/***/ 85584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ spotAt),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   LX: () => (/* binding */ lineCounter),
/* harmony export */   M0: () => (/* binding */ offsetOfCharacter),
/* harmony export */   T_: () => (/* binding */ spotCounter)
/* harmony export */ });
/** Where an offset (UTF-16 units) stands in a text. */
function spotAt(text, offset) {
    const end = Math.min(Math.max(offset, 0), text.length);
    let line = 1;
    let start = 0;
    for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
        line += 1;
        start = at + 1;
    }
    return { line, column: [...text.slice(start, end)].length + 1 };
}
/** The offset (UTF-16 units) of the n-th character (code point, from 0): servers count characters, JavaScript does not. */
function offsetOfCharacter(text, index) {
    let offset = 0;
    for (let seen = 0; seen < index && offset < text.length; seen += 1) {
        const unit = text.charCodeAt(offset);
        offset += unit >= 0xd800 && unit <= 0xdbff && offset + 1 < text.length ? 2 : 1;
    }
    return offset;
}
/** Follows growing offsets over the text, each character looked at once; smaller ones begin anew. */
class Lines {
    text;
    line = 1;
    start = 0;
    /** The coming line end, kept so that a line of megabytes is not searched again for each offset on it. */
    next;
    constructor(text) {
        this.text = text;
        this.next = this.find(0);
    }
    find(from) {
        const found = this.text.indexOf('\n', from);
        return found === -1 ? Number.POSITIVE_INFINITY : found;
    }
    to(offset) {
        if (offset < this.start) {
            this.line = 1;
            this.start = 0;
            this.next = this.find(0);
        }
        while (this.next < offset) {
            this.line += 1;
            this.start = this.next + 1;
            this.next = this.find(this.start);
        }
        return this;
    }
}
/** Answers `line of offset` for growing offsets in one pass over the text. */
function lineCounter(text, firstLine = 1) {
    const lines = new Lines(text);
    return (offset) => lines.to(offset).line + firstLine - 1;
}
/** Answers `spotAt` for growing offsets in one pass over the text, however many there are on one line. */
function spotCounter(text) {
    const lines = new Lines(text);
    let seen = 0;
    let column = 1;
    return (offset) => {
        const end = Math.min(Math.max(offset, 0), text.length);
        const { line, start } = lines.to(end);
        if (seen > end || start > seen) {
            seen = start;
            column = 1;
        }
        column += [...text.slice(seen, end)].length;
        seen = end;
        return { line, column };
    };
}
const WIDEST = 160;
/** Wide lines are cut around the caret, so that a dump's line of a megabyte stays readable. */
function cut(line, column) {
    const characters = [...line];
    if (characters.length <= WIDEST)
        return { text: line, column };
    const from = Math.max(0, Math.min(column - WIDEST / 2, characters.length - WIDEST));
    const text = characters.slice(from, from + WIDEST).join('');
    return {
        text: `${from > 0 ? '…' : ''}${text}${from + WIDEST < characters.length ? '…' : ''}`,
        column: column - from + (from > 0 ? 1 : 0),
    };
}
/** The lines around a spot, numbered, with a caret under it. `firstLine` is the number of the text's first line in its file. */
function excerpt(text, spot, firstLine = 1) {
    const lines = text.split('\n');
    const index = spot.line - firstLine;
    const from = Math.max(0, index - 2);
    const to = Math.min(lines.length - 1, index + 2);
    const width = String(firstLine + to).length;
    const out = [];
    for (let i = from; i <= to; i += 1) {
        const line = (lines[i] ?? '').replace(/\r$/, '').replaceAll('\t', ' ');
        const shown = cut(line, i === index ? spot.column : 1);
        out.push(`${String(firstLine + i).padStart(width)} | ${shown.text}`.trimEnd());
        if (i === index)
            out.push(`${' '.repeat(width)} | ${' '.repeat(Math.max(0, shown.column - 1))}^`);
    }
    return out.join('\n');
}


/***/ })

};
