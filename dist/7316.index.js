export const id = 7316;
export const ids = [7316,4935];
export const modules = {

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

/***/ 67316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// UNUSED EXPORTS: databaseVariables

// EXTERNAL MODULE: ./lib/io/exec.js
var exec = __webpack_require__(67231);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/io/text.js
var io_text = __webpack_require__(31141);
// EXTERNAL MODULE: ./lib/programs/program-error.js
var program_error = __webpack_require__(70046);
;// CONCATENATED MODULE: ./lib/programs/command-words.js


const shown = (command) => {
    const line = (0,io_text/* printable */.g$)(command.trim().split('\n')[0] ?? '');
    return line.length <= 80 ? line : `${line.slice(0, 80)}…`;
};
const elsewhere = ({ variables }) => `It got the database as ${variables.join(', ')}. If it reads another name: \`program-up: MY_URL=$DATABASE_URL …\`; if it reads a file, let that file read the variable.`;
function hintOf(end) {
    if (end.code === 127)
        return `The shell did not find a program that the command names. Install the tool in a step before this one (\`pip install …\`, \`bundle install\`, \`${end.install}\`); what is in \`node_modules/.bin\` is called by \`npx\`.`;
    if (end.code === 126)
        return 'The shell may not run a file that the command names: `chmod +x` it, or call it by its interpreter.';
    if (end.connections === 0)
        return `It never reached the database that it was given. ${elsewhere(end)}`;
    return 'What it printed is above and in the log.';
}
/** A status that is not 0. */
function commandFailed(end) {
    const how = end.code > 128 ? `was ended by a signal (status ${end.code})` : `ended with status ${end.code}`;
    const said = end.said.length === 0 ? ' It printed nothing.' : `\n${end.said.join('\n')}`;
    return new program_error/* ProgramError */.Z(`\`${shown(end.command)}\` ${how}.${said}`, end.code === 127 ? 'command-not-found' : 'command-failed', hintOf(end), undefined);
}
/** It came to its end well, and nobody knows with what database. */
const notConnected = (end) => new program_error/* ProgramError */.Z(`\`${shown(end.command)}\` ended well, and has not opened any connection to the database that it was given. It may have talked to another one.`, 'not-connected', elsewhere(end), undefined);
const leftOpen = (command) => new program_error/* ProgramError */.Z(`\`${shown(command)}\` ended well, but with a transaction open in which it had changed something: the server rolled it back.`, 'open-transaction', 'Let it commit before it ends.', undefined);
const hangs = (command, minutes) => new program_error/* ProgramError */.Z(`\`${shown(command)}\` has neither sent a statement nor printed anything for ${minutes} minutes, and was ended.`, 'code-hangs', 'It may wait for an answer that nobody types (it has no standard input), or for another of its own connections.', undefined);

// EXTERNAL MODULE: ./lib/programs/connections.js
var programs_connections = __webpack_require__(49256);
// EXTERNAL MODULE: ./lib/programs/install-step.js
var install_step = __webpack_require__(88781);
// EXTERNAL MODULE: ./lib/programs/listener.js
var programs_listener = __webpack_require__(12597);
// EXTERNAL MODULE: ./lib/programs/redact.js
var redact = __webpack_require__(47712);
;// CONCATENATED MODULE: ./lib/programs/command.js







/** Lines of its output that an error repeats. */
const KEPT = 20;
const LONGEST = 500;
/** How long connections that have ended with the program are waited for. */
const END_MS = 5_000;
/** Changes nothing by itself, whatever transaction it leaves open. */
const READS = /^\s*(?:select|show|set|reset|begin|start|savepoint|release|values|explain|table|fetch|declare|close)\b/i;
/** The database as the program is told of it: by its URL, and by what the clients of that server read by themselves. */
function databaseVariables(url) {
    const { protocol, hostname, port, username, password, pathname } = new URL(url);
    const [user, secret, database] = [username, password, pathname.slice(1)].map(decodeURIComponent);
    return /^postgres/.test(protocol)
        ? {
            DATABASE_URL: url,
            PGHOST: hostname,
            PGPORT: port,
            PGUSER: user,
            PGPASSWORD: secret,
            PGDATABASE: database,
            // It never leaves this machine
            PGSSLMODE: 'disable',
        }
        : { DATABASE_URL: url, MYSQL_HOST: hostname, MYSQL_TCP_PORT: port, MYSQL_PWD: secret };
}
/** One run of a command line over our own session. */
class CommandRun {
    options;
    command;
    host;
    said = [];
    changing = new WeakSet();
    heardAt = performance.now();
    inFlight = 0;
    lastError;
    /** After that error: it was no surprise then, unless the program says so. */
    wentOn = false;
    left = false;
    pid;
    /** Thrown by the host itself, or why we have ended it: it counts, whatever the program makes of it. */
    stopped;
    constructor(options, command, host) {
        this.options = options;
        this.command = command;
        this.host = host;
    }
    async toItsEnd() {
        const { options, host } = this;
        const connections = new programs_connections/* Connections */.U(host.session, () => host.further, (sent, send, session) => this.heard(sent, send, session), {
            renew: (session) => host.renew?.(session) ?? Promise.resolve(),
            left: (session) => {
                this.left ||= this.changing.has(session);
            },
        });
        const { user, database } = host.session.server;
        const listener = await (0,programs_listener/* listen */.K)({
            dialect: options.dialect.name,
            user,
            database,
            connect: () => connections.connect(),
            split: async (text) => (await options.dialect.split(text)).statements.map(({ sql }) => sql),
        });
        try {
            const variables = databaseVariables(listener.url);
            const code = await this.start(variables, (0,redact/* redactor */.$)(listener.url, options.environment));
            await connections.ended(END_MS);
            this.judge({
                command: this.command,
                code,
                said: this.said,
                connections: connections.made,
                variables: Object.keys(variables),
                install: (0,install_step/* installStep */.C)(options.folder),
            });
        }
        finally {
            this.end();
            await listener[Symbol.asyncDispose]();
            await connections.close();
        }
    }
    end() {
        if (this.pid !== undefined)
            (0,exec/* killGroup */.i0)(this.pid, 'SIGKILL');
    }
    stop(error) {
        this.stopped ??= { error };
        this.end();
    }
    async start(variables, hide) {
        const { folder, environment, progress, quietMs } = this.options;
        const { signal } = this.host;
        const abort = () => this.stop(signal?.reason);
        const watch = setInterval(() => {
            if (quietMs === null || this.inFlight > 0 || performance.now() - this.heardAt < quietMs)
                return;
            this.stop(hangs(this.command, Math.round(quietMs / 60_000)));
        }, 500);
        signal?.addEventListener('abort', abort, { once: true });
        try {
            signal?.throwIfAborted();
            const { code } = await (0,exec/* run */.eF)('sh', ['-e', '-c', this.command], {
                cwd: folder,
                env: { ...environment, ...variables },
                keep: 1,
                onStart: (pid) => {
                    this.pid = pid;
                },
                onLine: (line) => {
                    this.heardAt = performance.now();
                    const text = hide(line).slice(0, LONGEST);
                    if (text.trim() === '')
                        return;
                    this.said.push(text);
                    if (this.said.length > KEPT)
                        this.said.shift();
                    progress({ type: 'note', text: `program: ${text}` });
                },
            });
            return code;
        }
        catch (error) {
            if (!(error instanceof exec/* ProgramMissing */.Xh))
                throw error;
            throw new model_error/* ActionError */.lZ('no-shell', 'There is no `sh` here, which runs the command of `program-up`.', 'On Windows use a runner with Git for Windows, whose `sh` is then on the PATH.', { cause: error });
        }
        finally {
            clearInterval(watch);
            signal?.removeEventListener('abort', abort);
        }
    }
    judge(end) {
        if (this.stopped !== undefined)
            throw this.stopped.error;
        if (end.code !== 0)
            throw this.cause() ?? commandFailed(end);
        if (end.connections === 0)
            throw notConnected(end);
        if (this.left)
            throw leftOpen(this.command);
    }
    /** What the database refused, where the command failed of it. */
    cause() {
        const last = this.lastError;
        const told = last !== undefined && this.said.some((line) => line.includes(last.message));
        return told || !this.wentOn ? last : undefined;
    }
    async heard(sent, send, session) {
        this.heardAt = performance.now();
        this.inFlight += 1;
        if (this.stopped !== undefined)
            throw this.stopped.error;
        try {
            await this.host.onStatement({ ...sent, site: undefined }, send, session);
            if (!READS.test(sent.text) && !/^\s*(?:rollback|abort)\b/i.test(sent.text))
                this.wentOn = true;
            if (session.transaction() === 'idle')
                this.changing.delete(session);
            else if (!READS.test(sent.text))
                this.changing.add(session);
        }
        catch (error) {
            if (error instanceof model_error/* ServerError */.gP) {
                this.lastError = error;
                this.wentOn = false;
            }
            else
                this.stop(error);
            throw error;
        }
        finally {
            this.inFlight -= 1;
            this.heardAt = performance.now();
        }
    }
}
/**
 * Runs a command line over our session, through a listener of its own. Throws ServerError where the database refused a statement and the
 * command failed of it, else ProgramError.
 */
const runCommandLine = (options, command, host) => new CommandRun(options, command, host).toItsEnd();


/***/ }),

/***/ 49256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ Connections)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);


/** How long one connection waits for the transaction of another, where there is one session for all. */
const PATIENCE_MS = 10_000;
/** Which connection of a program has which session. */
class Connections {
    session;
    further;
    onStatement;
    ending;
    free = true;
    opened = new Set();
    /** Where all share one session: who has it, and who waits. */
    owner;
    waiting = new Set();
    open = 0;
    count = 0;
    /** A session that is being put back is nobody's. */
    putBack = Promise.resolve();
    constructor(session, further, onStatement, ending) {
        this.session = session;
        this.further = further;
        this.onStatement = onStatement;
        this.ending = ending;
    }
    /** Connections that were made so far. */
    get made() {
        return this.count;
    }
    /** Resolves once none is open any more, or after so long. */
    async ended(ms) {
        const until = performance.now() + ms;
        while (this.open > 0 && performance.now() < until)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(10);
    }
    async connect() {
        // One after the other: a program whose last connection has just ended is to get its session again
        await this.putBack;
        const open = this.further();
        if (open === undefined)
            return this.sharing();
        if (this.free) {
            this.free = false;
            return this.connected(this.session, async () => {
                this.putBack = this.back();
                await this.putBack;
                this.free = true;
            });
        }
        const session = await open();
        this.opened.add(session);
        return this.connected(session, async () => {
            this.opened.delete(session);
            if (session.lost === undefined && session.transaction() !== 'idle')
                this.ending.left(session);
            await session.close();
        });
    }
    connected(session, onEnd) {
        this.open += 1;
        this.count += 1;
        return {
            session,
            onStatement: (sent, send) => this.onStatement(sent, send, session),
            onEnd: async () => {
                try {
                    await onEnd();
                }
                finally {
                    this.open -= 1;
                }
            },
        };
    }
    /** The first session, as it was before a connection had it. What goes wrong here the next statement on it says. */
    async back() {
        const { session } = this;
        try {
            if (session.lost !== undefined)
                return;
            if (session.transaction() !== 'idle') {
                this.ending.left(session);
                await session.run('ROLLBACK');
            }
            await this.ending.renew(session);
        }
        catch {
            // Whoever migrates on it hears of it
        }
    }
    /** A connection on the one session that there is: it gets its turn between the statements and the transactions of the others. */
    sharing() {
        const { session } = this;
        const me = Symbol('connection');
        const connected = this.connected(session, async () => {
            if (this.owner === me && session.transaction() !== 'idle') {
                this.ending.left(session);
                await session.run('ROLLBACK');
            }
            if (this.open === 1) {
                this.putBack = this.back();
                await this.putBack;
            }
            if (this.owner === me)
                this.release();
        });
        return {
            ...connected,
            onStatement: async (sent, send) => {
                await this.turn(me);
                try {
                    await connected.onStatement(sent, send);
                }
                finally {
                    if (session.transaction() === 'idle')
                        this.release();
                }
            },
        };
    }
    release() {
        this.owner = undefined;
        for (const wake of this.waiting)
            wake();
        this.waiting.clear();
    }
    async turn(me) {
        const until = performance.now() + PATIENCE_MS;
        while (this.owner !== undefined && this.owner !== me) {
            const left = until - performance.now();
            if (left <= 0)
                throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP('the code sends a statement on a second connection while a transaction is open on the first, and the embedded database has one session', '53300', { hint: 'Take `shadow: local` or `shadow: docker`; or let the statement be part of the transaction.' });
            await new Promise((resolve) => {
                const timer = setTimeout(resolve, Math.min(left, 50));
                this.waiting.add(() => {
                    clearTimeout(timer);
                    resolve();
                });
            });
        }
        this.owner = me;
    }
    /** The one session in whose transaction the program is. */
    inTransaction() {
        const open = [this.session, ...this.opened].filter((session) => session.transaction() !== 'idle');
        return open.length === 1 ? open[0] : undefined;
    }
    async close() {
        await Promise.allSettled([...this.opened].map((session) => session.close()));
        this.opened.clear();
        if (this.session.lost === undefined && this.session.transaction() !== 'idle')
            await this.session.run('ROLLBACK');
    }
}


/***/ }),

/***/ 88781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ installStep)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Which step of a workflow installs what a project asks for, by the lock file that it has. */
const STEPS = [
    ['pnpm-lock.yaml', 'pnpm install --frozen-lockfile'],
    ['yarn.lock', 'yarn install --immutable'],
    ['bun.lock', 'bun install --frozen-lockfile'],
    ['bun.lockb', 'bun install --frozen-lockfile'],
    ['package-lock.json', 'npm ci'],
    ['npm-shrinkwrap.json', 'npm ci'],
];
/** Looked for in the folder and above it, as package managers do in a monorepo; up to where the repository begins. */
function installStep(folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const found = STEPS.find(([file]) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, file)));
        if (found !== undefined)
            return found[1];
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return 'npm ci';
    }
}


/***/ }),

/***/ 12597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listen)
/* harmony export */ });
/** Opens a listener for one program. Loads the protocol of the dialect alone. */
async function listen(options) {
    if (options.dialect === 'mysql') {
        const { listenMysql } = await Promise.all(/* import() */[__webpack_require__.e(8577), __webpack_require__.e(7581)]).then(__webpack_require__.bind(__webpack_require__, 39962));
        return listenMysql(options);
    }
    const { listenPostgres } = await __webpack_require__.e(/* import() */ 254).then(__webpack_require__.bind(__webpack_require__, 30254));
    return listenPostgres(options);
}


/***/ }),

/***/ 47712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ redactor)
/* harmony export */ });
/** What a program prints may hold the password of its listener, or what it was handed of the environment. */
function redactor(url, environment) {
    const { password } = new URL(url);
    // Short words (`production`, `true`) are no secrets, and without them nobody could read the rest
    const values = Object.values(environment).filter((value) => (value?.trim().length ?? 0) >= 12);
    const hidden = [decodeURIComponent(password), ...values].sort((a, b) => b.length - a.length);
    return (text) => hidden
        .reduce((shown, secret) => shown.replaceAll(secret, '***'), text)
        .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@'"]*@/gi, '$1***@');
}


/***/ })

};
