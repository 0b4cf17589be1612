export const id = 751;
export const ids = [751];
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
// EXTERNAL MODULE: ./lib/engines/postgres.js
var postgres = __webpack_require__(7464);
;// CONCATENATED MODULE: ./lib/engines/all.js



;// CONCATENATED MODULE: ./lib/engines/index.js

/** Every kind of database server that is built; adding one is a file and a line in `all.ts`. */
const engines = Object.values(all_namespaceObject);


/***/ }),

/***/ 7464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ postgres)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1343);
/* harmony import */ var _postgresql_dialect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7697);
/* harmony import */ var _postgresql_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6827);
/* harmony import */ var _postgresql_wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8761);




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
            throw (0,_postgresql_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .toServerError */ .Nn)(error, this.gone !== undefined);
        }
    }
    async copyIn(text, data) {
        const { from } = await __webpack_require__.e(/* import() */ 901).then(__webpack_require__.t.bind(__webpack_require__, 6901, 19));
        const { pipeline } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 6466, 19));
        const { Readable } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7075, 19));
        const stream = this.client.query(from(text));
        try {
            await pipeline(Readable.from(data === '' ? [] : [Buffer.from(data)]), stream);
        }
        catch (error) {
            throw (0,_postgresql_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .toServerError */ .Nn)(error, this.gone !== undefined);
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
    /** By a second connection, as the protocol has it: ours is busy. */
    async cancel() {
        const { Client: PgClient } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 3849));
        const other = new PgClient(this.config);
        other.on('error', () => undefined);
        try {
            await other.connect();
            await other.query('SELECT pg_catalog.pg_cancel_backend($1)', [this.pid]);
        }
        finally {
            await other.end();
        }
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
        connectionTimeoutMillis: options.connectTimeoutMs,
        keepAlive: true,
        ssl: tls ? (0,_postgresql_url_js__WEBPACK_IMPORTED_MODULE_2__/* .tlsOptions */ .YF)(url.tls, url.host) : false,
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
        return await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 3849));
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
    try {
        await client.connect();
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
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('connect', `No connection to the database: ${message || (e.code ?? 'unknown reason')}`, hint, {
        cause: error,
    });
}
async function connect(options) {
    const url = (0,_postgresql_url_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePostgresUrl */ .qQ)(options.url);
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
        if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l)
            throw error;
        throw connectError(error);
    }
    try {
        return await (0,_postgresql_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .openSession */ .fA)(wire, options.settings);
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
    dialect: _postgresql_dialect_js__WEBPACK_IMPORTED_MODULE_1__/* .postgresql */ .h,
    connect,
};


/***/ }),

/***/ 5584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ spotAt),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   LX: () => (/* binding */ lineCounter),
/* harmony export */   M0: () => (/* binding */ offsetOfCharacter)
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
/** Answers `line of offset` for growing offsets in one pass over the text. */
function lineCounter(text, firstLine = 1) {
    let line = firstLine;
    let at = 0;
    return (offset) => {
        if (offset < at) {
            line = firstLine;
            at = 0;
        }
        for (let next = text.indexOf('\n', at); next !== -1 && next < offset; next = text.indexOf('\n', at)) {
            line += 1;
            at = next + 1;
        }
        return line;
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


/***/ }),

/***/ 2744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ locateError),
/* harmony export */   K: () => (/* binding */ locateProblem)
/* harmony export */ });
/* harmony import */ var _sql_locate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5584);

function spotOf(source, statement, error) {
    if (statement === undefined)
        return { line: source.firstLine, column: 1 };
    const copied = /^COPY .*, line (\d+)/.exec(error.data.where ?? '');
    if (copied?.[1] !== undefined && statement.copyData !== undefined) {
        const header = (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .spotAt */ .AH)(source.text, statement.offset + statement.sql.length).line;
        return { line: header + Number(copied[1]) + source.firstLine - 1, column: 1 };
    }
    const within = error.data.position === undefined ? 0 : (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetOfCharacter */ .M0)(statement.sql, error.data.position - 1);
    const spot = (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .spotAt */ .AH)(source.text, statement.offset + within);
    return { line: spot.line + source.firstLine - 1, column: spot.column };
}
/** What the server said, at its place in the file, with the lines around and a caret. */
function locateError(source, statement, error, hint) {
    const spot = spotOf(source, statement, error);
    const place = { path: source.path, line: spot.line, column: spot.column };
    const detail = [error.data.detail, error.data.where].filter((text) => text !== undefined).join('\n');
    const advice = hint ?? error.data.hint;
    return {
        code: error.code,
        message: error.message,
        ...(detail === '' ? {} : { detail }),
        ...(advice === undefined ? {} : { hint: advice }),
        place,
        excerpt: (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .Kb)(source.text, spot, source.firstLine),
    };
}
/** The same for a text that cannot even be split. */
function locateProblem(source, problem) {
    return {
        code: problem.code,
        message: problem.message,
        hint: problem.hint,
        place: { path: source.path, line: problem.line, column: problem.column },
        excerpt: (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .Kb)(source.text, { line: problem.line, column: problem.column }, source.firstLine),
    };
}


/***/ }),

/***/ 1650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ asGiven),
/* harmony export */   r: () => (/* binding */ makesGiven)
/* harmony export */ });
/* harmony import */ var _sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2480);

/** The extension that a statement makes. */
function extensionOf(statement) {
    const { name, fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement.tree);
    return name === 'CreateExtensionStmt' && typeof fields['extname'] === 'string' ? fields['extname'] : undefined;
}
/** Whether a statement makes an extension that the shadow has beforehand, because only an administrator can make it. */
function makesGiven(statement, given) {
    const extension = extensionOf(statement);
    return extension !== undefined && given.has(extension);
}
/**
 * The text to send: the first statement that makes such an extension must not stumble over it, since on the target it is
 * not there yet. It takes the extension out of `given`: a second one fails, as it does there.
 */
function asGiven(statement, given) {
    if (!makesGiven(statement, given))
        return statement.sql;
    given.delete(extensionOf(statement) ?? '');
    return /\bif\s+not\s+exists\b/i.test(statement.sql)
        ? statement.sql
        : statement.sql.replace(/\bextension\b/i, 'EXTENSION IF NOT EXISTS');
}


/***/ }),

/***/ 9271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ takesTransaction),
/* harmony export */   r: () => (/* binding */ runMode)
/* harmony export */ });
const isControl = (statement) => ['begin', 'commit', 'rollback'].includes(statement.transaction);
/** Neither PREPARE TRANSACTION, which commits nothing yet, nor COMMIT AND CHAIN, which begins the next. */
const isPlainCommit = (statement) => statement?.transaction === 'commit' && statement.kind === 'COMMIT' && !/\bchain\b/i.test(statement.sql);
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
    if (step.transactional === false)
        return { kind: 'statements', own: false, reason: 'the file is marked as not transactional' };
    if (forbidden !== undefined) {
        return {
            kind: 'statements',
            own: false,
            reason: `${forbidden.kind} on line ${forbidden.line} cannot run in a transaction`,
        };
    }
    if (controls.length > 0) {
        const whole = statements.length > 1 &&
            statements.at(0)?.transaction === 'begin' &&
            isPlainCommit(statements.at(-1)) &&
            !inner.some(isControl);
        if (whole && traits.transactionalDdl)
            return { kind: 'transaction', own: true };
        return {
            kind: 'statements',
            own: false,
            reason: `the file has its own ${controls[0]?.kind ?? 'COMMIT'} on line ${controls[0]?.line ?? 0}`,
        };
    }
    if (!traits.transactionalDdl)
        return { kind: 'statements', own: false, reason: 'this server commits every schema change at once' };
    return { kind: 'transaction', own: false };
}
/** Blocks and calls may commit by themselves. */
const MAY_COMMIT = new Set(['DO', 'CALL']);
/** These are about the transaction around them: one of ours would make them succeed, and do nothing. */
const NEEDS_TRANSACTION = /^(?:LOCK TABLE|DECLARE CURSOR|SAVEPOINT|RELEASE|ROLLBACK|SET CONSTRAINTS)$/;
/**
 * Whether a statement that runs one by one gets a transaction of ours, for its locks to be seen or its line of the journal
 * to go in with it. Only where that is the same to the statement as running alone.
 */
function takesTransaction(statement) {
    return (statement.transaction === 'inside' &&
        !MAY_COMMIT.has(statement.kind) &&
        !NEEDS_TRANSACTION.test(statement.kind) &&
        !/^set\s+(?:local|transaction)\b/i.test(statement.sql));
}


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
/** Splits one step of a migration. */
async function parseStep(migration, step, dialect, traits) {
    const source = { path: migration.path, text: step.sql, firstLine: step.line };
    const split = step.sql === '' ? EMPTY : await dialect.split(step.sql, step.line);
    const problem = split.problems[0];
    return {
        migration,
        source,
        split,
        mode: (0,_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .runMode */ .r)(step, split, traits),
        broken: problem === undefined ? undefined : (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .locateProblem */ .K)(source, problem),
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

/***/ 4751:
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
// EXTERNAL MODULE: ./lib/engines/postgres.js
var postgres = __webpack_require__(7464);
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

// EXTERNAL MODULE: ./lib/engines/postgresql/url.js
var postgresql_url = __webpack_require__(6827);
;// CONCATENATED MODULE: ./lib/shadow/scratch-url.js

/** The same server and the same way to it, as another role or with another database. */
function scratchUrl(url, change) {
    const { host, port, user, password, options, tls } = (0,postgresql_url/* parsePostgresUrl */.qQ)(url);
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


/** The schema of an object, or undefined for what has none (extensions, event triggers, publications). */
function schemaOf(object, name) {
    if (['extension', 'event trigger', 'publication'].includes(object))
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

// EXTERNAL MODULE: ./lib/rules/support/facts.js
var facts = __webpack_require__(1156);
// EXTERNAL MODULE: ./lib/sql/pg/tree.js
var tree = __webpack_require__(490);
;// CONCATENATED MODULE: ./lib/sql/pg/newer-list.js

const always = () => true;
const is = (key, value = true) => (fields) => fields[key] === value;
const newer_list_has = (key) => (fields) => fields[key] !== undefined;
const newer_list_option = (key, name, value) => (fields) => (0,tree/* nodes */.a9)(fields, key, 'DefElem').some((element) => element['defname'] === name && (value === undefined || (0,tree.at)(element, 'arg')['sval'] === value));
const VIRTUAL = 'virtual generated columns';
const NOT_ENFORCED = 'constraints that are not enforced';
/** By the parser's own nodes. The release notes of each version are the source. */
const NODES = {
    RangeSubselect: [[16, 'subqueries in FROM without an alias', (f) => f['alias'] === undefined]],
    MergeStmt: [
        [15, 'MERGE', always],
        [17, 'MERGE … RETURNING', (f) => f['returningClause'] !== undefined || f['returningList'] !== undefined],
    ],
    MergeWhenClause: [[17, 'WHEN NOT MATCHED BY SOURCE', is('matchKind', 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE')]],
    MergeSupportFunc: [[17, 'merge_action()', always]],
    ReturningOption: [[18, 'RETURNING WITH (OLD AS …, NEW AS …)', always]],
    JsonTable: [[17, 'JSON_TABLE', always]],
    JsonFuncExpr: [[17, 'JSON_EXISTS, JSON_QUERY and JSON_VALUE', always]],
    // Without it this was a cast, written as a function.
    JsonParseExpr: [[17, 'JSON(… WITH UNIQUE KEYS)', is('unique_keys')]],
    JsonScalarExpr: [[17, 'JSON_SCALAR', always]],
    JsonSerializeExpr: [[17, 'JSON_SERIALIZE', always]],
    JsonIsPredicate: [[16, 'IS JSON', always]],
    JsonObjectConstructor: [[16, 'JSON_OBJECT with KEY: VALUE', always]],
    JsonArrayConstructor: [[16, 'JSON_ARRAY', always]],
    JsonArrayQueryConstructor: [[16, 'JSON_ARRAY', always]],
    JsonObjectAgg: [[16, 'JSON_OBJECTAGG', always]],
    JsonArrayAgg: [[16, 'JSON_ARRAYAGG', always]],
    IndexStmt: [[15, 'NULLS NOT DISTINCT', is('nulls_not_distinct')]],
    Constraint: [
        [15, 'NULLS NOT DISTINCT', is('nulls_not_distinct')],
        [15, 'ON DELETE SET NULL or SET DEFAULT with a list of columns', newer_list_has('fk_del_set_cols')],
        [18, VIRTUAL, is('generated_kind', 'v')],
        [18, 'WITHOUT OVERLAPS', is('without_overlaps')],
        [18, 'PERIOD in a foreign key', is('fk_with_period')],
        [18, 'NOT NULL as a constraint of the table', (f) => f['contype'] === 'CONSTR_NOTNULL' && f['keys'] !== undefined],
        [18, NOT_ENFORCED, (f) => /ENFORCED$/.test(String(f['contype']))],
        [
            18,
            NOT_ENFORCED,
            // The parser leaves out what is false; other kinds of constraints do not have it at all.
            (f) => ['CONSTR_CHECK', 'CONSTR_FOREIGN'].includes(String(f['contype'])) && f['is_enforced'] !== true,
        ],
    ],
    ATAlterConstraint: [
        [18, 'ALTER CONSTRAINT … ENFORCED', is('alterEnforceability')],
        [18, 'ALTER CONSTRAINT … INHERIT', is('alterInheritability')],
    ],
    AlterTableCmd: [
        [15, 'SET ACCESS METHOD', is('subtype', 'AT_SetAccessMethod')],
        [17, 'SET ACCESS METHOD DEFAULT', (f) => f['subtype'] === 'AT_SetAccessMethod' && f['name'] === undefined],
        [17, 'ALTER COLUMN … SET EXPRESSION', is('subtype', 'AT_SetExpression')],
        [
            14,
            'DETACH PARTITION … CONCURRENTLY',
            (f) => f['subtype'] === 'AT_DetachPartition' && (0,tree.at)(f, 'def')['concurrent'] === true,
        ],
    ],
    ColumnDef: [
        [14, 'COMPRESSION', newer_list_has('compression')],
        [16, 'STORAGE in CREATE TABLE', newer_list_has('storage_name')],
    ],
    ViewStmt: [[15, 'security_invoker', newer_list_option('options', 'security_invoker')]],
    CopyStmt: [
        [15, 'COPY … HEADER MATCH', newer_list_option('options', 'header', 'match')],
        [16, 'COPY … DEFAULT', newer_list_option('options', 'default')],
        [17, 'COPY … ON_ERROR', newer_list_option('options', 'on_error')],
        [17, 'COPY … LOG_VERBOSITY', newer_list_option('options', 'log_verbosity')],
        [18, 'COPY … REJECT_LIMIT', newer_list_option('options', 'reject_limit')],
    ],
    GrantRoleStmt: [[16, 'GRANT … WITH INHERIT or SET', (f) => newer_list_option('opt', 'inherit')(f) || newer_list_option('opt', 'set')(f)]],
    GrantStmt: [
        [17, 'the right MAINTAIN', (f) => (0,tree/* nodes */.a9)(f, 'privileges', 'AccessPriv').some(is('priv_name', 'maintain'))],
    ],
    CreateStatsStmt: [
        [16, 'CREATE STATISTICS without a name', (f) => f['defnames'] === undefined],
        [14, 'statistics of expressions', (f) => (0,tree/* nodes */.a9)(f, 'exprs', 'StatsElem').some(newer_list_has('expr'))],
    ],
    CreateSeqStmt: [[15, 'UNLOGGED sequences', (f) => (0,tree.at)(f, 'sequence')['relpersistence'] === 'u']],
    CreateTrigStmt: [[14, 'CREATE OR REPLACE TRIGGER', is('replace')]],
    CreateFunctionStmt: [[14, 'bodies in plain SQL (RETURN, BEGIN ATOMIC)', newer_list_has('sql_body')]],
    CreateEventTrigStmt: [[17, 'event triggers ON login', is('eventname', 'login')]],
    PublicationObjSpec: [
        [15, 'TABLES IN SCHEMA', (f) => /TABLES_IN/.test(String(f['pubobjtype']))],
        [
            15,
            'publications of some rows or columns',
            (f) => newer_list_has('whereClause')((0,tree.at)(f, 'pubtable')) || newer_list_has('columns')((0,tree.at)(f, 'pubtable')),
        ],
    ],
    ReindexStmt: [
        [16, 'REINDEX DATABASE without a name', (f) => f['kind'] === 'REINDEX_OBJECT_DATABASE' && f['name'] === undefined],
    ],
    VacuumRelation: [
        [18, 'ONLY in VACUUM and ANALYZE', (f) => f['relation'] !== undefined && (0,tree.at)(f, 'relation')['inh'] !== true],
    ],
    JoinExpr: [[14, 'an alias of JOIN … USING', newer_list_has('join_using_alias')]],
    SelectStmt: [[14, 'GROUP BY DISTINCT', is('groupDistinct')]],
    CommonTableExpr: [[14, 'SEARCH and CYCLE', (f) => newer_list_has('search_clause')(f) || newer_list_has('cycle_clause')(f)]],
};
const table = (lines) => new Map(Object.entries(lines).flatMap(([since, words]) => words.split(' ').map((word) => [word, Number(since)])));
const FUNCTIONS = table({
    14: 'bit_count bit_xor date_bin range_agg range_intersect_agg string_to_table trim_array unistr',
    15: 'has_parameter_privilege regexp_count regexp_instr regexp_like regexp_substr',
    16: 'any_value array_sample array_shuffle date_add date_subtract erf erfc pg_input_error_info pg_input_is_valid random_normal',
    17: 'pg_basetype to_bin to_oct unicode_assigned uuid_extract_timestamp uuid_extract_version xmltext',
    18: 'array_reverse array_sort casefold crc32 crc32c gamma lgamma pg_get_acl uuidv4 uuidv7',
});
const newer_list_SETTINGS = table({
    14: 'client_connection_check_interval compute_query_id default_toast_compression enable_async_append enable_memoize idle_session_timeout',
    15: 'allow_in_place_tablespaces recursive_worktable_factor stats_fetch_consistency',
    16: 'createrole_self_grant debug_parallel_query enable_presorted_aggregate icu_validation_level vacuum_buffer_usage_limit',
    17: 'allow_alter_system enable_group_by_reordering event_triggers transaction_timeout',
    18: 'enable_distinct_reordering enable_self_join_elimination file_copy_method track_cost_delay_timing vacuum_truncate',
});
/** What can be told in a body that is text to the parser. */
const TEXTS = [
    [15, 'MERGE', /\bMERGE\s+INTO\b/i],
    [15, 'NULLS NOT DISTINCT', /\bNULLS\s+NOT\s+DISTINCT\b/i],
    [17, 'JSON_TABLE', /\bJSON_TABLE\s*\(/i],
    [17, 'merge_action()', /\bmerge_action\s*\(/i],
    [18, 'WITHOUT OVERLAPS', /\bWITHOUT\s+OVERLAPS\b/i],
    [18, VIRTUAL, /\bGENERATED\s+ALWAYS\s+AS\s*\([^;]*\)\s*VIRTUAL\b/i],
];

// EXTERNAL MODULE: ./lib/sql/pg/scan.js
var scan = __webpack_require__(2763);
;// CONCATENATED MODULE: ./lib/sql/pg/newer.js



/** Digits as no server before 16 reads them: `0xff`, `1_000`. Older ones take the rest for a name. */
const LITERAL = /0[xXoObB][0-9A-Fa-f_]+|\d+(?:_\d+)+/y;
function literals(sql) {
    if (!/\d_\d|0[xob]/i.test(sql))
        return [];
    for (let i = 0; i < sql.length;) {
        LITERAL.lastIndex = i;
        const number = /\d/.test(sql[i] ?? '') ? (LITERAL.exec(sql)?.[0] ?? /^[\d.]+/.exec(sql.slice(i))?.[0]) : undefined;
        if (number !== undefined && /[_xob]/i.test(number))
            return [{ since: 16, what: `the number ${number}` }];
        i = number === undefined ? (0,scan/* skipToken */.hT)(sql, i) : i + number.length;
    }
    return [];
}
/** A function that came with the server, unless it is called by the name of another schema. */
function call(fields) {
    const [name = '', schema] = [...(0,tree/* names */.Dy)(fields, 'funcname')].reverse();
    if (schema !== undefined && schema !== 'pg_catalog')
        return [];
    const args = (0,tree/* list */.p_)(fields, 'args');
    if (fields['funcformat'] === 'COERCE_SQL_SYNTAX') {
        if (name === 'system_user')
            return [{ since: 16, what: 'SYSTEM_USER' }];
        return name === 'timezone' && args.length === 1 ? [{ since: 17, what: 'AT LOCAL' }] : [];
    }
    if (name === 'set_config')
        return setting(constant(args[0]));
    if (name === 'random' && args.length === 2)
        return [{ since: 17, what: 'random(min, max)', calls: 'random' }];
    const since = FUNCTIONS.get(name);
    return since === undefined ? [] : [{ since, what: `the function ${name}()`, calls: name }];
}
function constant(node) {
    const value = node?.A_Const;
    return value?.sval?.sval;
}
function setting(name) {
    const since = typeof name === 'string' ? newer_list_SETTINGS.get(name.toLowerCase()) : undefined;
    return since === undefined ? [] : [{ since, what: `the setting ${String(name)}` }];
}
/** The text of a DO block or of a function's body; `now` where the server runs or checks all of it at once. */
function body(name, fields) {
    if (name !== 'DoStmt' && name !== 'CreateFunctionStmt')
        return undefined;
    const options = (0,tree/* nodes */.a9)(fields, name === 'DoStmt' ? 'args' : 'options', 'DefElem');
    const of = (key) => JSON.stringify(options.find((option) => option['defname'] === key)?.['arg'] ?? null);
    const texts = [...of('as').matchAll(/"sval":("(?:[^"\\]|\\.)*")/g)].map((m) => JSON.parse(m[1] ?? '""'));
    return { text: texts.join('\n'), now: name === 'DoStmt' || of('language').includes('"sql"') };
}
function inBody(name, fields) {
    const found = body(name, fields);
    // A block that asks for the version knows what it does.
    if (found === undefined || /server_version|\bversion\s*\(/i.test(found.text))
        return [];
    const text = (0,scan/* blankComments */.$E)(found.text);
    const syntax = TEXTS.flatMap(([since, what, pattern]) => (pattern.test(text) ? [{ since, what }] : []));
    if (!found.now)
        return syntax;
    const words = [...text.matchAll(/\b([a-z_][a-z0-9_]*)\b(\s*\()?/gi)].map((m) => ({
        word: (m[1] ?? '').toLowerCase(),
        called: m[2] !== undefined,
    }));
    return [
        ...syntax,
        ...words.flatMap(({ word, called }) => {
            const since = called ? FUNCTIONS.get(word) : undefined;
            return since === undefined ? setting(word) : [{ since, what: `the function ${word}()`, calls: word }];
        }),
    ];
}
function walk(value, visit) {
    if (Array.isArray(value))
        for (const item of value)
            walk(item, visit);
    else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) {
            if (typeof inner !== 'object' || inner === null)
                continue;
            if (/^[A-Z]/.test(key))
                visit(key, inner);
            walk(inner, visit);
        }
    }
}
/**
 * What of a statement older servers do not know, the newest first, each once. `defines` says which functions the
 * database has of its own: what came with 18 as `uuidv7()` many had written themselves before.
 */
function needsOf(statement, defines = () => false) {
    const needs = [...literals(statement.sql)];
    walk(statement.tree, (name, fields) => {
        for (const [since, what, when] of NODES[name] ?? [])
            if (when(fields))
                needs.push({ since, what });
        if (name === 'FuncCall')
            needs.push(...call(fields));
        if (name === 'VariableSetStmt')
            needs.push(...setting(fields['name']));
        if (name === 'AlterRoleSetStmt' || name === 'AlterDatabaseSetStmt')
            needs.push(...setting((0,tree.at)(fields, 'setstmt')['name']));
        needs.push(...inBody(name, fields));
    });
    const own = needs.filter(({ calls }) => calls === undefined || !defines(calls));
    const once = new Map(own.map((need) => [need.what, need]));
    return [...once.values()].sort((a, b) => b.since - a.since);
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
        if (this.before === undefined || this.held.size === 0)
            return [];
        this.tables ??= columnsOf(this.before);
        const suspects = [...this.held].filter((relation) => this.tables?.has(relation) === true);
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

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./lib/sql/pg/classify.js
var classify = __webpack_require__(2480);
;// CONCATENATED MODULE: ./lib/steps/made.js

/** The last part of a qualified name as catalogs print it: `f` of `app.f(a integer)`. */
function bareName(qualified) {
    const name = qualified.replace(/\(.*$/s, '');
    return name.slice(name.lastIndexOf('.') + 1);
}
const made_text = (value) => (typeof value === 'string' && value !== '' ? value : undefined);
/** The last part of a qualified name in the tree. */
function lastName(list) {
    if (!Array.isArray(list))
        return undefined;
    return made_text((0,classify/* nodeOf */.E7)(list.at(-1)).fields['sval']);
}
const relation = (fields, key) => made_text(fields[key]?.['relname']);
/** What each statement makes, by the node of its tree. */
const MAKERS = {
    CreateStmt: (f) => [relation(f, 'relation')],
    CreateForeignTableStmt: (f) => [relation((f['base'] ?? {}), 'relation')],
    CreateTableAsStmt: (f) => [relation((f['into'] ?? {}), 'rel')],
    ViewStmt: (f) => [relation(f, 'view')],
    CreateSeqStmt: (f) => [relation(f, 'sequence')],
    IndexStmt: (f) => [made_text(f['idxname'])],
    CreateEnumStmt: (f) => [lastName(f['typeName'])],
    CreateDomainStmt: (f) => [lastName(f['domainname'])],
    CompositeTypeStmt: (f) => [relation(f, 'typevar')],
    CreateRangeStmt: (f) => [lastName(f['typeName'])],
    CreateFunctionStmt: (f) => [lastName(f['funcname'])],
    CreateSchemaStmt: (f) => [made_text(f['schemaname'])],
    CreateExtensionStmt: (f) => [made_text(f['extname'])],
    CreateRoleStmt: (f) => [made_text(f['role'])],
    CreatePolicyStmt: (f) => [made_text(f['policy_name'])],
    CreateTrigStmt: (f) => [made_text(f['trigname'])],
    RenameStmt: (f) => [made_text(f['newname'])],
    AlterEnumStmt: (f) => [made_text(f['newVal'])],
    AlterTableStmt: (f) => (Array.isArray(f['cmds']) ? f['cmds'] : []).map((command) => {
        const cmd = (0,classify/* nodeOf */.E7)(command).fields;
        const def = (0,classify/* nodeOf */.E7)(cmd['def']);
        return def.name === 'ColumnDef'
            ? made_text(def.fields['colname'])
            : def.name === 'Constraint'
                ? made_text(def.fields['conname'])
                : undefined;
    }),
};
/** Names of what one statement makes. */
function madeBy(statement) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(statement.tree);
    return (MAKERS[name]?.(fields) ?? []).filter((made) => made !== undefined);
}
/** Everything that these migrations make, in order. DDL inside DO blocks cannot be seen so. */
function madeByAll(migrations) {
    return migrations.flatMap(({ migration, split }) => split.statements.flatMap((statement) => madeBy(statement).map((name) => ({ name, path: migration.path, line: statement.line }))));
}

;// CONCATENATED MODULE: ./lib/steps/hints-names.js


const quoted = (message) => /"([^"]+)"/.exec(message)?.[1];
const at = (made) => `${made.path}:${made.line}`;
/** Two neighbours that changed places are one slip, not two. */
function slips(a, b) {
    const at = [...a].findIndex((c, i) => c !== b[i]);
    const swapped = `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}`;
    return at >= 0 && swapped === b ? 1 : (0,mod/* distance */.Io)(a, b);
}
/** The name that is meant, where one is only a slip of the hand away. */
function nearest(name, names) {
    let best;
    for (const candidate of names) {
        const far = slips(name, candidate);
        if (best === undefined || far < best.far)
            best = { name: candidate, far };
    }
    return best !== undefined && best.far > 0 && best.far <= Math.max(1, Math.floor(name.length / 4))
        ? best.name
        : undefined;
}
/** `schema.name` of everything that bears this name; columns and the like have three parts or more. */
function places(name, names) {
    const found = names.filter((one) => /^[^.]+\.[^.(]+(?:\(|$)/.test(one) && bareName(one) === name);
    return [...new Set(found.map((one) => one.replace(/\(.*$/s, '')))];
}

;// CONCATENATED MODULE: ./lib/steps/hints-exists.js


/** What this file makes that earlier ones made already: two things or more look like a squashed baseline. */
function squashed(context) {
    const others = new Set(context.earlier.filter((one) => one.path !== context.path).map((one) => one.name));
    const own = [...context.earlier, ...context.later].filter((one) => one.path === context.path);
    return [...new Set(own.map((one) => one.name))].filter((name) => others.has(name));
}
function makerOf(name, { earlier, path, line }) {
    return earlier.find((one) => one.name === bareName(name) && !(one.path === path && one.line >= line));
}
/** Something that a statement makes is there already: who made it. */
const exists = (error, context) => {
    if (/enum label/.test(error.message))
        return 'The value is there already. Write ALTER TYPE … ADD VALUE IF NOT EXISTS, or take the statement out.';
    const name = quoted(error.message);
    if (name === undefined)
        return undefined;
    const made = makerOf(name, context);
    const again = squashed(context);
    if (made !== undefined && made.path !== context.path && again.length > 1) {
        return `\`${name}\` was made by ${at(made)}, and this file makes ${again.length} things again that earlier files made. If it replaces them, leave those out with \`exclude\`; where they have run already, record this one without running it: \`baseline --to ${context.id}\`.`;
    }
    if (made !== undefined)
        return `\`${name}\` was made by ${at(made)}. Take this statement out, or write IF NOT EXISTS where both may run.`;
    return `\`${name}\` is in the database already, and no migration makes it before: it comes from \`shadow-setup\`, or somebody made it by hand. Take this statement out, or write IF NOT EXISTS; if this very file was run by hand, record it without running it: \`baseline --to ${context.id}\`.`;
};

;// CONCATENATED MODULE: ./lib/steps/hints-missing.js


const SUPABASE = /\b(anon|authenticated|service_role|authenticator|supabase_\w+|auth|storage|realtime|extensions|vault)\b/;
const NAMED = /(relation|type|schema|role|function|table|column|index|sequence|view|extension|collation|server|constraint|policy|trigger) "?([^"\s(]+)"?/;
function platform(name) {
    if (!SUPABASE.test(name))
        return undefined;
    return `\`${name}\` is what Supabase provides. Write \`shadow-setup: supabase\` so that the shadow has Supabase's roles, schemas and functions. On another platform, put what it provides into a file of your own and name that in \`shadow-setup\`.`;
}
/** Kinds that a search path has to do with. */
const SEARCHED = new Set(['relation', 'type', 'function', 'table', 'index', 'sequence', 'view', 'collation']);
/** Something that a statement names is not there: who makes it, or what is there instead. */
const missing = (error, context) => {
    const [, kind = '', named] = NAMED.exec(error.message) ?? [];
    const full = named ?? quoted(error.message);
    if (full === undefined)
        return undefined;
    const name = bareName(full);
    const made = (list) => list.find((one) => one.name === name);
    const failed = context.earlier.find((one) => one.name === name && context.failed.has(one.path));
    if (failed !== undefined)
        return `\`${name}\` is made by ${at(failed)}, which failed above. Mend that one first.`;
    // What this file makes counts as later only behind the statement that failed.
    const later = made(context.later.filter((one) => one.path !== context.path || one.line > context.line));
    if (later !== undefined) {
        return `\`${name}\` is made by ${at(later)}, which ${later.path === context.path ? 'is a later line of this file' : 'runs later'}. Move that statement before this one, or give its file a lower version.`;
    }
    const known = platform(full);
    if (known !== undefined)
        return known;
    const searched = SEARCHED.has(kind) && !full.includes('.');
    const elsewhere = SEARCHED.has(kind) ? places(name, context.names).filter((place) => place !== full) : [];
    if (elsewhere[0] !== undefined) {
        const path = searched
            ? `, in a schema that the search path does not name. Write the name with its schema, or set the path for every file: \`session-setup: SET search_path = ${elsewhere[0].split('.')[0] ?? ''}, public\``
            : ': is that what is meant';
        return `There is ${elsewhere.map((place) => `\`${place}\``).join(', ')}${path}${searched ? '.' : '?'}`;
    }
    const near = nearest(name, [...new Set(context.names.map(bareName))]);
    if (near !== undefined)
        return `There is a \`${near}\`: is that what is meant?`;
    const before = made(context.earlier.filter((one) => one.path !== context.path || one.line < context.line));
    if (before !== undefined) {
        const path = searched
            ? ', or stands in a schema that the search path does not name. What an earlier file set does not hold here: `session-setup` sets a search_path for every file'
            : '';
        return `${at(before)} makes \`${name}\`, but it is not there now: it was dropped or renamed since${path}.`;
    }
    const path = searched
        ? ' Where it stands in a schema of its own, `session-setup` can put that into the search_path.'
        : '';
    return `No migration makes \`${name}\`. Add the file that does, or, where the platform or another system provides it, put it into \`shadow-setup\`.${path}`;
};

;// CONCATENATED MODULE: ./lib/steps/hints.js



/** Images that bring an extension which no server has by itself. */
const IMAGES = {
    vector: (major) => `pgvector/pgvector:pg${major}`,
    postgis: (major) => `postgis/postgis:${major}-${major < 18 ? '3.5' : '3.6'}`,
    timescaledb: (major) => `timescale/timescaledb:latest-pg${major}`,
};
const extension = (error, { shadow, major }) => {
    const name = /extension "?([^"\s]+)"?/.exec(error.message)?.[1];
    if (name === undefined)
        return undefined;
    const image = IMAGES[name]?.(major) ?? 'IMAGE';
    const which = image === 'IMAGE' ? ' with an image that brings it' : '';
    return `The shadow (${shadow}) does not carry the extension ${name}, which is no fault of the migration. Use one that does: \`shadow: docker:${image}\`${which}, or install the extension beside the local server.`;
};
const keyTypes = (error) => {
    const found = /columns? "([^"]+)" .*and "([^"]+)" .*types: (.+?) and (.+?)\.?$/.exec(error.data.detail ?? '');
    if (found === null)
        return undefined;
    return `The key column \`${found[1]}\` is ${found[3]}, but the column \`${found[2]}\` that it refers to is ${found[4]}. Make both ${found[4]}.`;
};
/** Words of SQL that people mistype. */
const WORDS = `ADD ALTER ALWAYS AND AS BEGIN BETWEEN BIGINT BOOLEAN BY CASCADE CASE CHECK COLUMN COMMENT COMMIT CONCURRENTLY CONFLICT CONSTRAINT CREATE
   CURRENT_TIMESTAMP DATABASE DATE DEFAULT DEFERRABLE DELETE DISABLE DISTINCT DOMAIN DROP ELSE ENABLE END EXECUTE EXISTS EXTENSION FOREIGN FROM FUNCTION
   GENERATED GRANT GROUP HAVING IDENTITY IMMUTABLE INDEX INSERT INTEGER INTO JOIN LANGUAGE LEVEL LIMIT MATERIALIZED NOT NOTHING NULL NUMERIC ONLY ORDER
   OWNER PARTITION POLICY PRIMARY PROCEDURE REFERENCES RENAME REPLACE RESTRICT RETURNING RETURNS REVOKE ROLE ROW SCHEMA SECURITY SELECT SEQUENCE SET
   STABLE STORED TABLE TEXT THEN TIMESTAMP TO TRIGGER TRUNCATE TYPE UNION UNIQUE UPDATE USING VALIDATE VALUES VARCHAR VIEW WHEN WHERE WITH`.split(/\s+/);
const syntax = (error) => {
    const token = /at or near "([^"]+)"/.exec(error.message)?.[1];
    if (token === undefined)
        return 'The file ends in the middle of a statement: look for an open bracket or quote.';
    const word = /^[A-Za-z_]{3,}$/.test(token) ? nearest(token.toUpperCase(), WORDS) : undefined;
    return word === undefined
        ? 'The server stops reading at the caret; the mistake is there or just before it.'
        : `Is ${word} meant?`;
};
const NO_TRANSACTION = 'Put `-- migrate-on-merge: no-transaction` at the top of the file';
const HINTS = {
    '42P01': missing,
    '42704': (error, context) => /^unrecognized configuration parameter/.test(error.message)
        ? 'Neither this server nor an extension on it knows the setting. Take the line out, or check its spelling.'
        : missing(error, context),
    '42883': missing,
    '3F000': missing,
    '42703': missing,
    '42P02': missing,
    '42P07': exists,
    '42710': exists,
    '42701': exists,
    '42P06': exists,
    '42723': exists,
    '42P04': exists,
    '42804': keyTypes,
    '42830': (error) => error.message.includes('no unique constraint')
        ? 'A foreign key needs a unique constraint or primary key on the columns it refers to. Add that first.'
        : undefined,
    '42501': (_, { shadow }) => `The role that runs migrations may not do this. On the shadow (${shadow}) it owns the database but is no superuser, like on managed platforms. Grant the right on the target, or, where the platform does this itself, put it into \`shadow-setup\`.`,
    '55P04': () => 'A new enum value cannot be used in the transaction that adds it. Put ADD VALUE into a migration of its own, before this one.',
    '25001': () => `This statement cannot run in a transaction block. ${NO_TRANSACTION}, or take the surrounding BEGIN and COMMIT away.`,
    '25P01': (_, { notAtomic }) => `This statement needs a transaction, and the file does not run in one${notAtomic === undefined ? '' : `: ${notAtomic}`}. Put the one or the other into a migration of its own.`,
    '2D000': () => `A block that commits needs to run outside of a transaction. ${NO_TRANSACTION}.`,
    '0A000': extension,
    '58P01': extension,
    '23502': () => 'A row breaks NOT NULL. On the target, fill the column first in a migration of its own.',
    '23505': () => 'Two rows have the same key. Remove the duplicates first, or seed with ON CONFLICT DO NOTHING.',
    '42601': syntax,
    'open-transaction': () => 'Add the COMMIT that is missing at its end.',
};
/** What to do about an error of the server, in words with the user's own names; undefined when there is nothing to add. */
function hintFor(error, context) {
    const [newest] = context.needs;
    if (newest !== undefined && newest.since > context.major)
        return `PostgreSQL ${newest.since} brought ${newest.what}, and the shadow is ${context.major} (${context.shadow}). Write it without, or upgrade the target and name a newer \`shadow\`.`;
    return HINTS[error.code]?.(error, context);
}

// EXTERNAL MODULE: ./lib/steps/mode.js
var mode = __webpack_require__(9271);
;// CONCATENATED MODULE: ./lib/steps/rehearse.js












const NOTHING = { locks: [], rewrites: [] };
/** Nothing to look at after these; and a query between BEGIN and SET TRANSACTION would make the latter fail. */
const UNSEEN = /^(?:BEGIN|START TRANSACTION|SET|RESET|SHOW|SAVEPOINT|RELEASE|PREPARE|DEALLOCATE)$/;
/** What the server says when IF [NOT] EXISTS turned the whole of a statement into nothing. */
function skippedBy(statement, ran) {
    const skips = ran.notices.filter((notice) => /, skipping$/.test(notice.message));
    const parts = statement.tree === undefined ? 1 : (0,facts/* optionalParts */.p6)(statement);
    // ALTER TABLE IF EXISTS over a missing table says it once, whatever its commands.
    const missing = skips.some((notice) => /^relation ".*" does not exist, skipping$/.test(notice.message));
    return parts > 0 && (skips.length >= parts || missing) ? skips[0]?.message : undefined;
}
function describe(r, statement) {
    const needs = needsOf(statement, r.defines);
    return {
        line: statement.line,
        endLine: statement.endLine,
        sql: statement.sql,
        kind: statement.kind,
        ...(needs.length === 0 ? {} : { needs: needs.map(({ since, what }) => ({ since, what })) }),
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
    const look = r.session.transaction() === 'open' && !UNSEEN.test(statement.kind);
    const seen = look ? await r.observer.after() : NOTHING;
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
    if (parsed.broken !== undefined) {
        return {
            ...base,
            statements: parsed.split.statements.map((statement) => notRun(r, statement)),
            outcome: 'failed',
            error: parsed.broken,
            ms: 0,
        };
    }
    const attempt = { done: [], current: undefined };
    const start = performance.now();
    let error;
    try {
        await (parsed.mode.kind === 'transaction' ? inTransaction(r, parsed, attempt) : oneByOne(r, parsed, attempt));
    }
    catch (cause) {
        if (!(cause instanceof model_error/* ServerError */.g) || cause.data.connectionLost === true)
            throw cause;
        const hint = hintFor(cause, {
            ...context,
            id: parsed.migration.id,
            path: parsed.migration.path,
            line: attempt.current?.line ?? parsed.source.firstLine,
            names: r.names,
            shadow: r.shadow,
            major: r.session.server.major,
            needs: attempt.current === undefined ? [] : needsOf(attempt.current, r.defines),
            notAtomic: parsed.mode.reason,
        });
        error = (0,errors/* locateError */.H)(parsed.source, attempt.current, cause, hint);
    }
    const ms = performance.now() - start;
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
        functions ??= new Set([...r.names.map(bareName), ...madeByAll(all).map((made) => made.name)]);
        return functions.has(name);
    };
    return { ...r, left: new Set(r.given), quiet, hidden: new HiddenDrops(r.before), defines };
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
                return madeByAll(all.slice(0, position + 1));
            },
            get later() {
                return madeByAll(all.slice(position));
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
    const after = await dialect.snapshot(base.session, { historySchema: inputs.historySchema });
    await base.session.close();
    return {
        parsed,
        migrations,
        changes: (0,compare/* diffCatalogs */.U)(base.before, after),
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


/***/ }),

/***/ 72:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ touchesSession),
/* harmony export */   e: () => (/* binding */ replay)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(956);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2744);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1650);
/* harmony import */ var _session_setup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7287);





/** Statements of these kinds leave the session as it was; after others it is put back. */
const HARMLESS = /^(?:CREATE (?:TABLE|INDEX|VIEW|MATERIALIZED VIEW|TYPE|DOMAIN|SEQUENCE|TRIGGER|POLICY|FUNCTION|PROCEDURE|SCHEMA|EXTENSION|RULE)|ALTER|DROP|INSERT|UPDATE|DELETE|COMMENT|GRANT|REVOKE|TRUNCATE|COPY)\b/;
/** Unless they make something temporary, or call what changes the session. */
const TOUCHING = /\btemp(?:orary)?\b|\bset_config\b|\badvisory_lock|\bdblink|\blo_/i;
function touchesSession(parsed) {
    return parsed.split.statements.some(({ kind, sql }) => !HARMLESS.test(kind) || TOUCHING.test(sql));
}
function refusal(parsed, statement, error) {
    const { message, place, excerpt } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .locateError */ .H)(parsed.source, statement, error, undefined);
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('replay', `The state before cannot be replayed: ${message}\n${excerpt}`, 'This migration counts as applied, yet it does not run on an empty shadow database. If the platform provides what is missing, put that into `shadow-setup`; if the file was changed after it ran, restore it. With `database-url`, the schema of the target itself is used instead.', { cause: error, place });
}
async function statementByStatement(session, parsed, given) {
    const wrap = parsed.mode.kind === 'transaction' && !parsed.mode.own;
    if (wrap)
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_4__/* .raw */ .lS)('BEGIN'));
    for (const statement of parsed.split.statements) {
        try {
            await session.run((0,_given_js__WEBPACK_IMPORTED_MODULE_1__/* .asGiven */ .O)(statement, given), statement.copyData === undefined ? {} : { copyData: statement.copyData });
        }
        catch (error) {
            if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g) || error.data.connectionLost === true)
                throw error;
            // Whoever hears of it goes on with this session.
            if (session.transaction() !== 'idle')
                await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_4__/* .raw */ .lS)('ROLLBACK'));
            throw refusal(parsed, statement, error);
        }
    }
    if (wrap)
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_4__/* .raw */ .lS)('COMMIT'));
}
const plain = (parsed) => parsed.mode.kind === 'transaction' &&
    !parsed.mode.own &&
    parsed.split.statements.every((s) => s.copyData === undefined && s.kind !== 'CREATE EXTENSION');
/** A table, a schema, an object, a column, a function of that name is there already. */
const EXISTS = new Set(['42P07', '42P06', '42710', '42701', '42723']);
/** A squashed file that was recorded beside what it replaces makes the same once more. */
function makesAgain(parsed, error, options) {
    const cause = error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l ? error.cause : undefined;
    const atomic = parsed.mode.kind === 'transaction';
    return atomic && options.recorded.has(parsed.migration.id) && cause instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g && EXISTS.has(cause.code);
}
async function replayOne(session, parsed, given) {
    if (!plain(parsed))
        return statementByStatement(session, parsed, given);
    try {
        await session.run(parsed.split.statements.map(({ sql }) => sql).join(';\n'));
    }
    catch (error) {
        if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g) || error.data.connectionLost === true)
            throw error;
        // The same again one by one, to name the statement: the message was one implicit transaction, so nothing of it stayed.
        if (session.transaction() !== 'idle')
            await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_4__/* .raw */ .lS)('ROLLBACK'));
        await statementByStatement(session, parsed, given);
    }
}
/**
 * Runs migrations that count as applied, as fast as the server takes them: a whole file in one message where its
 * statements allow that. Throws ActionError `replay` with the place; gives back what was passed over, in words.
 */
async function replay(session, dialect, migrations, options) {
    const notes = [];
    for (const parsed of migrations) {
        if (parsed.broken !== undefined) {
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('replay', `The state before cannot be replayed: ${parsed.broken.message}\n${parsed.broken.excerpt}`, parsed.broken.hint ?? 'Correct the file.', { place: parsed.broken.place });
        }
        if (parsed.split.statements.length === 0)
            continue;
        try {
            await replayOne(session, parsed, options.given);
        }
        catch (error) {
            if (!makesAgain(parsed, error, options))
                throw error;
            notes.push(`${parsed.migration.path} was recorded without being run, and makes what is there already; it was passed over.`);
        }
        if (session.transaction() !== 'idle')
            await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_4__/* .raw */ .lS)('ROLLBACK'));
        if (touchesSession(parsed)) {
            await dialect.reset(session);
            await (0,_session_setup_js__WEBPACK_IMPORTED_MODULE_2__/* .setUpSession */ .k)(session, options.sessionSetup);
        }
    }
    return notes;
}


/***/ }),

/***/ 7287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ setUpSession)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(956);


const HINT = 'Correct `session-setup`. It runs at the start of every session that runs migrations, on shadow and target alike.';
/** Runs the `session-setup`; what is wrong with it is not blamed on the migration that comes next. */
async function setUpSession(session, text) {
    if (text === undefined)
        return;
    try {
        await session.run(text);
    }
    catch (error) {
        if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g) || error.data.connectionLost === true)
            throw error;
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('session-setup', `\`session-setup\` fails: ${error.message}`, HINT, { cause: error });
    }
    if (session.transaction() === 'idle')
        return;
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)('ROLLBACK'));
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('session-setup', '`session-setup` leaves a transaction open.', HINT);
}


/***/ })

};
