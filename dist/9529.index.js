export const id = 9529;
export const ids = [9529];
export const modules = {

/***/ 4647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ engines)
});

// NAMESPACE OBJECT: ./lib/engines/all.js
var all_namespaceObject = {};
__webpack_require__.r(all_namespaceObject);
__webpack_require__.d(all_namespaceObject, {
  pglite: () => (pglite/* pglite */.Go),
  postgres: () => (postgres/* postgres */.o)
});

// EXTERNAL MODULE: ./lib/engines/pglite.js + 1 modules
var pglite = __webpack_require__(6851);
// EXTERNAL MODULE: ./lib/engines/postgres.js + 2 modules
var postgres = __webpack_require__(9165);
;// CONCATENATED MODULE: ./lib/engines/all.js



;// CONCATENATED MODULE: ./lib/engines/index.js

/** Every kind of database server that is built; adding one is a file and a line in `all.ts`. */
const engines = Object.values(all_namespaceObject);


/***/ }),

/***/ 9165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ postgres)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(1343);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./lib/engines/postgresql/cancel.js


const LONGEST_MS = 2_000;
const SSL_REQUEST = 80_877_103;
const CANCEL_REQUEST = 80_877_102;
function numbers(...values) {
    const bytes = Buffer.alloc(4 * values.length);
    for (const [i, value] of values.entries())
        bytes.writeInt32BE(value, 4 * i);
    return bytes;
}
/** The same way as the session has gone: what listens there may take nothing that is not encrypted. */
function encrypted(plain, target, ready, fail) {
    plain.write(numbers(8, SSL_REQUEST));
    plain.once('data', (answer) => {
        if (answer.toString('latin1') !== 'S')
            return fail(new Error('the server takes no encrypted request to cancel'));
        const socket = (0,external_node_tls_.connect)({ host: target.host, ...target.tls, socket: plain }, () => ready(socket));
        socket.on('error', fail);
    });
}
/**
 * The protocol's own request to cancel: it needs no password and no free connection, and a pooler knows whom it means. The
 * server answers by closing, once it has passed the request on.
 */
function requestCancel(target) {
    const { host, port } = target;
    return new Promise((resolve, reject) => {
        const plain = host.startsWith('/') ? (0,external_node_net_.connect)(`${host}/.s.PGSQL.${port}`) : (0,external_node_net_.connect)(port, host);
        let sent = false;
        const timer = setTimeout(() => end(new Error('the request to cancel took too long')), LONGEST_MS);
        const end = (error) => {
            clearTimeout(timer);
            plain.destroy();
            // A server that has read it may close the hard way.
            if (error === undefined || sent)
                resolve();
            else
                reject(error);
        };
        const ask = (socket) => {
            socket.resume();
            socket.write(numbers(16, CANCEL_REQUEST, target.processId, target.secretKey), () => {
                sent = true;
            });
            socket.once('close', () => end());
        };
        plain.on('error', end);
        plain.once('close', () => end(new Error('the server closed the connection before the request to cancel')));
        plain.once('connect', () => (target.tls === undefined ? ask(plain) : encrypted(plain, target, ask, end)));
    });
}

;// CONCATENATED MODULE: ./lib/engines/postgresql/demands.js

/**
 * `channel_binding=require`: whoever stands in between must not get the password's proof. The listeners come before
 * those that answer the server, and nothing is sent by a connection that is gone. To be called again once the connection
 * is there: a server that asks for nothing is ready before the loss is told.
 */
function requireBinding(connection) {
    let bound = false;
    let refused;
    const refuse = () => {
        if (bound || refused !== undefined)
            return;
        refused = new model_error/* ActionError */.l('connect', 'No connection to the database: the server offers no channel binding, and the URL has `channel_binding=require`.', 'The server must offer TLS and scram-sha-256, and no pooler that ends TLS may stand in front. Where that cannot be had, write `sslmode=verify-full` and take `channel_binding` out.');
        connection.stream.destroy(refused);
    };
    connection.on('authenticationSASL', ({ mechanisms }) => {
        bound = mechanisms?.includes('SCRAM-SHA-256-PLUS') === true;
        refuse();
    });
    for (const event of ['authenticationCleartextPassword', 'authenticationMD5Password', 'authenticationOk'])
        connection.on(event, refuse);
    return () => {
        if (refused !== undefined)
            throw refused;
    };
}
/** What the server may be, by each word of `target_session_attrs`; with one host `prefer-standby` takes what there is. */
const ACCEPTED = {
    any: () => true,
    'prefer-standby': () => true,
    primary: (standby) => !standby,
    standby: (standby) => standby,
    'read-write': (standby, readOnly) => !standby && !readOnly,
    'read-only': (standby, readOnly) => standby || readOnly,
};
/** `target_session_attrs` as libpq means it: before a setting of ours makes the session read-only. */
async function checkAttributes(wire, wanted) {
    if (wanted === undefined || wanted === 'any')
        return;
    const [result] = await wire.send("SELECT pg_catalog.pg_is_in_recovery()::text AS standby, current_setting('default_transaction_read_only') AS read_only", []);
    const row = result?.rows[0];
    const standby = /^t/.test(row?.['standby'] ?? '');
    const readOnly = row?.['read_only'] === 'on';
    if (ACCEPTED[wanted](standby, readOnly))
        return;
    const is = standby ? 'a standby' : readOnly ? 'a primary, and read-only' : 'a primary that may be written';
    throw new model_error/* ActionError */.l('connect', `No connection to the database: the URL has \`target_session_attrs=${wanted}\`, and the server is ${is}.`, 'Give the URL of the other server, or take `target_session_attrs` out.');
}

// EXTERNAL MODULE: ./lib/engines/postgresql/dialect.js + 8 modules
var dialect = __webpack_require__(1037);
// EXTERNAL MODULE: ./lib/engines/postgresql/url.js + 1 modules
var postgresql_url = __webpack_require__(8685);
// EXTERNAL MODULE: ./lib/engines/postgresql/wire.js
var postgresql_wire = __webpack_require__(8761);
;// CONCATENATED MODULE: ./lib/engines/postgres.js








/** Every value as the server's text: one representation for every engine, and no surprise in a number of 20 digits. */
const asText = { getTypeParser: () => (value) => value };
function result(from) {
    return { command: from.command, rowCount: from.rowCount, rows: from.rows };
}
class PgWire {
    client;
    config;
    tls;
    embedded = false;
    gone;
    constructor(client, config, tls) {
        this.client = client;
        this.config = config;
        this.tls = tls;
        client.on('error', (error) => {
            this.gone ??= error;
        });
        client.on('end', () => {
            this.gone ??= new Error('the connection was closed');
        });
    }
    get pid() {
        return Number(this.client.processID);
    }
    async send(text, values) {
        try {
            const answer = (await this.client.query(values.length === 0 ? text : { text, values: [...values] }));
            return (Array.isArray(answer) ? answer : [answer]).map(result);
        }
        catch (error) {
            throw (0,postgresql_wire/* toServerError */.Nn)(error, this.gone !== undefined);
        }
    }
    async copyIn(text, data) {
        const { from } = await __webpack_require__.e(/* import() */ 6901).then(__webpack_require__.t.bind(__webpack_require__, 6901, 19));
        // Made first: whatever fails once COPY has been sent must end the stream, or the session waits for rows for ever.
        const rows = external_node_stream_.Readable.from(data === '' ? [] : [Buffer.from(data)]);
        const stream = this.client.query(from(text));
        try {
            await (0,promises_.pipeline)(rows, stream);
        }
        catch (error) {
            throw (0,postgresql_wire/* toServerError */.Nn)(error, this.gone !== undefined);
        }
        return { command: 'COPY', rowCount: stream.rowCount, rows: [] };
    }
    status() {
        return this.client.getTransactionStatus() ?? 'I';
    }
    onNotice(listener) {
        this.client.on('notice', (n) => listener({ severity: n.severity ?? 'NOTICE', code: n.code ?? '00000', message: n.message ?? '' }));
    }
    lost() {
        return this.gone;
    }
    async cancel() {
        const { processID, secretKey } = this.client;
        if (this.gone !== undefined || processID === null || secretKey === null)
            return;
        const { host = 'localhost', port = 5432, ssl } = this.config;
        await requestCancel({
            host,
            port,
            processId: processID,
            secretKey,
            tls: typeof ssl === 'object' ? ssl : undefined,
        });
    }
    async close() {
        const ended = this.client.end();
        // A peer that stalls must not keep the process: the socket is dropped after a moment.
        const timer = setTimeout(() => this.client.connection?.stream?.destroy(), 2_000);
        await ended.catch(() => undefined);
        clearTimeout(timer);
    }
}
/** The password of `~/.pgpass` or PGPASSFILE is pg's business; what people also expect is PGPASSWORD. */
function configOf(url, options, tls) {
    return {
        host: url.host,
        port: url.port,
        user: url.user ?? process.env['PGUSER'] ?? 'postgres',
        ...(url.password === undefined ? {} : { password: url.password }),
        ...(url.database === undefined ? {} : { database: url.database }),
        ...(url.options === undefined ? {} : { options: url.options }),
        application_name: options.applicationName,
        connectionTimeoutMillis: url.connectTimeout === undefined ? options.connectTimeoutMs : url.connectTimeout * 1000,
        // A handshake that says it could, where the server cannot, is refused by some poolers: so only where it is asked for.
        enableChannelBinding: url.channelBinding === 'require' || url.channelBinding === 'prefer',
        keepAlive: true,
        ssl: tls ? (0,postgresql_url/* tlsOptions */.YF)(url.tls, url.host) : false,
        types: asText,
    };
}
/**
 * As it is loaded, pg asks whether it runs on Cloudflare; where there is no `navigator` (Node 20) it makes a Response to see,
 * and that alone loads the whole of Node's fetch: a tenth of a short run.
 */
async function loadPg() {
    const lacking = !('navigator' in globalThis);
    if (lacking) {
        const value = { userAgent: `Node.js/${process.versions.node.split('.')[0]}` };
        Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
    }
    try {
        return await __webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 3849));
    }
    finally {
        if (lacking)
            Reflect.deleteProperty(globalThis, 'navigator');
    }
}
async function attempt(url, options, tls) {
    const { Client: PgClient } = await loadPg();
    const config = configOf(url, options, tls);
    const client = new PgClient(config);
    const wire = new PgWire(client, config, tls);
    const { connection } = client;
    const checkBinding = url.channelBinding === 'require' ? requireBinding(connection) : undefined;
    try {
        await client.connect();
        checkBinding?.();
        return wire;
    }
    catch (error) {
        void wire.close();
        throw error;
    }
}
const HINTS = [
    [
        /ENOTFOUND|EAI_AGAIN/,
        'The host name of the URL is not known here. Check it, and that this runner may reach the database (private networks need a self-hosted runner or a tunnel).',
    ],
    [
        /ECONNREFUSED/,
        'Nothing answers at that host and port. Check the port, that the server runs, and that its firewall lets this runner in.',
    ],
    [
        /timeout|ETIMEDOUT/i,
        'The server did not answer in time. A firewall that drops packets looks like this; or raise `connect-timeout`.',
    ],
    [
        /^28P01|^28000|password/i,
        'The server refused user or password. Check the secret; special characters of the password must be percent-encoded in the URL.',
    ],
    [/^3D000/, 'Create the database first, or correct its name at the end of the URL.'],
    [
        /self.signed|certificate|unable to verify/i,
        "The server's certificate was not accepted. Give its authority by `sslrootcert=FILE` in the URL, or `sslmode=require` to encrypt without checking.",
    ],
    [/does not support SSL/i, 'The server has no TLS. Take `sslmode` out of the URL, or write `sslmode=disable`.'],
    [/^53300/, 'The server has no connection left. Free some, or use a role with reserved ones.'],
];
function connectError(error) {
    const e = error;
    const text = `${e.code ?? ''} ${e.message ?? ''}`.trim();
    const hint = HINTS.find(([pattern]) => pattern.test(text))?.[1] ??
        'Check `database-url`, and that this runner may reach the database.';
    // Only the server's or the system's own sentence; addresses in it are taken out, since reports never name a host.
    const message = (e.message ?? String(error))
        .replace(/\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?|\bgetaddrinfo \w+ \S+|\bconnect (\w+) \S+/g, '$1')
        .trim();
    return new model_error/* ActionError */.l('connect', `No connection to the database: ${message || (e.code ?? 'unknown reason')}`, hint, {
        cause: error,
    });
}
async function connect(options) {
    const url = (0,postgresql_url/* parsePostgresUrl */.qQ)(options.url);
    let wire;
    try {
        wire = await attempt(url, options, url.tls.mode !== 'disable').catch((error) => {
            // `prefer` is TLS where the server has it: the same as psql and pg_dump do with the same URL.
            if (url.tls.mode === 'prefer' && /does not support SSL/i.test(String(error)))
                return attempt(url, options, false);
            throw error;
        });
    }
    catch (error) {
        if (error instanceof model_error/* ActionError */.l)
            throw error;
        throw connectError(error);
    }
    try {
        await checkAttributes(wire, url.sessionAttributes);
        return await (0,postgresql_wire/* openSession */.fA)(wire, options.settings, undefined, options.lasting);
    }
    catch (error) {
        await wire.close();
        throw error;
    }
}
/** PostgreSQL over the network or a socket. */
const postgres = {
    name: 'postgres',
    id: 'postgres',
    schemes: ['postgres:', 'postgresql:'],
    traits: {
        transactionalDdl: true,
        embedded: false,
        sessions: 'many',
        shadows: ['local', 'embedded', 'docker', 'url'],
        backup: 'pg_dump',
    },
    dialect: dialect/* postgresql */.h,
    connect,
};


/***/ }),

/***/ 3288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parseAll),
/* harmony export */   k: () => (/* binding */ parseStep)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2744);
/* harmony import */ var _mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9271);



const EMPTY = { statements: [], problems: [], ignored: [], directives: { noTransaction: false } };
function notesOf(split) {
    const names = [...new Set(split.ignored.map((command) => command.text.split(/\s/)[0] ?? ''))];
    const left = names.length === 0 ? [] : [`psql commands without effect on the database were left out: ${names.join(', ')}`];
    return split.statements.length === 0 && split.problems.length === 0 ? [...left, 'the file holds no statement'] : left;
}
const MOST_NAMED = 10;
/** The first problem at its place, and the others after it: one run names all that is to be mended. */
function brokenBy(source, { problems }) {
    const [first, ...others] = problems;
    if (first === undefined)
        return undefined;
    const located = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .locateProblem */ .K)(source, first);
    if (others.length === 0)
        return located;
    const named = others.slice(0, MOST_NAMED).map(({ line, message }) => `Also on line ${line}: ${message}`);
    const more = others.length - named.length;
    return { ...located, detail: [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('\n') };
}
/** Splits one step of a migration. */
async function parseStep(migration, step, dialect, traits) {
    const source = { path: migration.path, text: step.sql, firstLine: step.line };
    const split = step.sql === '' ? EMPTY : await dialect.split(step.sql, step.line);
    return {
        migration,
        source,
        split,
        mode: (0,_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .runMode */ .r)(step, split, traits),
        broken: brokenBy(source, split),
        notes: notesOf(split),
    };
}
/** The parser keeps the one thread busy; now and then a server that starts meanwhile, or a signal, gets its turn. */
const TURN_MS = 2;
/** Splits the `up` of each migration; code migrations are not of this step. */
async function parseAll(migrations, dialect, traits) {
    const parsed = [];
    let since = performance.now();
    for (const migration of migrations) {
        if (migration.up.kind === 'sql')
            parsed.push(await parseStep(migration, migration.up, dialect, traits));
        if (performance.now() - since < TURN_MS)
            continue;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        since = performance.now();
    }
    return parsed;
}


/***/ }),

/***/ 9529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onShadow: () => (/* binding */ onShadow)
});

// NAMESPACE OBJECT: ./lib/shadow/all.js
var all_namespaceObject = {};
__webpack_require__.r(all_namespaceObject);
__webpack_require__.d(all_namespaceObject, {
  docker: () => (docker_docker),
  embedded: () => (embedded),
  local: () => (local),
  url: () => (url)
});

// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(1343);
;// CONCATENATED MODULE: ./lib/shadow/asked.js
/** The extensions of `CREATE EXTENSION` statements, each once, in order. Those made within a DO block cannot be seen. */
function extensionsOf(statements) {
    const asked = new Map();
    for (const { tree } of statements) {
        const node = tree?.CreateExtensionStmt;
        if (node?.extname === undefined || asked.has(node.extname))
            continue;
        const option = node.options?.find(({ DefElem }) => DefElem?.defname === 'schema');
        const schema = option?.DefElem?.arg?.String?.sval;
        asked.set(node.extname, { name: node.extname, ...(schema === undefined ? {} : { schema }) });
    }
    return [...asked.values()];
}
const CREATE_ROLE = /\bCREATE\s+(?:ROLE|USER|GROUP)\s+(?:"((?:[^"]|"")+)"|([A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*))/gi;
/**
 * The roles that a text makes itself, also in DO blocks: they must not be there before. Read from the text, since a false
 * one costs nothing.
 */
function rolesMadeBy(text) {
    const names = [...text.matchAll(CREATE_ROLE)].map(([, quoted, plain]) => quoted === undefined ? (plain ?? '').toLowerCase() : quoted.replaceAll('""', '"'));
    return [...new Set(names)];
}
function roleNames(node, into) {
    if (typeof node !== 'object' || node === null)
        return;
    const { roletype, rolename } = node;
    if (roletype === 'ROLESPEC_CSTRING' && typeof rolename === 'string')
        into.add(rolename);
    for (const value of Object.values(node))
        roleNames(value, into);
}
/** The roles that statements name (`OWNER TO`, `GRANT … TO`, `SET ROLE`, policies): the platform's, unless a file makes them. */
function rolesNamedIn(statements) {
    const names = new Set();
    for (const { tree } of statements) {
        roleNames(tree, names);
        const { VariableSetStmt: set, GrantRoleStmt: grant } = (tree ?? {});
        const role = set?.name === 'role' ? set.args?.[0]?.A_Const?.sval?.sval : undefined;
        if (role !== undefined && role !== 'none')
            names.add(role);
        for (const { AccessPriv: granted } of grant?.granted_roles ?? [])
            if (granted?.priv_name !== undefined)
                names.add(granted.priv_name);
    }
    return [...names].filter((name) => !name.startsWith('pg_'));
}

// EXTERNAL MODULE: ./lib/engines/index.js + 1 modules
var engines = __webpack_require__(4647);
// EXTERNAL MODULE: ./lib/engines/postgres.js + 2 modules
var postgres = __webpack_require__(9165);
;// CONCATENATED MODULE: ./lib/shadow/connect.js
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
/** A session with a shadow's server; the same name as on the target, so that histories which look at it see no difference. */
const connect = (url) => postgres/* postgres */.o.connect({ url, connectTimeoutMs: CONNECT_MS, applicationName: 'migrate-on-merge' });
/** Whether this family of servers is what is wanted. */
const wanted = (request) => request.engine === postgres/* postgres */.o.name;
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/io/watchdog.js
var io_watchdog = __webpack_require__(1201);
// EXTERNAL MODULE: ./lib/io/exec.js
var exec = __webpack_require__(7231);
;// CONCATENATED MODULE: ./lib/shadow/docker-engine.js


/** What the docker program itself needs to find its engine and its credentials for a registry. */
const HANDED_ON = [
    'DOCKER_HOST',
    'DOCKER_CONTEXT',
    'DOCKER_CONFIG',
    'DOCKER_CERT_PATH',
    'DOCKER_TLS_VERIFY',
    'XDG_RUNTIME_DIR',
];
const ASK_MS = 30_000;
const dockerEnvironment = () => Object.fromEntries(HANDED_ON.map((name) => [name, process.env[name]]));
/** Runs `docker`; throws ProgramMissing where there is none. */
const docker = (args, timeoutMs = ASK_MS) => (0,exec/* run */.eF)('docker', args, { env: dockerEnvironment(), timeoutMs });
/** The last lines of what docker said, without the addresses in them. */
function said(ended) {
    const lines = (ended.stderr.trim() === '' ? ended.stdout : ended.stderr).trim().split('\n');
    return ended.timedOut ? 'it did not answer in time' : lines.slice(-4).join('\n');
}
const REASONS = [
    [/permission denied/i, 'this user may not talk to the Docker engine (add it to the group `docker`)'],
    [/cannot connect|is the docker daemon running|no such host|connection refused/i, 'the Docker engine does not run'],
];
/** Why there is no Docker engine to be had, in words; undefined when there is one whose ports we can reach. */
async function noDocker() {
    const host = process.env['DOCKER_HOST'] ?? '';
    // Its ports would be published on that other machine.
    if (/^(tcp|ssh|https?):\/\/(?!localhost|127\.|\[::1\])/.test(host))
        return 'DOCKER_HOST names an engine on another machine';
    try {
        const ended = await docker(['version', '--format', '{{.Server.Os}}']);
        if (ended.code === 0)
            return ended.stdout.trim() === 'windows' ? 'the Docker engine runs Windows containers' : undefined;
        const text = said(ended);
        return REASONS.find(([pattern]) => pattern.test(text))?.[1] ?? `the Docker engine does not answer: ${text}`;
    }
    catch (error) {
        if (error instanceof exec/* ProgramMissing */.Xh)
            return 'Docker is not installed';
        throw error;
    }
}
const PULL_MS = 900_000;
const PULL_HINTS = [
    [
        /toomanyrequests|rate limit/i,
        'The registry limits pulls without an account: log in with docker/login-action in a step before.',
    ],
    [
        /denied|unauthorized|authentication required/i,
        'Log in to the registry in a step before, or check the name of the image.',
    ],
    [/not found|manifest unknown|no such image|invalid reference/i, 'Check the name and the tag of the image.'],
    [
        /timeout|no such host|connection|TLS|network/i,
        'The registry cannot be reached from here. Put the image on this machine beforehand.',
    ],
    [/no space left/i, 'Free some disk space.'],
];
/** Sees to it that the image is here. */
async function ensureImage(image, onPull) {
    if ((await docker(['image', 'inspect', '--format', '{{.Id}}', image])).code === 0)
        return;
    onPull();
    const ended = await docker(['pull', '--quiet', image], PULL_MS);
    if (ended.code === 0)
        return;
    const text = said(ended);
    throw new model_error/* ActionError */.l('shadow-start', `Docker could not pull the image ${image}: ${text}`, PULL_HINTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'Pull the image by hand to see what is wrong with it.');
}
/** The environment that an image sets for its containers. */
async function imageEnvironment(image) {
    const ended = await docker(['image', 'inspect', '--format', '{{json .Config.Env}}', image]);
    const lines = ended.code === 0 ? (JSON.parse(ended.stdout) ?? []) : [];
    return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

;// CONCATENATED MODULE: ./lib/shadow/container.js









const RUN_MS = 120_000;
const READY_MS = 180_000;
/** Not one of the images' declared volumes, which differ by major: so the data stays in memory. */
const DATA = '/shadow/data';
const SETTINGS = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'autovacuum=off',
    'jit=off',
    'max_locks_per_transaction=1024',
    'wal_level=logical',
    'max_wal_senders=0',
    'dynamic_shared_memory_type=mmap',
    'timezone=UTC',
];
/**
 * The command line. The port is published to this machine alone, on a number that Docker chooses; no secret is in it. No
 * `--rm`: a container that dies at its start would take its log with it; it is removed by us, or by the watchdog.
 */
function containerArguments(options, name, envFile) {
    return [
        'run',
        '--detach',
        '--name',
        name,
        '--label',
        'migrate-on-merge=shadow',
        '--env-file',
        envFile,
        '--publish',
        '127.0.0.1::5432',
        ...(options.ours ? ['--tmpfs', '/shadow'] : []),
        '--pull',
        'never',
        options.image,
        ...(options.ours ? SETTINGS.flatMap((setting) => ['-c', setting]) : []),
    ];
}
/** What the image's first start reads. */
function containerEnvironment(options, password) {
    const entries = {
        POSTGRES_PASSWORD: password,
        POSTGRES_USER: options.user,
        POSTGRES_DB: options.database,
        ...(options.ours ? { PGDATA: DATA, POSTGRES_INITDB_ARGS: '--no-sync --encoding=UTF8 --locale=C.UTF-8' } : {}),
    };
    return Object.entries(entries)
        .map(([key, value]) => `${key}=${value}\n`)
        .join('');
}
function startError(image, what, text) {
    return new model_error/* ActionError */.l('shadow-start', `The container of ${image} ${what}: ${text}`, 'Try the image by hand with `docker run`, or choose another source of throw-away databases with `shadow`.');
}
/** The image starts twice, the first time for its set-up and without a network: over TCP only the second is seen. */
async function ready(image, name, url) {
    for (const until = Date.now() + READY_MS;;) {
        const error = await withSession(url, () => Promise.resolve(undefined)).catch((e) => e);
        if (error === undefined)
            return;
        const state = await docker(['inspect', '--format', '{{.State.Running}}', name]);
        if (state.stdout.trim() !== 'true') {
            throw startError(image, 'ended at its start', said(await docker(['logs', '--tail', '6', name])));
        }
        if (Date.now() > until) {
            const text = error instanceof Error ? error.message : String(error);
            throw startError(image, `did not answer on its port within ${READY_MS / 1000} s`, text);
        }
        await (0,external_node_timers_promises_.setTimeout)(100);
    }
}
async function publishedPort(image, name) {
    const ended = await docker(['port', name, '5432/tcp']);
    const port = /:(\d+)\s*$/m.exec(ended.stdout)?.[1];
    if (ended.code === 0 && port !== undefined)
        return Number(port);
    throw startError(image, 'has no port 5432', said(await docker(['logs', '--tail', '6', name])));
}
/** The engine may be about to make the container when we die: so it is removed more than once. */
const ON_DEATH = `if [ "$state" != done ]; then
  for n in 1 2 3 4 5; do docker rm --force --volumes "$1" >/dev/null 2>&1; sleep 1; done
  rm -rf "$2"
fi`;
/** Starts a container and waits until its server answers. It ends with us, whatever ends us. */
async function startContainer(options) {
    const { image, user, database } = options;
    const name = `migrate-on-merge-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const password = (0,external_node_crypto_.randomBytes)(24).toString('hex');
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'momdocker-'));
    const envFile = (0,external_node_path_.join)(folder, 'env');
    const watchdog = (0,io_watchdog/* startWatchdog */.M)('state=$line', ON_DEATH, [name, folder], dockerEnvironment());
    const stop = async () => {
        await docker(['rm', '--force', '--volumes', name]).catch(() => undefined);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        watchdog.tell('done');
        await watchdog.release();
    };
    try {
        await (0,promises_.writeFile)(envFile, containerEnvironment(options, password), { mode: 0o600 });
        const ended = await docker(containerArguments(options, name, envFile), RUN_MS);
        // Docker has read it.
        await (0,promises_.rm)(envFile, { force: true });
        if (ended.code !== 0)
            throw startError(image, 'did not start', said(ended));
        const port = await publishedPort(image, name);
        const url = (role, db) => `postgresql://${encodeURIComponent(role)}:${password}@127.0.0.1:${port}/${encodeURIComponent(db)}?sslmode=disable`;
        await ready(image, name, url(user, database));
        return { name, user, database, password, adminUrl: (db) => url(user, db), roleUrl: url, stop };
    }
    catch (error) {
        await stop();
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/shadow/names.js
/** The superuser of servers that are ours: histories never name it. */
const ADMIN = 'shadow_admin';
/** The most common names in histories (`OWNER TO postgres`, `ALTER DATABASE postgres`), where the target's are not known. */
const USUAL = 'postgres';
const RESERVED_ROLE = /^(pg_|(public|none|shadow_admin|current_role|current_user|session_user)$)/;
const RESERVED_DATABASE = /^template[01]$/;
/**
 * Histories name their own role and database: `ALTER TABLE … OWNER TO app`, `ALTER DATABASE app SET …`. On a shadow whose
 * names are the target's, such statements do what they do there, and grants and owners compare equal.
 */
function namesOf(request) {
    const { role, database, superuser } = request;
    return {
        role: role === undefined || role === '' || RESERVED_ROLE.test(role) ? USUAL : role,
        database: database === undefined || database === '' || RESERVED_DATABASE.test(database) ? USUAL : database,
        lenient: superuser !== false,
    };
}

// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(956);
;// CONCATENATED MODULE: ./lib/shadow/roles.js

/** Roles by which a session that is no superuser could still read the server's files or start programs. */
const HOST_ROLES = ['pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files'];
/**
 * Lets the migration role make roles, as migrations do, without giving it the machine. Before PostgreSQL 16 whoever may
 * make roles may also grant itself these three, so there they are taken away. Only for servers that are ours.
 */
async function disarm(admin) {
    if (admin.server.major >= 16)
        return;
    const names = HOST_ROLES.map((name) => `'${name}'`).join(', ');
    await admin.run(`SET allow_system_table_mods = on; DELETE FROM pg_catalog.pg_authid WHERE rolname IN (${names}); RESET allow_system_table_mods`);
}
/** Makes the migration role: it may log in, and is no superuser. */
async function makeRole(admin, role) {
    const password = role.password === undefined ? '' : ` PASSWORD '${role.password}'`;
    const options = (0,query/* raw */.lS)(`LOGIN${role.createRole ? ' CREATEROLE' : ''}${password}`);
    await admin.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(role.name)} NOSUPERUSER NOCREATEDB ${options}`);
}
/** Makes the migration role the owner of the database that the admin is connected to. */
async function giveDatabase(admin, role) {
    await admin.query((0,query/* sql */.ll) `ALTER DATABASE ${(0,query.id)(admin.server.database)} OWNER TO ${(0,query.id)(role)}`);
    // From 15 on `public` belongs to whoever owns the database.
    if (admin.server.major < 15)
        await admin.query((0,query/* sql */.ll) `ALTER SCHEMA public OWNER TO ${(0,query.id)(role)}`);
}
/**
 * A superuser acts as each role that he makes, and hands tables over as he likes; others must be able to act as the new
 * owner, who must be able to make such a thing himself. So here who makes a role is given it (before PostgreSQL 16 see
 * `selfGranting`), and everybody may make things in `public`, as everybody could before 15.
 */
async function letPass(admin, role) {
    await admin.query((0,query/* raw */.lS)('GRANT CREATE ON SCHEMA public TO PUBLIC'));
    if (admin.server.major >= 16)
        await admin.query((0,query/* sql */.ll) `ALTER ROLE ${(0,query.id)(role)} SET createrole_self_grant = 'set, inherit'`);
}

;// CONCATENATED MODULE: ./lib/shadow/self-grant.js

const MAKES_ROLE = /\bCREATE\s+(?:ROLE|USER|GROUP)\b/i;
const NOT_MINE = (0,query/* raw */.lS)(`
  SELECT r.rolname FROM pg_catalog.pg_roles r, pg_catalog.pg_roles me
  WHERE me.rolname = current_user AND me.rolcreaterole AND r.oid <> me.oid AND NOT r.rolsuper AND r.rolname !~ '^pg_'
    AND NOT pg_catalog.pg_has_role(me.oid, r.oid, 'MEMBER') AND NOT pg_catalog.pg_has_role(r.oid, me.oid, 'MEMBER')`);
/**
 * Before PostgreSQL 16 who makes a role may not act as it, nor hand a table over to it, unless he is a superuser. This
 * does after each such statement what `createrole_self_grant` does from 16 on.
 */
function selfGranting(session) {
    return {
        server: session.server,
        id: session.id,
        home: session.home,
        get lost() {
            return session.lost;
        },
        query: (query) => session.query(query),
        async run(text, options) {
            const ran = await session.run(text, options);
            if (MAKES_ROLE.test(text) && session.transaction() !== 'failed') {
                for (const row of await session.query(NOT_MINE)) {
                    await session.query((0,query/* sql */.ll) `GRANT ${(0,query.id)(row['rolname'] ?? '')} TO CURRENT_USER`);
                }
            }
            return ran;
        },
        cancel: () => session.cancel(),
        transaction: () => session.transaction(),
        close: () => session.close(),
        [Symbol.asyncDispose]: () => session.close(),
    };
}

;// CONCATENATED MODULE: ./lib/shadow/own-server.js





const MAINTENANCE = 'template1';
async function create(admin, { role, database }) {
    // Copying files is twice as quick as logging every page; nothing here has to be recovered.
    const strategy = (0,query/* raw */.lS)(admin.server.major >= 15 ? " STRATEGY 'file_copy'" : '');
    await admin.query((0,query/* sql */.ll) `CREATE DATABASE ${(0,query.id)(database)} OWNER ${(0,query.id)(role)} TEMPLATE template0${strategy}`);
}
async function drop(admin, database) {
    await admin.query((0,query/* sql */.ll) `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = ${database}`);
    const force = (0,query/* raw */.lS)(admin.server.major >= 13 ? ' WITH (FORCE)' : '');
    await admin.query((0,query/* sql */.ll) `DROP DATABASE IF EXISTS ${(0,query.id)(database)}${force}`);
}
/** Roles belong to the server, not to the database: what a run made must not be there for the next one. */
async function forgetRoles(admin, { role }) {
    const rows = await admin.query((0,query/* sql */.ll) `SELECT rolname FROM pg_catalog.pg_roles WHERE rolname NOT IN (${ADMIN}, ${role}) AND rolname !~ '^pg_'`);
    for (const row of rows) {
        const made = (0,query.id)(row['rolname'] ?? '');
        await admin.query((0,query/* sql */.ll) `DROP OWNED BY ${made}`);
        await admin.query((0,query/* sql */.ll) `DROP ROLE ${made}`);
    }
    await admin.query((0,query/* sql */.ll) `ALTER ROLE ${(0,query.id)(role)} RESET ALL`);
    await admin.query((0,query/* raw */.lS)('ALTER ROLE ALL RESET ALL'));
}
/** Makes a Shadow of a server of our own. */
async function shadowOn(provider, server, names) {
    const { role, database, lenient } = names;
    const owned = () => withSession(server.adminUrl(database), async (admin) => {
        await giveDatabase(admin, role);
        if (lenient)
            await letPass(admin, role);
    });
    const info = await withSession(server.adminUrl(MAINTENANCE), async (admin) => {
        await disarm(admin);
        const password = server.password === undefined ? {} : { password: server.password };
        await makeRole(admin, { name: role, createRole: true, ...password });
        if (database !== 'postgres')
            await admin.query((0,query/* sql */.ll) `ALTER DATABASE postgres RENAME TO ${(0,query.id)(database)}`);
        return admin.server;
    });
    await owned();
    return {
        provider,
        engine: info.engine,
        version: info.version,
        major: info.major,
        async open() {
            const session = await connect(server.roleUrl(role, database));
            return lenient && info.major < 16 ? selfGranting(session) : session;
        },
        admin: () => connect(server.adminUrl(database)),
        async renew() {
            await withSession(server.adminUrl(MAINTENANCE), async (admin) => {
                const others = await admin.query((0,query/* sql */.ll) `SELECT datname FROM pg_catalog.pg_database WHERE datname NOT IN ('template0', ${MAINTENANCE})`);
                for (const row of others)
                    await drop(admin, row['datname'] ?? '');
                await forgetRoles(admin, names);
                await create(admin, names);
            });
            await owned();
        },
        [Symbol.asyncDispose]: () => server.stop(),
    };
}

;// CONCATENATED MODULE: ./lib/shadow/platform.js



/** `fsync` and the like can be changed while the server runs; settings that cannot are left as the platform has them. */
const QUICK = ['fsync = off', 'full_page_writes = off', 'synchronous_commit = off', 'autovacuum = off'];
/** Where the superuser bears the role's own name. */
const OTHER = 'shadow';
async function prepare(container, wanted) {
    return await withSession(container.adminUrl(container.database), async (admin) => {
        for (const setting of QUICK)
            await admin.run(`ALTER SYSTEM SET ${setting}`).catch(() => undefined);
        await admin.query((0,query/* raw */.lS)('SELECT pg_catalog.pg_reload_conf()'));
        const find = (name) => admin.query((0,query/* sql */.ll) `SELECT rolsuper::text AS super FROM pg_catalog.pg_roles WHERE rolname = ${name}`);
        const [there] = await find(wanted);
        const secret = { password: container.password };
        if (there === undefined || there['super'] === 'true') {
            const role = there === undefined ? wanted : OTHER;
            await makeRole(admin, { name: role, createRole: admin.server.major >= 16, ...secret });
            await giveDatabase(admin, role);
            return role;
        }
        // The platform has its own idea of this role: that is what the image is for.
        await admin.query((0,query/* sql */.ll) `ALTER ROLE ${(0,query.id)(wanted)} LOGIN PASSWORD ${(0,query/* raw */.lS)(`'${container.password}'`)}`);
        return wanted;
    });
}
/** Makes a Shadow of a container whose image has things in its database already; it is emptied by starting anew. */
async function shadowOnPlatform(provider, first, names, again) {
    let container = first;
    let role = await prepare(container, names.role);
    const info = await withSession(container.adminUrl(container.database), (admin) => Promise.resolve(admin.server));
    return {
        provider,
        engine: info.engine,
        version: info.version,
        major: info.major,
        open: () => connect(container.roleUrl(role, container.database)),
        admin: () => connect(container.adminUrl(container.database)),
        async renew() {
            await container.stop();
            container = await again();
            role = await prepare(container, names.role);
        },
        [Symbol.asyncDispose]: () => container.stop(),
    };
}

;// CONCATENATED MODULE: ./lib/shadow/docker.js






/** What the official images bring along. */
const CONTRIB = new Set(`plpgsql amcheck autoinc bloom btree_gin btree_gist citext cube dblink dict_int dict_xsyn earthdistance file_fdw fuzzystrmatch hstore insert_username
   intagg intarray isn lo ltree moddatetime pageinspect pg_buffercache pg_freespacemap pg_prewarm pg_stat_statements pg_surgery pg_trgm pg_visibility
   pg_walinspect pgcrypto pgrowlocks pgstattuple postgres_fdw refint seg sslinfo tablefunc tcn tsm_system_rows tsm_system_time unaccent uuid-ossp xml2`.split(/\s+/));
/** The newest major whose image is surely there, for a plan without a target. */
const NEWEST = 18;
const imageFor = (request) => request.argument ?? `postgres:${request.major ?? NEWEST}`;
async function start(request) {
    const image = imageFor(request);
    await ensureImage(image, () => request.progress({ type: 'note', text: `Pulling the image ${image}` }));
    const env = await imageEnvironment(image);
    const names = namesOf(request);
    // An image with a superuser of its own is a platform: what it has in its database is what it is taken for.
    const user = env['POSTGRES_USER'];
    const begin = () => startContainer({
        image,
        user: user ?? ADMIN,
        database: env['POSTGRES_DB'] ?? 'postgres',
        ours: user === undefined,
    });
    const container = await begin();
    try {
        return user === undefined
            ? await shadowOn('docker', container, names)
            : await shadowOnPlatform('docker', container, names, begin);
    }
    catch (error) {
        await container.stop();
        throw error;
    }
}
/** A container of the target's own major, or of an image that was named. */
const docker_docker = {
    name: 'docker',
    async unfit(request) {
        if (!wanted(request))
            return 'only PostgreSQL images are known';
        const missing = request.argument === undefined ? request.extensions.filter((name) => !CONTRIB.has(name)) : [];
        if (missing.length > 0)
            return `the image ${imageFor(request)} has no extension ${missing.join(', ')}; name one that has by \`docker:IMAGE\``;
        return noDocker();
    },
    start,
};

// EXTERNAL MODULE: ./lib/engines/pglite.js + 1 modules
var pglite = __webpack_require__(6851);
;// CONCATENATED MODULE: ./lib/shadow/loan.js


const RESETS_ALL = /\b(?:RESET|DISCARD)\s+ALL\b/i;
/** What `ALTER ROLE … SET` and `ALTER DATABASE … SET` left for this role, the strongest last, as a login has them. */
async function roleSettings(base, role) {
    const rows = await base.query((0,query/* sql */.ll) `
    SELECT pg_catalog.split_part(c, '=', 1) AS name, pg_catalog.substr(c, pg_catalog.strpos(c, '=') + 1) AS value
    FROM pg_catalog.pg_db_role_setting s CROSS JOIN LATERAL unnest(s.setconfig) c
    WHERE s.setrole IN (0, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ${role}))
      AND s.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
    ORDER BY s.setrole <> 0, s.setdatabase <> 0`);
    return rows.map((row) => [row['name'] ?? '', row['value'] ?? '']);
}
/**
 * The one session of an embedded database, lent out as if it were a new connection of a role. Nobody logs in there, so
 * what a login does is done here: the role's settings, at the begin and after each `RESET ALL`; and what a logout does.
 */
class Loan {
    base;
    server;
    settings;
    over;
    constructor(base, server, settings) {
        this.base = base;
        this.server = server;
        this.settings = settings;
    }
    static async begin(base, role) {
        const { user } = role.server;
        const loan = new Loan(base, role.server, [...role.settings, ...(await roleSettings(base, user))]);
        await loan.login();
        await base.query((0,query/* sql */.ll) `SET SESSION AUTHORIZATION ${(0,query.id)(user)}`);
        return loan;
    }
    get home() {
        return this.server.user;
    }
    get id() {
        return this.base.id;
    }
    get lost() {
        return this.over ?? this.base.lost;
    }
    async login() {
        for (const [name, value] of this.settings) {
            // A login only warns about a setting that it cannot make.
            await this.base.query((0,query/* sql */.ll) `SELECT pg_catalog.set_config(${name}, ${value}, false)`).catch(() => undefined);
        }
    }
    own() {
        if (this.over !== undefined)
            throw this.over;
        return this.base;
    }
    async query(query) {
        const rows = await this.own().query(query);
        if (RESETS_ALL.test(query.parts[0] ?? '') && this.transaction() !== 'failed')
            await this.login();
        return rows;
    }
    async run(text, options = {}) {
        const ran = await this.own().run(text, options);
        if (RESETS_ALL.test(text) && this.transaction() !== 'failed')
            await this.login();
        return ran;
    }
    cancel() {
        return this.base.cancel();
    }
    transaction() {
        return this.base.transaction();
    }
    /** The database below is gone. */
    forfeit() {
        this.over ??= new Error('this session of the embedded database is closed');
    }
    async close() {
        if (this.over !== undefined)
            return;
        this.forfeit();
        if (this.base.transaction() !== 'idle')
            await this.base.query((0,query/* raw */.lS)('ROLLBACK'));
        await this.base.query((0,query/* sql */.ll) `SET SESSION AUTHORIZATION ${(0,query.id)(ADMIN)}`);
        await this.base.query((0,query/* raw */.lS)('DISCARD ALL'));
    }
    [Symbol.asyncDispose]() {
        return this.close();
    }
}

;// CONCATENATED MODULE: ./lib/shadow/embedded.js







/** The major of the embedded server; a test holds it against the real one. */
const EMBEDDED_MAJOR = 18;
const has = (extension) => extension === 'plpgsql' || pglite/* EXTENSIONS */.Z1.has(extension) || pglite/* EXTENSIONS */.Z1.has(extension.replaceAll('-', '_'));
/** What a new session on any other server begins with, while the embedded one has it otherwise. */
const DEFAULTS = [
    ['search_path', '"$user", public'],
    ['TimeZone', 'UTC'],
];
/** The session that PGlite gives is of the superuser `postgres`: it takes another name, and `postgres` is free for histories. */
async function setUp(base, { role, database, lenient }) {
    await base.run(`CREATE ROLE shadow_maker SUPERUSER; SET SESSION AUTHORIZATION shadow_maker;
    ALTER ROLE postgres RENAME TO ${ADMIN}; SET SESSION AUTHORIZATION ${ADMIN}; DROP ROLE shadow_maker`);
    await base.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(role)} LOGIN CREATEROLE`);
    await base.query((0,query/* sql */.ll) `ALTER DATABASE postgres OWNER TO ${(0,query.id)(role)}`);
    if (lenient)
        await letPass(base, role);
    // RENAME is refused for the database that one is connected to, and there is no other connection.
    if (database !== 'postgres')
        await base.query((0,query/* sql */.ll) `UPDATE pg_catalog.pg_database SET datname = ${database} WHERE datname = 'postgres'`);
}
async function embedded_start(request) {
    const names = namesOf(request);
    const fresh = async (extensions) => {
        const base = await (0,pglite/* openPglite */.i8)({ extensions });
        try {
            await setUp(base, names);
            return base;
        }
        catch (error) {
            await base.close();
            throw error;
        }
    };
    // Unpacking them all takes as long as a small plan itself.
    let base = await fresh(request.plain === true ? [] : [...pglite/* EXTENSIONS */.Z1]);
    let out;
    const lend = async (role) => {
        if (out?.lost === undefined && out !== undefined) {
            throw new model_error/* ActionError */.l('internal', 'The embedded database has one session, and that one is in use.', 'Please report this.');
        }
        out = await Loan.begin(base, role);
        return out;
    };
    const end = async () => {
        out?.forfeit();
        await base.close();
    };
    const { engine, version, major } = base.server;
    const server = { ...base.server, database: names.database };
    return {
        provider: 'embedded',
        engine,
        version,
        major,
        open: () => lend({ server: { ...server, user: names.role, superuser: false }, settings: DEFAULTS }),
        admin: () => lend({ server: { ...server, user: ADMIN, superuser: true }, settings: DEFAULTS }),
        async renew() {
            await end();
            // The schema of the target, which comes then, may ask for any of them.
            base = await fresh([...pglite/* EXTENSIONS */.Z1]);
        },
        [Symbol.asyncDispose]: end,
    };
}
/** PostgreSQL within our own process: needs nothing installed. */
const embedded = {
    name: 'embedded',
    unfit(request) {
        const why = () => {
            if (!wanted(request))
                return 'the embedded database is PostgreSQL';
            if (request.major !== undefined && request.major > EMBEDDED_MAJOR)
                return `the embedded PostgreSQL ${EMBEDDED_MAJOR} is older than the target's ${request.major}`;
            const missing = request.extensions.filter((name) => !has(name));
            return missing.length === 0 ? undefined : `the embedded PostgreSQL has no extension ${missing.join(', ')}`;
        };
        return Promise.resolve(why());
    },
    start: embedded_start,
};

// EXTERNAL MODULE: ./lib/io/binaries.js
var binaries = __webpack_require__(5715);
// EXTERNAL MODULE: ./lib/io/postgres-server.js + 2 modules
var postgres_server = __webpack_require__(9057);
// EXTERNAL MODULE: ./lib/io/unprivileged.js
var unprivileged = __webpack_require__(1292);
;// CONCATENATED MODULE: ./lib/shadow/local.js










/** The target's own major, else the next one above it; without a target the newest. */
function fitting(servers, major) {
    const usable = servers.filter((server) => server.major >= (major ?? 10));
    return major === undefined ? usable : usable.toSorted((a, b) => a.major - b.major);
}
/** Where this server's extensions lie; undefined when it does not tell. */
async function extensionFolder(bin) {
    const ended = await (0,exec/* run */.eF)((0,external_node_path_.join)(bin, 'pg_config'), ['--sharedir'], { timeoutMs: 10_000 }).catch(() => undefined);
    const share = ended?.code === 0 ? ended.stdout.trim() : '';
    return share === '' ? undefined : (0,external_node_path_.join)(share, 'extension');
}
async function missingExtensions(bin, wanted) {
    const folder = wanted.length === 0 ? undefined : await extensionFolder(bin);
    if (folder === undefined)
        return [];
    const there = await Promise.all(wanted.map((name) => (0,promises_.access)((0,external_node_path_.join)(folder, `${name}.control`)).then(() => true, () => false)));
    return wanted.filter((_, i) => there[i] === false);
}
/** As root it has to run as somebody else, who may not reach every folder. */
async function runs(bin) {
    if (!(0,unprivileged/* isRoot */.jX)())
        return undefined;
    const account = await (0,unprivileged/* unprivilegedAccount */.w_)();
    if (account === undefined)
        return 'this runs as root, which PostgreSQL refuses, and there is no other account';
    const { uid, gid, name } = account;
    const ended = await (0,exec/* run */.eF)((0,external_node_path_.join)(bin, 'postgres'), ['--version'], { uid, gid, cwd: '/', timeoutMs: 10_000 }).catch(() => undefined);
    return ended?.code === 0
        ? undefined
        : `as root it would run as the account \`${name}\`, who cannot start ${bin}/postgres`;
}
/** Asking programs for their versions takes a while, and `unfit` and `start` hear the same. */
const choices = new WeakMap();
function choose(request) {
    const known = choices.get(request) ?? look(request);
    choices.set(request, known);
    return known;
}
/** The best server that serves, or why none does. */
async function look(request) {
    if (!wanted(request))
        return 'installed PostgreSQL servers serve PostgreSQL only';
    if (process.platform === 'win32')
        return 'servers are started on Linux and macOS only';
    const servers = await (0,binaries/* findServers */.G)(request.binaries);
    if (servers.length === 0)
        return 'no PostgreSQL server is installed here';
    const found = fitting(servers, request.major);
    if (found.length === 0) {
        const majors = [...new Set(servers.map((server) => server.major))].join(', ');
        return `the installed PostgreSQL (${majors}) is older than the target's ${request.major}`;
    }
    let why = '';
    for (const server of found) {
        const missing = await missingExtensions(server.bin, request.extensions);
        const refused = missing.length > 0
            ? `the installed PostgreSQL ${server.major} has no extension ${missing.join(', ')}`
            : await runs(server.bin);
        if (refused === undefined)
            return server;
        why ||= refused;
    }
    return why;
}
async function local_start(request) {
    const chosen = await choose(request);
    if (typeof chosen === 'string') {
        throw new model_error/* ActionError */.l('no-shadow', `An installed server cannot serve as shadow: ${chosen}.`, 'Set `shadow: embedded` or `shadow: docker`, or name its folder by `postgres-binaries`.');
    }
    const server = await (0,postgres_server/* startPrivateServer */.X)({ ...chosen, superuser: ADMIN });
    try {
        const access = {
            adminUrl: (database) => server.url(ADMIN, database),
            roleUrl: (role, database) => server.url(role, database),
            stop: () => server.stop(),
        };
        return await shadowOn('local', access, namesOf(request));
    }
    catch (error) {
        await server.stop();
        throw error;
    }
}
/** A private server of the PostgreSQL that is installed here. */
const local = {
    name: 'local',
    async unfit(request) {
        const chosen = await choose(request);
        return typeof chosen === 'string' ? chosen : undefined;
    },
    start: local_start,
};

;// CONCATENATED MODULE: ./lib/shadow/made-roles.js

async function knownRoles(session, role) {
    const rows = await session.query((0,query/* sql */.ll) `SELECT rolname FROM pg_catalog.pg_roles`);
    const settings = await session.query((0,query/* sql */.ll) `
    SELECT FROM pg_catalog.pg_db_role_setting s JOIN pg_catalog.pg_roles r ON r.oid = s.setrole WHERE r.rolname = ${role}`);
    return { names: new Set(rows.map((row) => row['rolname'] ?? '')), settings: settings.length > 0 };
}
/**
 * Drops the roles that this role has made since, and its settings. From PostgreSQL 16 on whoever makes a role may administer it; that tells ours from
 * those that others make at the same time.
 */
async function forgetRolesOf(session, role, known) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT DISTINCT r.rolname FROM pg_catalog.pg_auth_members m JOIN pg_catalog.pg_roles r ON r.oid = m.roleid
    WHERE m.admin_option AND m.member = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ${role})`);
    for (const row of rows) {
        const name = row['rolname'] ?? '';
        if (known.names.has(name))
            continue;
        // Something of it may be in another database: then it is not ours to drop.
        await session.query((0,query/* sql */.ll) `DROP ROLE ${(0,query.id)(name)}`).catch(() => undefined);
    }
    // Settings that were there before are its owner's; those of a run go.
    if (!known.settings)
        await session.query((0,query/* sql */.ll) `ALTER ROLE ${(0,query.id)(role)} RESET ALL`);
}

;// CONCATENATED MODULE: ./lib/shadow/borrowed.js




/** Whoever holds it has this database to himself; any constant does, this is the tool's name in ASCII, turned around. */
const LOCK_KEY = '7307199742139949668';
/** What is in the database, whoever owns it; what comes with an extension does not count. */
const CONTENTS = (0,query/* raw */.lS)(`
  SELECT what FROM (
    SELECT 'schema ' || nspname AS what, 'pg_catalog.pg_namespace'::regclass AS class, oid AS object FROM pg_catalog.pg_namespace
      WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')
    UNION ALL
    SELECT i.type || ' ' || i.identity, d.classid, d.objid FROM pg_catalog.pg_depend d, pg_catalog.pg_identify_object(d.classid, d.objid, d.objsubid) i
      WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.refobjid = to_regnamespace('public')::oid
    UNION ALL
    SELECT 'large object ' || oid, 'pg_catalog.pg_largeobject'::regclass, oid FROM pg_catalog.pg_largeobject_metadata
  ) there WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.deptype = 'e' AND e.classid = class AND e.objid = object)
  ORDER BY what LIMIT 5`);
/** What `DROP OWNED` would drop or take away: things that this role owns here, rights that others gave it here or on shared things. */
const OWNED = (0,query/* raw */.lS)(`
  SELECT DISTINCT pg_catalog.pg_describe_object(classid, objid, objsubid) AS what FROM pg_catalog.pg_shdepend
  WHERE refclassid = 'pg_catalog.pg_authid'::regclass AND refobjid = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user)
    AND (deptype = 'a' AND dbid IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
      OR deptype = 'o' AND dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
        AND NOT (classid = 'pg_catalog.pg_namespace'::regclass AND objid = coalesce(to_regnamespace('public')::oid, 0)))
  LIMIT 5`);
const borrowed_SETTINGS = (0,query/* raw */.lS)(`
  SELECT FROM pg_catalog.pg_db_role_setting
  WHERE setrole = 0 AND setdatabase = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())`);
const words = (rows) => rows.map((row) => row['what'] ?? '').join(', ');
function refusal(why) {
    return new model_error/* ActionError */.l('shadow-not-empty', `The database of \`shadow\` cannot be used: its role may not create databases, and ${why}.`, 'Give the role CREATEDB, or name an empty database that it owns and that nobody else uses.');
}
async function inspect(session) {
    const [own] = await session.query((0,query/* raw */.lS)(`SELECT (datdba = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user))::text AS own
      FROM pg_catalog.pg_database WHERE datname = current_database()`));
    if (own?.['own'] !== 'true')
        throw refusal('it does not own this one');
    const there = await session.query(CONTENTS);
    if (there.length > 0)
        throw refusal(`this one is not empty (${words(there)})`);
    const owned = await session.query(OWNED);
    if (owned.length > 0)
        throw refusal(`clearing up would touch what is not ours (${words(owned)})`);
}
/** Uses an empty database that its role owns. What is in it at the end was made by the run, so all that the role owns goes. */
async function borrowDatabase(session, url, progress) {
    const [lock] = await session.query((0,query/* sql */.ll) `SELECT pg_catalog.pg_try_advisory_lock(${LOCK_KEY}::bigint)::text AS got`);
    if (lock?.['got'] !== 'true')
        throw refusal('another run is using this one');
    await inspect(session);
    const { user, database } = session.server;
    const settled = await session.query(borrowed_SETTINGS);
    const known = await knownRoles(session, user);
    const others = (0,query/* sql */.ll) `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
    WHERE datname = current_database() AND usename = current_user AND pid <> pg_catalog.pg_backend_pid()`;
    const clear = async () => {
        await session.query(others);
        await session.query((0,query/* raw */.lS)('DROP OWNED BY CURRENT_USER CASCADE'));
        await session.query((0,query/* raw */.lS)('CREATE SCHEMA IF NOT EXISTS public'));
        if (settled.length === 0)
            await session.query((0,query/* sql */.ll) `ALTER DATABASE ${(0,query.id)(database)} RESET ALL`);
        await forgetRolesOf(session, user, known);
        const left = await session.query(CONTENTS);
        if (left.length > 0)
            progress({ type: 'warning', text: `The scratch database of \`shadow\` is not empty again: ${words(left)}` });
    };
    return {
        provider: 'url',
        engine: session.server.engine,
        version: session.server.version,
        major: session.server.major,
        open: () => connect(url),
        admin: () => connect(url),
        renew: clear,
        async [Symbol.asyncDispose]() {
            try {
                await clear();
            }
            finally {
                await session.close();
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/shadow/fingerprint.js

/**
 * Tells one running server and one of its databases from all others: the cluster's number, when the server started (a
 * copy of a disk has the same number) and the database's own number. Says nothing about host or user.
 */
async function fingerprint(session) {
    const [row] = await session.query((0,query/* raw */.lS)(`SELECT extract(epoch FROM pg_catalog.pg_postmaster_start_time())::text AS started,
      (SELECT oid::text FROM pg_catalog.pg_database WHERE datname = current_database()) AS database`));
    // Some platforms keep this one to themselves; the moment of the start is telling enough.
    const [cluster] = await session
        .query((0,query/* raw */.lS)('SELECT system_identifier::text AS number FROM pg_catalog.pg_control_system()'))
        .catch(() => []);
    return [cluster?.['number'] ?? '', row?.['started'] ?? '', row?.['database'] ?? ''].join(':');
}
/** How near two fingerprints are. */
function compareFingerprints(one, other) {
    const [cluster1, started1, database1] = one.split(':');
    const [cluster2, started2, database2] = other.split(':');
    if (started1 !== started2 || (cluster1 !== '' && cluster2 !== '' && cluster1 !== cluster2))
        return 'none';
    return database1 === database2 ? 'database' : 'server';
}

// EXTERNAL MODULE: ./lib/engines/postgresql/url.js + 1 modules
var postgresql_url = __webpack_require__(8685);
;// CONCATENATED MODULE: ./lib/shadow/scratch-url.js

/** The same server and the same way to it, as another role or with another database. */
function scratchUrl(url, change) {
    const { host, port, user, password, options, tls, ...more } = (0,postgresql_url/* parsePostgresUrl */.qQ)(url);
    const login = change.login ?? { user, password };
    const encode = (text, before = '') => text === undefined ? '' : before + encodeURIComponent(text);
    const params = {
        host,
        port: String(port),
        options,
        sslmode: tls.mode,
        sslrootcert: tls.rootCert,
        sslcert: tls.cert,
        sslkey: tls.key,
        channel_binding: more.channelBinding,
        target_session_attrs: more.sessionAttributes,
        connect_timeout: more.connectTimeout?.toString(),
    };
    const query = new URLSearchParams(Object.entries(params).filter((entry) => entry[1] !== undefined));
    const who = login.user === undefined ? '' : `${encode(login.user)}${encode(login.password, ':')}@`;
    return `postgresql://${who}/${encode(change.database)}?${query.toString().replaceAll('+', '%20')}`;
}

;// CONCATENATED MODULE: ./lib/shadow/scratch.js






const PREFIX = 'migrate_on_merge_shadow_';
const DAY_MS = 86_400_000;
/** The name tells when it was made, so that a later run can tell a leftover. */
const newName = () => `${PREFIX}${Date.now().toString(36)}_${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
async function scratch_drop(session, database) {
    const force = (0,query/* raw */.lS)(session.server.major >= 13 ? ' WITH (FORCE)' : '');
    await session.query((0,query/* sql */.ll) `DROP DATABASE IF EXISTS ${(0,query.id)(database)}${force}`);
}
/** Databases of runs that were killed: a day old, and nobody is in them. What cannot be dropped stays for its owner. */
async function sweep(session) {
    const rows = await session.query((0,query/* sql */.ll) `
    SELECT datname FROM pg_catalog.pg_database d WHERE pg_catalog.starts_with(datname, ${PREFIX})
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)`);
    for (const { datname } of rows) {
        const made = Number.parseInt((datname ?? '').slice(PREFIX.length), 36);
        if (!(Date.now() - made > DAY_MS))
            continue;
        await session.query((0,query/* sql */.ll) `DROP DATABASE IF EXISTS ${(0,query.id)(datname ?? '')}`).catch(() => undefined);
        await session.query((0,query/* sql */.ll) `DROP ROLE IF EXISTS ${(0,query.id)(datname ?? '')}`).catch(() => undefined);
    }
}
/** Makes a database of our own on a scratch server, and where it is needed a role that is no superuser. */
async function scratchDatabase(session, url, options) {
    await sweep(session);
    const name = newName();
    const login = options.superuser ? { user: name, password: (0,external_node_crypto_.randomBytes)(24).toString('hex') } : undefined;
    const adminUrl = scratchUrl(url, { database: name });
    const roleUrl = login === undefined ? adminUrl : scratchUrl(url, { database: name, login });
    const role = login?.user ?? session.server.user;
    const known = await knownRoles(session, role);
    const make = async () => {
        await session.query((0,query/* sql */.ll) `CREATE DATABASE ${(0,query.id)(name)} TEMPLATE template0`);
        // Nobody else on that server has business in it.
        await session.query((0,query/* sql */.ll) `REVOKE ALL ON DATABASE ${(0,query.id)(name)} FROM PUBLIC`);
        if (login === undefined)
            return;
        await withSession(adminUrl, async (admin) => {
            await giveDatabase(admin, role);
            if (options.lenient)
                await letPass(admin, role);
        });
    };
    const clear = async () => {
        await scratch_drop(session, name);
        await forgetRolesOf(session, role, known);
    };
    const end = async () => {
        try {
            await clear();
            if (login !== undefined)
                await session.query((0,query/* sql */.ll) `DROP ROLE IF EXISTS ${(0,query.id)(role)}`);
        }
        finally {
            await session.close();
        }
    };
    try {
        if (login !== undefined)
            await makeRole(session, { name: role, password: login.password, createRole: options.createRole });
        await make();
    }
    catch (error) {
        await end().catch(() => undefined);
        throw error;
    }
    return {
        provider: 'url',
        engine: session.server.engine,
        version: session.server.version,
        major: session.server.major,
        open: () => connect(roleUrl),
        admin: () => connect(adminUrl),
        async renew() {
            await clear();
            await make();
        },
        [Symbol.asyncDispose]: end,
    };
}

;// CONCATENATED MODULE: ./lib/shadow/url.js







/** How a scratch server stands to the target. */
async function nearness(session, request) {
    if (request.targetFingerprint === undefined)
        return 'none';
    const near = compareFingerprints(await fingerprint(session), request.targetFingerprint);
    if (near === 'database') {
        throw new model_error/* ActionError */.l('shadow-is-target', 'The URL of `shadow` names the target database itself.', 'Name a database on a scratch server, or leave `shadow` out.');
    }
    if (near === 'server') {
        const text = 'The shadow is on the same server as the target. Migrations that make roles will be refused there.';
        request.progress({ type: 'warning', text });
    }
    return near;
}
async function begin(session, url, request) {
    const { major, version } = session.server;
    if (request.major !== undefined && major < request.major) {
        const text = `The scratch server is PostgreSQL ${version}, older than the target's ${request.major}: what the target knows it may not know.`;
        request.progress({ type: 'warning', text });
    }
    const near = await nearness(session, request);
    const [rights] = await session.query((0,query/* raw */.lS)(`SELECT rolsuper::text AS super, rolcreatedb::text AS creates, pg_catalog.pg_is_in_recovery()::text AS replica
      FROM pg_catalog.pg_roles WHERE rolname = current_user`));
    if (rights?.['replica'] === 'true') {
        throw new model_error/* ActionError */.l('shadow-start', 'The scratch server of `shadow` is a read-only replica.', 'Name a server that may be written to.');
    }
    const superuser = rights?.['super'] === 'true';
    if (superuser || rights?.['creates'] === 'true') {
        const createRole = near === 'none' && major >= 16;
        return await scratchDatabase(session, url, { superuser, createRole, lenient: namesOf(request).lenient });
    }
    return await borrowDatabase(session, url, request.progress);
}
async function url_start(request) {
    const url = request.argument ?? '';
    // Kept for the shadow's life: it clears up, and it holds what must not be shared.
    const session = await connect(url);
    try {
        return await begin(session, url, request);
    }
    catch (error) {
        await session.close();
        throw error;
    }
}
/** A scratch server that somebody keeps for us. */
const url = {
    name: 'url',
    unfit(request) {
        const why = () => {
            if (!wanted(request))
                return 'only PostgreSQL scratch servers are known';
            if (request.argument === undefined)
                return 'no URL of a scratch server is given';
            return /^postgres(ql)?:\/\//.test(request.argument)
                ? undefined
                : 'its URL must begin with postgres:// or postgresql://';
        };
        return Promise.resolve(why());
    },
    start: url_start,
};

;// CONCATENATED MODULE: ./lib/shadow/all.js





;// CONCATENATED MODULE: ./lib/shadow/index.js

/** Every source of throw-away databases; adding one is a file and a line in `all.ts`. */
const providers = Object.values(all_namespaceObject);

;// CONCATENATED MODULE: ./lib/shadow/choose.js



const NAMES = ['local', 'embedded', 'docker'];
function find(name) {
    const found = providers.find((provider) => provider.name === name);
    if (found === undefined)
        throw new model_error/* ActionError */.l('internal', `No shadow is called ${name}.`, 'Please report this.');
    return found;
}
/** What `shadow` says: one provider with its argument, or undefined for `auto`. */
function parse(setting) {
    if (setting === 'auto' || setting === '')
        return undefined;
    const name = NAMES.find((known) => known === setting);
    if (name !== undefined)
        return { name };
    if (/^docker:./.test(setting))
        return { name: 'docker', argument: setting.slice('docker:'.length) };
    if (/^\w+:\/\//.test(setting))
        return { name: 'url', argument: setting };
    // Never repeated: it may be a URL with a slip in it.
    throw new model_error/* ActionError */.l('bad-input', 'The value of `shadow` is not known.', 'Write `auto`, `local`, `embedded`, `docker`, `docker:IMAGE`, or the postgres:// URL of a scratch server.');
}
function choose_wanted(request) {
    const version = request.major === undefined ? '' : ` ${request.major}`;
    const extensions = request.extensions.length === 0 ? '' : ` with ${request.extensions.join(', ')}`;
    return `${request.engine}${version}${extensions}`;
}
function noShadow(request, reasons) {
    const major = request.major ?? 'MAJOR';
    return new model_error/* ActionError */.l('no-shadow', [`No throw-away database can be had for ${choose_wanted(request)}.`, ...reasons.map((reason) => `- ${reason}`)].join('\n'), request.extensions.length > 0
        ? `Install the server and its extensions in a step before this one (apt-get install postgresql-${major} …), name an image that has them with \`shadow: docker:IMAGE\`, or a scratch server with \`shadow: postgres://…\`.`
        : `Install the server in a step before this one (apt-get install postgresql-${major}), run where Docker is, or name a scratch server with \`shadow: postgres://…\`.`);
}
/** The providers to ask for `auto`, best first, as the engine has them; a URL is never taken unasked. */
function candidates(request) {
    const traits = engines/* engines */.s.find(({ name, traits: t }) => name === request.engine && !t.embedded)?.traits;
    return (traits?.shadows ?? NAMES).filter((name) => name !== 'url');
}
async function* choose_fitting(request) {
    const reasons = [];
    const names = candidates(request);
    for (const [i, name] of names.entries()) {
        const provider = find(name);
        const unfit = await provider.unfit(request);
        if (unfit !== undefined) {
            reasons.push(`${name}: ${unfit}`);
            continue;
        }
        const rest = names.slice(i + 1);
        const not = reasons.length === 0 ? '' : `; not ${reasons.join('; not ')}`;
        const unneeded = rest.length === 0 ? '' : `; ${rest.join(' and ')} not needed`;
        yield { provider, request, why: `${name} serves${not}${unneeded}` };
        reasons.push(`${name}: it did not start`);
    }
    return noShadow(request, reasons);
}
/** Takes what the setting names, or the first that serves. Throws `no-shadow` with everybody's reason. */
async function chooseShadow(request, setting) {
    const asked = parse(setting);
    if (asked === undefined) {
        const first = await choose_fitting(request).next();
        if (first.done === true)
            throw first.value;
        return first.value;
    }
    const provider = find(asked.name);
    const full = { ...request, argument: asked.argument };
    const unfit = await provider.unfit(full);
    if (unfit !== undefined)
        throw noShadow(request, [`${asked.name}: ${unfit}`]);
    return { provider, request: full, why: `${asked.name} was asked for` };
}
/** Starts the shadow. With `auto` one that fits but does not start gives way to the next, with a warning. */
async function startShadow(request, setting) {
    if (parse(setting) !== undefined) {
        const choice = await chooseShadow(request, setting);
        return { shadow: await choice.provider.start(choice.request), why: choice.why };
    }
    const choices = choose_fitting(request);
    for (;;) {
        const next = await choices.next();
        if (next.done === true)
            throw next.value;
        const { provider, why } = next.value;
        try {
            return { shadow: await provider.start(next.value.request), why };
        }
        catch (error) {
            const text = error instanceof Error ? error.message : String(error);
            request.progress({ type: 'warning', text: `The ${provider.name} shadow did not start: ${text}` });
        }
    }
}

// EXTERNAL MODULE: ./lib/steps/compare.js
var compare = __webpack_require__(2296);
;// CONCATENATED MODULE: ./lib/steps/cut-off.js


/** The code of a failure after which nothing more could be rehearsed. */
const CUT_OFF = 'connection-ended';
/** Whether the server is gone. Its code alone does not say so: a function may raise any. */
async function isGone(session, error) {
    if (error.data.connectionLost !== true)
        return false;
    return session.query((0,query/* raw */.lS)('SELECT 1')).then(() => false, 
    // In a transaction that failed it refuses even this; that is an answer too.
    (answer) => !(answer instanceof model_error/* ServerError */.g) || answer.data.connectionLost === true);
}
/** The same in words that name the statement as the cause; what the server said of it stays. */
function cutOff(error) {
    return new model_error/* ServerError */.g(`This statement ended the server's connection: ${error.message}`, CUT_OFF, error.data, error);
}
const CUT_OFF_HINT = 'Nothing after it could be rehearsed, in this file and in those that follow. Take it out; if the server crashed or ran out of memory over it, try another `shadow`.';

// EXTERNAL MODULE: ./lib/steps/parse.js
var steps_parse = __webpack_require__(3288);
;// CONCATENATED MODULE: ./lib/shadow/settings.js

/** About the log, the run time or the target's own files: on a shadow they would change nothing but how it fails. */
const LEFT_OUT = /^(log_|auto_explain\.|.*_timeout$|.*_preload_libraries$|default_transaction_read_only$|default_tablespace$|temp_tablespaces$|role$|session_authorization$|jit)/;
/**
 * Gives the shadow's role and database the target's settings: an unqualified name means the same thing only with the same
 * `search_path`. The server takes each value from the session, since a list written as one text would become one name.
 */
async function copySettings(admin, role, settings) {
    const skipped = [];
    for (const { on, name, value } of settings) {
        if (LEFT_OUT.test(name))
            continue;
        const whom = on === 'role' ? (0,query/* sql */.ll) `ROLE ${(0,query.id)(role)}` : (0,query/* sql */.ll) `DATABASE ${(0,query.id)(admin.server.database)}`;
        const setting = (0,query.id)(...name.split('.'));
        try {
            await admin.query((0,query/* raw */.lS)('BEGIN'));
            await admin.query((0,query/* sql */.ll) `SELECT pg_catalog.set_config(${name}, ${value}, true)`);
            await admin.query((0,query/* sql */.ll) `ALTER ${whom} SET ${setting} FROM CURRENT`);
            await admin.query((0,query/* raw */.lS)('COMMIT'));
        }
        catch (error) {
            await admin.query((0,query/* raw */.lS)('ROLLBACK'));
            skipped.push(`${on} setting ${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return skipped;
}

// EXTERNAL MODULE: ./lib/sql/locate.js
var locate = __webpack_require__(5584);
;// CONCATENATED MODULE: ./lib/shadow/setup.js



const HINT = 'Correct the file of `shadow-setup`. It runs on an empty database, as a superuser, before the migrations.';
function failure(file, offset, message, hint, cause) {
    const spot = (0,locate/* spotAt */.AH)(file.text, offset);
    return new model_error/* ActionError */.l('shadow-setup', `${file.path}:${spot.line}:${spot.column}: ${message}\n${(0,locate/* excerpt */.Kb)(file.text, spot)}`, hint, { cause, place: { path: file.path, line: spot.line, column: spot.column } });
}
/** Runs a set-up file statement by statement, as a client would, and undoes what it changed in the session. */
async function runSetup(admin, file, dialect) {
    const { statements, problems } = await dialect.split(file.text);
    const [problem] = problems;
    if (problem !== undefined)
        throw failure(file, problem.offset, problem.message, problem.hint);
    for (const statement of statements) {
        const { copyData } = statement;
        try {
            await admin.run(statement.sql, copyData === undefined ? {} : { copyData });
        }
        catch (error) {
            if (!(error instanceof model_error/* ServerError */.g))
                throw error;
            const { position, detail, hint } = error.data;
            const within = position === undefined ? 0 : (0,locate/* offsetOfCharacter */.M0)(statement.sql, position - 1);
            const message = [error.message, detail].filter((text) => text !== undefined).join('\n');
            throw failure(file, statement.offset + within, message, hint === undefined ? HINT : `${hint} ${HINT}`, error);
        }
    }
    if (admin.transaction() !== 'idle') {
        await admin.query((0,query/* raw */.lS)('ROLLBACK'));
        const last = statements.at(-1);
        throw failure(file, last?.offset ?? 0, 'the file leaves a transaction open', 'Add the missing COMMIT.');
    }
    await dialect.reset(admin);
}

;// CONCATENATED MODULE: ./lib/shadow/prepare.js
var prepare_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var prepare_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





async function missingRoles(admin, roles) {
    const rows = await admin.query((0,query/* raw */.lS)('SELECT rolname FROM pg_catalog.pg_roles'));
    const there = new Set(rows.map((row) => row['rolname'] ?? ''));
    return [...new Set(roles)].filter((role) => role !== '' && !role.startsWith('pg_') && !there.has(role));
}
async function makeRoles(admin, roles) {
    for (const role of await missingRoles(admin, roles)) {
        try {
            await admin.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(role)} NOLOGIN`);
            // What becomes of `ALTER … OWNER TO role`: the new owner must be allowed to make such things itself.
            await admin.query((0,query/* sql */.ll) `GRANT USAGE, CREATE ON SCHEMA public TO ${(0,query.id)(role)}`);
            await admin.query((0,query/* sql */.ll) `GRANT CREATE ON DATABASE ${(0,query.id)(admin.server.database)} TO ${(0,query.id)(role)}`);
        }
        catch (cause) {
            throw new model_error/* ActionError */.l('shadow-setup', `The role ${role} cannot be made on the shadow: ${cause instanceof Error ? cause.message : String(cause)}`, 'Make the role on the scratch server by hand, or take another `shadow`.', { cause });
        }
    }
}
/** By way of these a session reads files of the server or starts programs; whoever holds them stays out of reach. */
const STRONG = `('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files')`;
/**
 * The migration role may act as, and hand on, the roles that it may act as on the target. Where that is not known these are
 * all that are no way out of the shadow, since production's role often is a superuser, and `OWNER TO`, `SET ROLE` and
 * `ALTER DEFAULT PRIVILEGES FOR ROLE` are what histories do with it; but not those to which a set-up gave something: what
 * is a platform's own, it says itself who may touch.
 */
async function grantRoles(admin, role, memberOf) {
    if (!admin.server.superuser)
        return;
    const wanted = memberOf === undefined ? undefined : new Set(memberOf);
    const rows = await admin.query((0,query/* sql */.ll) `
    SELECT r.rolname, EXISTS (SELECT FROM pg_catalog.pg_shdepend d WHERE d.refclassid = 'pg_catalog.pg_authid'::regclass AND d.refobjid = r.oid
        AND d.deptype = 'o' AND d.dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))::text AS owns
    FROM pg_catalog.pg_roles r WHERE r.rolname !~ '^pg_' AND r.rolname <> ${role} AND NOT r.rolsuper
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_roles s WHERE (s.rolsuper OR s.rolname IN ${(0,query/* raw */.lS)(STRONG)}) AND pg_catalog.pg_has_role(r.oid, s.oid, 'MEMBER'))
      AND NOT pg_catalog.pg_has_role(r.oid, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ${role}), 'MEMBER')
      AND NOT pg_catalog.pg_has_role(${role}, r.oid, 'MEMBER')`);
    for (const row of rows) {
        const name = row['rolname'] ?? '';
        if (wanted === undefined ? row['owns'] !== 'true' : wanted.has(name))
            await admin.query((0,query/* sql */.ll) `GRANT ${(0,query.id)(name)} TO ${(0,query.id)(role)} WITH ADMIN OPTION`);
    }
}
/** Trusted extensions are left to the files: the migration role can make them, and then the plan shows them. */
async function makeExtensions(admin, asked) {
    const skipped = [];
    const extensions = [];
    for (const { name, schema } of asked) {
        const [found] = await admin.query((0,query/* sql */.ll) `
      SELECT bool_or(v.trusted)::text AS trusted, bool_or(v.installed)::text AS installed, min(v.schema) AS fixed,
        pg_catalog.to_regnamespace(pg_catalog.quote_ident(${schema ?? 'public'}))::text AS schema
      FROM pg_catalog.pg_available_extension_versions v WHERE v.name = ${name}`);
        // Not there, trusted, or made by the set-up already.
        if (found?.['trusted'] !== 'false' || found['installed'] === 'true')
            continue;
        const place = (0,query.id)(found['schema'] === null ? 'public' : (schema ?? 'public'));
        // Some know only one place.
        const where = found['fixed'] === null ? (0,query/* sql */.ll) ` SCHEMA ${place}` : (0,query/* raw */.lS)('');
        try {
            await admin.query((0,query/* sql */.ll) `CREATE EXTENSION ${(0,query.id)(name)}${where} CASCADE`);
            extensions.push(name);
        }
        catch (error) {
            // Its statement in the file will say so in its place.
            skipped.push(`extension ${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return { skipped, extensions };
}
/**
 * Things in `public` that the admin made, each as the words of an ALTER statement; what hangs on a column follows its table.
 * The first superuser, number 10, is not written down as an owner.
 */
const MADE_IN_PUBLIC = (0,query/* sql */.ll) `
  SELECT i.type, i.identity FROM pg_catalog.pg_depend d
    CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, 0) i
  WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.refobjid = to_regnamespace('public')::oid AND d.deptype = 'n'
    AND i.type IN ('table', 'view', 'materialized view', 'foreign table', 'sequence', 'function', 'procedure', 'aggregate', 'type', 'collation', 'operator')
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype IN ('e', 'a', 'i'))
    AND coalesce((SELECT o.refobjid FROM pg_catalog.pg_shdepend o WHERE o.classid = d.classid AND o.objid = d.objid AND o.deptype = 'o'
      AND o.dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())), 10)
      = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user)`;
/** On a platform the base tables belong to the role that migrates. */
async function giveAway(admin, role) {
    if (role === admin.server.user)
        return;
    for (const row of await admin.query(MADE_IN_PUBLIC)) {
        // Both are the server's own words, quoted by it.
        const what = (0,query/* raw */.lS)(`${row['type']} ${row['identity']}`);
        await admin.query((0,query/* sql */.ll) `ALTER ${what} OWNER TO ${(0,query.id)(role)}`);
    }
}
/** Who migrates on this shadow. */
async function migrationRole(shadow) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = prepare_addDisposableResource(env_1, await shadow.open(), true);
        return session.server.user;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = prepare_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Makes an empty shadow look like the target's platform; to be done again after each `renew`. */
async function prepareShadow(shadow, preparation) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { dialect, extensions, roles, roleSettings, setupFiles } = preparation;
        const role = await migrationRole(shadow);
        const admin = prepare_addDisposableResource(env_2, await shadow.admin(), true);
        const own = new Set(setupFiles.flatMap(({ text }) => rolesMadeBy(text)));
        // A set-up file finds the roles that it does not make itself.
        await makeRoles(admin, roles.filter((name) => !own.has(name)));
        for (const file of setupFiles)
            await runSetup(admin, file, dialect);
        await makeRoles(admin, roles);
        await grantRoles(admin, role, preparation.memberOf);
        const made = await makeExtensions(admin, extensions);
        await giveAway(admin, role);
        const noSettings = await copySettings(admin, role, roleSettings);
        return { skipped: [...made.skipped, ...noSettings], extensions: made.extensions };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = prepare_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}

// EXTERNAL MODULE: ./lib/steps/digest.js
var digest = __webpack_require__(8547);
// EXTERNAL MODULE: ./lib/steps/verify-text.js
var verify_text = __webpack_require__(5904);
;// CONCATENATED MODULE: ./lib/steps/drift.js


/** What stands in no schema: drift only where the migrations made it. */
const NOWHERE = new Set([
    'extension',
    'event trigger',
    'publication',
    'cast',
    'foreign data wrapper',
    'foreign server',
    'default privileges',
]);
/** The schema of an object, or undefined for what has none. */
function schemaOf(object, name) {
    if (NOWHERE.has(object))
        return undefined;
    if (object === 'schema')
        return name;
    if (object === 'grant')
        return (/^schema (.+?) to /.exec(name) ?? /^\S+ ([^.]+)/.exec(name))?.[1];
    if (object === 'comment') {
        const on = / on "?([^".]+)"?\./.exec(name)?.[1];
        return on ?? /^(?:[a-z]+ )+"?([^".]+)/.exec(name)?.[1];
    }
    return name.split('.')[0];
}
/** Schemas in which the migrations have a say: a platform's own ones (`auth`, `storage`) differ from any shadow and are none of our business. */
function managed(base, replayed) {
    const names = (0,compare/* diffCatalogs */.U)(base, replayed).map((change) => schemaOf(change.object, change.name));
    return new Set(['public', ...names.filter((name) => name !== undefined)]);
}
/**
 * Where the target differs from what its applied migrations give. `base` is the shadow after its setup, `replayed` the
 * same after the applied migrations. Only schemas in which the migrations have a say count.
 */
function driftOf(base, replayed, target) {
    const ours = managed(base, replayed);
    const made = new Set((0,compare/* diffCatalogs */.U)(base, replayed).map((change) => `${change.object} ${change.name}`));
    return (0,compare/* diffCatalogs */.U)(replayed, target).filter((change) => {
        // A database that was once restored from a dump prints the same expression in other words.
        if (change.kind === 'changed' && (0,verify_text/* sameWords */.M)(change.object, change.before ?? '', change.after ?? ''))
            return false;
        const schema = schemaOf(change.object, change.name);
        return schema === undefined ? made.has(`${change.object} ${change.name}`) : ours.has(schema);
    });
}

// EXTERNAL MODULE: ./lib/steps/replay.js
var replay = __webpack_require__(72);
// EXTERNAL MODULE: ./lib/steps/session-setup.js
var session_setup = __webpack_require__(7287);
;// CONCATENATED MODULE: ./lib/steps/plan-base.js
var plan_base_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var plan_base_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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






/** `"$user"` in a search path is the role's own name; on a server that is not ours the role bears another one. */
async function settingsFor(shadow, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const settings = [...(request.target?.environment.settings ?? []), ...request.urlSettings].map(({ name, value }) => ({ on: 'role', name, value }));
        const role = request.target?.server.user;
        const path = settings.findLast(({ name }) => name === 'search_path')?.value ?? '"$user", public';
        if (role === undefined || !path.includes('$user'))
            return settings;
        const session = plan_base_addDisposableResource(env_1, await shadow.open(), true);
        if (session.server.user === role)
            return settings;
        const own = `"${role.replaceAll('"', '""')}"`;
        const value = path.replace(/"\$user"|\$user\b/g, () => own);
        return [...settings, { on: 'role', name: 'search_path', value }];
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = plan_base_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** On a server that is not ours the migration role bears another name, and what is the target's role's own is its own too. */
function membersOf({ target }) {
    const { memberOf } = target?.environment ?? {};
    return memberOf === undefined || target === undefined ? undefined : [...memberOf, target.server.user];
}
/** Who is no superuser cannot give things away: then all of it is his own. */
async function withOwners(shadow, text) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const admin = plan_base_addDisposableResource(env_2, await shadow.admin(), true);
        return admin.server.superuser ? text : text.replace(/^ALTER .* OWNER TO .*;$/gm, '');
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = plan_base_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function openBase(shadow, request, setupFiles, wanted) {
    const { dialect } = request.engine;
    const { skipped, extensions } = await prepareShadow(shadow, {
        dialect,
        extensions: wanted.extensions,
        setupFiles,
        roles: wanted.roles,
        memberOf: membersOf(request),
        roleSettings: await settingsFor(shadow, request),
    });
    for (const text of skipped)
        request.progress({ type: 'note', text: `The shadow goes without ${text}` });
    const session = await shadow.open();
    // A migration may alter the history table, and on the target it is there before the first one runs.
    await dialect.history(session, request.inputs.historySchema).ensure();
    await (0,session_setup/* setUpSession */.k)(session, request.inputs.sessionSetup);
    return { session, given: new Set(extensions) };
}
/** What was made beforehand only so that a file can make it is not there yet. */
function without(catalog, extensions) {
    if (extensions.size === 0)
        return catalog;
    const objects = [...catalog.objects].filter(([, { kind, name }]) => kind !== 'extension' || !extensions.has(name));
    return { ...catalog, objects: new Map(objects) };
}
async function fromSchema(shadow, request, wanted, drift) {
    if (request.dumpSchema === undefined)
        return 'the schema of the target cannot be dumped from here';
    const { dialect } = request.engine;
    try {
        const dump = await request.dumpSchema();
        await shadow.renew();
        const text = await withOwners(shadow, dump);
        const { session, given } = await openBase(shadow, request, [{ path: 'schema of the target', text }], wanted);
        const before = await dialect.snapshot(session, { historySchema: request.inputs.historySchema });
        return { session, before: without(before, given), drift, kind: 'schema', given };
    }
    catch (error) {
        if (error instanceof model_error/* ActionError */.l)
            return error.message;
        throw error;
    }
}
/**
 * The state before: the applied migrations replayed, or, where the target differs from that and something is to be
 * rehearsed, the target's own schema.
 */
async function stateBefore(shadow, request, replayed, wanted, rehearsing) {
    const { dialect } = request.engine;
    const { historySchema, sessionSetup } = request.inputs;
    const recorded = new Set(request.pending.applied.flatMap((row) => (row.planDigest === digest/* BASELINE */.U ? [row.id] : [])));
    const open = () => openBase(shadow, request, request.setupFiles, wanted);
    const run = ({ session, given }) => (0,replay/* replay */.e)(session, dialect, replayed, { sessionSetup, given, recorded });
    const snapshot = async ({ session, given }) => without(await dialect.snapshot(session, { historySchema }), given);
    const kind = replayed.length === 0 ? 'empty' : 'replay';
    const opened = await open();
    const target = request.target?.catalog;
    if (target === undefined) {
        const notes = await run(opened);
        return { ...opened, before: await snapshot(opened), drift: [], kind, notes };
    }
    const fresh = await snapshot(opened);
    const notes = await run(opened).catch((error) => {
        if (error instanceof model_error/* ActionError */.l && error.code === 'replay')
            return error;
        throw error;
    });
    const failed = notes instanceof model_error/* ActionError */.l ? notes : undefined;
    const skipped = notes instanceof model_error/* ActionError */.l ? [] : notes;
    const before = await snapshot(opened);
    // Half a replay says nothing about the target.
    const drift = failed === undefined ? driftOf(fresh, before, target) : [];
    if (failed === undefined && (drift.length === 0 || !rehearsing))
        return { ...opened, before, drift, kind, notes: skipped };
    await opened.session.close();
    const schema = await fromSchema(shadow, request, wanted, drift);
    if (typeof schema !== 'string') {
        const why = failed === undefined
            ? 'The target differs from what its applied migrations give (see drift), so the plan ran on the schema of the target itself.'
            : `The applied migrations cannot be replayed, so the plan ran on the schema of the target itself. ${failed.message.split('\n')[0] ?? ''}`;
        return { ...schema, notes: [why] };
    }
    if (failed !== undefined)
        throw failed;
    await shadow.renew();
    const again = await open();
    await run(again);
    const why = `The target differs from what its applied migrations give (see drift). The plan ran on the replay nevertheless: ${schema}.`;
    return { ...again, before, drift, kind, notes: [...skipped, why] };
}

// EXTERNAL MODULE: ./lib/sql/pg/newer.js + 1 modules
var newer = __webpack_require__(1020);
// EXTERNAL MODULE: ./lib/sql/pg/body.js
var body = __webpack_require__(6714);
// EXTERNAL MODULE: ./lib/sql/pg/classify.js
var classify = __webpack_require__(2480);
// EXTERNAL MODULE: ./lib/sql/pg/tree.js
var pg_tree = __webpack_require__(490);
// EXTERNAL MODULE: ./lib/steps/made.js
var made = __webpack_require__(4290);
;// CONCATENATED MODULE: ./lib/steps/called.js




/** Statements that run code which their own text does not show. */
const CALLING = new Set(['DO', 'CALL', 'SELECT']);
const ATOMIC = /\bbegin\s+atomic\b([\s\S]*)$/i;
/** As `pg_get_functiondef` prints it. */
function definedAs(definition) {
    const tag = /\bAS (\$[a-z]+\$)/.exec(definition);
    if (tag === null)
        return ATOMIC.exec(definition)?.[1];
    const from = tag.index + tag[0].length;
    const to = definition.lastIndexOf(tag[1] ?? '');
    return to < from ? undefined : definition.slice(from, to);
}
// Only where a word begins: within one of a million letters every letter would be a beginning.
const CALL = /(?<![\w$\u0080-\uffff])([a-z_\u0080-\uffff][\w$\u0080-\uffff]*)\s*\(/gi;
/** Every word before a bracket: a false one costs nothing, since it must be a function of the database as well. */
const calledIn = (text) => [
    ...new Set([...text.matchAll(CALL)].map((match) => (match[1] ?? '').toLowerCase())),
];
/** The bodies of the database's own functions, by their names alone: those of before, and those of the files. */
class CalledBodies {
    before;
    files;
    bodies;
    constructor(before, files) {
        this.before = before;
        this.files = files;
    }
    /** What a statement calls, and what that calls, each once. */
    of(statement) {
        if (!CALLING.has(statement.kind))
            return [];
        const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
        const block = (0,body/* bodyOf */.E)(name, fields)?.text;
        const procedure = (0,pg_tree/* names */.Dy)((0,pg_tree.at)(fields, 'funccall'), 'funcname').slice(-1);
        const first = block === undefined ? [...procedure, ...(0,pg_tree/* calls */.Kr)(statement.tree)] : calledIn(block);
        // Most statements call what came with the server.
        if (first.length === 0)
            return [];
        this.bodies ??= this.read();
        const found = new Map();
        const left = [...first];
        for (let one = left.pop(); one !== undefined; one = left.pop()) {
            const own = this.bodies.get(one);
            if (own === undefined || found.has(one))
                continue;
            const text = own.join('\n;\n');
            found.set(one, text);
            left.push(...calledIn(text));
        }
        return [...found].map(([called, text]) => ({ name: called, text }));
    }
    read() {
        const bodies = new Map();
        const add = (name, text) => {
            if (name !== '' && text !== undefined && text !== '')
                bodies.set(name, [...(bodies.get(name) ?? []), text]);
        };
        for (const { kind, name, definition } of this.before?.objects.values() ?? [])
            if (kind === 'function' || kind === 'procedure')
                add((0,made/* bareName */.yZ)(name), definedAs(definition));
        for (const { tree, sql } of this.files.flatMap(({ split }) => split.statements)) {
            const { name, fields } = (0,classify/* nodeOf */.E7)(tree);
            if (name !== 'CreateFunctionStmt')
                continue;
            const text = (0,body/* bodyOf */.E)(name, fields)?.text ?? '';
            add((0,pg_tree/* names */.Dy)(fields, 'funcname').at(-1) ?? '', text === '' ? ATOMIC.exec(sql)?.[1] : text);
        }
        return bodies;
    }
}

// EXTERNAL MODULE: ./lib/steps/errors.js
var errors = __webpack_require__(2744);
// EXTERNAL MODULE: ./lib/steps/given.js
var steps_given = __webpack_require__(1650);
;// CONCATENATED MODULE: ./lib/steps/hidden-drops.js

/** Statements whose text does not say what they do. */
const OPAQUE = new Set(['DO', 'CALL', 'SELECT', 'EXECUTE']);
const STRONGEST = 'AccessExclusiveLock';
/** The tables of a catalog, each with the names of its columns. */
function columnsOf(catalog) {
    const tables = new Map();
    for (const { kind, name } of catalog.objects.values())
        if (kind === 'table')
            tables.set(name, []);
    for (const { kind, name } of catalog.objects.values()) {
        // A name may hold dots itself: the longest table that it begins with is the one.
        for (let at = name.lastIndexOf('.'); kind === 'column' && at > 0; at = name.lastIndexOf('.', at - 1)) {
            const columns = tables.get(name.slice(0, at));
            if (columns === undefined)
                continue;
            columns.push(name.slice(at + 1));
            break;
        }
    }
    return tables;
}
/**
 * What blocks, calls and functions take away from tables that were there before. Only what they lock against everybody is
 * looked at again, so histories without such things cost nothing.
 */
class HiddenDrops {
    before;
    tables;
    /** Relations that the open transaction holds against everybody. */
    held = new Set();
    /** Words of statements that say themselves what they drop or rename. */
    told = new Set();
    gone = new Set();
    constructor(before) {
        this.before = before;
    }
    /** A new transaction begins. */
    begin() {
        this.held.clear();
    }
    async after(session, statement, locks) {
        for (const { mode, relation } of locks)
            if (mode === STRONGEST)
                this.held.add(relation);
        if (!OPAQUE.has(statement.kind)) {
            if (/\b(?:drop|rename)\b/i.test(statement.sql))
                for (const [word] of statement.sql.toLowerCase().matchAll(/[\w$\u0080-\uffff]+/g))
                    this.told.add(word);
            return [];
        }
        // A block that commits keeps no lock to tell what it was at: then every table is looked at.
        const over = session.transaction() === 'idle';
        if (this.before === undefined || (this.held.size === 0 && !over))
            return [];
        this.tables ??= columnsOf(this.before);
        const tables = this.tables;
        const suspects = over ? [...tables.keys()] : [...this.held].filter((relation) => tables.has(relation));
        return suspects.length === 0 ? [] : this.compare(await this.now(session, suspects), suspects);
    }
    async now(session, relations) {
        const rows = await session.query((0,query/* sql */.ll) `
      SELECT n.nspname || '.' || c.relname AS relation, a.attname AS column
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE n.nspname || '.' || c.relname IN (SELECT pg_catalog.json_array_elements_text(${JSON.stringify(relations)}::json))`);
        const found = new Map();
        for (const row of rows) {
            const columns = found.get(row['relation'] ?? '') ?? new Set();
            found.set(row['relation'] ?? '', columns.add(row['column'] ?? ''));
        }
        return found;
    }
    compare(now, relations) {
        const removed = relations.flatMap((relation) => {
            const columns = now.get(relation);
            if (columns === undefined)
                return [{ kind: 'table', table: relation }];
            const missing = this.tables?.get(relation)?.filter((column) => !columns.has(column)) ?? [];
            return missing.map((column) => ({ kind: 'column', table: relation, column }));
        });
        return removed.filter((one) => {
            const key = `${one.table}.${one.column ?? ''}`;
            const own = (one.column ?? one.table.slice(one.table.lastIndexOf('.') + 1)).toLowerCase();
            const known = this.gone.has(key) || this.told.has(own);
            this.gone.add(key);
            return !known;
        });
    }
}

// EXTERNAL MODULE: ./lib/steps/hints.js + 5 modules
var hints = __webpack_require__(9093);
// EXTERNAL MODULE: ./lib/steps/mode.js
var mode = __webpack_require__(9271);
;// CONCATENATED MODULE: ./lib/steps/repeated.js



/** Types of the server's own, by the short names that people use; whatever else may be a domain with a check. */
const OWN_TYPES = new Set('bytea date inet json jsonb macaddr money text time timestamptz uuid xml'.split(' '));
function isConstant(node) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(node);
    if (name !== 'TypeCast')
        return name === 'A_Const';
    const [first = '', ...more] = (0,pg_tree/* names */.Dy)((0,pg_tree.at)(fields, 'typeName'), 'names');
    return isConstant(fields['arg']) && (first === 'pg_catalog' || (more.length === 0 && OWN_TYPES.has(first)));
}
const isRow = (row) => (0,pg_tree/* list */.p_)((0,classify/* nodeOf */.E7)(row).fields, 'items').every(isConstant);
/** `INSERT INTO table (columns) VALUES (constants)`: the table and its columns; undefined for everything else. */
function shapeOf(statement) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
    const plain = ['withClause', 'onConflictClause', 'returningList', 'returningClause'].every((key) => fields[key] === undefined);
    if (name !== 'InsertStmt' || !plain)
        return undefined;
    const select = (0,pg_tree.at)(fields, 'selectStmt');
    const rows = (0,pg_tree/* list */.p_)(select, 'valuesLists');
    if (rows.length === 0 || select['withClause'] !== undefined || !rows.every(isRow))
        return undefined;
    const table = (0,pg_tree/* printed */.zd)((0,pg_tree/* relation */.JW)(fields, 'relation'));
    return {
        table,
        key: `${table} ${(0,pg_tree/* nodes */.a9)(fields, 'cols', 'ResTarget')
            .map((column) => (0,pg_tree/* text */.Qq)(column, 'name'))
            .join()}`,
    };
}
/** Whether each row of constants locks the same: nothing hangs on the table that may do more for one row than for another. */
async function isPlain(session, table) {
    const [row] = await session.query((0,query/* sql */.ll) `
    SELECT (c.relkind = 'r' AND NOT c.relrowsecurity AND NOT c.relhasrules
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE t.tgrelid = c.oid)
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND (y.typtype = 'd' OR y.typelem <> 0 AND y.oid >= 16384))
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.refclassid = 'pg_catalog.pg_proc'::regclass AND d.refobjid >= 16384
        AND (d.classid = 'pg_catalog.pg_attrdef'::regclass AND d.objid IN (SELECT f.oid FROM pg_catalog.pg_attrdef f WHERE f.adrelid = c.oid)
          OR d.classid = 'pg_catalog.pg_constraint'::regclass AND d.objid IN (SELECT k.oid FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid)
          OR d.classid = 'pg_catalog.pg_class'::regclass AND d.objid IN (SELECT x.indexrelid FROM pg_catalog.pg_index x WHERE x.indrelid = c.oid))))::text AS plain
    FROM pg_catalog.pg_class c WHERE c.oid = pg_catalog.to_regclass(${table})`);
    return row?.['plain'] === 'true';
}
/**
 * Seeds of thousands of INSERTs: the first of its kind in a transaction has taken every lock that the others take, so they
 * need not be looked at. Only rows of constants, only tables without triggers and the like, and only until anything else runs.
 */
class Repeats {
    kinds = new Map();
    forget() {
        this.kinds.clear();
    }
    /** Whether a statement that has just run locks nothing that is not known. */
    async holds(session, statement) {
        const shape = shapeOf(statement);
        if (shape === undefined) {
            this.forget();
            return false;
        }
        if (!this.kinds.has(shape.key)) {
            this.kinds.set(shape.key, undefined);
            return false;
        }
        const known = this.kinds.get(shape.key) ?? (await isPlain(session, shape.table));
        this.kinds.set(shape.key, known);
        return known;
    }
}

// EXTERNAL MODULE: ./lib/rules/support/facts.js
var facts = __webpack_require__(1156);
;// CONCATENATED MODULE: ./lib/steps/skipped.js

/** What the server says when IF [NOT] EXISTS turned the whole of a statement into nothing. */
function skippedBy(statement, ran) {
    const skips = ran.notices.filter((notice) => /, skipping$/.test(notice.message));
    const parts = statement.tree === undefined ? 1 : (0,facts/* optionalParts */.p6)(statement);
    // ALTER TABLE IF EXISTS over a missing table says it once, whatever its commands.
    const missing = skips.some((notice) => /^relation ".*" does not exist, skipping$/.test(notice.message));
    return parts > 0 && (skips.length >= parts || missing) ? skips[0]?.message : undefined;
}

;// CONCATENATED MODULE: ./lib/steps/rehearse.js















const NOTHING = { locks: [], rewrites: [] };
/** Nothing to look at after these; and a query between BEGIN and SET TRANSACTION would make the latter fail. */
const UNSEEN = /^(?:BEGIN|START TRANSACTION|SET|RESET|SHOW|SAVEPOINT|RELEASE|PREPARE|DEALLOCATE|COMMIT|ROLLBACK)$/;
function describe(r, statement) {
    const needs = (0,newer/* needsOf */.h)(statement, r.defines);
    const calls = r.called.of(statement);
    return {
        line: statement.line,
        endLine: statement.endLine,
        sql: statement.sql,
        kind: statement.kind,
        ...(needs.length === 0 ? {} : { needs: needs.map(({ since, what }) => ({ since, what })) }),
        ...(calls.length === 0 ? {} : { calls }),
    };
}
const notRun = (r, statement) => ({
    ...describe(r, statement),
    locks: [],
    rewrites: [],
    notices: [],
});
/** What IF [NOT] EXISTS passed over is told by notices, which dumps like to silence. */
async function listen(session) {
    await session.query((0,query/* raw */.lS)('SET client_min_messages = notice'));
}
async function isQuiet(session) {
    const [row] = await session.query((0,query/* raw */.lS)("SELECT current_setting('client_min_messages') AS level"));
    return /^(?:warning|error|fatal|panic)$/.test(row?.['level'] ?? '');
}
async function runOne(r, statement) {
    const given = (0,steps_given/* makesGiven */.r)(statement, r.left);
    const ran = await r.session.run((0,steps_given/* asGiven */.O)(statement, r.left), statement.copyData === undefined ? {} : { copyData: statement.copyData });
    const look = r.session.transaction() !== 'failed' && !UNSEEN.test(statement.kind);
    if (statement.kind === 'ROLLBACK')
        await r.observer.rolledBack();
    const known = await r.repeats.holds(r.session, statement);
    const seen = look && !known ? await r.observer.after() : NOTHING;
    const removed = look ? await r.hidden.after(r.session, statement, seen.locks) : [];
    if (/client_min_messages/i.test(statement.sql) && r.session.transaction() !== 'failed')
        await listen(r.session);
    const skipped = given ? undefined : skippedBy(statement, ran);
    return {
        ...describe(r, statement),
        ms: ran.ms,
        ...(ran.rowCount === null ? {} : { rows: ran.rowCount }),
        locks: seen.locks,
        rewrites: seen.rewrites,
        ...(skipped === undefined ? {} : { skipped }),
        notices: ran.notices.map((notice) => notice.message),
        ...(removed.length === 0 ? {} : { removed }),
    };
}
function beginTransaction(r) {
    r.observer.begin();
    r.hidden.begin();
    r.repeats.forget();
}
/** The whole file in one transaction, its own or ours. */
async function inTransaction(r, parsed, attempt) {
    const { own } = parsed.mode;
    if (!own)
        await r.session.query((0,query/* raw */.lS)('BEGIN'));
    beginTransaction(r);
    const last = own ? parsed.split.statements.at(-1) : undefined;
    for (const statement of parsed.split.statements) {
        if (statement === last)
            await r.record?.(parsed);
        attempt.current = statement;
        attempt.done.push(await runOne(r, statement));
    }
    attempt.current = undefined;
    if (own)
        return;
    await r.record?.(parsed);
    await r.session.query((0,query/* raw */.lS)('COMMIT'));
}
/** Statement by statement, as written. */
async function oneByOne(r, parsed, attempt) {
    for (const statement of parsed.split.statements) {
        attempt.current = statement;
        const free = r.session.transaction() === 'idle';
        const alone = free && (0,mode/* takesTransaction */.D)(statement);
        if (alone)
            await r.session.query((0,query/* raw */.lS)('BEGIN'));
        if (free)
            beginTransaction(r);
        attempt.done.push(await runOne(r, statement));
        if (alone)
            await r.session.query((0,query/* raw */.lS)('COMMIT'));
    }
    attempt.current = undefined;
    if (r.session.transaction() !== 'idle') {
        attempt.current = parsed.split.statements.at(-1);
        throw new model_error/* ServerError */.g('the file ends with its transaction still open', 'open-transaction');
    }
    await r.record?.(parsed);
}
async function leaveClean(r, parsed, failed) {
    // As a run on the target has it; for the next file a session that nothing touched is as good as new.
    if (!failed && r.session.transaction() === 'idle' && !(0,replay/* touchesSession */.C)(parsed))
        return;
    if (r.session.transaction() !== 'idle')
        await r.session.query((0,query/* raw */.lS)('ROLLBACK'));
    if (failed)
        await r.observer.rolledBack();
    await r.dialect.reset(r.session);
    await (0,session_setup/* setUpSession */.k)(r.session, r.sessionSetup);
    if (r.quiet)
        await listen(r.session);
}
/** Runs one pending migration on the shadow and tells what it did; a failure is part of the answer. */
async function rehearseOne(r, parsed, context) {
    const base = {
        migration: parsed.migration,
        parsed: parsed.split.statements,
        transactional: parsed.mode.kind === 'transaction',
        ...(parsed.mode.reason === undefined ? {} : { notAtomic: parsed.mode.reason }),
        reversible: parsed.migration.down !== undefined,
        notes: parsed.notes,
    };
    if (parsed.broken !== undefined || r.end.gone) {
        const statements = parsed.split.statements.map((statement) => notRun(r, statement));
        const { broken: failure } = parsed;
        return {
            ...base,
            statements,
            ms: 0,
            ...(failure === undefined ? { outcome: 'not-run' } : { outcome: 'failed', error: failure }),
        };
    }
    const attempt = { done: [], current: undefined };
    const start = performance.now();
    let error;
    try {
        await (parsed.mode.kind === 'transaction' ? inTransaction(r, parsed, attempt) : oneByOne(r, parsed, attempt));
    }
    catch (cause) {
        if (!(cause instanceof model_error/* ServerError */.g))
            throw cause;
        r.end.gone = await isGone(r.session, cause);
        // Between two statements nobody but the server is to blame.
        if (r.end.gone && attempt.current === undefined)
            throw cause;
        const hint = (0,hints/* hintFor */.J)(cause, {
            ...context,
            id: parsed.migration.id,
            path: parsed.migration.path,
            line: attempt.current?.line ?? parsed.source.firstLine,
            names: r.names,
            shadow: r.shadow,
            major: r.session.server.major,
            needs: attempt.current === undefined ? [] : (0,newer/* needsOf */.h)(attempt.current, r.defines),
            notAtomic: parsed.mode.reason,
        });
        error = r.end.gone
            ? (0,errors/* locateError */.H)(parsed.source, attempt.current, cutOff(cause), CUT_OFF_HINT)
            : (0,errors/* locateError */.H)(parsed.source, attempt.current, cause, hint);
    }
    const ms = performance.now() - start;
    if (!r.end.gone)
        await leaveClean(r, parsed, error !== undefined);
    const rest = parsed.split.statements.slice(attempt.done.length);
    const statements = [
        ...attempt.done,
        ...rest.map((statement, i) => i === 0 && error !== undefined && statement === attempt.current
            ? { ...notRun(r, statement), error }
            : notRun(r, statement)),
    ];
    return {
        ...base,
        statements,
        outcome: error === undefined ? 'ok' : 'failed',
        ...(error === undefined ? {} : { error }),
        ms,
    };
}
async function rehearse_begin(r, all) {
    const quiet = await isQuiet(r.session);
    if (quiet)
        await listen(r.session);
    let functions;
    // Only what came with a newer server asks for these.
    const defines = (name) => {
        functions ??= new Set([...r.names.map(made/* bareName */.yZ), ...(0,made/* madeByAll */.wH)(all).map((made) => made.name)]);
        return functions.has(name);
    };
    const called = new CalledBodies(r.before, all);
    return {
        ...r,
        left: new Set(r.given),
        quiet,
        hidden: new HiddenDrops(r.before),
        called,
        repeats: new Repeats(),
        end: { gone: false },
        defines,
    };
}
/** Runs all pending migrations in order. After a failure the next ones are still tried: one run names every cause. */
async function rehearse(r, replayed, pending) {
    const results = [];
    const failed = new Set();
    const all = [...replayed, ...pending];
    const going = await rehearse_begin(r, all);
    for (const [i, parsed] of pending.entries()) {
        r.progress({ type: 'migration', id: parsed.migration.id, index: i + 1, of: pending.length });
        const position = replayed.length + i;
        // Only a failing statement asks for these, so they are made when asked for.
        const context = {
            failed,
            get earlier() {
                return (0,made/* madeByAll */.wH)(all.slice(0, position + 1));
            },
            get later() {
                return (0,made/* madeByAll */.wH)(all.slice(position));
            },
        };
        const result = await rehearseOne(going, parsed, context);
        if (result.outcome === 'failed')
            failed.add(parsed.migration.path);
        results.push(result);
    }
    return results;
}

;// CONCATENATED MODULE: ./lib/steps/plan-shadow.js
var plan_shadow_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var plan_shadow_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








function shadowInfo(shadow, why, base) {
    return { provider: shadow.provider, engine: shadow.engine, version: shadow.version, major: shadow.major, why, base };
}
/** A shadow that is on its way; whatever happens meanwhile, it is taken down. */
class Coming {
    started;
    constructor(started) {
        this.started = started;
        started.catch(() => undefined);
    }
    async [Symbol.asyncDispose]() {
        const found = await this.started.catch(() => undefined);
        await found?.shadow[Symbol.asyncDispose]();
    }
}
/**
 * Where no server has an extension, one without it: the plan then fails at the statement that asks for it, by name and
 * place, and everything else is looked at all the same.
 */
async function startAny(request, setting) {
    try {
        return await startShadow(request, setting);
    }
    catch (error) {
        const lacking = error instanceof model_error/* ActionError */.l && error.code === 'no-shadow' && request.extensions.length > 0;
        if (!lacking)
            throw error;
        request.progress({ type: 'warning', text: error.message });
        return await startShadow({ ...request, extensions: [] }, setting).catch(() => {
            throw error;
        });
    }
}
function plan_shadow_start(request, extensions) {
    const { engine, inputs, progress } = request;
    const server = request.target?.server;
    const shadowRequest = {
        engine: engine.name,
        major: server?.major,
        extensions: (extensions ?? []).map((extension) => extension.name),
        plain: extensions === undefined,
        binaries: inputs.postgresBinaries,
        progress,
        argument: undefined,
        // Named as on the target: `OWNER TO`, `ALTER DATABASE` and grants mean the same thing only then.
        ...(server === undefined ? {} : { role: server.user, database: server.database, superuser: server.superuser }),
    };
    progress({ type: 'phase', name: 'Shadow database' });
    return new Coming(startAny(shadowRequest, inputs.shadow));
}
async function parseFiles(request, todo) {
    const { dialect, traits } = request.engine;
    const parsed = await (0,steps_parse/* parseAll */.b)(todo, dialect, traits);
    const replayed = await (0,steps_parse/* parseAll */.b)(request.pending.replay, dialect, traits);
    const setup = await Promise.all(request.setupFiles.map((file) => dialect.split(file.text)));
    const statements = [...setup, ...replayed.map((p) => p.split), ...parsed.map((p) => p.split)].flatMap((split) => split.statements);
    const own = new Set([...request.setupFiles.map((file) => file.text), ...statements.map(({ sql }) => sql)].flatMap(rolesMadeBy));
    const roles = (request.target?.environment.roles ?? []).filter((role) => !own.has(role));
    return { parsed, replayed, wanted: { extensions: extensionsOf(statements), roles } };
}
/** A migration that alters the history table may make the row of its own file fail, and the rows of those after it. */
function recording({ engine: { dialect }, inputs: { historySchema } }, session, files) {
    if (!files.some(({ source }) => source.text.includes(historySchema)))
        return {};
    const history = dialect.history(session, historySchema);
    const nobody = { actor: null, commit: null, runUrl: null, planDigest: null, tool: 'rehearsal' };
    return {
        record: ({ migration: { id, path, checksum }, split }) => dialect.asSelf(session, () => history.record({ id, path, checksum, ...nobody }, { durationMs: 0, statements: split.statements.length })),
    };
}
function versionNote(request, shadow) {
    const server = request.target?.server;
    if (server === undefined || server.major >= shadow.major)
        return [];
    return [
        `The target is PostgreSQL ${server.version}, and the shadow was ${shadow.version}: what only the shadow knows is found by the rule newer-than-target.`,
    ];
}
async function rehearseOn(request, { parsed, replayed, wanted }, coming) {
    const { inputs, progress } = request;
    const { dialect } = request.engine;
    const { shadow, why } = await coming.started;
    progress({ type: 'note', text: `${shadow.provider}: ${shadow.engine} ${shadow.version} (${why})` });
    const base = await stateBefore(shadow, request, replayed, wanted, parsed.length > 0);
    const observer = dialect.observer(base.session, { historySchema: inputs.historySchema });
    await observer.start();
    progress({ type: 'phase', name: 'Rehearsal' });
    const label = `${shadow.provider}, ${shadow.engine} ${shadow.version}`;
    const migrations = await rehearse({
        session: base.session,
        dialect,
        observer,
        sessionSetup: inputs.sessionSetup,
        names: [...base.before.objects.values()].map((object) => object.name),
        shadow: label,
        progress,
        before: base.before,
        given: base.given,
        ...recording(request, base.session, [...replayed, ...parsed]),
    }, replayed, parsed);
    const gone = migrations.some(({ error }) => error?.code === CUT_OFF);
    const after = gone ? null : await dialect.snapshot(base.session, { historySchema: inputs.historySchema });
    await base.session.close();
    return {
        parsed,
        migrations,
        changes: after === null ? [] : (0,compare/* diffCatalogs */.U)(base.before, after),
        drift: base.drift,
        shadow: shadowInfo(shadow, why, base.kind),
        before: base.before,
        after,
        notes: [...base.notes, ...versionNote(request, shadow)],
        existed: (relation) => observer.existed(relation),
    };
}
/** Makes the state before on a shadow and runs `todo` there. */
async function onShadow(request, todo) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const texts = [
            ...request.setupFiles.map((file) => file.text),
            ...[...request.pending.replay, ...todo].map(({ up }) => (up.kind === 'sql' ? up.sql : '')),
        ];
        if (texts.some((text) => /extension/i.test(text))) {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const files = await parseFiles(request, todo);
                const coming = plan_shadow_addDisposableResource(env_2, plan_shadow_start(request, files.wanted.extensions), true);
                return await rehearseOn(request, files, coming);
            }
            catch (e_1) {
                env_2.error = e_1;
                env_2.hasError = true;
            }
            finally {
                const result_1 = plan_shadow_disposeResources(env_2);
                if (result_1)
                    await result_1;
            }
        }
        // Nothing asks for an extension, so any server serves: one starts while the files are parsed.
        const coming = plan_shadow_addDisposableResource(env_1, plan_shadow_start(request, undefined), true);
        return await rehearseOn(request, await parseFiles(request, todo), coming);
    }
    catch (e_2) {
        env_1.error = e_2;
        env_1.hasError = true;
    }
    finally {
        const result_2 = plan_shadow_disposeResources(env_1);
        if (result_2)
            await result_2;
    }
}


/***/ })

};
