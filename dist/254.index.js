export const id = 254;
export const ids = [254];
export const modules = {

/***/ 74423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ errorIn),
/* harmony export */   _h: () => (/* binding */ exchangeOver)
/* harmony export */ });
/* unused harmony export Answer */
/* harmony import */ var _io_pg_frames_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28130);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68761);


/** Messages that end the answer to one message of the client; what describes a statement has two, of which the second counts. */
const ANSWERED = new Set(['1', '2', '3', 'C', 'I', 's', 'T', 'n']);
/** Follows an answer to its end. */
class Answer {
    left;
    /** `messages`: so many are answered, and then the server waits; undefined where it says by itself that it is ready. */
    constructor(messages) {
        this.left = messages ?? Number.POSITIVE_INFINITY;
    }
    /** What the server awaits after this message; undefined where more of the answer is to come. */
    after({ type }) {
        if (type === 'Z')
            return 'ready';
        if (type === 'G' || type === 'W')
            return 'copy';
        if (type === 'E' && this.left !== Number.POSITIVE_INFINITY)
            return 'ready';
        if (ANSWERED.has(type))
            this.left -= 1;
        return this.left <= 0 ? 'ready' : undefined;
    }
}
/** The error that a message of the server tells. */
function errorIn(bytes, lost) {
    const f = (0,_io_pg_frames_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(bytes);
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .toServerError */ .Nn)({
        message: f.get('M'),
        code: f.get('C'),
        severity: f.get('V') ?? f.get('S'),
        detail: f.get('D'),
        hint: f.get('H'),
        position: f.get('P'),
        where: f.get('W'),
        constraint: f.get('n'),
        schema: f.get('s'),
        table: f.get('t'),
        column: f.get('c'),
    }, lost);
}
/**
 * One exchange over a driver's own socket, while the driver is idle. What concerns the driver (that the server is ready, remarks,
 * settings that changed) goes to the driver too, so that it knows afterwards where the session stands.
 */
function exchangeOver(stream, bytes, messages, onAnswer) {
    if (stream.destroyed)
        return Promise.reject((0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .toServerError */ .Nn)(new Error('the connection was closed'), true));
    const own = stream.listeners('data');
    const answer = new Answer(messages);
    const frames = new _io_pg_frames_js__WEBPACK_IMPORTED_MODULE_1__/* .Frames */ .Hc();
    return new Promise((resolve, reject) => {
        let last;
        const settle = () => {
            stream.off('data', onData);
            stream.off('close', onGone);
            stream.off('error', onGone);
            for (const listener of own)
                stream.on('data', listener);
        };
        const onGone = (error) => {
            settle();
            reject(last === undefined ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .toServerError */ .Nn)(error ?? new Error('the connection was closed'), true) : errorIn(last, true));
        };
        const onData = (chunk) => {
            let full;
            try {
                for (const frame of frames.push(chunk)) {
                    if (frame.type === 'E')
                        last = frame.bytes;
                    if (['Z', 'N', 'S', 'A'].includes(frame.type))
                        for (const listener of own)
                            listener.call(stream, frame.bytes);
                    const wait = onAnswer(frame.bytes);
                    if (wait instanceof Promise)
                        full = wait;
                    const state = answer.after(frame);
                    if (state === undefined)
                        continue;
                    settle();
                    // A remark that nobody asked for may have come right behind
                    const rest = frames.rest();
                    if (rest.length > 0)
                        for (const listener of own)
                            listener.call(stream, rest);
                    resolve(state);
                    return;
                }
            }
            catch (error) {
                settle();
                reject(error);
                return;
            }
            if (full === undefined)
                return;
            stream.pause();
            void full.then(() => stream.resume());
        };
        for (const listener of own)
            stream.off('data', listener);
        stream.on('data', onData);
        stream.once('close', onGone);
        stream.once('error', onGone);
        stream.write(bytes);
    });
}


/***/ }),

/***/ 68761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ lastingAgain),
/* harmony export */   MS: () => (/* binding */ sessionSettings),
/* harmony export */   Nn: () => (/* binding */ toServerError),
/* harmony export */   Pj: () => (/* binding */ askServer),
/* harmony export */   fA: () => (/* binding */ openSession)
/* harmony export */ });
/* unused harmony export quoteName */
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(643);
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90956);



const quoteName = (name) => `"${name.replaceAll('"', '""')}"`;
const STYLE = { placeholder: (index) => `$${index}`, quote: quoteName };
const STATES = { I: 'idle', T: 'open', E: 'failed' };
/** What is prepared may be gone after these. */
const FORGETS = /\b(?:DISCARD|DEALLOCATE)\b/i;
class PostgresSession {
    wire;
    server;
    home;
    notices = [];
    /** How often what was prepared may have been forgotten: names are not used again after that. */
    forgotten = 0;
    constructor(wire, server, home) {
        this.wire = wire;
        this.server = server;
        this.home = home;
        wire.onNotice((notice) => this.notices.push(notice));
    }
    get id() {
        return this.wire.pid;
    }
    get lost() {
        return this.wire.lost();
    }
    async query(query, kept) {
        const { text, values } = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)(query, STYLE);
        if (FORGETS.test(text))
            this.forgotten += 1;
        const name = kept === undefined ? [] : [`${kept}_${this.forgotten}`];
        const results = await this.wire.send(text, values, ...name);
        return results.at(-1)?.rows ?? [];
    }
    async run(text, options = {}) {
        this.notices = [];
        if (FORGETS.test(text))
            this.forgotten += 1;
        const start = node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.now();
        const results = options.copyData === undefined
            ? await this.wire.send(text, [])
            : [await this.wire.copyIn(text, options.copyData)];
        const ms = node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.now() - start;
        const last = results.at(-1);
        return {
            command: last?.command ?? '',
            rowCount: last?.rowCount ?? null,
            rows: last?.rows ?? [],
            notices: this.notices,
            ms,
        };
    }
    cancel() {
        return this.wire.cancel();
    }
    transaction() {
        return STATES[this.wire.status()];
    }
    close() {
        return this.wire.close();
    }
    relay() {
        // What was said before is no remark on what comes now
        this.notices = [];
        this.forgotten += 1;
        const { relay } = this.wire;
        return { ...relay, parameters: { server_version: this.server.version, ...relay.parameters } };
    }
    [Symbol.asyncDispose]() {
        return this.wire.close();
    }
}
/**
 * Our sessions wait for locks, for backups and for each other, so no limit on idle sessions or long transactions holds for
 * them. In return the server looks, while a statement runs, whether we are still there: what a killed run began ends with it.
 * A machine that vanishes closes nothing: of that the server hears by probes alone, and by default would keep our locks for two hours.
 * Asked of the server's own list, since each of these came with another version; it cannot look where it runs on Windows.
 */
const LASTING = `SELECT pg_catalog.set_config(s.name, CASE s.name WHEN 'client_connection_check_interval' THEN '2s'
    WHEN 'tcp_keepalives_idle' THEN '30' WHEN 'tcp_keepalives_interval' THEN '10' WHEN 'tcp_keepalives_count' THEN '3' ELSE '0' END, false)
  FROM pg_catalog.pg_settings s
  WHERE s.name IN ('idle_session_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')
     OR pg_catalog.version() !~* 'windows|mingw|visual c|msvc' AND (s.name = 'client_connection_check_interval'
       OR s.name IN ('tcp_keepalives_idle', 'tcp_keepalives_interval', 'tcp_keepalives_count') AND pg_catalog.inet_client_addr() IS NOT NULL)`;
const lasting = new WeakSet();
/** What makes a session lasting again, where `DISCARD ALL` has put its settings back. */
const lastingAgain = (session) => (lasting.has(session) ? [LASTING] : []);
/** What a session is asked to begin with, by the names of settings. */
const sessionSettings = ({ settings, readOnly }) => ({
    ...settings,
    ...(readOnly === true ? { default_transaction_read_only: 'on' } : {}),
});
async function askServer(wire) {
    const results = await wire.send(`SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS num, current_database() AS db,
            current_user AS "user", (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user)::text AS super,
            pg_catalog.pg_backend_pid()::text AS pid, pg_catalog.pg_is_in_recovery()::text AS standby`, []);
    const row = results.at(-1)?.rows[0] ?? {};
    return { row, pooled: !wire.embedded && Number(row['pid']) !== wire.pid };
}
const yes = (value) => value === 'true' || value === 't';
/** Makes a Session of the wire. Search path and settings of the role stay as they are. */
async function openSession(wire, settings = {}, home, lasts = false, answer) {
    const { row, pooled } = answer ?? (await askServer(wire));
    for (const [name, value] of Object.entries(settings)) {
        if (!/^[a-z_.]+$/.test(name))
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP(`not a setting: ${name}`, '42704');
        await wire.send(`SET ${name} = '${value.replaceAll("'", "''")}'`, []);
    }
    if (lasts)
        await wire.send(LASTING, []);
    const session = new PostgresSession(wire, {
        engine: 'postgres',
        version: (row['version'] ?? '').split(' ')[0] ?? '',
        major: Math.floor(Number(row['num'] ?? 0) / 10_000),
        database: row['db'] ?? '',
        user: row['user'] ?? '',
        superuser: yes(row['super']),
        embedded: wire.embedded,
        tls: wire.tls,
        ...(pooled ? { pooled } : {}),
        ...(yes(row['standby']) ? { standby: true } : {}),
    }, home);
    if (lasts)
        lasting.add(session);
    return session;
}
/** Administrator shutdown, crash, cannot connect now, idle or in a transaction for too long: the server ends the session with these. */
const ENDS_SESSION = /^(57P0[1-5]|25P0[34]|08...)$/;
/** Makes a ServerError of what a driver threw. */
function toServerError(error, lost) {
    if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP)
        return error;
    const e = error;
    const code = e.code ?? (lost ? '08006' : 'XX000');
    const fields = {
        severity: e.severity,
        detail: e.detail,
        hint: e.hint,
        where: e.where,
        constraint: e.constraint,
        schema: e.schema,
        table: e.table,
        column: e.column,
    };
    const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string' && value !== ''));
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP(e.message ?? String(error), code, {
        ...known,
        ...(e.position === undefined || e.position === '' ? {} : { position: Number(e.position) }),
        ...(lost || ENDS_SESSION.test(code) ? { connectionLost: true } : {}),
    }, error);
}


/***/ }),

/***/ 28130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ frame),
/* harmony export */   Hc: () => (/* binding */ Frames),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   tS: () => (/* binding */ FrameReader)
/* harmony export */ });
/** Type and length. */
const HEAD = 5;
/** Longest message that a client may send us: the server's own limit. */
const MOST = 0x3fff_ffff;
/** Cuts a stream of bytes into messages; what is not whole yet waits for the next piece. */
class Frames {
    most;
    pieces = [];
    size = 0;
    /** `most`: the longest message that is taken. */
    constructor(most = MOST) {
        this.most = most;
    }
    /** Throws a RangeError where the bytes cannot be of the protocol. */
    *push(piece) {
        this.pieces.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
        this.size += piece.byteLength;
        let wanted = this.wanted();
        while (wanted !== undefined && this.size >= wanted) {
            const all = this.pieces.length === 1 ? this.pieces[0] : Buffer.concat(this.pieces);
            const bytes = all.subarray(0, wanted);
            this.pieces = all.length === wanted ? [] : [all.subarray(wanted)];
            this.size -= wanted;
            yield { type: String.fromCharCode(bytes[0] ?? 0), bytes };
            wanted = this.wanted();
        }
    }
    /** What has come and is not cut yet; it is left to the caller. */
    rest() {
        const rest = Buffer.concat(this.pieces);
        this.pieces = [];
        this.size = 0;
        return rest;
    }
    /** Bytes of the message that comes next; undefined while its head has not come whole. */
    wanted() {
        if (this.size < HEAD)
            return undefined;
        if (this.pieces[0].length < HEAD)
            this.pieces = [Buffer.concat(this.pieces)];
        const length = this.pieces[0].readUInt32BE(1);
        if (length < 4 || length > this.most)
            throw new RangeError('not a message of the PostgreSQL protocol');
        return length + 1;
    }
}
/** Makes a message of a type and what it holds. */
function frame(type, ...parts) {
    const body = Buffer.concat(parts.map((part) => {
        if (typeof part === 'string')
            return Buffer.from(`${part}\0`);
        if (typeof part !== 'number')
            return Buffer.from(part);
        const four = Buffer.alloc(4);
        four.writeInt32BE(part);
        return four;
    }));
    const head = Buffer.alloc(HEAD);
    head.write(type, 0, 'latin1');
    head.writeUInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
}
/** Reads the parts of a message in their order. */
class FrameReader {
    bytes;
    at = HEAD;
    constructor(bytes) {
        this.bytes = bytes;
    }
    text() {
        const end = this.bytes.indexOf(0, this.at);
        if (end === -1)
            throw new RangeError('a text without its end');
        const text = this.bytes.toString('utf8', this.at, end);
        this.at = end + 1;
        return text;
    }
    int16() {
        this.at += 2;
        return this.bytes.readInt16BE(this.at - 2);
    }
    int32() {
        this.at += 4;
        return this.bytes.readInt32BE(this.at - 4);
    }
    raw(length) {
        this.at += length;
        if (this.at > this.bytes.length)
            throw new RangeError('a value without its end');
        return this.bytes.subarray(this.at - length, this.at);
    }
    byte() {
        this.at += 1;
        return String.fromCharCode(this.bytes[this.at - 1] ?? 0);
    }
    get more() {
        return this.at < this.bytes.length;
    }
}
/** The fields of an ErrorResponse or a NoticeResponse by their letters. */
function fieldsOf(bytes) {
    const reader = new FrameReader(bytes);
    const fields = new Map();
    while (reader.more) {
        const letter = reader.byte();
        if (letter === '\0')
            break;
        fields.set(letter, reader.text());
    }
    return fields;
}


/***/ }),

/***/ 30254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listenPostgres: () => (/* binding */ listenPostgres)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/io/pg-frames.js
var pg_frames = __webpack_require__(28130);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
;// CONCATENATED MODULE: ./lib/programs/pg-blocks.js
const BEGIN = /^\s*(?:begin|start\s+transaction)\b/i;
const END = /^\s*(?:commit|end|rollback|abort|prepare\s+transaction)\b/i;
const CHAIN = /\band\s+chain\b/i;
const WITHIN = /^\s*(?:savepoint|release|rollback\s+(?:work\s+|transaction\s+)?to)\b/i;
/** These must stand alone: no transaction of ours may be put around them. */
const ALONE = /^\s*(?:vacuum|create\s+database|drop\s+database|alter\s+system|alter\s+database|reindex|cluster|(?:create|drop)\s+tablespace|(?:create|drop)\s+(?:unique\s+)?index\s+concurrently|create\s+unique\s+index\s+concurrently|call|discard\s+all|alter\s+type\b.*\badd\s+value)\b/is;
const begins = (text) => BEGIN.test(text);
const isWithin = (text) => WITHIN.test(text);
const ends = (text) => END.test(text) && !isWithin(text) && !CHAIN.test(text);
/**
 * Whether statements that a client sends as one message, or as one pipeline, come to the same where they are sent one by one, each series
 * outside of a transaction in one of ours. The server joins what stands before a BEGIN to its transaction: that is left to it.
 */
function canBeParted(texts, open) {
    let inside = open;
    let implicit = false;
    for (const text of texts) {
        if (begins(text)) {
            if (implicit)
                return false;
            inside = true;
        }
        else if (isWithin(text)) {
            if (!inside)
                return false;
        }
        else if (END.test(text)) {
            if (!inside)
                return false;
            inside = !ends(text);
        }
        else if (!inside) {
            if (ALONE.test(text))
                return false;
            implicit = true;
        }
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/programs/pg-copy.js

/** A COPY is kept until its rows are all here, since it may have to be sent twice. */
const MOST_ROWS = 512 * 1024 * 1024;
/** The rows of a COPY as the client sends them, with the message that ends them. In the extended protocol a Sync comes behind. */
async function rowsOf(incoming, extended) {
    const end = extended ? [(0,pg_frames/* frame */.Gt)('S')] : [];
    let all = [];
    let size = 0;
    for (;;) {
        const message = await incoming.next();
        if (message === undefined)
            return Buffer.concat([(0,pg_frames/* frame */.Gt)('f', 'the program is gone'), ...end]);
        const { type, bytes } = message;
        size += bytes.length;
        if (size > MOST_ROWS)
            all = [];
        else if (type === 'd' || type === 'c' || type === 'f')
            all.push(bytes);
        if (extended ? type !== 'S' : type !== 'c' && type !== 'f')
            continue;
        if (size <= MOST_ROWS)
            return Buffer.concat([...all, ...end]);
        return Buffer.concat([(0,pg_frames/* frame */.Gt)('f', `the rows of one COPY are more than ${MOST_ROWS >> 20} MB`), ...end]);
    }
}

;// CONCATENATED MODULE: ./lib/programs/pg-prepared.js

/** Values as people read them; one in binary form only its type could explain. */
function boundBy(bytes) {
    const reader = new pg_frames/* FrameReader */.tS(bytes);
    const portal = reader.text();
    const statement = reader.text();
    const formats = Array.from({ length: reader.int16() }, () => reader.int16());
    const values = Array.from({ length: reader.int16() }, (_, i) => {
        const length = reader.int32();
        if (length === -1)
            return null;
        const raw = reader.raw(length);
        const binary = (formats.length === 1 ? formats[0] : formats[i]) === 1;
        return binary ? `\\x${raw.toString('hex')}` : raw.toString('utf8');
    });
    return { portal, statement, values };
}
/** Which text stands behind the names of the extended protocol. */
class PreparedStatements {
    texts = new Map();
    portals = new Map();
    /** The message that prepared the statement without a name, which any statement of our own takes away. */
    unnamed;
    lost = false;
    /** Statements of our own may have been run on the session since. */
    forgotten() {
        this.lost = true;
    }
    /**
     * The messages cut behind each Execute, the rest with the last; and the texts that they run. `limited`: one of them reads only so many
     * rows, and may be gone on with.
     */
    pieces(messages) {
        const texts = new Map(this.texts);
        const portals = new Map([...this.portals].map(([portal, { statement }]) => [portal, statement]));
        const run = [];
        const pieces = [[]];
        let limited = false;
        for (const message of messages) {
            const reader = new pg_frames/* FrameReader */.tS(message.bytes);
            pieces.at(-1)?.push(message);
            if (message.type === 'P')
                texts.set(reader.text(), reader.text());
            else if (message.type === 'B')
                portals.set(reader.text(), reader.text());
            else if (message.type === 'E') {
                run.push(texts.get(portals.get(reader.text()) ?? '') ?? '');
                limited ||= reader.int32() > 0;
                pieces.push([]);
            }
        }
        const rest = pieces.pop() ?? [];
        const last = pieces.at(-1);
        if (last === undefined)
            return { texts: run, pieces: rest.length === 0 ? [] : [rest], limited };
        last.push(...rest);
        return { texts: run, pieces, limited };
    }
    /** What these messages have run, and what must be sent ahead of them again. */
    take(messages) {
        const before = [];
        const executed = [];
        for (const { type, bytes } of messages) {
            const reader = new pg_frames/* FrameReader */.tS(bytes);
            if (type === 'P') {
                const name = reader.text();
                this.texts.set(name, reader.text());
                if (name !== '')
                    continue;
                this.unnamed = bytes;
                this.lost = false;
            }
            else if (type === 'B') {
                const { portal, ...bound } = boundBy(bytes);
                this.portals.set(portal, bound);
                if (bound.statement !== '' || !this.lost || this.unnamed === undefined)
                    continue;
                before.push(this.unnamed);
                this.lost = false;
            }
            else if (type === 'E') {
                const bound = this.portals.get(reader.text());
                if (bound !== undefined)
                    executed.push(bound);
            }
            else if (type === 'C') {
                const kind = reader.byte();
                if (kind === 'S')
                    this.texts.delete(reader.text());
                else
                    this.portals.delete(reader.text());
            }
        }
        return { before, executed: this.sent(executed) };
    }
    /** Several in one message are shown as one, since nothing can be looked at between them. */
    sent(all) {
        const [first] = all;
        if (first === undefined)
            return undefined;
        const texts = [...new Set(all.map(({ statement }) => this.texts.get(statement) ?? ''))];
        return { text: texts.join(';\n'), ...(first.values.length === 0 ? {} : { values: first.values }) };
    }
}

// EXTERNAL MODULE: ./lib/engines/postgresql/relay.js
var relay = __webpack_require__(74423);
;// CONCATENATED MODULE: ./lib/programs/pg-turn.js



const COUNTED = /^(?:INSERT|UPDATE|DELETE|MERGE|SELECT|COPY|FETCH|MOVE)\b.*?(\d+)$/;
/** An error as a server says it. */
const errorFrame = (error) => {
    const { severity = 'ERROR', detail, hint } = error.data;
    const fields = [`S${severity}`, `V${severity}`, `C${error.code}`, `M${error.message}`];
    if (detail !== undefined)
        fields.push(`D${detail}`);
    if (hint !== undefined)
        fields.push(`H${hint}`);
    return (0,pg_frames/* frame */.Gt)('E', Buffer.from(`${fields.map((field) => field.replaceAll('\0', '')).join('\0')}\0\0`));
};
/** What is written within one turn of the event loop goes out as one: a client is woken once for an answer and the word that all is done. */
function write(socket, message) {
    socket.cork();
    socket.write(message);
    process.nextTick(() => socket.uncork());
}
/** What is written to a client that reads slowly is waited for, so that its rows do not fill our memory. */
function drained(socket) {
    if (socket.destroyed || !socket.writableNeedDrain)
        return undefined;
    return new Promise((resolve) => {
        const done = () => {
            socket.off('drain', done);
            socket.off('close', done);
            resolve();
        };
        socket.on('drain', done);
        socket.on('close', done);
    });
}
/** One message of the client with its answer, up to what is held back until whoever watches is done. */
class Turn {
    socket;
    swallow;
    held = [];
    notices = [];
    tag = '';
    error;
    errorBytes;
    /** `swallow`: answers to what was prepared again for the client, who has had its answer. */
    constructor(socket, swallow = 0) {
        this.socket = socket;
        this.swallow = swallow;
    }
    /** Rows go on as they come, as fast as the client takes them; the word that all is done, and an error, wait. */
    hear(bytes) {
        const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        const type = String.fromCharCode(message[0] ?? 0);
        if (type === 'Z')
            return undefined;
        if (type === '1' && this.swallow > 0) {
            this.swallow -= 1;
            return undefined;
        }
        if (type === 'C' || type === 'I' || type === 's') {
            this.release();
            this.held = [message];
            if (type === 'C')
                this.tag = new pg_frames/* FrameReader */.tS(message).text();
            return undefined;
        }
        if (type === 'E') {
            this.error ??= (0,relay/* errorIn */.Kd)(message, false);
            this.errorBytes ??= message;
            return undefined;
        }
        if (type === 'N') {
            const f = (0,pg_frames/* fieldsOf */.Pf)(message);
            this.notices.push({ severity: f.get('V') ?? 'NOTICE', code: f.get('C') ?? '00000', message: f.get('M') ?? '' });
        }
        if (this.held.length > 0 && ['3', 'N', 'S', 'A'].includes(type)) {
            this.held.push(message);
            return undefined;
        }
        this.release();
        write(this.socket, message);
        return drained(this.socket);
    }
    release() {
        for (const message of this.held)
            write(this.socket, message);
        this.held = [];
    }
    result(ms) {
        const count = COUNTED.exec(this.tag)?.[1];
        return {
            command: this.tag.replace(/[ \d]+$/, ''),
            rowCount: count === undefined ? null : Number(count),
            rows: [],
            notices: this.notices,
            ms,
        };
    }
    /** Before another attempt all that was heard of this one is forgotten. */
    again(swallow) {
        this.held = [];
        this.notices = [];
        this.tag = '';
        this.error = undefined;
        this.errorBytes = undefined;
        this.swallow = swallow;
    }
    /** The server's own error message where it is that error, else one in its form. */
    fail(error) {
        this.held = [];
        const own = error instanceof model_error/* ServerError */.gP
            ? error
            : new model_error/* ServerError */.gP(error instanceof Error ? error.message : String(error), 'XX000');
        write(this.socket, own.code === this.error?.code && this.errorBytes !== undefined ? this.errorBytes : errorFrame(own));
    }
}

;// CONCATENATED MODULE: ./lib/programs/pg-conversation.js







const STATUS = { idle: 'I', open: 'T', failed: 'E' };
const SYNC = (0,pg_frames/* frame */.Gt)('S');
/** The commands of one connection, one after the other. */
class PgConversation {
    socket;
    incoming;
    relay;
    connected;
    split;
    prepared = new PreparedStatements();
    batch = [];
    /** An error within a pipeline: the server passes over everything until the client asks for an end of it. */
    skipping = false;
    /** A transaction of ours stands for the one that the server makes of a pipeline by itself. */
    implicit = false;
    /** The server awaits an end of what it was sent; what was run meanwhile is shown once it comes. */
    unsynced = false;
    unshown;
    constructor(socket, incoming, relay, connected, split) {
        this.socket = socket;
        this.incoming = incoming;
        this.relay = relay;
        this.connected = connected;
        this.split = split;
    }
    async toItsEnd() {
        try {
            for (;;) {
                const message = await this.incoming.next();
                if (message === undefined || message.type === 'X')
                    return;
                await this.take(message);
                if (this.connected.session.lost !== undefined)
                    return;
            }
        }
        finally {
            // Whatever comes next on this session would wait for ever behind it
            if (this.unsynced && this.connected.session.lost === undefined)
                await this.exchange(SYNC, new Turn(this.socket));
        }
    }
    async take(message) {
        const { type } = message;
        if (type === 'Q')
            return this.simple(new pg_frames/* FrameReader */.tS(message.bytes).text());
        if (type === 'F') {
            this.socket.write(errorFrame(new model_error/* ServerError */.gP('the fast path is not passed on', '0A000')));
            return this.ready();
        }
        // Rows of a COPY that has failed meanwhile
        if (['d', 'c', 'f'].includes(type))
            return;
        if (type === 'S')
            return this.sync();
        if (type === 'H')
            return this.flush();
        if (!this.skipping)
            this.batch.push(message);
    }
    status() {
        return this.connected.session.transaction();
    }
    ready() {
        this.socket.write((0,pg_frames/* frame */.Gt)('Z', Buffer.from(STATUS[this.status()])));
    }
    exchange(bytes, turn, messages) {
        return this.relay.exchange(bytes, (message) => turn.hear(message), messages);
    }
    /** One statement: shown, sent, answered. False where it failed. */
    async one({ sent, bytes, swallow, extended }, shown) {
        const turn = new Turn(this.socket, swallow);
        let rows;
        const send = async () => {
            turn.again(swallow);
            const start = external_node_perf_hooks_.performance.now();
            const state = await this.exchange(bytes, turn);
            if (state === 'copy') {
                rows ??= await rowsOf(this.incoming, extended);
                await this.exchange(rows, turn);
            }
            if (turn.error !== undefined)
                throw turn.error;
            return turn.result(external_node_perf_hooks_.performance.now() - start);
        };
        try {
            await this.connected.onStatement(sent, send);
        }
        catch (error) {
            turn.fail(error);
            return false;
        }
        finally {
            this.prepared.forgotten();
        }
        if (shown)
            turn.release();
        return true;
    }
    control(text) {
        return this.one({ sent: { text, implicit: true }, bytes: (0,pg_frames/* frame */.Gt)('Q', text), swallow: 0, extended: false }, false);
    }
    /** One of several; outside of a transaction it gets one of ours, which the others share. */
    async oneOf(message) {
        const { text } = message.sent;
        if (this.status() === 'idle' && !begins(text) && !ends(text)) {
            if (!(await this.control('BEGIN')))
                return false;
            this.implicit = true;
        }
        return this.one(message, true);
    }
    /** The end of a series. */
    async settle(well) {
        const { implicit } = this;
        this.implicit = false;
        if (!implicit || this.status() === 'idle')
            return;
        if (well && (await this.control('COMMIT')))
            return;
        if (this.status() !== 'idle')
            await this.control('ROLLBACK');
    }
    /** A text of several statements is one transaction to the server: so it is here, with each of them shown by itself. */
    async simple(text) {
        const message = (part) => ({
            sent: { text: part },
            bytes: (0,pg_frames/* frame */.Gt)('Q', part),
            swallow: 0,
            extended: false,
        });
        const parts = await this.split(text);
        const asIs = parts.length < 2 ||
            parts.every((part) => /^\s*set\b/i.test(part)) ||
            !canBeParted(parts, this.status() !== 'idle');
        if (asIs)
            await this.one(message(text), true);
        else {
            let well = true;
            for (const part of parts)
                well &&= await this.oneOf(message(part));
            await this.settle(well);
        }
        this.ready();
    }
    /** Messages up to one Execute, closed by us, so that others may look between two of them. */
    piece(messages) {
        const { before, executed } = this.prepared.take(messages);
        const bytes = Buffer.concat([...before, ...messages.map((one) => one.bytes), SYNC]);
        return { sent: executed ?? { text: '' }, bytes, swallow: before.length, extended: true };
    }
    /** What runs nothing, or goes on where the server has been left waiting: as it is. */
    async pass(messages, end) {
        const { before, executed } = this.prepared.take(messages);
        this.unshown ??= executed;
        const turn = new Turn(this.socket, before.length);
        const bytes = Buffer.concat([...before, ...messages.map((one) => one.bytes), (0,pg_frames/* frame */.Gt)(end)]);
        const send = async () => {
            const start = external_node_perf_hooks_.performance.now();
            this.unsynced = end === 'H';
            await this.exchange(bytes, turn, end === 'H' ? before.length + messages.length : undefined);
            if (turn.error !== undefined)
                throw turn.error;
            return turn.result(external_node_perf_hooks_.performance.now() - start);
        };
        try {
            const { unshown } = this;
            if (end === 'H' || unshown === undefined)
                await send();
            else {
                this.unshown = undefined;
                this.prepared.forgotten();
                await this.connected.onStatement(unshown, send);
            }
            turn.release();
            return true;
        }
        catch (error) {
            this.skipping = end === 'H';
            turn.fail(error);
            return false;
        }
    }
    /** A pipeline, piece by piece where that comes to the same. False where a piece failed. */
    async pipeline(pieces, alone) {
        for (const messages of pieces) {
            const message = this.piece(messages);
            if (!(alone ? await this.one(message, true) : await this.oneOf(message)))
                return false;
        }
        return true;
    }
    async sync() {
        const messages = this.batch;
        this.batch = [];
        const { skipping } = this;
        this.skipping = false;
        if (skipping) {
            if (this.unsynced)
                await this.exchange(SYNC, new Turn(this.socket));
            this.unsynced = false;
            this.unshown = undefined;
            await this.settle(false);
        }
        else
            await this.settle(await this.run(messages));
        this.ready();
    }
    run(messages) {
        const { texts, pieces } = this.prepared.pieces(messages);
        if (this.unsynced || texts.length === 0)
            return this.pass(messages, 'S');
        if (this.implicit)
            return this.pipeline(pieces, false);
        const parted = texts.length > 1 && canBeParted(texts, this.status() !== 'idle');
        return parted ? this.pipeline(pieces, false) : this.pipeline([messages], true);
    }
    /** The client wants to hear what is answered so far, and has not come to an end. */
    async flush() {
        const messages = this.batch;
        this.batch = [];
        if (messages.length === 0 || this.skipping)
            return;
        const { texts, pieces, limited } = this.prepared.pieces(messages);
        // A portal that is read bit by bit would be gone after any statement of ours
        const asIs = this.unsynced || texts.length === 0 || limited || !canBeParted(texts, this.status() !== 'idle');
        if (asIs)
            await this.pass(messages, 'H');
        else
            this.skipping = !(await this.pipeline(pieces, false));
    }
}

;// CONCATENATED MODULE: ./lib/programs/pg-incoming.js

/** Of a client that has not said its password yet. */
const MOST_AT_FIRST = 10_000;
/** The server's own limit. */
const MOST = 0x3fff_ffff;
/** What a client sends, message by message, read only as fast as it is asked for. */
class Incoming {
    chunks;
    frames = new pg_frames/* Frames */.Hc(MOST_AT_FIRST);
    waiting = [];
    first = Buffer.alloc(0);
    constructor(socket) {
        this.chunks = socket[Symbol.asyncIterator]();
    }
    /** From now on messages may be as long as the server takes them. */
    trust() {
        this.frames.most = MOST;
    }
    async chunk() {
        const { value, done } = await this.chunks.next();
        return done === true ? undefined : value;
    }
    /** A message without a type, as there are only at the start. */
    async packet() {
        for (;;) {
            const length = this.first.length < 8 ? undefined : this.first.readUInt32BE(0);
            if (length !== undefined && (length < 8 || length > MOST_AT_FIRST))
                throw new RangeError('no start of a connection');
            if (length !== undefined && this.first.length >= length) {
                const packet = this.first.subarray(0, length);
                this.first = this.first.subarray(length);
                return packet;
            }
            const more = await this.chunk();
            if (more === undefined)
                return undefined;
            this.first = Buffer.concat([this.first, more]);
        }
    }
    /** Undefined once the client is gone. */
    async next() {
        if (this.first.length > 0) {
            this.waiting.push(...this.frames.push(this.first));
            this.first = Buffer.alloc(0);
        }
        while (this.waiting.length === 0) {
            const more = await this.chunk();
            if (more === undefined)
                return undefined;
            this.waiting.push(...this.frames.push(more));
        }
        return this.waiting.shift();
    }
}

;// CONCATENATED MODULE: ./lib/programs/pg-listener.js








const PROTOCOL_3 = 0x0003_0000;
const SSL = 80_877_103;
const GSS = 80_877_104;
const CANCEL = 80_877_102;
/** How long a client may take to say who it is. */
const PATIENCE_MS = 10_000;
/** What a client says of itself that is no setting of the server. */
const NO_SETTING = new Set(['user', 'database', 'application_name', 'options', 'client_encoding', 'replication']);
const refusal = (code, message) => (0,pg_frames/* frame */.Gt)('E', Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`));
const sameText = (a, b) => {
    const [one, other] = [Buffer.from(a), Buffer.from(b)];
    return one.length === other.length && (0,external_node_crypto_.timingSafeEqual)(one, other);
};
/** `name → value` of the first message. */
function parametersOf(packet) {
    const parts = packet.toString('utf8', 8).split('\0');
    const found = new Map();
    for (let i = 0; i + 1 < parts.length && parts[i] !== ''; i += 2)
        found.set(parts[i] ?? '', parts[i + 1] ?? '');
    return found;
}
/** `-c name=value` and `--name=value`, as libpq takes them in `options`. */
const OPTION = /(?:-c\s*|--)([a-z_.]+)=((?:\\.|\S)*)/gi;
async function applySettings(session, parameters) {
    const own = [...parameters].filter(([name]) => !NO_SETTING.has(name.toLowerCase()));
    const given = [...(parameters.get('options') ?? '').matchAll(OPTION)].map((m) => [m[1] ?? '', (m[2] ?? '').replace(/\\(.)/g, '$1')]);
    for (const [name, value] of [...own, ...given])
        await session.query((0,query/* sql */.ll) `SELECT pg_catalog.set_config(${name}, ${value}, false)`);
}
/** One connection from its first byte to its last. */
async function serve(socket, password, options, open) {
    const incoming = new Incoming(socket);
    let packet = await incoming.packet();
    while (packet !== undefined && [SSL, GSS].includes(packet.readInt32BE(4))) {
        // It never leaves this machine
        socket.write('N');
        packet = await incoming.packet();
    }
    if (packet === undefined)
        return;
    const version = packet.readInt32BE(4);
    if (version === CANCEL) {
        const found = open.get(packet.readInt32BE(8));
        if (found?.secret === packet.readInt32BE(12))
            await found.session.cancel();
        return;
    }
    if (version >>> 16 !== 3) {
        socket.write(refusal('08P01', 'only version 3 of the protocol is spoken here'));
        return;
    }
    const parameters = parametersOf(packet);
    // A newer client is told what there is, and goes on with it
    if (version !== PROTOCOL_3)
        socket.write((0,pg_frames/* frame */.Gt)('v', PROTOCOL_3, 0));
    if (parameters.has('replication')) {
        socket.write(refusal('0A000', 'replication is not passed on'));
        return;
    }
    socket.write((0,pg_frames/* frame */.Gt)('R', 3));
    const answer = await incoming.next();
    if (answer?.type !== 'p' || !sameText(new pg_frames/* FrameReader */.tS(answer.bytes).text(), password)) {
        socket.write(refusal('28P01', 'this listener is for one program of this run, by its own password'));
        return;
    }
    incoming.trust();
    socket.setTimeout(0);
    let connected;
    try {
        connected = await options.connect();
        await applySettings(connected.session, parameters);
    }
    catch (error) {
        const { code, message } = error instanceof model_error/* ServerError */.gP ? error : { code: '53300', message: String(error.message) };
        socket.write(refusal(code, message));
        return;
    }
    const own = { processId: (0,external_node_crypto_.randomInt)(1, 0x7fff_ffff), secret: (0,external_node_crypto_.randomInt)(1, 0x7fff_ffff), session: connected.session };
    open.set(own.processId, own);
    try {
        const relay = connected.session.relay?.();
        if (relay === undefined) {
            socket.write(refusal('0A000', 'the session of this database cannot be lent'));
            return;
        }
        socket.write((0,pg_frames/* frame */.Gt)('R', 0));
        for (const [name, value] of Object.entries(relay.parameters))
            socket.write((0,pg_frames/* frame */.Gt)('S', name, value));
        socket.write((0,pg_frames/* frame */.Gt)('K', own.processId, own.secret));
        socket.write((0,pg_frames/* frame */.Gt)('Z', Buffer.from('I')));
        await new PgConversation(socket, incoming, relay, connected, (text) => options.split(text)).toItsEnd();
    }
    finally {
        open.delete(own.processId);
        await connected.onEnd();
    }
}
/** Waits for what is still under way for clients that are gone; what takes long is cancelled, and left alone where nobody can stop it. */
async function ended(ends, open) {
    for (let attempt = 0; attempt < 10 && ends.size > 0; attempt += 1) {
        await Promise.race([Promise.allSettled([...ends]), (0,promises_.setTimeout)(500)]);
        for (const { session } of open.values())
            await session.cancel().catch(() => undefined);
    }
}
/** A listener that speaks PostgreSQL's protocol. */
async function listenPostgres(options) {
    const password = (0,external_node_crypto_.randomBytes)(24).toString('hex');
    const open = new Map();
    const sockets = new Set();
    const ends = new Set();
    const server = (0,external_node_net_.createServer)({ noDelay: true }, (socket) => {
        sockets.add(socket);
        socket.setTimeout(PATIENCE_MS, () => socket.destroy());
        socket.on('error', () => socket.destroy());
        socket.on('close', () => sockets.delete(socket));
        const end = serve(socket, password, options, open)
            // What is no protocol at all, or a connection that is gone: nobody is left to tell
            .catch(() => undefined)
            .finally(() => {
            socket.destroySoon();
            ends.delete(end);
        });
        ends.add(end);
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const name = encodeURIComponent(options.user);
    return {
        url: `postgresql://${name}:${password}@127.0.0.1:${port}/${encodeURIComponent(options.database)}`,
        async [Symbol.asyncDispose]() {
            server.close();
            for (const socket of sockets)
                socket.destroy();
            await ended(ends, open);
        },
    };
}


/***/ })

};
