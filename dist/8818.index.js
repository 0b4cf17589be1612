export const id = 8818;
export const ids = [8818];
export const modules = {

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

/***/ 48818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Programs: () => (/* binding */ Programs)
});

// UNUSED EXPORTS: childScript

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/io/bundled.js
var bundled = __webpack_require__(10244);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./lib/io/exec.js
var exec = __webpack_require__(67231);
;// CONCATENATED MODULE: ./lib/io/child.js


/** Longest line that is handed on. */
const LONGEST = 2_000;
function lines(onLine) {
    let rest = '';
    return (text) => {
        const parts = (rest + text).split('\n');
        rest = (parts.pop() ?? '').slice(0, LONGEST);
        for (const line of parts)
            onLine(line.replace(/\r$/, '').slice(0, LONGEST));
    };
}
/** Starts a script in a process of its own, by the Node that runs us; it ends with us. */
function startChild(script, options) {
    const child = (0,external_node_child_process_.spawn)(process.execPath, ['--no-warnings', script], {
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        detached: process.platform !== 'win32',
        windowsHide: true,
        cwd: options.cwd,
        env: (0,exec/* cleanEnvironment */.hh)(options.env),
        serialization: 'json',
    });
    const forget = child.pid === undefined ? undefined : (0,exec/* keepInMind */.t$)(child.pid);
    let gone = () => undefined;
    const ended = new Promise((resolve) => {
        gone = resolve;
    });
    for (const stream of [child.stdout, child.stderr])
        stream?.setEncoding('utf8').on('data', lines(options.onLine));
    child.on('message', options.onMessage);
    const end = (why) => {
        forget?.();
        options.onEnd(why);
        gone();
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) => end(signal === null ? `it ended with status ${code}` : `it was ended by ${signal}`));
    return {
        send(message) {
            if (child.connected)
                child.send(message, () => undefined);
        },
        kill() {
            if (child.pid !== undefined)
                (0,exec/* killGroup */.i0)(child.pid, 'SIGKILL');
        },
        ended,
    };
}

// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/programs/connections.js
var programs_connections = __webpack_require__(49256);
// EXTERNAL MODULE: ./lib/programs/install-step.js
var install_step = __webpack_require__(88781);
// EXTERNAL MODULE: ./lib/programs/listener.js
var programs_listener = __webpack_require__(12597);
// EXTERNAL MODULE: ./lib/programs/program-error.js
var program_error = __webpack_require__(70046);
// EXTERNAL MODULE: ./lib/programs/redact.js
var redact = __webpack_require__(47712);
;// CONCATENATED MODULE: ./lib/programs/sites-told.js
/** Kept for statements that are still to come; a tool that asks the same thing over and over must not fill the memory. */
const MOST = 1_000;
/** Places that the child has told, until their statements come. */
class Sites {
    places = new Map();
    size = 0;
    tell(sql, site) {
        if (this.size >= MOST) {
            const [oldest] = this.places.keys();
            if (oldest !== undefined)
                this.size -= this.places.get(oldest)?.length ?? 0;
            this.places.delete(oldest ?? '');
        }
        const known = this.places.get(sql);
        if (known === undefined)
            this.places.set(sql, [site]);
        else
            known.push(site);
        this.size += 1;
    }
    /** Of a text of several statements each is sent by itself, and comes from the place of the whole. */
    take(sql) {
        const own = this.places.get(sql);
        if (own !== undefined) {
            this.size -= 1;
            if (own.length === 1)
                this.places.delete(sql);
            return own.shift();
        }
        for (const [text, places] of this.places)
            if (sql.length >= 6 && text.includes(sql))
                return places[0];
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/programs/program.js












/** The folder whose packages a file gets: the nearest above it that has some, as Node looks for them. */
function homeOf(folder, file) {
    for (let at = (0,external_node_path_.dirname)(file); at !== folder && (0,external_node_path_.dirname)(at) !== at; at = (0,external_node_path_.dirname)(at))
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, 'node_modules')))
            return at;
    return folder;
}
/** What the child's script is: beside the bundle, or from a checkout what the build or the tests have made of the sources. */
function childScript(beside = bundled/* bundledFile */.N) {
    const found = beside('child', 'main.js') ??
        beside('..', 'programs', 'child', 'main.js') ??
        beside('..', '..', 'lib', 'programs', 'child', 'main.js');
    if (found === undefined)
        throw new model_error/* ActionError */.lZ('bundle', '`dist/child/main.js`, the script for code migrations, is missing.', 'Use the action by a released tag, or copy `dist/` whole: one file of it is not enough.');
    return found;
}
/**
 * Runs code migrations in a child process with the project's own packages. One process serves all migrations of one tool on one
 * session, as the tool's own program does.
 */
class Programs {
    options;
    going;
    host;
    /** A migration is at work: what is sent meanwhile is its own. */
    running = false;
    waiting;
    /** The folder of the migration that is run. */
    near = '';
    sites = new Sites();
    environment = new Set();
    lastError;
    /** Thrown by the host itself: it counts, whatever the code makes of it. */
    stopped;
    heardAt = 0;
    /** Statements that the database is at work on: while there are any the code is not what takes so long. */
    inFlight = 0;
    hide = (text) => text;
    constructor(options) {
        this.options = options;
    }
    /** Runs one. Throws ServerError where the database refused a statement and the code let it through, else ProgramError. */
    async run(step, id, host) {
        if (step.command !== undefined) {
            const { runCommandLine } = await __webpack_require__.e(/* import() */ 4935).then(__webpack_require__.bind(__webpack_require__, 67316));
            await runCommandLine(this.options, step.command, host);
            await host.settle(host.session);
            return { environment: [] };
        }
        this.host = host;
        this.sites = new Sites();
        this.environment = new Set();
        this.lastError = undefined;
        this.stopped = undefined;
        let ok = false;
        try {
            const file = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(this.options.folder, step.file));
            this.near = (0,external_node_path_.dirname)(file);
            const going = await this.open(step, file, host);
            const { direction, settings } = step;
            this.running = true;
            await this.ask(going.child, {
                type: 'run',
                id,
                file,
                direction,
                ...(settings === undefined ? {} : { settings }),
            });
            // The code has caught what stopped us, and gone on
            this.throwStopped();
            ok = true;
            return { environment: [...this.environment].sort() };
        }
        finally {
            this.host = undefined;
            this.running = false;
            // What a failure has left in the tool's own head (a broken pool, an aborted transaction) is no start for another migration
            if (!ok)
                await this.close();
        }
    }
    throwStopped() {
        if (this.stopped !== undefined)
            throw this.stopped.error;
    }
    async open(step, near, host) {
        const known = this.going;
        const home = homeOf(this.options.folder, near);
        if (known?.runner === step.runner && known.home === home && known.session === host.session)
            return known;
        await this.close();
        const { dialect, folder } = this.options;
        const connections = new programs_connections/* Connections */.U(host.session, () => this.host?.further, (sent, send, session) => this.heard(sent, send, session), { renew: async (session) => this.host?.renew?.(session), left: () => undefined });
        const { user, database } = host.session.server;
        const listener = await (0,programs_listener/* listen */.K)({
            dialect: dialect.name,
            user,
            database,
            connect: () => connections.connect(),
            split: async (text) => (await dialect.split(text)).statements.map(({ sql }) => sql),
        });
        // Code may print what it was handed, or throw it
        this.hide = (0,redact/* redactor */.$)(listener.url, this.options.environment);
        const child = startChild(childScript(), {
            cwd: folder,
            env: { NODE_ENV: 'production', DATABASE_URL: listener.url, ...this.options.environment },
            onLine: (line) => {
                this.heardAt = performance.now();
                if (line.trim() !== '')
                    this.options.progress({ type: 'note', text: `${step.runner}: ${this.hide(line)}` });
            },
            onMessage: (message) => this.told(message),
            onEnd: (why) => this.waiting?.failed(new program_error/* ProgramError */.Z(`The code ended its process: ${why}.`, 'code-ended', 'A migration returns or throws; it never calls `process.exit`. What it wrote is above.', undefined)),
        });
        const going = { runner: step.runner, home, session: host.session, child, listener, connections };
        this.going = going;
        const { runner } = step;
        await this.ask(child, { type: 'open', runner, folder, near, url: listener.url, dialect: dialect.name });
        return going;
    }
    /** Sends a message and waits for the word that it is done. */
    async ask(child, message) {
        this.heardAt = performance.now();
        const { quietMs } = this.options;
        let timer;
        const signal = this.host?.signal;
        // Code that waits for something else than the database would not hear of it
        const abort = () => this.waiting?.failed(signal?.reason);
        signal?.addEventListener('abort', abort, { once: true });
        try {
            signal?.throwIfAborted();
            await new Promise((done, failed) => {
                this.waiting = { done, failed };
                child.send(message);
                if (quietMs === null)
                    return;
                timer = setInterval(() => {
                    if (this.inFlight > 0 || performance.now() - this.heardAt < quietMs)
                        return;
                    const minutes = Math.round(quietMs / 60_000);
                    failed(new program_error/* ProgramError */.Z(`The code has neither sent a statement nor come to its end for ${minutes} minutes.`, 'code-hangs', 'Often a statement within a transaction waits for a second connection, or a promise is never settled.', undefined));
                }, Math.min(quietMs, 1_000));
            });
        }
        catch (error) {
            this.throwStopped();
            throw error;
        }
        finally {
            clearInterval(timer);
            signal?.removeEventListener('abort', abort);
            this.waiting = undefined;
        }
    }
    told(message) {
        this.heardAt = performance.now();
        if (message.type === 'site')
            this.sites.tell(message.sql, { line: message.line, column: message.column });
        else if (message.type === 'environment')
            for (const name of message.names)
                this.environment.add(name);
        else if (message.type === 'settle')
            void this.settle();
        else if (message.type === 'failed')
            this.waiting?.failed(this.errorOf(message.error));
        else
            this.waiting?.done();
    }
    async settle() {
        const { going, host } = this;
        if (going === undefined || host === undefined)
            return;
        try {
            await host.settle(going.connections.inTransaction() ?? host.session);
            going.child.send({ type: 'settled' });
        }
        catch (error) {
            this.stopped ??= { error };
            const message = error instanceof Error ? error.message : String(error);
            going.child.send({ type: 'settled', error: message });
        }
    }
    /** What the database said last is the cause, where the code says the same: it knows more of it. */
    errorOf(error) {
        const last = this.lastError;
        if (last !== undefined && error.message.includes(last.message))
            return last;
        return (0,program_error/* programError */.b)({ ...error, message: this.hide(error.message) }, (0,install_step/* installStep */.C)(this.near));
    }
    async heard(sent, send, session) {
        this.heardAt = performance.now();
        const { host } = this;
        // A tool sets up its connections before the first migration, and its pool looks after them between two
        if (host === undefined || !this.running) {
            await send();
            return;
        }
        this.inFlight += 1;
        try {
            await host.onStatement({ ...sent, site: await this.siteOf(sent.text) }, send, session);
        }
        catch (error) {
            if (error instanceof model_error/* ServerError */.gP)
                this.lastError = error;
            else
                this.stopped ??= { error };
            throw error;
        }
        finally {
            this.inFlight -= 1;
            this.heardAt = performance.now();
        }
    }
    /** The word on the place comes by another way, and mostly first. */
    async siteOf(text) {
        for (let attempt = 0; attempt < 3; attempt += 1) {
            const found = this.sites.take(text);
            if (found !== undefined)
                return found;
            await (0,promises_.setImmediate)();
        }
        return undefined;
    }
    /** Ends the child and closes what was opened for it; the session that migrates stays, and is out of any transaction of the code. */
    async close() {
        const { going } = this;
        this.going = undefined;
        if (going === undefined)
            return;
        going.child.kill();
        await going.child.ended;
        await going.listener[Symbol.asyncDispose]();
        await going.connections.close();
    }
    [Symbol.asyncDispose]() {
        return this.close();
    }
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
