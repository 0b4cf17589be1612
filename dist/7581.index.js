export const id = 7581;
export const ids = [7581];
export const modules = {

/***/ 39962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listenMysql: () => (/* binding */ listenMysql)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/packets.js
var packets = __webpack_require__(70419);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
;// CONCATENATED MODULE: ./lib/programs/mysql-client.js

/** What an OK packet says of an UPDATE: `Rows matched: 3  Changed: 1  Warnings: 0`. */
const MATCHED = /^Rows matched: (\d+)/;
const TRANSACTION = packets/* STATUS */.XQ.inTransaction | packets/* STATUS */.XQ.inReadOnlyTransaction;
/** Gives answers of the server the form that one client agreed upon, where it has another one than our session. */
class MysqlClient {
    login;
    extended;
    constructor(login, parameters) {
        this.login = login;
        this.extended = Number(parameters['extended_capabilities'] ?? 0) !== 0;
    }
    has(flag) {
        return (this.login.capabilities & flag) !== 0;
    }
    /** `open`: whether the client is to see a transaction; undefined where the server's own word holds. */
    shown(payload, part, open) {
        if (part === 'ok')
            return this.ok((0,packets/* asBuffer */.bS)(payload), open);
        if (part === 'eof' && open !== undefined)
            return inTransaction((0,packets/* asBuffer */.bS)(payload), open);
        if (part === 'column' && this.extended && this.login.extended === 0)
            return withoutMetadata((0,packets/* asBuffer */.bS)(payload));
        return payload;
    }
    ok(payload, open) {
        const packet = open === undefined ? payload : inTransaction(payload, open);
        return this.matched(this.untracked(packet));
    }
    /** Who does not follow what a session tracks is told nothing of it. */
    untracked(payload) {
        const { statusAt, status, infoAt } = (0,packets/* readOk */.ve)(payload);
        if ((status & packets/* STATUS */.XQ.stateChanged) === 0 || this.has(packets/* CAPABILITY */.pP.sessionTrack))
            return payload;
        const reader = new packets/* PacketReader */.KF(payload, infoAt);
        const end = reader.left > 0 && reader.value().length > 0 ? reader.at : infoAt;
        const packet = Buffer.from(payload.subarray(0, end));
        packet.writeUInt16LE(status & ~packets/* STATUS */.XQ.stateChanged, statusAt);
        return packet;
    }
    /**
     * Our session counts the rows that an UPDATE changed; most drivers ask for those that it found. What a procedure did, and a row that
     * ON DUPLICATE KEY left as it was, are counted in our way still: of those the server tells one number.
     */
    matched(payload) {
        if (!this.has(packets/* CAPABILITY */.pP.foundRows))
            return payload;
        const { affectedEnd, infoAt } = (0,packets/* readOk */.ve)(payload);
        const reader = new packets/* PacketReader */.KF(payload, infoAt);
        if (reader.left === 0)
            return payload;
        const found = MATCHED.exec(reader.value().toString('latin1'))?.[1];
        if (found === undefined)
            return payload;
        return Buffer.concat([Buffer.from([packets.OK]), (0,packets/* lengthBytes */.m)(Number(found)), payload.subarray(affectedEnd)]);
    }
}
function inTransaction(payload, open) {
    const at = (0,packets/* isEof */.Zq)(payload) ? 3 : (0,packets/* readOk */.ve)(payload).statusAt;
    if (payload.length < at + 2)
        return payload;
    const status = payload.readUInt16LE(at);
    const wanted = open ? status | packets/* STATUS */.XQ.inTransaction : status & ~TRANSACTION;
    if (wanted === status)
        return payload;
    const changed = Buffer.from(payload);
    changed.writeUInt16LE(wanted, at);
    return changed;
}
/** What MariaDB adds to a column stands behind its six names. */
function withoutMetadata(payload) {
    const reader = new packets/* PacketReader */.KF(payload);
    for (let i = 0; i < 6; i++)
        reader.value();
    const from = reader.at;
    reader.value();
    return Buffer.concat([payload.subarray(0, from), payload.subarray(reader.at)]);
}

// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/answers.js
var mysqlfamily_answers = __webpack_require__(22501);
;// CONCATENATED MODULE: ./lib/programs/mysql-values.js


/** So many bytes of a value are shown. */
const SHOWN = 4096;
/** UTF-8 where it is that, else an old character set of one byte each. */
function textOf(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return bytes.toString('latin1');
    }
}
/** A value that comes in pieces ahead of its statement. */
class LongValue {
    hash = (0,external_node_crypto_.createHash)('sha256');
    head = Buffer.alloc(0);
    size = 0;
    add(piece) {
        this.hash.update(piece);
        if (this.head.length < SHOWN)
            this.head = Buffer.concat([this.head, piece.subarray(0, SHOWN - this.head.length)]);
        this.size += piece.length;
        return this;
    }
    /** For people; of a long one its beginning, its size and a hash that says whether it is the same. */
    shown() {
        const binary = this.head.some((byte) => byte < 9 || (byte > 13 && byte < 32));
        const text = binary ? `0x${this.head.toString('hex').toUpperCase()}` : textOf(whole(this.head, this.size));
        if (this.size <= SHOWN)
            return text;
        return `${text}… (${this.size} bytes, SHA-256 ${this.hash.copy().digest('hex')})`;
    }
}
/** Without the rest of a character that was cut through. */
function whole(head, size) {
    if (size <= head.length)
        return head;
    let end = head.length;
    while (end > head.length - 3 && ((head[end - 1] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return (head[end - 1] ?? 0) >= 0xc0 ? head.subarray(0, end - 1) : head;
}
const padded = (value, width = 2) => String(value).padStart(width, '0');
const micros = (reader) => `.${padded(reader.int(4), 6)}`;
function date(reader, withTime) {
    const length = reader.int(1);
    const day = length < 4 ? '0000-00-00' : `${padded(reader.int(2), 4)}-${padded(reader.int(1))}-${padded(reader.int(1))}`;
    const time = length < 7 ? '00:00:00' : `${padded(reader.int(1))}:${padded(reader.int(1))}:${padded(reader.int(1))}`;
    const rest = length < 11 ? '' : micros(reader);
    return withTime || length >= 7 ? `${day} ${time}${rest}` : day;
}
function time(reader) {
    const length = reader.int(1);
    if (length < 8)
        return '00:00:00';
    const sign = reader.int(1) === 1 ? '-' : '';
    const hours = reader.int(4) * 24 + reader.int(1);
    const clock = `${sign}${padded(hours)}:${padded(reader.int(1))}:${padded(reader.int(1))}`;
    return length < 12 ? clock : clock + micros(reader);
}
/** Types of whole numbers and their sizes. */
const WHOLE = new Map([
    [1, 1],
    [2, 2],
    [13, 2],
    [3, 4],
    [9, 4],
]);
function integer(bytes, unsigned) {
    if (bytes.length === 8)
        return String(unsigned ? bytes.readBigUInt64LE() : bytes.readBigInt64LE());
    return String(unsigned ? bytes.readUIntLE(0, bytes.length) : bytes.readIntLE(0, bytes.length));
}
function value(reader, type, unsigned) {
    const size = WHOLE.get(type);
    if (size !== undefined)
        return integer(reader.raw(size), unsigned);
    switch (type) {
        case 8:
            return integer(reader.raw(8), unsigned);
        case 4:
            // As many digits as the type has
            return String(Number(reader.raw(4).readFloatLE().toPrecision(7)));
        case 5:
            return String(reader.raw(8).readDoubleLE());
        case 6:
            return null;
        case 10:
            return date(reader, false);
        case 7:
        case 12:
            return date(reader, true);
        case 11:
            return time(reader);
        default:
            return new LongValue().add(reader.value()).shown();
    }
}
/**
 * The values of a COM_STMT_EXECUTE as people read them. Types are told once and hold from then on. Undefined where they cannot be
 * read: whether the statement runs is the server's to say.
 */
function boundValues(payload, count, known, long) {
    if (count === 0)
        return { values: [], types: [] };
    try {
        const reader = new packets/* PacketReader */.KF(payload, 10);
        const nulls = reader.raw((count + 7) >> 3);
        const types = reader.int(1) === 1
            ? Array.from({ length: count }, () => [reader.int(1), (reader.int(1) & 0x80) !== 0])
            : known;
        if (types === undefined)
            return undefined;
        const values = types.map(([type, unsigned], i) => {
            const pieces = long.get(i);
            if (pieces !== undefined)
                return pieces.shown();
            return ((nulls[i >> 3] ?? 0) >> (i & 7)) & 1 ? null : value(reader, type, unsigned);
        });
        return { values, types };
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/programs/mysql-statements.js



/** In MariaDB the statement that was prepared last. */
const LAST = 0xffff_ffff;
const NAME_AT = 1;
const BY_NAME = new Set([
    packets/* COMMAND */.Wr.execute,
    packets/* COMMAND */.Wr.longData,
    packets/* COMMAND */.Wr.closeStatement,
    packets/* COMMAND */.Wr.resetStatement,
    packets/* COMMAND */.Wr.fetch,
]);
const namesStatement = (command) => BY_NAME.has(command[0] ?? 0);
const nameIn = (command) => (command.length < 5 ? 0 : command.readUInt32LE(NAME_AT));
const unknownStatement = (command) => (0,packets/* errorPacket */.Nq)(1243, 'HY000', `Unknown prepared statement handler (${nameIn(command)})`);
/**
 * The prepared statements of one client, by names of our own: those that our session has for itself are not among them, and where we
 * reset the session between two migrations, a client that knows nothing of it goes on with what it had.
 */
class MysqlStatements {
    relay;
    all = new Map();
    last;
    counted = 0;
    constructor(relay) {
        this.relay = relay;
    }
    nextName() {
        this.counted += 1;
        return this.counted;
    }
    find(command) {
        const name = nameIn(command);
        return name === LAST ? this.last : this.all.get(name);
    }
    add(name, command, head) {
        const { id, parameters } = head;
        const text = textOf(command.subarray(1));
        this.last = { name, id, command: Buffer.from(command), text, parameters, types: undefined, long: new Map() };
        this.all.set(name, this.last);
    }
    /** Writes the server's own name into the command; where the statement is gone, it is prepared again. → what the server refuses */
    async address(command, statement) {
        if (statement.id === undefined) {
            const answers = new mysqlfamily_answers/* Answers */.C(packets/* COMMAND */.Wr.prepare);
            let refused;
            await this.relay.exchange(statement.command, (payload) => {
                answers.read(payload);
                if ((0,packets/* isError */.bJ)(payload))
                    refused = Buffer.from(payload);
            });
            if (refused !== undefined)
                return refused;
            statement.id = answers.prepared?.id;
        }
        command.writeUInt32LE(statement.id ?? 0, NAME_AT);
        return undefined;
    }
    /** What a COM_STMT_EXECUTE runs. */
    executed(command, statement) {
        const { text, parameters } = statement;
        const bound = boundValues(command, parameters, statement.types, statement.long);
        if (bound !== undefined)
            statement.types = bound.types;
        return { text, ...(parameters === 0 || bound === undefined ? {} : { values: bound.values }) };
    }
    /** After a command about one of them was passed on. */
    heard(command, statement) {
        if (command[0] === packets/* COMMAND */.Wr.longData && command.length >= 7) {
            const index = command.readUInt16LE(5);
            const value = statement.long.get(index) ?? new LongValue();
            statement.long.set(index, value.add(command.subarray(7)));
        }
        // The server forgets long values with the run that they were for
        if (command[0] === packets/* COMMAND */.Wr.execute || command[0] === packets/* COMMAND */.Wr.resetStatement)
            statement.long.clear();
        if (command[0] === packets/* COMMAND */.Wr.closeStatement)
            this.all.delete(statement.name);
    }
    /** The session was reset by us. */
    gone() {
        for (const statement of this.all.values())
            statement.id = undefined;
    }
    /** The session was reset by the client. */
    clear() {
        this.all.clear();
        this.last = undefined;
    }
    /** Commands that close what the client left open. */
    *closing() {
        for (const { id } of this.all.values()) {
            if (id === undefined)
                continue;
            const command = Buffer.from([packets/* COMMAND */.Wr.closeStatement, 0, 0, 0, 0]);
            command.writeUInt32LE(id, NAME_AT);
            yield command;
        }
    }
}

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./lib/engines/mysqlfamily/session.js + 1 modules
var mysqlfamily_session = __webpack_require__(56389);
;// CONCATENATED MODULE: ./lib/programs/mysql-turn.js






/** Unknown error, and the state of an error that has no own one. */
const UNKNOWN = 1105;
const GENERAL = 'HY000';
const same = (one, other) => other instanceof model_error/* ServerError */.gP && other.code === one.code;
/** The error of a connection that ended without a word, as clients call it. */
function packetOf(error) {
    const code = error instanceof model_error/* ServerError */.gP ? Number(error.code) : Number.NaN;
    const message = error instanceof Error ? error.message : String(error);
    return (0,packets/* errorPacket */.Nq)(Number.isInteger(code) && code > 0 && code < 0xffff ? code : UNKNOWN, GENERAL, message);
}
/** What the server remarks on the statement before, or says besides its error. */
async function remarks(session) {
    const rows = await session.query((0,query/* raw */.lS)('SHOW WARNINGS LIMIT 20'));
    return rows.map((row) => ({
        severity: (row['Level'] ?? 'Warning').toUpperCase(),
        code: row['Code'] ?? '',
        message: row['Message'] ?? '',
    }));
}
/** One command of the client with its answer: rows go on as they come, the last packet waits until whoever watches is done. */
class Turn {
    on;
    command;
    name;
    held;
    streamed = false;
    error;
    stopped;
    answers;
    constructor(on, command, 
    /** What the client is to call the statement that is prepared. */
    name) {
        this.on = on;
        this.command = command;
        this.name = name;
        this.answers = new mysqlfamily_answers/* Answers */.C(command[0] ?? 0);
    }
    /** Passes the command on. Throws ServerError where the connection is lost, or, in a statement's way, where it is refused. */
    async pass() {
        const { link, session, relay } = this.on;
        if (this.streamed)
            throw new Error('rows of this statement have been given to the program: it cannot be run again');
        if (link.over)
            throw new model_error/* ServerError */.gP('the program is gone', String(UNKNOWN), {});
        this.answers = new mysqlfamily_answers/* Answers */.C(this.command[0] ?? 0);
        this.held = undefined;
        this.error = undefined;
        // A transaction that whoever watches has opened around the statement
        const around = !this.on.told && session.transaction() === 'open';
        const runs = [packets/* COMMAND */.Wr.query, packets/* COMMAND */.Wr.execute].some((code) => code === this.command[0]);
        link.onGone = () => {
            // Nobody awaits it any more
            if (runs)
                this.stopped = session.cancel().catch(() => undefined);
        };
        try {
            await relay.exchange(this.command, (payload) => this.hear(payload, around));
        }
        finally {
            link.onGone = undefined;
            // The order to stop must not reach the next statement
            await this.stopped;
        }
    }
    hear(payload, around) {
        const part = this.answers.read(payload);
        if (this.answers.done) {
            this.held = { payload, part };
            return undefined;
        }
        this.streamed = true;
        return this.on.link.send(part === 'row' ? payload : this.shown(payload, part, around ? false : undefined));
    }
    shown(payload, part, open) {
        if (part !== 'prepared' || this.name === undefined)
            return this.on.client.shown(payload, part, open);
        const named = Buffer.from(payload);
        named.writeUInt32LE(this.name, 1);
        return named;
    }
    /** Passes a statement on, and tells what became of it. */
    async run(text) {
        const start = external_node_perf_hooks_.performance.now();
        try {
            await this.pass();
        }
        catch (error) {
            // A server that ends a session says why in an answer of its own
            throw this.held?.part === 'error' ? (0,packets/* errorIn */.Kd)(this.held.payload, true) : error;
        }
        const ms = external_node_perf_hooks_.performance.now() - start;
        const { session } = this.on;
        if (this.held?.part === 'error') {
            this.error = await explained(session, (0,packets/* errorIn */.Kd)(this.held.payload, session.lost !== undefined), text);
            throw this.error;
        }
        const { rows, affected, warnings } = this.answers;
        const command = (0,mysqlfamily_session/* commandOf */.Nl)(text);
        return {
            command,
            rowCount: rows ?? (0,mysqlfamily_session/* touched */.FI)(command, affected ?? null),
            rows: [],
            notices: warnings > 0 ? await remarks(session) : [],
            ms,
        };
    }
    /** Gives the client the last of the answer. */
    async finish() {
        const { link, session } = this.on;
        const open = session.transaction() === 'open';
        const { payload, part } = this.held ?? { payload: (0,packets/* okPacket */.r4)(packets/* STATUS */.XQ.autocommit), part: 'ok' };
        this.on.told = open;
        link.send(this.shown(payload, part, open));
        await link.flush();
    }
    /** Gives the client an error: the server's own packet where it is that error. */
    async fail(error) {
        const { link, session } = this.on;
        this.on.told = session.transaction() === 'open';
        const own = this.held?.part === 'error' && (this.error === undefined || same(this.error, error));
        link.send(own && this.held !== undefined ? this.held.payload : packetOf(error));
        await link.flush();
    }
}
/** With the place in the text, and with what else the server says of it. */
async function explained(session, error, text) {
    const at = (0,mysqlfamily_session/* placed */.GS)(text, error);
    const known = at instanceof model_error/* ServerError */.gP ? at : error;
    if (session.lost !== undefined)
        return known;
    return (0,mysqlfamily_session/* withRemarks */.i1)(known, await remarks(session).catch(() => []));
}

;// CONCATENATED MODULE: ./lib/programs/mysql-conversation.js






/** What a client may ask for besides statements; it changes no data. */
const PASSED = new Set([
    packets/* COMMAND */.Wr.fieldList,
    packets/* COMMAND */.Wr.statistics,
    packets/* COMMAND */.Wr.processInfo,
    packets/* COMMAND */.Wr.debug,
    packets/* COMMAND */.Wr.ping,
    packets/* COMMAND */.Wr.prepare,
    packets/* COMMAND */.Wr.setOption,
    packets/* COMMAND */.Wr.resetConnection,
]);
/** These have no answer. */
const SILENT = new Set([packets/* COMMAND */.Wr.closeStatement, packets/* COMMAND */.Wr.longData]);
const UNKNOWN_COMMAND = (0,packets/* errorPacket */.Nq)(1047, '08S01', 'this command is not passed on');
/** The commands of one connection, one after the other. */
class MysqlConversation {
    on;
    connected;
    settle;
    statements;
    resets;
    constructor(on, connected, 
    /** Makes the session again what the client's login made it. */
    settle) {
        this.on = on;
        this.connected = connected;
        this.settle = settle;
        this.statements = new MysqlStatements(on.relay);
        this.resets = on.relay.resets?.();
    }
    async toItsEnd() {
        const { link, session } = this.on;
        while (session.lost === undefined) {
            const command = await link.next();
            if (command === undefined || command[0] === packets/* COMMAND */.Wr.quit)
                break;
            await this.again();
            await this.take(command);
        }
        await this.leave();
    }
    /** Between two migrations the session is reset, and the client knows nothing of it. */
    async again() {
        const resets = this.on.relay.resets?.();
        if (resets === this.resets)
            return;
        this.resets = resets;
        this.on.told = false;
        this.statements.gone();
        try {
            await this.settle();
        }
        catch (error) {
            // A connection that is lost: the command finds out
            if (!(error instanceof model_error/* ServerError */.gP))
                throw error;
        }
    }
    take(command) {
        if (namesStatement(command))
            return this.prepared(command);
        switch (command[0]) {
            case packets/* COMMAND */.Wr.query:
                return this.statement({ text: textOf(command.subarray(1)) }, command);
            case packets/* COMMAND */.Wr.initDb:
                return this.statement({ text: `USE \`${textOf(command.subarray(1)).replaceAll('`', '``')}\`` }, command);
            case packets/* COMMAND */.Wr.prepare:
                return this.prepare(command);
            default:
                return PASSED.has(command[0] ?? 0) ? this.pass(command) : this.refuse(UNKNOWN_COMMAND);
        }
    }
    /** Shown, passed on, answered. */
    async statement(sent, command, once = false) {
        const turn = new Turn(this.on, command);
        let runs = 0;
        try {
            await this.connected.onStatement(sent, async () => {
                runs += 1;
                if (once && runs > 1)
                    throw new Error('the values of this statement came in pieces, and the server has them no more');
                return turn.run(sent.text);
            });
        }
        catch (error) {
            return turn.fail(error);
        }
        await turn.finish();
    }
    async prepare(command) {
        const name = this.statements.nextName();
        const turn = new Turn(this.on, command, name);
        if (!(await this.passed(turn)))
            return;
        if (turn.answers.prepared !== undefined)
            this.statements.add(name, command, turn.answers.prepared);
        await turn.finish();
    }
    async prepared(command) {
        const silent = SILENT.has(command[0] ?? 0);
        const statement = this.statements.find(command);
        const refused = statement === undefined ? unknownStatement(command) : await this.addressed(command, statement);
        if (statement === undefined || refused !== undefined)
            return silent ? undefined : this.refuse(refused ?? UNKNOWN_COMMAND);
        if (command[0] === packets/* COMMAND */.Wr.execute) {
            await this.statement(this.statements.executed(command, statement), command, statement.long.size > 0);
            this.statements.heard(command, statement);
            return;
        }
        const turn = new Turn(this.on, command);
        if (!(await this.passed(turn)))
            return;
        this.statements.heard(command, statement);
        if (!silent)
            await turn.finish();
    }
    async addressed(command, statement) {
        try {
            return await this.statements.address(command, statement);
        }
        catch (error) {
            if (error instanceof model_error/* ServerError */.gP)
                return (0,packets/* errorPacket */.Nq)(Number(error.code) || 1105, 'HY000', error.message);
            throw error;
        }
    }
    async pass(command) {
        const turn = new Turn(this.on, command);
        const resets = command[0] === packets/* COMMAND */.Wr.resetConnection;
        if (!(await this.passed(turn, resets ? this.settle : undefined)))
            return;
        if (resets)
            this.statements.clear();
        await turn.finish();
    }
    /** Without anybody being asked. False where the connection to the server is gone, and the client knows. */
    async passed(turn, afterwards) {
        try {
            await turn.pass();
            await afterwards?.();
            return true;
        }
        catch (error) {
            await turn.fail(error);
            return false;
        }
    }
    async refuse(packet) {
        this.on.link.send(packet);
        await this.on.link.flush();
    }
    /** What a server does itself when a client leaves: the session may be wanted further on. */
    async leave() {
        const { session, relay } = this.on;
        try {
            if (session.lost === undefined && this.on.told && session.transaction() === 'open')
                await session.query((0,query/* raw */.lS)('ROLLBACK'));
            for (const close of this.statements.closing())
                await relay.exchange(close, () => undefined);
        }
        catch (error) {
            if (!(error instanceof model_error/* ServerError */.gP))
                throw error;
        }
    }
}

// EXTERNAL MODULE: ./lib/io/mysql-frames.js
var mysql_frames = __webpack_require__(53289);
;// CONCATENATED MODULE: ./lib/programs/mysql-link.js

/** More than that waits in the socket. */
const MOST_WAITING = 1024 * 1024;
/** Rows are small, and each would be a call of the system. */
const FULL = 64 * 1024;
/** A client's connection as packets. */
class MysqlLink {
    socket;
    frames = new mysql_frames/* MysqlFrames */.B();
    packets = [];
    waiting = 0;
    wake;
    sequence = 0;
    out = [];
    size = 0;
    soon;
    gone = false;
    /** Called once when the client is gone, also while it waits for an answer. */
    onGone;
    constructor(socket) {
        this.socket = socket;
        socket.on('data', (chunk) => this.take(chunk));
        for (const event of ['end', 'close', 'error'])
            socket.on(event, () => this.end());
    }
    get over() {
        return this.gone;
    }
    take(chunk) {
        try {
            for (const packet of this.frames.push(chunk)) {
                this.packets.push(packet);
                this.waiting += packet.payload.length;
            }
        }
        catch {
            // No protocol of ours: there is nobody to talk to
            this.end();
            this.socket.destroy();
        }
        if (this.waiting > MOST_WAITING)
            this.socket.pause();
        this.wake?.();
    }
    end() {
        if (this.gone)
            return;
        this.gone = true;
        this.wake?.();
        this.onGone?.();
    }
    /** The next packet, of which the answer takes up the numbers; undefined once the client is gone. */
    async next() {
        while (this.packets.length === 0 && !this.gone)
            await new Promise((resolve) => {
                this.wake = resolve;
            });
        const packet = this.packets.shift();
        // What nobody awaits the end of is not begun
        if (packet === undefined || this.gone)
            return undefined;
        this.waiting -= packet.payload.length;
        if (this.waiting <= MOST_WAITING)
            this.socket.resume();
        this.sequence = (packet.sequence + 1) & 0xff;
        return packet.payload;
    }
    /** Sends a packet with others; a promise where the client does not keep up. */
    send(payload) {
        if (this.gone)
            return undefined;
        const { bytes, frames } = (0,mysql_frames/* framed */.Q)(payload, this.sequence);
        this.sequence = (this.sequence + frames) & 0xff;
        for (const piece of bytes) {
            this.out.push(piece);
            this.size += piece.length;
        }
        if (this.size >= FULL)
            return this.flush();
        this.soon ??= setImmediate(() => {
            void this.flush();
        });
        return undefined;
    }
    /** Sends what has gathered. */
    flush() {
        clearImmediate(this.soon);
        this.soon = undefined;
        const out = this.out;
        this.out = [];
        this.size = 0;
        if (out.length === 0 || this.gone || this.socket.write(Buffer.concat(out)))
            return undefined;
        return new Promise((resolve) => {
            const go = () => {
                this.socket.off('drain', go);
                this.socket.off('close', go);
                resolve();
            };
            this.socket.once('drain', go);
            this.socket.once('close', go);
        });
    }
}

;// CONCATENATED MODULE: ./lib/programs/mysql-login.js

/** Between a client and us: none of them changes what the server answers, or the answer is changed for them here. */
const OURS = packets/* CAPABILITY */.pP.foundRows |
    packets/* CAPABILITY */.pP.longFlag |
    packets/* CAPABILITY */.pP.connectWithDb |
    packets/* CAPABILITY */.pP.odbc |
    packets/* CAPABILITY */.pP.ignoreSpace |
    packets/* CAPABILITY */.pP.protocol41 |
    packets/* CAPABILITY */.pP.interactive |
    packets/* CAPABILITY */.pP.ignoreSigpipe |
    packets/* CAPABILITY */.pP.transactions |
    packets/* CAPABILITY */.pP.reserved |
    packets/* CAPABILITY */.pP.secureConnection |
    packets/* CAPABILITY */.pP.multiStatements |
    packets/* CAPABILITY */.pP.multiResults |
    packets/* CAPABILITY */.pP.pluginAuth |
    packets/* CAPABILITY */.pP.connectAttributes |
    packets/* CAPABILITY */.pP.longAuthData;
/** What client and listener may agree upon: our own part, and what our session has with the server. */
const offered = (parameters) => OURS | Number(parameters['capabilities'] ?? 0);
const two = (value) => Buffer.from([value & 0xff, (value >>> 8) & 0xff]);
function four(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value >>> 0);
    return bytes;
}
/** The first packet, in which the server tells what it is. */
function greetingPacket(parameters, id, scramble, plugin) {
    const capabilities = offered(parameters);
    return Buffer.concat([
        Buffer.from([10]),
        Buffer.from(`${parameters['server_version'] ?? ''}\0`),
        four(id),
        scramble.subarray(0, 8),
        Buffer.alloc(1),
        two(capabilities),
        Buffer.from([Number(parameters['character_set'] ?? 0) & 0xff]),
        two(packets/* STATUS */.XQ.autocommit),
        two(capabilities >>> 16),
        Buffer.from([scramble.length + 1]),
        Buffer.alloc(6),
        // MariaDB's own place for more of them
        four(Number(parameters['extended_capabilities'] ?? 0)),
        scramble.subarray(8),
        Buffer.from(`\0${plugin}\0`),
    ]);
}
/** Asks the client for another proof. */
const switchPacket = (plugin, scramble) => Buffer.concat([Buffer.from([0xfe]), Buffer.from(`${plugin}\0`), scramble, Buffer.alloc(1)]);
/** Tells a client of `caching_sha2_password` that its proof was enough. */
const FAST_ENOUGH = Buffer.from([1, 3]);
/** Undefined where the client speaks no protocol of this century, or wants TLS, which was not offered. */
function readLogin(payload, parameters) {
    const reader = new packets/* PacketReader */.KF(payload);
    const asked = reader.int(4);
    if ((asked & packets/* CAPABILITY */.pP.protocol41) === 0 || (asked & packets/* CAPABILITY */.pP.ssl) !== 0)
        return undefined;
    const capabilities = asked & offered(parameters);
    const has = (flag) => (capabilities & flag) !== 0;
    reader.int(4);
    const characterSet = reader.int(1);
    reader.raw(19);
    const more = reader.int(4);
    reader.text();
    const proof = has(packets/* CAPABILITY */.pP.longAuthData)
        ? reader.value()
        : has(packets/* CAPABILITY */.pP.secureConnection)
            ? reader.raw(reader.int(1))
            : Buffer.from(reader.text());
    // What a project's own settings name is another database than the one that this run is about
    if (has(packets/* CAPABILITY */.pP.connectWithDb) && reader.left > 0)
        reader.text();
    const plugin = has(packets/* CAPABILITY */.pP.pluginAuth) && reader.left > 0 ? reader.text() : undefined;
    const extended = has(packets/* CAPABILITY */.pP.longPassword) ? 0 : more & Number(parameters['extended_capabilities'] ?? 0);
    return { capabilities, extended, characterSet, proof, plugin };
}

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
;// CONCATENATED MODULE: ./lib/programs/mysql-password.js


const hash = (algorithm, ...parts) => {
    const h = (0,external_node_crypto_.createHash)(algorithm);
    for (const part of parts)
        h.update(part);
    return h.digest();
};
const xor = (a, b) => Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
/** How a client shows that it knows the password, by the names of MySQL's plugins. */
const PROOFS = (0,dictionary/* dictionary */.z)({
    mysql_native_password: (password, scramble) => {
        const once = hash('sha1', password);
        return xor(once, hash('sha1', scramble, hash('sha1', once)));
    },
    caching_sha2_password: (password, scramble) => {
        const once = hash('sha256', password);
        return xor(once, hash('sha256', hash('sha256', once), scramble));
    },
});
/** Every client has this one, but those of MySQL 9. */
const NATIVE = 'mysql_native_password';
const SHA2 = 'caching_sha2_password';
const SHA2_BYTES = 32;
const known = (plugin) => Object.hasOwn(PROOFS, plugin);
/** Whether that is the password's proof for this scramble. */
function proves(plugin, proof, password, scramble) {
    const right = PROOFS[plugin]?.(Buffer.from(password), scramble);
    return right !== undefined && right.length === proof.length && (0,external_node_crypto_.timingSafeEqual)(right, proof);
}
/** Twenty bytes that are used once; clients read them as a text, so none of them ends one. */
const freshScramble = () => Buffer.from(Array.from({ length: 20 }, () => (0,external_node_crypto_.randomInt)(0x25, 0x7f)));

;// CONCATENATED MODULE: ./lib/programs/mysql-settle.js


const setOption = (option) => Buffer.from([packets/* COMMAND */.Wr.setOption, option, 0]);
const TEXT = (0,query/* raw */.lS)(`SELECT @@SESSION.character_set_client AS client, @@SESSION.collation_connection AS collation`);
const CHARACTER_SET = (id) => (0,query/* sql */.ll) `SELECT CHARACTER_SET_NAME AS name, COLLATION_NAME AS collation
  FROM information_schema.COLLATIONS WHERE ID = ${id}`;
/** What a login by this client would have made of the session; the session was opened by us, as ourselves. */
function settleLogin(session, relay, login) {
    const has = (flag) => (login.capabilities & flag) !== 0;
    async function characterSet() {
        const [now] = await session.query(TEXT);
        const home = session.server.settings ?? {};
        // What `session-setup` has chosen comes after a login
        if (now?.['client'] !== home['character_set_client'] || now?.['collation'] !== home['collation_connection'])
            return;
        const [found] = await session.query(CHARACTER_SET(login.characterSet));
        const { name, collation } = found ?? {};
        // Where the server has none of that number, it takes its own too
        if (/^\w+$/.test(name ?? '') && /^\w+$/.test(collation ?? ''))
            await session.query((0,query/* raw */.lS)(`SET NAMES ${name} COLLATE ${collation}`));
    }
    return {
        async begin() {
            await characterSet();
            if (has(packets/* CAPABILITY */.pP.ignoreSpace))
                await session.query((0,query/* raw */.lS)("SET SESSION sql_mode = CONCAT(@@SESSION.sql_mode, ',IGNORE_SPACE')"));
            if (has(packets/* CAPABILITY */.pP.multiStatements))
                await relay.exchange(setOption(0), () => undefined);
        },
        async end() {
            if (has(packets/* CAPABILITY */.pP.multiStatements))
                await relay.exchange(setOption(1), () => undefined);
        },
    };
}

;// CONCATENATED MODULE: ./lib/programs/mysql-spare.js
/** No server gives such numbers to its sessions, so that a KILL of one of them reaches nobody. */
const OUT_OF_REACH = 0xffff_ff00;
/**
 * A connection opened ahead: in this protocol the server speaks first, and says what it is before anybody has shown a password. The
 * first client gets it; others have one opened once they have shown theirs.
 */
class MysqlSpare {
    connect;
    free;
    parameters;
    counted = 0;
    constructor(connect, free, parameters) {
        this.connect = connect;
        this.free = free;
        this.parameters = parameters;
    }
    static async open(connect) {
        const first = await connect();
        const relay = first.session.relay?.();
        if (relay !== undefined)
            return new MysqlSpare(connect, first, relay.parameters);
        await first.onEnd();
        throw new Error('this session cannot be lent');
    }
    /** What the next client is told as the number of its session. */
    number() {
        this.counted = (this.counted + 1) & 0xff;
        return this.free?.session.id ?? OUT_OF_REACH + this.counted;
    }
    async take() {
        const { free } = this;
        this.free = undefined;
        if (free === undefined)
            return this.connect();
        if (free.session.lost === undefined)
            return free;
        await free.onEnd();
        return this.connect();
    }
    async end() {
        const { free } = this;
        this.free = undefined;
        await free?.onEnd();
    }
}

;// CONCATENATED MODULE: ./lib/programs/mysql-listener.js











/** Who has not shown the password by then is let go. */
const LOGIN_MS = 10_000;
const BAD_HANDSHAKE = (0,packets/* errorPacket */.Nq)(1043, '08S01', 'Bad handshake: this listener speaks protocol 4.1 without TLS');
const DENIED = (0,packets/* errorPacket */.Nq)(1045, '28000', 'Access denied: this listener is for one program of this run, by its own password');
const say = async (link, ...packets) => {
    for (const packet of packets)
        link.send(packet);
    await link.flush();
};
/** Lets in who shows the password, by whichever of the two ways; undefined where the client was refused. */
async function admit(link, password, spare) {
    const { parameters } = spare;
    const first = freshScramble();
    // Clients of MariaDB have the newer way only as a plug-in of their own
    const plugin = /mariadb/i.test(parameters['server_version'] ?? '') ? NATIVE : SHA2;
    await say(link, greetingPacket(parameters, spare.number(), first, plugin));
    const answer = await link.next();
    if (answer === undefined)
        return undefined;
    const login = readLogin(answer, parameters);
    if (login === undefined) {
        await say(link, BAD_HANDSHAKE);
        return undefined;
    }
    // Who names no way has taken the one of the greeting, or knows the old one alone
    let way = login.plugin ?? (login.proof.length === SHA2_BYTES ? SHA2 : NATIVE);
    let right = proves(way, login.proof, password, first);
    if (!right && login.plugin !== undefined) {
        // Its proof was for another way than it thought, or it waits to be asked
        way = known(way) ? way : NATIVE;
        const second = freshScramble();
        await say(link, switchPacket(way, second));
        const proof = await link.next();
        right = proof !== undefined && proves(way, proof, password, second);
    }
    if (right && way === SHA2)
        link.send(FAST_ENOUGH);
    if (!right)
        await say(link, DENIED);
    return right ? login : undefined;
}
/** One connection from its first byte to its last. */
async function serve(socket, password, spare) {
    const link = new MysqlLink(socket);
    const timer = setTimeout(() => socket.destroy(), LOGIN_MS);
    const login = await admit(link, password, spare).finally(() => clearTimeout(timer));
    if (login === undefined)
        return;
    let connected;
    try {
        connected = await spare.take();
    }
    catch (error) {
        await say(link, (0,packets/* errorPacket */.Nq)(1105, 'HY000', error instanceof Error ? error.message : String(error)));
        return;
    }
    try {
        await converse(link, login, connected);
    }
    finally {
        await connected.onEnd();
    }
}
async function converse(link, login, connected) {
    const { session } = connected;
    const relay = session.relay?.();
    if (relay === undefined)
        throw new Error('this session cannot be lent');
    const settled = settleLogin(session, relay, login);
    try {
        await settled.begin();
    }
    catch (error) {
        if (!(error instanceof model_error/* ServerError */.gP))
            throw error;
        return say(link, (0,packets/* errorPacket */.Nq)(Number(error.code) || 1105, 'HY000', error.message));
    }
    const client = new MysqlClient(login, relay.parameters);
    await say(link, (0,packets/* okPacket */.r4)(packets/* STATUS */.XQ.autocommit));
    try {
        const on = { link, client, session, relay, told: false };
        await new MysqlConversation(on, connected, settled.begin).toItsEnd();
    }
    finally {
        if (session.lost === undefined)
            await settled.end();
    }
}
/** A listener that speaks MySQL's protocol. */
async function listenMysql(options) {
    const password = (0,external_node_crypto_.randomBytes)(24).toString('hex');
    const spare = await MysqlSpare.open(() => options.connect());
    const sockets = new Set();
    const ends = new Set();
    const server = (0,external_node_net_.createServer)({ noDelay: true }, (socket) => {
        sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.on('close', () => sockets.delete(socket));
        const end = serve(socket, password, spare)
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
    return {
        url: `mysql://${encodeURIComponent(options.user)}:${password}@127.0.0.1:${port}/${encodeURIComponent(options.database)}`,
        async [Symbol.asyncDispose]() {
            server.close();
            for (const socket of sockets)
                socket.destroy();
            await Promise.allSettled(ends);
            await spare.end();
        },
    };
}


/***/ })

};
