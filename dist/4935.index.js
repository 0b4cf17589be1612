export const id = 4935;
export const ids = [4935];
export const modules = {

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


/***/ })

};
