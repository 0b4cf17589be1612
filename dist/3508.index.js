export const id = 3508;
export const ids = [3508];
export const modules = {

/***/ 85584:
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

/***/ 84185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ kindOf)
});

// UNUSED EXPORTS: UNKNOWN

// EXTERNAL MODULE: ./lib/sql/mysql/scan.js
var scan = __webpack_require__(4556);
;// CONCATENATED MODULE: ./lib/sql/mysql/kind-set.js

/** Variables that end a transaction, or that a server refuses to change within one. */
const OUTSIDE = /^(AUTOCOMMIT|SQL_LOG_BIN|BINLOG_FORMAT|BINLOG_ROW_IMAGE|BINLOG_DIRECT_NON_TRANSACTIONAL_UPDATES|GTID_NEXT|GTID_PURGED|GTID_DOMAIN_ID|SERVER_ID|TRANSACTION_ISOLATION|TX_ISOLATION|TRANSACTION_READ_ONLY|TX_READ_ONLY|SKIP_REPLICATION|TIDB_TXN_MODE)$/;
/** Words after SET that are statements of their own, or that set something for everybody. */
const OTHER = /^(PASSWORD|ROLE|DEFAULT|RESOURCE|TRANSACTION|GLOBAL|PERSIST|PERSIST_ONLY)$/;
/** How a SET stands to transactions: only the session's own variables may be set within one, and not all of them. */
function setRole(sql, lexis, statement) {
    const tokens = [...(0,scan/* significant */.I1)(sql, 0, sql.length, lexis)].filter((token) => token.depth === 0).slice(1);
    const kind = 'SET';
    const first = tokens[0]?.upper ?? '';
    if (first === 'STATEMENT') {
        const at = tokens.find((token) => token.upper === 'FOR')?.end;
        return at === undefined ? { kind, transaction: 'forbidden' } : statement(sql.slice(at));
    }
    if (first === 'PASSWORD')
        return { kind: 'SET PASSWORD', transaction: 'forbidden' };
    if (first === 'NAMES' || first === 'CHARACTER' || first === 'CHARSET')
        return { kind, transaction: 'inside' };
    if (OTHER.test(first) && !(first === 'DEFAULT' && tokens[1]?.text === '='))
        return { kind, transaction: 'forbidden' };
    if (/^(SESSION|LOCAL)$/.test(first) && tokens[1]?.upper === 'TRANSACTION')
        return { kind, transaction: 'inside' };
    let target = [];
    let value = false;
    for (const token of tokens) {
        if (token.text === ',') {
            target = [];
            value = false;
        }
        else if (token.text === '=' && !value) {
            value = true;
            const names = target.map((name) => name.toUpperCase()).filter((name) => name !== '.' && name !== ':');
            const user = names[0] === '@' && names[1] !== '@';
            if (user)
                continue;
            if (names.some((name) => OTHER.test(name) || OUTSIDE.test(name)))
                return { kind, transaction: 'forbidden' };
        }
        else if (!value)
            target.push((0,scan/* nameOf */.Vb)(token));
    }
    return { kind, transaction: value ? 'inside' : 'forbidden' };
}

;// CONCATENATED MODULE: ./lib/sql/mysql/kind.js


const UNKNOWN = { kind: 'UNKNOWN', transaction: 'forbidden' };
/** Words that name what CREATE, ALTER or DROP is about, and how the tag calls it. */
const OBJECTS = {
    TABLE: 'TABLE',
    TABLES: 'TABLE',
    INDEX: 'INDEX',
    VIEW: 'VIEW',
    TRIGGER: 'TRIGGER',
    PROCEDURE: 'PROCEDURE',
    FUNCTION: 'FUNCTION',
    EVENT: 'EVENT',
    DATABASE: 'DATABASE',
    SCHEMA: 'DATABASE',
    USER: 'USER',
    ROLE: 'ROLE',
    SERVER: 'SERVER',
    SEQUENCE: 'SEQUENCE',
    TABLESPACE: 'TABLESPACE',
    LOGFILE: 'LOGFILE GROUP',
    RESOURCE: 'RESOURCE GROUP',
    REFERENCE: 'SPATIAL REFERENCE SYSTEM',
    PACKAGE: 'PACKAGE',
    LIBRARY: 'LIBRARY',
    INSTANCE: 'INSTANCE',
    PREPARE: 'PREPARE',
    PLACEMENT: 'PLACEMENT POLICY',
    BINDING: 'BINDING',
    RANGE: 'RANGE',
};
/**
 * Statements that neither commit what is open nor change what a rollback would not undo. Everything that is in none of
 * these lists commits on some server of the family, or is not known to us: `forbidden`.
 */
const INSIDE = {
    SELECT: 'SELECT',
    INSERT: 'INSERT',
    REPLACE: 'REPLACE',
    UPDATE: 'UPDATE',
    DELETE: 'DELETE',
    VALUES: 'SELECT',
    DO: 'DO',
    HANDLER: 'HANDLER',
    SHOW: 'SHOW',
    DESCRIBE: 'DESCRIBE',
    DESC: 'DESCRIBE',
    EXPLAIN: 'EXPLAIN',
    HELP: 'HELP',
    SIGNAL: 'SIGNAL',
    RESIGNAL: 'RESIGNAL',
    GET: 'GET DIAGNOSTICS',
    SAVEPOINT: 'SAVEPOINT',
    PREPARE: 'PREPARE',
    DEALLOCATE: 'DEALLOCATE PREPARE',
    USE: 'USE',
};
/** Known statements that stand outside of transactions; the number says how many words their tag has. */
const FORBIDDEN = {
    CALL: 1,
    EXECUTE: 1,
    GRANT: 1,
    REVOKE: 1,
    FLUSH: 1,
    RESET: 1,
    KILL: 1,
    SHUTDOWN: 1,
    RESTART: 1,
    BINLOG: 1,
    CLONE: 1,
    XA: 2,
    CHANGE: 2,
    CACHE: 2,
    CHECK: 2,
    REPAIR: 2,
    OPTIMIZE: 2,
    ANALYZE: 2,
    INSTALL: 2,
    UNINSTALL: 2,
    IMPORT: 2,
    PURGE: 2,
    STOP: 2,
    BACKUP: 2,
    ADMIN: 1,
    SPLIT: 2,
    FLASHBACK: 2,
    RECOVER: 2,
    BATCH: 1,
    IF: 1,
    CASE: 1,
    LOOP: 1,
    WHILE: 1,
    REPEAT: 1,
    FOR: 1,
};
const DML = new Set(['SELECT', 'INSERT', 'REPLACE', 'UPDATE', 'DELETE', 'VALUES', 'TABLE']);
/** After `WITH`, the verb that all of it is for. */
function withKind(tokens) {
    for (const token of tokens) {
        if (token.depth === 0 && token.type === 'word' && DML.has(token.upper)) {
            return { kind: INSIDE[token.upper] ?? 'SELECT', transaction: 'inside' };
        }
    }
    return UNKNOWN;
}
/** What CREATE, ALTER or DROP is about: the first word that names a kind of object, past modifiers and a definer's name. */
function ddl(verb, head, flavour) {
    const at = head.findIndex((token, i) => {
        const before = head[i - 1]?.text;
        return i > 0 && token.type === 'word' && OBJECTS[token.upper] !== undefined && before !== '=' && before !== '@';
    });
    const object = OBJECTS[head[at]?.upper ?? ''];
    if (object === undefined)
        return UNKNOWN;
    const temporary = object === 'TABLE' && head.slice(1, at).some((token) => token.upper === 'TEMPORARY');
    const spatial = object === 'INDEX' && verb === 'CREATE' ? 'CREATE INDEX' : `${verb} ${object}`;
    if (!temporary || verb === 'ALTER')
        return { kind: spatial, transaction: 'forbidden' };
    // A temporary table commits nothing; TiDB does not promise so.
    return { kind: `${verb} TEMPORARY TABLE`, transaction: flavour === 'tidb' ? 'forbidden' : 'inside' };
}
function control(words) {
    const [verb, second] = words;
    switch (verb) {
        case 'START':
            if (second === 'TRANSACTION')
                return { kind: 'START TRANSACTION', transaction: 'begin' };
            return { kind: `START ${second ?? ''}`.trimEnd(), transaction: 'forbidden' };
        case 'BEGIN':
            if (second === 'NOT')
                return { kind: 'BEGIN NOT ATOMIC', transaction: 'forbidden' };
            return /^(WORK|PESSIMISTIC|OPTIMISTIC)?$/.test(second ?? '') ? { kind: 'BEGIN', transaction: 'begin' } : UNKNOWN;
        case 'COMMIT':
            return { kind: 'COMMIT', transaction: 'commit' };
        case 'ROLLBACK': {
            const to = second === 'TO' || (second === 'WORK' && words[2] === 'TO');
            return { kind: 'ROLLBACK', transaction: to ? 'inside' : 'rollback' };
        }
        case 'RELEASE':
            return second === 'SAVEPOINT' ? { kind: 'RELEASE SAVEPOINT', transaction: 'inside' } : UNKNOWN;
        case 'LOCK':
            return { kind: second === 'INSTANCE' ? 'LOCK INSTANCE' : 'LOCK TABLES', transaction: 'forbidden' };
        case 'UNLOCK':
            return { kind: second === 'INSTANCE' ? 'UNLOCK INSTANCE' : 'UNLOCK TABLES', transaction: 'forbidden' };
        default:
            return undefined;
    }
}
/** Verbs that need a second look. */
function special(words) {
    const [verb, second] = words;
    switch (verb) {
        case 'TRUNCATE':
            return { kind: 'TRUNCATE TABLE', transaction: 'forbidden' };
        case 'RENAME':
            return { kind: second === 'USER' ? 'RENAME USER' : 'RENAME TABLE', transaction: 'forbidden' };
        case 'TABLE':
            return { kind: 'SELECT', transaction: 'inside' };
        case 'CHECKSUM':
            return { kind: 'CHECKSUM TABLE', transaction: 'inside' };
        case 'LOAD':
            if (second === 'DATA' || second === 'XML')
                return { kind: `LOAD ${second}`, transaction: 'inside' };
            return { kind: `LOAD ${second ?? ''}`.trimEnd(), transaction: 'forbidden' };
        case 'ANALYZE':
            // MariaDB's ANALYZE in front of a query runs it, as EXPLAIN ANALYZE does elsewhere.
            if (/^(FORMAT|SELECT|UPDATE|DELETE|INSERT|REPLACE|WITH)$/.test(second ?? '')) {
                return { kind: 'ANALYZE', transaction: 'inside' };
            }
            return { kind: 'ANALYZE TABLE', transaction: 'forbidden' };
        default:
            return undefined;
    }
}
/** Words that may stand between a verb and its object. */
const NOISE = new Set(['NO_WRITE_TO_BINLOG', 'LOCAL']);
function forbidden(words) {
    const count = FORBIDDEN[words[0] ?? ''];
    if (count === undefined)
        return undefined;
    const kind = words
        .filter((word) => !NOISE.has(word))
        .slice(0, count)
        .join(' ');
    return { kind, transaction: 'forbidden' };
}
/** The command tag of a statement by its first words; `UNKNOWN` and `forbidden` where they say nothing to us. */
function kindOf(sql, lexis) {
    const head = [];
    for (const token of (0,scan/* significant */.I1)(sql, 0, sql.length, lexis)) {
        if (head.length === 0 && token.text === '(')
            continue;
        head.push(token);
        if (head.length === 40)
            break;
    }
    const verb = head[0]?.type === 'word' ? head[0].upper : '';
    if (verb === 'SET')
        return setRole(sql, lexis, (rest) => kindOf(rest, lexis));
    if (verb === 'WITH')
        return withKind((0,scan/* significant */.I1)(sql, 0, sql.length, lexis));
    const words = head.map((token) => token.upper);
    if (verb === 'CREATE' || verb === 'ALTER' || verb === 'DROP') {
        if (verb === 'DROP' && words[1] === 'PREPARE')
            return { kind: 'DEALLOCATE PREPARE', transaction: 'inside' };
        return ddl(verb, head, lexis.flavour);
    }
    const inside = INSIDE[verb];
    if (inside !== undefined)
        return { kind: inside, transaction: 'inside' };
    return control(words) ?? special(words) ?? forbidden(words) ?? UNKNOWN;
}


/***/ }),

/***/ 4556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ tokenAt),
/* harmony export */   I1: () => (/* binding */ significant),
/* harmony export */   Vb: () => (/* binding */ nameOf)
/* harmony export */ });
/* unused harmony export isDashComment */
const BLANK = /[\t\n\v\f\r ]+/y;
const WORD = /[A-Za-z0-9_$\u0080-\uffff]+/y;
const RUN = /\/\*(M|T)?!(?:\[[^\]\n]*\])?\d*/y;
const SANDBOX = /\/\*M?!999999\\-/y;
const matchEnd = (pattern, text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
};
/** Past a quoted text, or the end of the text where it is not closed. */
function quoted(text, at, quote, escapes) {
    const type = quote === "'" || (quote === '"' && escapes) ? 'string' : 'name';
    for (let i = at + 1; i < text.length; i += 1) {
        const c = text[i];
        if (escapes && c === '\\')
            i += 1;
        else if (c === quote) {
            if (text[i + 1] === quote)
                i += 1;
            else
                return { type, end: i + 1, closed: true };
        }
    }
    return { type, end: text.length, closed: false };
}
/** `--` is a comment only before a blank, a control character or the end: `5--3` is a sum. */
function isDashComment(text, at) {
    const after = text.charCodeAt(at + 2);
    return text.startsWith('--', at) && (Number.isNaN(after) || after <= 0x20 || after === 0x7f);
}
function line(text, at) {
    const end = text.indexOf('\n', at);
    return { type: 'comment', end: end === -1 ? text.length : end, closed: true };
}
/** Whether the server runs what this comment holds: `/*!`, MariaDB's `/*M!`, TiDB's `/*T!`. */
function runs(maker, lexis) {
    if (maker === undefined || lexis.flavour === undefined)
        return true;
    return lexis.flavour === (maker === 'M' ? 'mariadb' : 'tidb');
}
function block(text, at, lexis) {
    RUN.lastIndex = at;
    const run = RUN.exec(text);
    // MariaDB's dumps begin with a comment that tells its client to go into a sandbox. It holds no SQL.
    if (run !== null && runs(run[1], lexis) && matchEnd(SANDBOX, text, at) === -1) {
        return { type: 'open', end: at + run[0].length, closed: true };
    }
    const end = text.indexOf('*/', at + 2);
    return { type: 'comment', end: end === -1 ? text.length : end + 2, closed: end !== -1 };
}
const one = (at) => ({ type: 'symbol', end: at + 1, closed: true });
/** The token that begins at an offset; `inside` while a comment that the server runs is open. */
function tokenAt(text, at, lexis, inside) {
    const c = text[at] ?? '';
    switch (c) {
        case "'":
            return quoted(text, at, c, !lexis.noBackslashEscapes);
        case '"':
            if (lexis.ansiQuotes)
                return quoted(text, at, c, false);
            return { ...quoted(text, at, c, !lexis.noBackslashEscapes), type: 'string' };
        case '`':
            return quoted(text, at, c, false);
        case '#':
            return line(text, at);
        case '-':
            return isDashComment(text, at) ? line(text, at) : one(at);
        case '/':
            return text[at + 1] === '*' ? block(text, at, lexis) : one(at);
        case '*':
            return inside && text[at + 1] === '/' ? { type: 'close', end: at + 2, closed: true } : one(at);
        case '\\':
            // `\N` is how a NULL is written in data; MariaDB takes it as SQL.
            return { type: text[at + 1] === 'N' ? 'word' : 'client', end: Math.min(at + 2, text.length), closed: true };
    }
    const blank = matchEnd(BLANK, text, at);
    if (blank !== -1)
        return { type: 'blank', end: blank, closed: true };
    const word = matchEnd(WORD, text, at);
    return word === -1 ? one(at) : { type: 'word', end: word, closed: true };
}
/** The tokens that count, one after the other; comments that the server runs are code. */
function* significant(text, from, to, lexis) {
    let inside = false;
    let depth = 0;
    for (let at = from; at < to;) {
        const { type, end } = tokenAt(text, at, lexis, inside);
        if (type === 'open')
            inside = true;
        else if (type === 'close')
            inside = false;
        else if (type !== 'blank' && type !== 'comment') {
            const written = text.slice(at, end);
            if (written === ')')
                depth = Math.max(0, depth - 1);
            const kind = type === 'client' ? 'symbol' : type;
            yield {
                type: kind,
                text: written,
                upper: kind === 'word' ? written.toUpperCase() : written,
                start: at,
                end,
                depth,
            };
            if (written === '(')
                depth += 1;
        }
        at = end;
    }
}
/** The name that a token stands for, without its quotes. */
function nameOf(token) {
    const quote = token.text[0] ?? '';
    if (token.type !== 'name')
        return token.text;
    return token.text.slice(1, -1).replaceAll(quote + quote, quote);
}


/***/ }),

/***/ 43508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  splitMysql: () => (/* binding */ splitMysql)
});

// EXTERNAL MODULE: ./lib/sql/locate.js
var locate = __webpack_require__(85584);
// EXTERNAL MODULE: ./lib/sql/mysql/kind.js + 1 modules
var kind = __webpack_require__(84185);
;// CONCATENATED MODULE: ./lib/sql/mysql/body.js
const LOOPS = new Set(['IF', 'CASE', 'LOOP', 'WHILE', 'REPEAT', 'FOR']);
/** Words that open the one statement of a routine that has no BEGIN. */
const VERBS = new Set('RETURN SELECT INSERT UPDATE DELETE REPLACE SET CALL DO WITH CREATE ALTER DROP TRUNCATE SIGNAL EXECUTE PREPARE RENAME ANALYZE'.split(' '));
/** Objects whose statements hold no body, so that nothing in them has to be counted. */
const BODILESS = new Set('TABLE VIEW INDEX DATABASE SCHEMA USER ROLE SERVER SEQUENCE TABLESPACE INSTANCE UNIQUE FULLTEXT SPATIAL TEMPORARY'.split(' '));
/**
 * Follows one statement word by word and knows whether a body of a routine, trigger or event is open, so that the
 * semicolons in it end nothing. BEGIN, END and IF are also ordinary names: they count only where a statement may begin.
 */
class Body {
    oracle;
    phase = 'start';
    stack = [];
    depth = 0;
    /** A statement may begin at the next word. */
    atStart = false;
    /** First word of the statement inside the body, and whether it declares a handler. */
    first = '';
    handler = false;
    previous = '';
    pending;
    /** Whether the brackets after a routine's name have been seen. */
    listed = false;
    skip = false;
    constructor(oracle) {
        this.oracle = oracle;
    }
    /** True while a semicolon belongs to the body. */
    get open() {
        return this.stack.length > 0 || this.phase === 'declare';
    }
    /** Whether the statement is of a kind that may hold a body. */
    get stored() {
        return !['start', 'object', 'plain'].includes(this.phase);
    }
    /** Takes the next word in capitals, symbol, or `` ` `` and `'` for anything in quotes. One token is held back to see what follows. */
    feed(token) {
        if (this.phase === 'plain')
            return;
        if (this.pending !== undefined)
            this.take(this.pending, token);
        this.pending = token;
        if (token === ';') {
            this.take(token, '');
            this.pending = undefined;
        }
    }
    take(token, next) {
        if (token === ';')
            this.depth = 0;
        if (token === ')') {
            this.depth = Math.max(0, this.depth - 1);
            this.listed ||= this.depth === 0;
        }
        if (this.depth === 0)
            this.outer(token, next);
        if (token === '(')
            this.depth += 1;
        this.previous = token;
    }
    outer(token, next) {
        switch (this.phase) {
            case 'start':
                if (token === 'CREATE' || token === 'ALTER')
                    this.phase = 'object';
                else if ((token === 'BEGIN' && next === 'NOT') || (LOOPS.has(token) && next !== ':'))
                    this.begin(token, next);
                else
                    this.phase = 'plain';
                return;
            case 'object':
                this.object(token);
                return;
            case 'trigger':
                if (token === 'ROW')
                    this.enter();
                return;
            case 'event':
                if (token === 'DO')
                    this.enter();
                return;
            case 'package':
                if (token !== 'AS' && token !== 'IS')
                    return;
                this.stack.push('PACKAGE');
                this.enter();
                return;
            case 'declare':
                if (token === 'BEGIN')
                    this.begin(token, next);
                return;
            case 'routine':
                this.routine(token, next);
                return;
            case 'body':
                this.inner(token, next);
                return;
            case 'plain':
                return;
        }
    }
    enter() {
        this.phase = 'body';
        this.atStart = true;
    }
    begin(token, next) {
        this.enter();
        this.inner(token, next);
    }
    object(token) {
        // A user after DEFINER = may be called anything.
        if (this.previous === '=' || this.previous === '@')
            return;
        if (token === 'TRIGGER')
            this.phase = 'trigger';
        else if (token === 'PROCEDURE' || token === 'FUNCTION')
            this.phase = 'routine';
        else if (token === 'EVENT')
            this.phase = 'event';
        else if (token === 'PACKAGE')
            this.phase = 'package';
        else if (BODILESS.has(token))
            this.phase = 'plain';
    }
    routine(token, next) {
        if (this.oracle && (token === 'AS' || token === 'IS'))
            this.phase = 'declare';
        if (!this.listed)
            return;
        // `RETURNS SET(…)`, `CHARACTER SET latin1` belong to the header.
        if (token === 'SET' && ['CHARACTER', 'CHAR', 'RETURNS'].includes(this.previous))
            return;
        if (token === 'BEGIN' || LOOPS.has(token) || VERBS.has(token) || next === ':')
            this.begin(token, next);
    }
    inner(token, next) {
        if (this.skip) {
            this.skip = false;
            return;
        }
        const start = this.atStart;
        const top = this.stack.at(-1);
        if (token === ';') {
            this.atStart = true;
            this.handler = false;
            this.first = '';
            return;
        }
        if (start && (next === ':' || token === ':'))
            return;
        // `NEW.end` and `@end` are names.
        if (this.previous === '.' || this.previous === '@')
            return;
        this.atStart = false;
        if (start)
            this.first = token;
        if (token === 'HANDLER' && this.first === 'DECLARE')
            this.handler = true;
        if (start && (token === 'FOLLOWS' || token === 'PRECEDES')) {
            this.skip = true;
            this.atStart = true;
        }
        else if (token === 'CASE')
            this.stack.push(start ? 'CASE' : 'case');
        else if (token === 'END')
            this.end(start, top, next);
        else if (token === 'BEGIN' && (start || this.handler))
            this.push(token, true);
        else if (start && LOOPS.has(token))
            this.push(token, token === 'LOOP' || token === 'REPEAT');
        else if (token === 'THEN' || token === 'ELSE')
            this.atStart = top === 'IF' || top === 'CASE';
        else if (token === 'DO')
            this.atStart = !start && (top === 'WHILE' || top === 'FOR');
        else if (token === 'AS' || token === 'IS')
            this.atStart = top === 'PACKAGE';
    }
    push(word, start) {
        this.stack.push(word);
        this.atStart = start;
        this.handler = false;
    }
    /** END closes an expression's CASE anywhere, all others only where a statement may begin, or after UNTIL. */
    end(start, top, next) {
        if (top !== 'case' && !start && this.first !== 'UNTIL')
            return;
        this.stack.pop();
        this.skip = top !== 'case' && LOOPS.has(next);
    }
}

;// CONCATENATED MODULE: ./lib/sql/mysql/client.js
const PRINTS = 'prints';
const DISPLAY = 'is about display';
const IGNORED = {
    tee: 'writes what the client prints into a file',
    notee: 'writes what the client prints into a file',
    pager: DISPLAY,
    nopager: DISPLAY,
    prompt: DISPLAY,
    print: PRINTS,
    rehash: 'is about completing names',
    status: PRINTS,
    warnings: DISPLAY,
    nowarning: DISPLAY,
    go: 'sends nothing here',
    ego: 'sends nothing here',
    sandbox: 'guards the client against commands in the dump',
};
const HERE = 'Put the statements of that file here, or make it a migration of its own.';
const REFUSED = {
    source: ['reads another file', HERE],
    system: ['starts a program', 'Programs are not started from SQL files.'],
    edit: ['starts an editor', 'Take the line out of the file.'],
    connect: [
        'connects anew',
        'One run is about one database: give the other one a run of its own, with its own `label`.',
    ],
    use: ['leaves the database', 'Take it out: one run is about one database, and its session is connected already.'],
    resetconnection: ['puts the session back to where it began', 'Set what you need by SET, in this file.'],
    charset: [
        'changes the character set of the client',
        'Files are read as UTF-8. Write `SET NAMES utf8mb4` if the session needs it.',
    ],
    clear: ['throws away what was typed before it', 'Take out the text that is not meant to run.'],
    exit: ['ends the client, so that what follows would not run', 'Take it out, together with what is not meant to run.'],
    query_attributes: ['sends attributes with the next statement', 'Take it out: attributes are not sent.'],
};
const LETTERS = {
    d: 'delimiter',
    g: 'end',
    G: 'end',
    T: 'tee',
    t: 'notee',
    P: 'pager',
    n: 'nopager',
    R: 'prompt',
    p: 'print',
    '#': 'rehash',
    s: 'status',
    W: 'warnings',
    w: 'nowarning',
    '-': 'sandbox',
    '.': 'source',
    '!': 'system',
    e: 'edit',
    r: 'connect',
    u: 'use',
    x: 'resetconnection',
    C: 'charset',
    c: 'clear',
    q: 'exit',
};
/** Commands by name count only as the first word of a line, and `use` by name is SQL. */
const NAMES = new Set([...Object.keys(IGNORED), ...Object.keys(REFUSED), 'quit'].filter((n) => n !== 'use'));
function decide(name) {
    if (name === 'delimiter')
        return { verdict: 'delimiter', why: '', hint: '' };
    if (name === 'end')
        return { verdict: 'end', why: '', hint: '' };
    const ignored = IGNORED[name];
    if (ignored !== undefined)
        return { verdict: 'ignore', why: ignored, hint: '' };
    const refused = REFUSED[name === 'quit' ? 'exit' : name];
    if (refused !== undefined)
        return { verdict: 'refuse', why: refused[0], hint: refused[1] };
    return {
        verdict: 'refuse',
        why: 'is a command of the mysql client, not SQL',
        hint: 'Take it out of the file, or write the backslash inside quotes.',
    };
}
/** Decides about a backslash with the letter after it. */
function letterCommand(text) {
    return decide(LETTERS[text[1] ?? ''] ?? '');
}
/** Decides about the first word of a statement; undefined where it is SQL, or nothing that we know. */
function namedCommand(word, rest) {
    const name = word.toLowerCase();
    if (name === 'delimiter')
        return decide(name);
    if (/^(mysql|mysqldump|mysqlimport|mariadb|mariadb-dump)$/.test(name) && /^[ \t]+[-\w<]/.test(rest)) {
        return {
            verdict: 'refuse',
            why: `starts ${name}, and is a line for a shell, not SQL`,
            hint: 'Take the line out: the session is connected already, by `database-url`.',
        };
    }
    if (!NAMES.has(name))
        return undefined;
    if (name === 'charset' && /^\s+['"]?utf8(mb[34])?['"]?\s*;?\s*$/i.test(rest)) {
        return { verdict: 'ignore', why: 'is what happens anyway', hint: '' };
    }
    return decide(name);
}
/** The delimiter that a line asks for, or why there is none. A quoted one loses its quotes, as in the client. */
function delimiterOf(rest) {
    const written = /^[ \t]*(?:'([^']+)'|"([^"]+)"|`([^`]+)`|(\S+))/.exec(rest);
    const delimiter = written?.[1] ?? written?.[2] ?? written?.[3] ?? written?.[4] ?? '';
    if (delimiter === '')
        return { why: 'names no delimiter' };
    if (delimiter.includes('\\'))
        return { why: 'names a delimiter with a backslash, which the client refuses' };
    return { delimiter };
}

;// CONCATENATED MODULE: ./lib/sql/mysql/directives.js
const DIRECTIVE = /^(?:--[ \t]|#|\/\*)[ \t]*migrate-on-merge:[ \t]*(allow|no-transaction)\b([^\n]*)/i;
const ALLOW = /^\s+([a-z0-9-]+)\s+because\s+(.*?)\s*(?:\*\/)?\s*$/i;
/** Reads a comment; the reason of an allowance is required, so a line without one allows nothing. */
function directiveOf(comment) {
    const found = DIRECTIVE.exec(comment);
    if (found === null)
        return undefined;
    if (found[1]?.toLowerCase() === 'no-transaction')
        return { kind: 'no-transaction' };
    const parsed = ALLOW.exec(found[2] ?? '');
    if (parsed?.[1] === undefined || parsed[2] === undefined || parsed[2] === '')
        return undefined;
    return { kind: 'allow', rule: parsed[1], reason: parsed[2] };
}

;// CONCATENATED MODULE: ./lib/sql/mysql/problems.js

/** More of them help nobody, and finding the column of each costs time. */
const MOST = 100;
/** Collects what is wrong with a text; the places are worked out at the end, in one pass. */
class Problems {
    found = [];
    add(code, offset, message, hint) {
        if (this.found.length < MOST)
            this.found.push({ code, message, hint, offset });
    }
    placed(text, firstLine) {
        const lineAt = (0,locate/* lineCounter */.LX)(text, firstLine);
        return this.found
            .toSorted((a, b) => a.offset - b.offset)
            .map((problem) => {
            const start = problem.offset === 0 ? 0 : text.lastIndexOf('\n', problem.offset - 1) + 1;
            return {
                ...problem,
                line: lineAt(problem.offset),
                column: [...text.slice(start, problem.offset)].length + 1,
            };
        });
    }
}
/** The first line of a text, short enough to be quoted in a message. */
function shown(text) {
    return text.slice(0, 200).split('\n')[0]?.trim().slice(0, 60) ?? '';
}

// EXTERNAL MODULE: ./lib/sql/mysql/scan.js
var scan = __webpack_require__(4556);
;// CONCATENATED MODULE: ./lib/sql/mysql/sqlmode.js

/** Modes that are short for several, `ANSI_QUOTES` among them. */
const ANSI = /^(ANSI|ANSI_QUOTES|DB2|MAXDB|MSSQL|ORACLE|POSTGRESQL)$/;
function named(list, mode) {
    const names = list
        .toUpperCase()
        .split(',')
        .map((name) => name.trim());
    return {
        ...mode,
        ansiQuotes: names.some((name) => ANSI.test(name)),
        noBackslashEscapes: names.includes('NO_BACKSLASH_ESCAPES'),
        oracle: names.includes('ORACLE'),
    };
}
/** `CONCAT(@@sql_mode, ',X')` adds and `REPLACE(@@sql_mode, 'X', '')` takes away; other expressions change nothing we know. */
function computed(value, mode) {
    const words = value.map((token) => token.upper);
    if (!words.includes('SQL_MODE'))
        return mode;
    const texts = value.filter((token) => token.type === 'string').map((token) => token.text.slice(1, -1).toUpperCase());
    const on = (name, was) => {
        if (!texts.some((text) => text.split(',').some((part) => part.trim() === name)))
            return was;
        return words.includes('REPLACE') ? false : words.includes('CONCAT') || words.includes('CONCAT_WS') || was;
    };
    return {
        ...mode,
        ansiQuotes: on('ANSI_QUOTES', mode.ansiQuotes),
        noBackslashEscapes: on('NO_BACKSLASH_ESCAPES', mode.noBackslashEscapes),
    };
}
function assignments(tokens) {
    const parts = [[]];
    for (const token of tokens) {
        if (token.text === ',' && token.depth === 0)
            parts.push([]);
        else
            parts.at(-1)?.push(token);
    }
    return parts;
}
/** Keeps the mode that the session began with and those that the file put aside in variables of its own. */
class Modes {
    initial;
    current;
    kept = new Map();
    constructor(initial, current = initial) {
        this.initial = initial;
        this.current = current;
    }
    /** Follows a SET statement. What is set for everybody (`GLOBAL`) does not touch this session. */
    follow(sql) {
        if (!/sql_mode/i.test(sql))
            return;
        const [first, ...rest] = [...(0,scan/* significant */.I1)(sql, 0, sql.length, this.current)];
        if (first?.upper !== 'SET')
            return;
        for (const assignment of assignments(rest))
            this.assign(assignment);
    }
    assign(assignment) {
        const equals = assignment.findIndex((token) => token.text === '=');
        if (equals === -1)
            return;
        const target = assignment.slice(0, equals).filter((token) => token.text !== ':');
        const value = assignment.slice(equals + 1);
        const left = target
            .map((token) => (0,scan/* nameOf */.Vb)(token))
            .join(' ')
            .toUpperCase();
        const right = value
            .map((token) => (0,scan/* nameOf */.Vb)(token))
            .join('')
            .toUpperCase();
        const before = this.current;
        if (/^@ [^@]/.test(left)) {
            if (/^@@((SESSION|LOCAL)\.)?SQL_MODE$/.test(right))
                this.kept.set(left.slice(2), before);
            return;
        }
        if (!/^(?:SESSION |LOCAL |@ @ (?:(?:SESSION|LOCAL) \. )?)?SQL_MODE$/.test(left))
            return;
        const only = value.length === 1 ? value[0] : undefined;
        if (only?.type === 'string')
            this.current = named(only.text.slice(1, -1), before);
        else if (only?.upper === 'DEFAULT')
            this.current = this.initial;
        else if (only?.type === 'word')
            this.current = named(only.text, before);
        else if (/^@[^@]/.test(right))
            this.current = this.kept.get(right.slice(1)) ?? before;
        else
            this.current = computed(value, before);
    }
}

;// CONCATENATED MODULE: ./lib/sql/mysql/template.js
const OUTSIDE = /\{\{|\{%|\$\{|<%/y;
const NAME = /^["`]\s*(?:\{\{[^}]*\}\}|\$\{[^}]*\})/;
/**
 * The placeholder of another tool at a token, as it is written. Braces inside a text value are left alone, because
 * e-mail templates are ordinary data; Flyway's own names are refused there too, as they would run as plain text.
 */
function templateAt(text, at, token) {
    if (token.type === 'symbol' || token.type === 'word') {
        OUTSIDE.lastIndex = token.type === 'word' && text[token.end] === '{' ? token.end - 1 : at;
        if (!OUTSIDE.test(text))
            return undefined;
        return /^(?:\{\{[^}\n]*\}\}|\{%[^\n]*?%\}|\$\{[^}\n]*\}|<%[^\n]*?%>|..)/.exec(text.slice(OUTSIDE.lastIndex - 2, at + 200))?.[0];
    }
    if (token.type !== 'string' && token.type !== 'name')
        return undefined;
    const quoted = text.slice(at, token.end);
    if (token.type === 'name' && NAME.test(quoted.slice(0, 200)))
        return quoted.slice(0, 60);
    const flyway = quoted.indexOf('${flyway:');
    return flyway === -1 ? undefined : /^\$\{flyway:[^}\n]{0,80}\}?/.exec(quoted.slice(flyway, flyway + 100))?.[0];
}

;// CONCATENATED MODULE: ./lib/sql/mysql/reader.js








const BREAKPOINT = /-->[ \t]*statement-breakpoint\b/y;
const DELIMITER_LINE = /^delimiter[ \t]+[^\w\s'"`(),]+[ \t]*\r?$/i;
const WORDY = /^[A-Za-z0-9_$\u0080-\uffff]/;
/** Goes over a text once, token by token. */
class Reader {
    pieces = [];
    problems = new Problems();
    ignored = [];
    noTransaction = false;
    source;
    modes;
    templated;
    delimiter = ';';
    /** Statements since the last delimiter of the file's own; under `;` there is at most one. */
    chunk = [];
    allows = [];
    /** Of the statement that is being read: -1 before its first token. */
    start = -1;
    end = -1;
    first = '';
    body;
    /** Where the comment began that the server runs and that is still open, or -1. */
    opened = -1;
    constructor(text, options) {
        this.source = text.replace(/^\uFEFF/, ' ');
        const mode = {
            ansiQuotes: options.ansiQuotes ?? false,
            noBackslashEscapes: options.noBackslashEscapes ?? false,
            flavour: options.flavour,
            oracle: false,
        };
        this.modes = new Modes(mode);
        this.body = new Body(false);
        this.templated = /\{\{|\{%|\$\{|<%/.test(text);
    }
    read() {
        const { source } = this;
        const nul = source.indexOf('\0');
        if (nul !== -1) {
            this.problems.add('syntax', nul, 'a NUL character stands in the text', 'Save the file as plain UTF-8 text.');
            return this;
        }
        for (let at = 0; at < source.length;)
            at = this.step(at);
        this.finish();
        return this;
    }
    step(at) {
        const { source, delimiter } = this;
        const inside = this.opened !== -1;
        if (delimiter !== ';' && !inside && source.startsWith(delimiter, at)) {
            this.cut();
            return at + delimiter.length;
        }
        const token = this.shorten(at, (0,scan/* tokenAt */.BN)(source, at, this.modes.current, inside));
        const template = this.templated ? templateAt(source, at, token) : undefined;
        if (template !== undefined) {
            this.problems.add('template', at, `${template.trim()} is a template of another tool; it would run as plain text, or not at all`, 'Templates are not expanded here. Write the value itself.');
            if (token.type === 'symbol')
                return at + template.length;
        }
        if (!token.closed)
            return this.unclosed(at, token);
        switch (token.type) {
            case 'blank':
                return token.end;
            case 'comment':
                return this.comment(at, token.end);
            case 'open':
                this.opened = at;
                return this.keep(at, token.end, '');
            case 'close':
                this.opened = -1;
                return this.keep(at, token.end, '');
            case 'client':
                return this.command(at, token.end, letterCommand(source.slice(at, token.end)));
            case 'word':
                return this.word(at, token.end);
            case 'symbol':
                return this.symbol(at, token.end);
            default:
                return this.keep(at, token.end, token.type === 'name' ? '`' : "'");
        }
    }
    /** The client looks for its delimiter at every character, so `END$$` is END and `$$`. */
    shorten(at, token) {
        if (token.type !== 'word' || this.delimiter === ';' || !WORDY.test(this.delimiter))
            return token;
        const cut = this.source.slice(at, token.end + this.delimiter.length - 1).indexOf(this.delimiter);
        return cut <= 0 ? token : { ...token, end: at + cut };
    }
    unclosed(at, token) {
        const what = token.type === 'comment' ? 'comment' : token.type === 'name' ? 'quoted name' : 'text in quotes';
        this.problems.add('syntax', at, `the ${what} that begins here (${shown(this.source.slice(at, at + 40))}) is not closed`, token.type === 'string' ? 'Close it; a quote inside is written twice, or after a backslash.' : 'Close it.');
        this.reset();
        return token.end;
    }
    comment(at, end) {
        const text = this.source.slice(at, Math.min(end, at + 2000));
        if (/^\/\*M?!999999\\-/.test(text))
            this.ignored.push({ offset: at, text: shown(text) });
        const directive = directiveOf(text);
        if (directive?.kind === 'no-transaction')
            this.noTransaction = true;
        if (directive?.kind === 'allow' && this.start === -1) {
            this.allows.push({ rule: directive.rule, reason: directive.reason, offset: at });
        }
        return end;
    }
    /** Takes a token into the statement. */
    keep(at, end, word) {
        if (this.start === -1) {
            this.start = at;
            this.body = new Body(this.modes.current.oracle);
        }
        this.end = end;
        if (word !== '') {
            if (this.first === '')
                this.first = word;
            this.body.feed(word);
        }
        return end;
    }
    restOfLine(at) {
        const end = this.source.indexOf('\n', at);
        return this.source.slice(at, end === -1 ? this.source.length : end);
    }
    word(at, end) {
        const written = this.source.slice(at, end);
        if (this.first === '' && this.opened === -1) {
            const command = namedCommand(written, this.restOfLine(end));
            if (command !== undefined)
                return this.command(at, end, command);
        }
        else if (/^delimiter$/i.test(written) && this.opened === -1 && DELIMITER_LINE.test(this.restOfLine(at))) {
            // The client would send what it has, and so do we: the delimiter before this line was forgotten.
            return this.command(at, end, { verdict: 'delimiter', why: '', hint: '' });
        }
        return this.keep(at, end, written.toUpperCase());
    }
    command(at, end, command) {
        const line = this.restOfLine(at);
        if (command.verdict === 'end') {
            this.cut();
            return end;
        }
        if (command.verdict === 'delimiter') {
            this.cut();
            const asked = delimiterOf(this.restOfLine(end));
            if ('delimiter' in asked)
                this.delimiter = asked.delimiter;
            else
                this.problems.add('client-command', at, `\`${shown(line)}\` ${asked.why}`, 'Write `DELIMITER //`, say.');
        }
        else if (command.verdict === 'refuse') {
            this.problems.add('client-command', at, `\`${shown(line)}\` ${command.why}`, command.hint);
        }
        else if (this.start !== -1) {
            const hint = 'Take it out of the statement, or write the backslash inside quotes.';
            this.problems.add('client-command', at, `\`${shown(line)}\` is a command of the client within a statement`, hint);
        }
        else {
            // What follows a semicolon on the line is not the command's.
            const semicolon = line.indexOf(';');
            const length = semicolon === -1 ? line.length : semicolon + 1;
            this.ignored.push({ offset: at, text: line.slice(0, length).trim() });
            return at + length;
        }
        return at + line.length;
    }
    symbol(at, end) {
        const c = this.source[at] ?? '';
        if (c === '-' && this.dashes(at))
            return this.afterDashes(at);
        if (c !== ';')
            return this.keep(at, end, c);
        if (this.start === -1)
            return end;
        this.body.feed(';');
        if (this.opened !== -1 || this.body.open) {
            this.end = end;
        }
        else if (this.delimiter === ';')
            this.cut();
        else if (!this.modes.current.oracle)
            this.close();
        return end;
    }
    /** Whether two dashes stand here that are a comment elsewhere, and are none on these servers. */
    dashes(at) {
        BREAKPOINT.lastIndex = at;
        return BREAKPOINT.test(this.source) || (this.first === '' && this.source.startsWith('--', at));
    }
    afterDashes(at) {
        BREAKPOINT.lastIndex = at;
        if (BREAKPOINT.test(this.source)) {
            this.cut();
            return BREAKPOINT.lastIndex;
        }
        const line = this.restOfLine(at);
        this.problems.add('syntax', at, `\`${shown(line)}\` is not a comment here: these servers want a blank after the two dashes`, 'Write `-- ` with a blank after it.');
        return at + line.length;
    }
    /** Ends a statement at a semicolon, or at the delimiter. */
    close() {
        if (this.start !== -1 && this.first !== '') {
            const { start, end, allows } = this;
            const { stored } = this.body;
            this.chunk.push({ start, end, lexis: this.modes.current, allows, stored });
            if (this.first === 'SET')
                this.modes.follow(this.source.slice(start, end));
            this.allows = [];
        }
        this.reset();
    }
    reset() {
        this.start = -1;
        this.end = -1;
        this.first = '';
        this.opened = -1;
        this.body = new Body(this.modes.current.oracle);
    }
    /**
     * Ends what stands between two delimiters. Semicolons in it have ended statements too, as the server would have it;
     * where that leaves a body open or a piece that is no statement, the delimiter is right and our count is wrong.
     */
    cut() {
        this.body.feed(';');
        const { open } = this.body;
        this.close();
        const pieces = this.chunk;
        this.chunk = [];
        const [head, ...more] = pieces;
        const tail = more.at(-1);
        if (head === undefined)
            return;
        const torn = tail !== undefined &&
            (open ||
                (pieces.some((piece) => piece.stored) &&
                    more.some((p) => (0,kind/* kindOf */.I)(this.source.slice(p.start, p.end), p.lexis).kind === 'UNKNOWN')));
        if (torn)
            this.pieces.push({ ...head, end: tail.end });
        else
            this.pieces.push(...pieces);
    }
    finish() {
        this.body.feed(';');
        if (this.opened !== -1) {
            const hint = 'Close it with `*/`.';
            this.problems.add('syntax', this.opened, 'the comment that begins here is not closed', hint);
            this.reset();
        }
        else if (this.start !== -1 && this.body.open) {
            this.problems.add('syntax', this.start, `the body of \`${shown(this.source.slice(this.start, this.start + 80))}\` is not closed`, 'End each BEGIN, IF, CASE and loop in it, or set the body apart by DELIMITER.');
            this.reset();
        }
        this.cut();
    }
}

;// CONCATENATED MODULE: ./lib/sql/mysql/split.js



/**
 * Splits a file for MySQL, MariaDB or TiDB as their client would, but by the grammar where the client looks at
 * semicolons only: bodies of routines need no DELIMITER. Whatever cannot be run is a problem with its place, never an
 * exception. Needs no parser.
 */
function splitMysql(text, firstLine = 1, options = {}) {
    const read = new Reader(text, options).read();
    const lineAt = (0,locate/* lineCounter */.LX)(text, firstLine);
    const allowLineAt = (0,locate/* lineCounter */.LX)(text, firstLine);
    const ignoredLineAt = (0,locate/* lineCounter */.LX)(text, firstLine);
    const statements = read.pieces.map(({ start, end, lexis, allows }) => {
        const sql = text.slice(start, end);
        const line = lineAt(start);
        return {
            sql,
            offset: start,
            line,
            endLine: lineAt(Math.max(start, end - 1)),
            ...(0,kind/* kindOf */.I)(sql, lexis),
            allows: allows.map(({ offset, ...allow }) => ({ ...allow, line: allowLineAt(offset) })),
        };
    });
    return {
        statements,
        problems: read.problems.placed(text, firstLine),
        ignored: read.ignored.map(({ offset, text: written }) => ({ line: ignoredLineAt(offset), text: written })),
        directives: { noTransaction: read.noTransaction },
    };
}


/***/ })

};
