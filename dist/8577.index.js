export const id = 8577;
export const ids = [8577];
export const modules = {

/***/ 22501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Answers)
/* harmony export */ });
/* harmony import */ var _packets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70419);

const FIRST = new Map([
    [_packets_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND */ .Wr.query, 'head'],
    [_packets_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND */ .Wr.execute, 'head'],
    [_packets_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND */ .Wr.processInfo, 'head'],
    [_packets_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND */ .Wr.prepare, 'prepared'],
    [_packets_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND */ .Wr.fieldList, 'fields'],
    [_packets_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND */ .Wr.fetch, 'rows'],
    [_packets_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND */ .Wr.longData, 'done'],
    [_packets_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND */ .Wr.closeStatement, 'done'],
]);
/**
 * Follows the answer to one command to its end. Our connections never agree upon CLIENT_DEPRECATE_EOF, so that columns and rows end
 * with an EOF packet.
 */
class Answers {
    command;
    state;
    left = 0;
    /** Where the session stood by the last packet that told it. */
    status;
    warnings = 0;
    /** Rows touched, by the last result that had no rows. */
    affected;
    /** Rows of the last set of them. */
    rows;
    prepared;
    constructor(command) {
        this.command = command;
        this.state = FIRST.get(command) ?? 'one';
    }
    get done() {
        return this.state === 'done';
    }
    read(bytes) {
        if (this.state === 'rows' && bytes[0] !== _packets_js__WEBPACK_IMPORTED_MODULE_0__/* .EOF */ .LT && !(0,_packets_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(bytes)) {
            this.rows = (this.rows ?? 0) + 1;
            return 'row';
        }
        const payload = (0,_packets_js__WEBPACK_IMPORTED_MODULE_0__/* .asBuffer */ .bS)(bytes);
        if ((0,_packets_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(payload)) {
            this.state = 'done';
            return 'error';
        }
        if ((0,_packets_js__WEBPACK_IMPORTED_MODULE_0__/* .isEof */ .Zq)(payload) && this.state !== 'prepared')
            return this.eof(payload);
        switch (this.state) {
            case 'columns':
                this.left -= 1;
                if (this.left === 0)
                    this.state = 'columns-end';
                return 'column';
            case 'fields':
            case 'described':
                return 'column';
            case 'prepared':
                return this.prepare(payload);
            case 'rows':
                this.rows = (this.rows ?? 0) + 1;
                return 'row';
            default:
                return this.head(payload);
        }
    }
    head(payload) {
        if (payload[0] === _packets_js__WEBPACK_IMPORTED_MODULE_0__.OK) {
            const ok = (0,_packets_js__WEBPACK_IMPORTED_MODULE_0__/* .readOk */ .ve)(payload);
            this.affected = ok.affected;
            this.warnings = ok.warnings;
            this.next(ok.status);
            return 'ok';
        }
        if (this.state === 'one') {
            this.state = 'done';
            return 'text';
        }
        // Whoever holds the stream answers, and then a head comes again
        if (payload[0] === _packets_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCAL_FILE */ .N7)
            return 'file';
        this.left = new _packets_js__WEBPACK_IMPORTED_MODULE_0__/* .PacketReader */ .KF(payload).length();
        this.state = 'columns';
        return 'count';
    }
    prepare(payload) {
        const reader = new _packets_js__WEBPACK_IMPORTED_MODULE_0__/* .PacketReader */ .KF(payload, 1);
        const head = { id: reader.int(4), columns: reader.int(2), parameters: reader.int(2) };
        this.prepared = head;
        this.left = (head.columns > 0 ? 1 : 0) + (head.parameters > 0 ? 1 : 0);
        this.state = this.left === 0 ? 'done' : 'described';
        return 'prepared';
    }
    eof(payload) {
        // Old servers told neither
        const [warnings, status] = payload.length < 5 ? [0, 0] : [payload.readUInt16LE(1), payload.readUInt16LE(3)];
        if (this.state === 'described') {
            this.status = status;
            this.left -= 1;
            if (this.left === 0)
                this.state = 'done';
        }
        else if (this.state === 'columns-end') {
            this.status = status;
            // The rows stay with the server until they are fetched
            const kept = this.command === _packets_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND */ .Wr.execute && (status & _packets_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUS */ .XQ.cursor) !== 0;
            this.state = kept ? 'done' : 'rows';
            this.rows = 0;
        }
        else {
            this.warnings = warnings;
            this.next(status);
        }
        return 'eof';
    }
    next(status) {
        this.status = status;
        this.state = this.state !== 'one' && (status & _packets_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUS */ .XQ.moreResults) !== 0 ? 'head' : 'done';
    }
}


/***/ }),

/***/ 61063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ toServerError),
/* harmony export */   z: () => (/* binding */ connectError)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);

/**
 * With these the server ends the session: shutdown, connection killed, too long idle, too large a packet. 2006 and 2013 are the
 * client's own words for a connection that is gone.
 */
const ENDS_SESSION = new Set([
    '1053',
    '1152',
    '1153',
    '1158',
    '1159',
    '1160',
    '1161',
    '1184',
    '1927',
    '2006',
    '2013',
    '4031',
]);
/** Makes a ServerError of what mysql2 threw: `code` is the server's number, `1064`. */
function toServerError(error, lost) {
    if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP)
        return error;
    const e = error;
    const told = e.sqlMessage !== undefined && (e.errno ?? 0) > 0;
    const code = told ? String(e.errno) : lost ? '2013' : (e.code ?? '2000');
    const gone = lost || ENDS_SESSION.has(code);
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP(e.sqlMessage ?? (e.message || e.code || String(error)), code, { severity: 'ERROR', ...(gone ? { connectionLost: true } : {}) }, error);
}
const HINTS = [
    [
        /ENOTFOUND|EAI_AGAIN/,
        'The host name of the URL is not known here. Check it, and that this runner may reach the database (private networks need a self-hosted runner or a tunnel).',
    ],
    [
        /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/,
        'Nothing answers at that host and port. Check the port, that the server runs, and that its firewall lets this runner in; where it was only restarted, run the same command again.',
    ],
    [/ENOENT|EACCES/, 'There is no such socket that we may use. Check its path, or connect by host and port.'],
    [
        /timeout|ETIMEDOUT/i,
        'The server did not answer in time. A firewall that drops packets looks like this; or raise `connect-timeout`.',
    ],
    [
        /HANDSHAKE_NO_SSL_SUPPORT/,
        'The server has no TLS, and password and rows would travel in clear. Switch TLS on in the server; or, where the way is private, write `ssl-mode=DISABLED`.',
    ],
    [
        /ERR_TLS_CERT_ALTNAME|does not match certificate|altnames/i,
        "The server's certificate is made out for another host. Use the name that stands in it, or `ssl-mode=VERIFY_CA` to check only who signed it.",
    ],
    [
        /self.signed|certificate|unable to verify|unable to get/i,
        "The server's certificate was not accepted. Give its authority by `sslca=FILE` in the URL, or `sslaccept=accept_invalid_certs` to encrypt without checking.",
    ],
    [
        /HANDSHAKE_SSL_ERROR|EPROTO|ssl routines/i,
        'TLS could not be agreed upon. The server must speak TLS 1.2 or newer; where the way is private, write `ssl-mode=DISABLED`.',
    ],
    [
        /^1045\b|^1698\b|Access denied for user .*using password/i,
        'The server refused user or password. Check the secret; special characters of the password must be percent-encoded in the URL. A user is bound to hosts: this runner may be none of them.',
    ],
    [/^1044\b/, 'The user has no right to that database: GRANT it, or correct the name at the end of the URL.'],
    [/^1049\b/, 'Create the database first, or correct its name at the end of the URL.'],
    [
        /^3159\b|^1235\b.*transport|insecure transport/i,
        'The server takes connections by TLS only: write `ssl-mode=REQUIRED` in the URL.',
    ],
    [
        /^1040\b|^1203\b|^1226\b/,
        'The server has no connection left for this user. Free some, or raise `max_connections`.',
    ],
    [/^1129\b|^1130\b/, 'The server lets nobody in from this host. Ask for a user that may come from here.'],
    [
        /MYSQL_CLEAR_PASSWORD|unknown plugin|^1251\b/,
        'The user logs in by a plugin that is not known here. Use one with `caching_sha2_password`, `mysql_native_password` or `sha256_password`.',
    ],
    [
        /PROTOCOL_CONNECTION_LOST|closed the connection|ECONNRESET|EPIPE|^1053\b|^2013\b/,
        'The server hung up before the login. Where it was only restarted, run the same command again; else check that the port is the one of the MySQL protocol.',
    ],
];
/** Why there is no connection, in words that name neither host nor user, with the next step. */
function connectError(error) {
    if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
        return error;
    const e = error;
    const number = e.sqlMessage !== undefined && e.errno !== undefined ? String(e.errno) : '';
    const text = `${number} ${e.code ?? ''} ${e.message ?? ''}`.trim();
    const hint = HINTS.find(([pattern]) => pattern.test(text))?.[1] ??
        'Check `database-url`, and that this runner may reach the database.';
    const message = (e.message ?? '')
        .replace(/\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?|\bgetaddrinfo \w+ \S+|\bconnect (\w+) \S+/g, '$1')
        .replace(/(?:\buser )?'[^']*'@'[^']*'/g, 'this user')
        .replace(/Host '[^']*'/g, 'This host')
        .replace(/Hostname\/IP .*/, 'the host is not one of those of the certificate')
        .trim();
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('connect', `No connection to the database: ${message || (e.code ?? 'unknown reason')}`, hint, {
        cause: error,
    });
}


/***/ }),

/***/ 70419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ EXTENDED_METADATA),
/* harmony export */   KF: () => (/* binding */ PacketReader),
/* harmony export */   Kd: () => (/* binding */ errorIn),
/* harmony export */   LT: () => (/* binding */ EOF),
/* harmony export */   N7: () => (/* binding */ LOCAL_FILE),
/* harmony export */   Nq: () => (/* binding */ errorPacket),
/* harmony export */   OK: () => (/* binding */ OK),
/* harmony export */   Wr: () => (/* binding */ COMMAND),
/* harmony export */   XQ: () => (/* binding */ STATUS),
/* harmony export */   Zq: () => (/* binding */ isEof),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   bS: () => (/* binding */ asBuffer),
/* harmony export */   m: () => (/* binding */ lengthBytes),
/* harmony export */   mu: () => (/* binding */ errorNumber),
/* harmony export */   pP: () => (/* binding */ CAPABILITY),
/* harmony export */   r4: () => (/* binding */ okPacket),
/* harmony export */   ve: () => (/* binding */ readOk)
/* harmony export */ });
/* unused harmony export ERROR */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61063);

/** First byte of what a client sends. */
const COMMAND = {
    quit: 0x01,
    initDb: 0x02,
    query: 0x03,
    fieldList: 0x04,
    statistics: 0x09,
    processInfo: 0x0a,
    debug: 0x0d,
    ping: 0x0e,
    prepare: 0x16,
    execute: 0x17,
    longData: 0x18,
    closeStatement: 0x19,
    resetStatement: 0x1a,
    setOption: 0x1b,
    fetch: 0x1c,
    resetConnection: 0x1f,
};
/** What client and server agree upon at the start of a connection. */
const CAPABILITY = {
    longPassword: 0x1,
    foundRows: 0x2,
    longFlag: 0x4,
    connectWithDb: 0x8,
    odbc: 0x40,
    ignoreSpace: 0x100,
    protocol41: 0x200,
    interactive: 0x400,
    ssl: 0x800,
    ignoreSigpipe: 0x1000,
    transactions: 0x2000,
    reserved: 0x4000,
    secureConnection: 0x8000,
    multiStatements: 0x1_0000,
    multiResults: 0x2_0000,
    pluginAuth: 0x8_0000,
    connectAttributes: 0x10_0000,
    longAuthData: 0x20_0000,
    sessionTrack: 0x80_0000,
};
/** Of MariaDB's further capabilities: columns say more about their types. */
const EXTENDED_METADATA = 0x8;
/** Where a session stands, in OK and EOF packets. */
const STATUS = {
    inTransaction: 0x1,
    autocommit: 0x2,
    moreResults: 0x8,
    cursor: 0x40,
    inReadOnlyTransaction: 0x2000,
    stateChanged: 0x4000,
};
const OK = 0x00;
const EOF = 0xfe;
const ERROR = 0xff;
/** The server wants a file of the client. */
const LOCAL_FILE = 0xfb;
/** An EOF packet begins as a long value would. */
const isEof = (payload) => payload[0] === EOF && payload.length < 9;
const isError = (payload) => payload[0] === ERROR;
const asBuffer = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** Reads the parts of a packet in their order. Throws a RangeError behind its end. */
class PacketReader {
    bytes;
    at;
    constructor(bytes, at = 0) {
        this.bytes = bytes;
        this.at = at;
    }
    get left() {
        return this.bytes.length - this.at;
    }
    int(size) {
        this.at += size;
        return this.bytes.readUIntLE(this.at - size, size);
    }
    raw(size) {
        if (size > this.left)
            throw new RangeError('a value without its end');
        this.at += size;
        return this.bytes.subarray(this.at - size, this.at);
    }
    /** A number that says by its first byte how long it is; rounded where no number of ours can hold it. */
    length() {
        const first = this.int(1);
        if (first < 0xfb)
            return first;
        if (first === 0xfc)
            return this.int(2);
        if (first === 0xfd)
            return this.int(3);
        if (first === 0xfe)
            return Number(this.raw(8).readBigUInt64LE());
        throw new RangeError('not a length');
    }
    value() {
        return this.raw(this.length());
    }
    /** Up to a zero byte. */
    text() {
        const end = this.bytes.indexOf(0, this.at);
        if (end === -1)
            throw new RangeError('a text without its end');
        const text = this.bytes.toString('utf8', this.at, end);
        this.at = end + 1;
        return text;
    }
}
function readOk(payload) {
    const reader = new PacketReader(payload, 1);
    const affected = reader.length();
    const affectedEnd = reader.at;
    reader.length();
    const statusAt = reader.at;
    return { affected, affectedEnd, statusAt, status: reader.int(2), warnings: reader.int(2), infoAt: reader.at };
}
/** A length as the protocol writes it. */
function lengthBytes(value) {
    if (value < 0xfb)
        return Buffer.from([value]);
    const [mark, size] = value <= 0xff_ff ? [0xfc, 2] : value <= 0xff_ff_ff ? [0xfd, 3] : [0xfe, 8];
    const bytes = Buffer.alloc(1 + size, 0);
    bytes[0] = mark;
    if (size === 8)
        bytes.writeBigUInt64LE(BigInt(value), 1);
    else
        bytes.writeUIntLE(value, 1, size);
    return bytes;
}
function okPacket(status) {
    const bytes = Buffer.alloc(7);
    bytes.writeUInt16LE(status, 3);
    return bytes;
}
function errorPacket(code, state, message) {
    const head = Buffer.alloc(3);
    head[0] = ERROR;
    head.writeUInt16LE(code, 1);
    return Buffer.concat([head, Buffer.from(`#${state}${message}`)]);
}
/** The number of the error that a packet tells. */
const errorNumber = (payload) => (payload[1] ?? 0) | ((payload[2] ?? 0) << 8);
/** The error that a packet of the server tells. */
function errorIn(payload, lost) {
    const text = asBuffer(payload).toString('utf8', 3);
    const [, sqlState = '', sqlMessage = text] = /^#([\s\S]{5})([\s\S]*)$/.exec(text) ?? [];
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toServerError */ .N)({ errno: errorNumber(payload), sqlState, sqlMessage }, lost);
}


/***/ }),

/***/ 56389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zh: () => (/* binding */ MysqlSession),
  Nl: () => (/* binding */ commandOf),
  GS: () => (/* binding */ placed),
  AB: () => (/* binding */ quoteName),
  FI: () => (/* binding */ touched),
  i1: () => (/* binding */ withRemarks)
});

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/sql/mysql/place.js
var place = __webpack_require__(49734);
// EXTERNAL MODULE: ./lib/sql/query.js
var sql_query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/packets.js
var packets = __webpack_require__(70419);
;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/relay.js


/** Interrupted; and what it is called when time was up. */
const INTERRUPTED = new Set(['1317', '1028']);
const TIMED_OUT = '3024';
const tookLonger = (ms) => `the statement took longer than the statement timeout of ${ms} ms`;
/** Stops a statement that takes too long, and gives the server's error for that the name that it has elsewhere. */
async function timed(lender, payload, onAnswer) {
    const limit = lender.limitMs();
    if (limit === null)
        return lender.wire.lend(payload, onAnswer);
    let over;
    const timer = setTimeout(() => {
        over = lender.cancel().catch(() => undefined);
    }, limit);
    try {
        await lender.wire.lend(payload, (answer) => {
            const ours = over !== undefined && (0,packets/* isError */.bJ)(answer) && INTERRUPTED.has(String((0,packets/* errorNumber */.mu)(answer)));
            return onAnswer(ours ? (0,packets/* errorPacket */.Nq)(Number(TIMED_OUT), 'HY000', tookLonger(limit)) : answer);
        });
    }
    finally {
        clearTimeout(timer);
        // The order to stop must not reach the statement after this one
        await over;
    }
}
/** mysql2 has to forget its own prepared statements too, so it does the reset. */
async function relay_reset(lender, onAnswer) {
    try {
        await lender.reset();
    }
    catch (error) {
        if (!(error instanceof model_error/* ServerError */.gP) || error.data.connectionLost === true)
            throw error;
        await onAnswer((0,packets/* errorPacket */.Nq)(Number(error.code), 'HY000', error.message));
        return;
    }
    await onAnswer((0,packets/* okPacket */.r4)(packets/* STATUS */.XQ.autocommit));
}
/** The relay of a session of the family: packets without their heads, one whole command at a time. */
function relayOf(lender) {
    const exchange = async (payload, onAnswer) => {
        const [command] = payload;
        if (command === packets/* COMMAND */.Wr.resetConnection) {
            await relay_reset(lender, onAnswer);
            return 'ready';
        }
        const runs = command === packets/* COMMAND */.Wr.query || command === packets/* COMMAND */.Wr.execute;
        if (runs)
            lender.beforeRun();
        let failed = false;
        const hear = (answer) => {
            failed ||= (0,packets/* isError */.bJ)(answer);
            return onAnswer(answer);
        };
        await (runs ? timed(lender, payload, hear) : lender.wire.lend(payload, hear));
        if (failed)
            await lender.afterError().catch((error) => {
                if (lender.wire.lost() !== undefined)
                    throw error;
            });
        return 'ready';
    };
    return {
        parameters: lender.wire.greeting(),
        resets: () => lender.resets(),
        exchange: (payload, onAnswer) => lender.inOrder(() => exchange(payload, onAnswer)),
    };
}

;// CONCATENATED MODULE: ./lib/engines/mysqlfamily/session.js





const quoteName = (name) => `\`${name.replaceAll('`', '``')}\``;
const STYLE = { placeholder: () => '?', quote: quoteName };
/** More of them tell nothing new, and a mass update can give one per row. */
const MOST_NOTICES = 20;
const SHOW_WARNINGS = `SHOW WARNINGS LIMIT ${MOST_NOTICES}`;
/** Statements of which "no row" is an answer. */
const COUNTED = /^(?:INSERT|REPLACE|UPDATE|DELETE|LOAD|WITH|EXECUTE|TRUNCATE)$/;
/** No such statement sets a variable, but where it calls a function or a query. */
const KEEPS_LIMITS = /^(?:ALTER|CREATE|DROP|RENAME)\s/i;
const MAY_SET_LIMITS = /select|timeout|statement_time/i;
/** Rows that a statement touched: the server says 0 of whatever touches none by its nature. */
const touched = (command, affected) => affected === 0 && !COUNTED.test(command) ? null : affected;
/** The error with the first of what else the server says of it. */
function withRemarks(error, said) {
    const others = said.filter(({ message }) => message !== error.message);
    const remarks = [...new Map(others.map((one) => [one.message, one])).values()].slice(0, 3);
    if (remarks.length === 0)
        return error;
    const detail = remarks.map(({ message }) => message).join('\n');
    return new model_error/* ServerError */.gP(error.message, error.code, { ...error.data, detail, remarks }, error);
}
/** The servers tell the place of an error by the text from there on. */
function placed(text, error) {
    if (!(error instanceof model_error/* ServerError */.gP) || error.data.position !== undefined)
        return error;
    const position = (0,place/* positionOf */.d)(text, error.message);
    return position === undefined
        ? error
        : new model_error/* ServerError */.gP(error.message, error.code, { ...error.data, position }, error);
}
/** A connection to a server of the family. */
class MysqlSession {
    wire;
    parts;
    home = undefined;
    server;
    id;
    /** Longest run of a statement of the user, kept from here: servers hold only some kinds of statements to such a limit. */
    statementMs = null;
    /** The statement of ours that last set the limits of waiting; undefined where something may have set them otherwise since. */
    limits;
    resets = 0;
    last = Promise.resolve();
    constructor(wire, parts) {
        this.wire = wire;
        this.parts = parts;
        this.server = parts.server;
        this.id = parts.id;
    }
    get lost() {
        return this.wire.lost();
    }
    /** One after the other: the warnings asked for must be those of the statement before. */
    inOrder(work) {
        const result = this.last.then(work);
        this.last = result.catch(() => undefined);
        return result;
    }
    query(query) {
        const { text, values } = (0,sql_query/* print */.yy)(query, STYLE);
        return this.inOrder(async () => {
            const answer = await (values.length === 0 ? this.wire.text(text) : this.wire.bound(text, values)).catch((error) => this.explained(error));
            return answer.results.findLast(({ affected }) => affected === null)?.rows ?? [];
        });
    }
    run(text) {
        if (!KEEPS_LIMITS.test(text) || MAY_SET_LIMITS.test(text))
            this.limits = undefined;
        return this.inOrder(async () => {
            const start = external_node_perf_hooks_.performance.now();
            const { results, warnings } = await this.timed(text);
            const ms = external_node_perf_hooks_.performance.now() - start;
            const set = results.findLast(({ affected }) => affected === null);
            const command = commandOf(text);
            const affected = results.at(-1)?.affected ?? null;
            return {
                command,
                rowCount: set?.rows.length ?? touched(command, affected),
                rows: set?.rows ?? [],
                notices: warnings > 0 ? (await this.warnings()).slice(0, MOST_NOTICES) : [],
                ms,
            };
        });
    }
    async timed(text) {
        let over = false;
        const limit = this.statementMs;
        const timer = limit === null
            ? undefined
            : setTimeout(() => {
                over = true;
                void this.cancel().catch(() => undefined);
            }, limit);
        try {
            return await this.wire.text(text);
        }
        catch (error) {
            if (over && error instanceof model_error/* ServerError */.gP && INTERRUPTED.has(error.code)) {
                return await this.explained(new model_error/* ServerError */.gP(tookLonger(limit ?? 0), TIMED_OUT, error.data, error));
            }
            return await this.explained(placed(text, error));
        }
        finally {
            clearTimeout(timer);
        }
    }
    /**
     * Adds what else the server says of an error: of a foreign key the reason stands only there. The question also brings the
     * session's state, since an error says nothing of it (a deadlock ends the transaction, a lock timeout does not).
     */
    async explained(error) {
        if (!(error instanceof model_error/* ServerError */.gP) || this.wire.lost() !== undefined)
            throw error;
        const said = await this.warnings().catch(() => []);
        throw withRemarks(error, said);
    }
    async warnings() {
        const { results } = await this.wire.text(SHOW_WARNINGS);
        return (results[0]?.rows ?? []).map((row) => ({
            severity: (row['Level'] ?? 'Warning').toUpperCase(),
            code: row['Code'] ?? '',
            message: row['Message'] ?? '',
        }));
    }
    cancel() {
        return this.parts.cancel();
    }
    transaction() {
        return this.wire.inTransaction() ? 'open' : 'idle';
    }
    /** Back to where the session began: settings, roles, temporary tables, locks, the database. */
    reset() {
        this.limits = undefined;
        this.resets += 1;
        return this.inOrder(async () => {
            await this.wire.reset();
            await this.parts.prepare();
        });
    }
    relay() {
        return relayOf({
            wire: this.wire,
            inOrder: (work) => this.inOrder(work),
            limitMs: () => this.statementMs,
            resets: () => this.resets,
            cancel: () => this.cancel(),
            beforeRun: () => {
                this.limits = undefined;
            },
            reset: async () => {
                await this.wire.reset();
                await this.parts.prepare();
            },
            // What an error did to the transaction stands only in the next answer
            afterError: async () => {
                await this.warnings();
            },
        });
    }
    close() {
        return this.wire.close();
    }
    [Symbol.asyncDispose]() {
        return this.wire.close();
    }
}
/** The first word of a statement, behind comments that only people read. */
function commandOf(text) {
    const word = /^(?:\s|--[^\n]*(?:\n|$)|#[^\n]*(?:\n|$)|\/\*(?![!M])[\s\S]*?\*\/|\/\*M?!\d*)*(\w+)/.exec(text)?.[1];
    return (word ?? '').toUpperCase();
}


/***/ }),

/***/ 53289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ MysqlFrames),
/* harmony export */   Q: () => (/* binding */ framed)
/* harmony export */ });
/** Longest piece of a packet that has one head; a packet of just that length goes on with an empty piece. */
const MOST_IN_FRAME = 0xff_ff_ff;
const HEAD = 4;
/** No server takes more. */
const MOST = 0x4000_0000;
/** Cuts a stream of bytes into packets; what is not whole yet waits for the next piece. */
class MysqlFrames {
    pieces = [];
    size = 0;
    frames = [];
    /** Throws a RangeError where the packet is longer than any of the protocol. */
    *push(piece) {
        this.pieces.push(piece);
        this.size += piece.length;
        for (let head = this.head(); head !== undefined && this.size >= HEAD + head.length; head = this.head()) {
            const all = this.joined();
            const end = HEAD + head.length;
            this.frames.push(all.subarray(HEAD, end));
            this.pieces = all.length === end ? [] : [all.subarray(end)];
            this.size -= end;
            if (head.length === MOST_IN_FRAME)
                continue;
            const payload = this.frames.length === 1 ? (this.frames[0] ?? all) : Buffer.concat(this.frames);
            this.frames = [];
            yield { payload, sequence: head.sequence };
        }
    }
    joined() {
        const [first] = this.pieces;
        const all = first !== undefined && this.pieces.length === 1 ? first : Buffer.concat(this.pieces);
        this.pieces = [all];
        return all;
    }
    /** Of the frame that comes next, once it is here. */
    head() {
        if (this.size < HEAD)
            return undefined;
        const first = this.pieces[0];
        const bytes = first !== undefined && first.length >= HEAD ? first : this.joined();
        const length = bytes.readUIntLE(0, 3);
        const whole = this.frames.reduce((sum, frame) => sum + frame.length, length);
        if (whole > MOST)
            throw new RangeError('a packet longer than any of the MySQL protocol');
        return { length, sequence: bytes[3] ?? 0 };
    }
}
/** A packet as it goes over the wire: heads and pieces, with the numbers from `sequence` on. */
function framed(payload, sequence) {
    const bytes = [];
    let frames = 0;
    for (let at = 0;; at += MOST_IN_FRAME) {
        const piece = payload.subarray(at, at + MOST_IN_FRAME);
        const head = Buffer.alloc(HEAD);
        head.writeUIntLE(piece.length, 0, 3);
        head[3] = (sequence + frames) & 0xff;
        frames += 1;
        bytes.push(head);
        if (piece.length > 0)
            bytes.push(piece);
        if (piece.length < MOST_IN_FRAME)
            return { bytes, frames };
    }
}


/***/ }),

/***/ 49734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ positionOf)
/* harmony export */ });
/** MySQL and MariaDB show 80 bytes, and MariaDB makes the last three of them dots. Characters have up to four bytes. */
const WHOLE = 76;
function toldBy(message) {
    const mysql = /\bnear '([\s\S]*)' at line (\d+)\s*$/.exec(message);
    if (mysql !== null)
        return { near: mysql[1] ?? '', line: Number(mysql[2]) };
    const tidb = /\bline (\d+) column \d+ near "([\s\S]*)"\s*(?:\(total length \d+\))?\s*$/.exec(message);
    return tidb === null ? undefined : { near: tidb[2] ?? '', line: Number(tidb[1]) };
}
/** A pattern for a text that the server printed: what its character set lacks, it prints as a question mark. */
function pattern(printed, end) {
    const escaped = printed.replace(/[\\^$.*+()[\]{}|/]/g, '\\$&').replaceAll('?', '(?:\\?|[^\\x00-\\x7f])');
    return new RegExp(escaped + end, 'gu');
}
/** Where the text from the word to the end of the statement begins, if that is what the server printed. */
function atEnd(sql, near) {
    const from = Math.max(0, sql.length - 4 * near.length - 1000);
    const found = pattern(near, '\\s*$').exec(sql.slice(from));
    return found === null ? -1 : from + found.index;
}
/** The occurrence whose line is nearest to the one that was told; the first of several on it. */
function onLine(sql, printed, line) {
    if (printed.trim() === '')
        return -1;
    let best = -1;
    let away = Number.POSITIVE_INFINITY;
    let seen = 1;
    let at = 0;
    for (const { index } of sql.matchAll(pattern(printed, ''))) {
        for (let next = sql.indexOf('\n', at); next !== -1 && next < index; next = sql.indexOf('\n', at)) {
            seen += 1;
            at = next + 1;
        }
        if (Math.abs(seen - line) < away) {
            best = index;
            away = Math.abs(seen - line);
        }
    }
    return best;
}
function startOfLine(sql, line) {
    let at = 0;
    for (let seen = 1; seen < line; seen += 1) {
        const next = sql.indexOf('\n', at);
        if (next === -1)
            break;
        at = next + 1;
    }
    return at + (/^[ \t]*/.exec(sql.slice(at, at + 1000))?.[0].length ?? 0);
}
function offsetOf(sql, { near, line }) {
    if (near.trim() === '')
        return sql.trimEnd().length;
    const cut = near.endsWith('...') || Buffer.byteLength(near) > WHOLE;
    const whole = atEnd(sql, near);
    if (whole !== -1)
        return whole;
    const printed = cut ? near.replace(/\.\.\.$/, '').replace(/\?+$/, '') : near;
    for (const part of [printed, printed.split('\n')[0] ?? '', printed.slice(0, 20), printed.slice(0, 8)]) {
        const found = onLine(sql, part, line);
        if (found !== -1)
            return found;
    }
    return startOfLine(sql, line);
}
/** MariaDB names a type that it does not know, without a place. */
function unknownType(sql, message) {
    const type = /^Unknown data type: '(\w+)'/.exec(message)?.[1];
    return type === undefined ? -1 : sql.search(new RegExp(`(?<![\\w\`'"$])${type}(?![\\w\`'"$])`, 'i'));
}
/**
 * Where in the statement an error of the server belongs, by its "… near '…' at line N": counted in characters from 1,
 * one past the end where the statement breaks off. Undefined for errors that tell no place.
 */
function positionOf(sql, message) {
    const told = toldBy(message);
    const offset = told === undefined ? unknownType(sql, message) : offsetOf(sql, told);
    return offset === -1 ? undefined : [...sql.slice(0, offset)].length + 1;
}


/***/ })

};
