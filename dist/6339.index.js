export const id = 6339;
export const ids = [6339];
export const modules = {

/***/ 86505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   MC: () => (/* binding */ changesType),
/* harmony export */   pm: () => (/* binding */ redefined)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76181);

const QUOTED = String.raw `'(?:[^'\\]|''|\\.)*'`;
const PART = new RegExp(String.raw `\s(?:COLLATE (?<collation>\S+)|(?<notNull>NOT NULL)|GENERATED ALWAYS AS .*? (?:VIRTUAL|STORED)|(?<rest>DEFAULT (?:${QUOTED}|\((?:[^()']|${QUOTED}|\([^()]*\))*\)|\S+)|ON UPDATE \S+|AUTO_INCREMENT|INVISIBLE|COMMENT ${QUOTED}))(?=\s|$)`, 'gs');
function definitionOf(text) {
    const parts = [...text.matchAll(PART)];
    return {
        type: text.slice(0, parts[0]?.index ?? text.length),
        collation: parts.find(({ groups }) => groups?.['collation'])?.groups?.['collation'] ?? '',
        notNull: parts.some(({ groups }) => groups?.['notNull'] !== undefined),
        rest: parts.flatMap(({ groups }) => groups?.['rest'] ?? []),
    };
}
/** Columns that were there before the plan. What they become is what they are after all of it. */
function redefined(input) {
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .alterations */ .TL)(input, 'modify', 'change').flatMap((action) => {
        const old = (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .before */ .gM)(input, 'column', action.on, action.name);
        if (input.before !== undefined && old === undefined)
            return [];
        const now = (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(input, 'column', action.on, action.to ?? action.name);
        return [
            {
                ...action,
                was: old === undefined ? undefined : definitionOf(old.definition),
                becomes: now === undefined ? undefined : definitionOf(now.definition),
            },
        ];
    });
}
/** Whether a column holds another kind of values, or the same in other letters. */
const changesType = ({ was, becomes }) => was === undefined || becomes === undefined || was.type !== becomes.type || was.collation !== becomes.collation;


/***/ }),

/***/ 51188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ columnsOf),
/* harmony export */   z: () => (/* binding */ HiddenDrops)
/* harmony export */ });
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
    dialect;
    reading;
    tables;
    /** Relations that the open transaction holds against everybody. */
    held = new Set();
    /** Words of statements that say themselves what they drop or rename. */
    told = new Set();
    gone = new Set();
    constructor(before, dialect, reading) {
        this.before = before;
        this.dialect = dialect;
        this.reading = reading;
    }
    /** A new transaction begins. */
    begin() {
        this.held.clear();
    }
    async after(session, statement, locks) {
        for (const { mode, relation } of locks)
            if (mode === STRONGEST)
                this.held.add(relation);
        if (!this.reading.hides(statement)) {
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
        if (suspects.length === 0)
            return [];
        const now = new Map();
        for (const { relation, name } of await this.dialect.columnsNow(session, suspects)) {
            const columns = now.get(relation ?? '') ?? new Set();
            now.set(relation ?? '', columns.add(name ?? ''));
        }
        return this.compare(now, suspects);
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


/***/ }),

/***/ 23083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ Followed),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/** Follows, statement by statement, which rows and columns of the target stand behind the names of the plan. */
class Followed {
    tables = new Map();
    constructor(tables, split) {
        for (const [key, columns] of tables) {
            const on = split(key);
            this.tables.set(key, {
                on,
                name: on.name,
                columns: new Map(columns.map((name) => [name, { kind: 'column', name }])),
                changed: undefined,
            });
        }
    }
    get(key) {
        return this.tables.get(key);
    }
    keys() {
        return [...this.tables.keys()];
    }
    make(key, name) {
        this.tables.set(key, { on: undefined, name, columns: new Map(), changed: undefined });
    }
    drop(key) {
        this.tables.delete(key);
    }
    rename(from, to, name) {
        const table = this.tables.get(from);
        if (table === undefined)
            return;
        this.tables.delete(from);
        table.name = name;
        this.tables.set(to, table);
    }
    /** Rows come, go or change in it, by a statement that says so or may. */
    change(key, words) {
        const table = this.tables.get(key);
        if (table !== undefined)
            table.changed ??= words;
    }
    changeColumn(key, column, why) {
        const columns = this.tables.get(key)?.columns;
        const now = columns?.get(column);
        const was = now?.kind === 'column' ? now.name : now?.kind === 'unknown' ? now.was : undefined;
        columns?.set(column, { kind: 'unknown', why, ...(was === undefined ? {} : { was }) });
    }
    changeAll(words) {
        for (const table of this.tables.values())
            table.changed ??= words;
    }
}
/** The rows behind a table of now, with the columns that a question reads; or why it cannot be asked. */
function sourceOf(table, columns) {
    if (table.on === undefined)
        return { not: `the plan itself makes ${table.name} and fills it` };
    if (table.changed !== undefined)
        return { not: table.changed };
    const found = [];
    let renamed = false;
    for (const as of columns) {
        const column = table.columns.get(as);
        if (column === undefined)
            return { not: `nobody knows what the column ${as} is then` };
        if (column.kind === 'unknown')
            return { not: column.why };
        renamed ||= column.kind === 'value' || column.name !== as;
        found.push({ as, of: column.kind === 'value' ? { value: column.sql } : { column: column.name } });
    }
    return { table: table.on, alias: table.name, columns: renamed ? found : undefined };
}


/***/ }),

/***/ 46339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mysqlQuestions: () => (/* binding */ mysqlQuestions)
});

// EXTERNAL MODULE: ./lib/rules/mysql/facts.js
var mysql_facts = __webpack_require__(76181);
// EXTERNAL MODULE: ./lib/sql/mysql/scan.js
var scan = __webpack_require__(4556);
// EXTERNAL MODULE: ./lib/sql/mysql/tree.js + 4 modules
var mysql_tree = __webpack_require__(28988);
// EXTERNAL MODULE: ./lib/steps/hidden-drops.js
var hidden_drops = __webpack_require__(51188);
// EXTERNAL MODULE: ./lib/steps/probes/followed.js
var followed = __webpack_require__(23083);
// EXTERNAL MODULE: ./lib/steps/probes/step.js
var step = __webpack_require__(44485);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/steps/probes/question.js
var question = __webpack_require__(11227);
;// CONCATENATED MODULE: ./lib/steps/probes/mysql/text.js

const tokensOf = (text, lexis) => [
    ...(0,scan/* significant */.I1)(text, 0, text.length, lexis),
];
const isName = ({ type }) => type === 'word' || type === 'name';
/** The tokens of a column's definition, after its name, up to the next column. */
function definition(tokens, name, renamed) {
    const at = tokens.findIndex((token) => isName(token) &&
        (0,scan/* nameOf */.Vb)(token).toLowerCase() === name.toLowerCase() &&
        !/^(?:ADD|COLUMN|MODIFY|CHANGE)$/.test(token.type === 'word' ? token.upper : ''));
    const depth = tokens[at]?.depth ?? 0;
    const rest = at === -1 ? [] : tokens.slice(at + (renamed ? 2 : 1));
    const end = rest.findIndex((token) => token.depth < depth || (token.depth === depth && token.text === ','));
    return (end === -1 ? rest : rest.slice(0, end)).map((token) => ({ ...token, depth: token.depth - depth }));
}
/** What stands in the brackets that open at a token or after it, outside of all others. */
function group(tokens, from) {
    const open = tokens.findIndex(({ text, depth }, i) => i >= from && depth === 0 && text === '(');
    const close = tokens.findIndex(({ text, depth }, i) => i > open && depth === 0 && text === ')');
    return open === -1 || close === -1 ? undefined : { inside: tokens.slice(open + 1, close), end: close + 1 };
}
/** A list in brackets, cut at its commas. */
function text_elements(inside) {
    const found = [[]];
    const depth = inside[0]?.depth ?? 1;
    for (const token of inside) {
        if (token.depth === depth && token.text === ',')
            found.push([]);
        else
            found.at(-1)?.push(token);
    }
    return found.filter((one) => one.length > 0);
}
/** The place after a word outside of brackets, or -1. */
const after = (tokens, word) => {
    const at = tokens.findIndex(({ upper, depth, type }) => depth === 0 && type === 'word' && upper === word);
    return at === -1 ? -1 : at + 1;
};

;// CONCATENATED MODULE: ./lib/steps/probes/mysql/ask.js





const isNewAndEmpty = ({ on, changed }) => on === undefined && changed === undefined;
const shown = ({ on, name }) => (on === undefined ? name : (0,question/* shownTable */.o)(on));
/** A column's name as it is kept: servers of this family do not tell capitals apart. */
function kept({ columns }, name) {
    if (columns.has(name))
        return name;
    return [...columns.keys()].find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
}
function ask({ step, table }, words, remedy, read, test) {
    if (isNewAndEmpty(table))
        return;
    const source = (0,followed/* sourceOf */.v)(table, [...new Set(read.map((name) => kept(table, name)))]);
    const of = 'not' in source ? source : 'not' in test ? test : { source, test };
    step.ask({ table: table.on ?? { schema: undefined, name: table.name }, words, remedy, calls: [], ask: of });
}
function askNulls(at, column) {
    ask(at, `NULLs in ${shown(at.table)}.${column}`, 'nulls', [column], {
        kind: 'rows',
        where: (0,query/* sql */.ll) `${(0,query.id)(column)} IS NULL`,
    });
}
/** Columns of the table that an expression names. */
function namedIn(table, tokens) {
    const names = tokens.filter(({ type }) => type === 'word' || type === 'name').map(scan/* nameOf */.Vb);
    return [...new Set(names.map((name) => kept(table, name)).filter((name) => table.columns.has(name)))];
}
/** One part of a key: a column, its beginning, or an expression in brackets. */
function part({ table }, text, tokens) {
    const [first, open, length] = tokens;
    if (first === undefined)
        return undefined;
    if (first.text === '(') {
        const close = tokens.findLast((token) => token.text === ')' && token.depth === first.depth);
        const written = text.slice(first.start, close?.end);
        return { by: (0,query/* raw */.lS)(written), shown: written, read: namedIn(table, tokens), plain: undefined };
    }
    const name = (0,scan/* nameOf */.Vb)(first);
    if (open?.text !== '(')
        return { by: (0,query/* sql */.ll) `${(0,query.id)(name)}`, shown: name, read: [name], plain: name };
    return {
        by: (0,query/* sql */.ll) `left(${(0,query.id)(name)}, ${(0,query/* raw */.lS)(length?.text ?? '1')})`,
        shown: `${name}(${length?.text})`,
        read: [name],
        plain: name,
    };
}
/** The parts of a key, from the brackets at or after a token. */
function partsOf(at, text, tokens) {
    const inside = group(tokens, 0)?.inside;
    const parts = inside === undefined ? [] : text_elements(inside).map((element) => part(at, text, element));
    const whole = parts.flatMap((one) => one ?? []);
    return whole.length === 0 || whole.length < parts.length ? undefined : whole;
}
function askUnique(at, parts) {
    const list = parts?.map((one) => one.shown).join(', ');
    const words = `duplicates in ${shown(at.table)}${list === undefined ? '' : ` (${list})`}`;
    const test = parts === undefined
        ? { not: 'its text could not be taken apart' }
        : { kind: 'duplicates', by: parts.map(({ by }) => by), where: undefined, nullsEqual: false };
    ask(at, words, 'duplicates', parts?.flatMap(({ read }) => read) ?? [], test);
}
function askCheck(at, text, tokens, name) {
    const found = group(tokens, Math.max(0, after(tokens, 'CHECK')));
    const words = `rows of ${shown(at.table)} that break ${name === '' ? 'the new check' : name}`;
    const [first] = found?.inside ?? [];
    if (found === undefined || first === undefined)
        return ask(at, words, 'check', [], { not: 'its text could not be taken apart' });
    const written = text.slice(first.start, found.inside.at(-1)?.end);
    ask(at, words, 'check', namedIn(at.table, found.inside), { kind: 'rows', where: (0,query/* raw */.lS)(`NOT (${written})`) });
}
/** Rows without a parent. */
function askForeignKey(at, tokens, parent) {
    const own = group(tokens, Math.max(0, after(tokens, 'KEY')));
    const other = group(tokens, Math.max(0, after(tokens, 'REFERENCES')));
    const named = (found) => text_elements(found?.inside ?? []).flatMap(([first]) => (first === undefined ? [] : [(0,scan/* nameOf */.Vb)(first)]));
    const [columns, parentColumns] = [named(own), named(other)];
    const words = `rows of ${shown(at.table)} (${columns.join(', ')}) without a row in ${parent === undefined ? 'the other table' : shown(parent)}`;
    const of = (test) => ask(at, words, 'orphans', columns, test);
    if (parent === undefined || columns.length === 0 || columns.length !== parentColumns.length)
        return of({ not: 'nobody knows which rows it refers to' });
    if (isNewAndEmpty(parent)) {
        const set = columns.map((column) => (0,query/* sql */.ll) `${(0,query.id)(column)} IS NOT NULL`);
        return of({ kind: 'rows', where: set.reduce((all, one) => (0,query/* sql */.ll) `${all} AND ${one}`) });
    }
    const source = (0,followed/* sourceOf */.v)(parent, parentColumns.map((name) => kept(parent, name)));
    of('not' in source
        ? { not: `of ${shown(parent)}: ${source.not}` }
        : { kind: 'orphans', columns, parent: source, parentColumns, matchFull: false });
}

// EXTERNAL MODULE: ./lib/rules/mysql/columns.js
var columns = __webpack_require__(86505);
// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
;// CONCATENATED MODULE: ./lib/steps/probes/mysql/types.js


const SAME = (0,dictionary/* dictionary */.z)({
    integer: 'int',
    int4: 'int',
    int8: 'bigint',
    int2: 'smallint',
    int1: 'tinyint',
    int3: 'mediumint',
    middleint: 'mediumint',
    bool: 'tinyint',
    boolean: 'tinyint',
    dec: 'decimal',
    numeric: 'decimal',
    fixed: 'decimal',
    character: 'char',
    nchar: 'char',
    nvarchar: 'varchar',
    real: 'double',
    serial: 'bigint',
});
function definedBy(tokens) {
    const words = tokens.map(({ upper }) => upper);
    const [first] = words;
    const name = (first === 'NATIONAL' ? (words[1] ?? '') : (first ?? '')).toLowerCase();
    const varying = words[1] === 'VARYING' || words[2] === 'VARYING';
    const type = varying ? 'varchar' : (SAME[name] ?? name);
    const open = words.indexOf('(');
    const close = words.findIndex((word, i) => i > open && word === ')');
    const typed = open !== -1 &&
        open <= 3 &&
        tokens.slice(1, open).every(({ upper }) => /^(?:VARYING|VARCHAR|CHAR|CHARACTER|PRECISION)$/.test(upper));
    const args = typed
        ? tokens
            .slice(open + 1, close)
            .filter(({ text }) => text !== ',')
            .map(({ text }) => text)
        : [];
    const has = (...sequence) => words.some((_, i) => tokens[i]?.depth === 0 && sequence.every((word, n) => words[i + n] === word));
    const at = words.indexOf('DEFAULT');
    const value = at === -1 ? undefined : tokens[at + 1];
    const next = words[at + 2];
    const plain = value !== undefined && (value.type === 'string' || /^\d+$/.test(value.text)) && next !== '.' && next !== '(';
    return {
        type,
        args: name === 'bool' || name === 'boolean' ? ['1'] : args,
        unsigned: has('UNSIGNED') || name === 'serial',
        notNull: has('NOT', 'NULL') || name === 'serial',
        unique: has('UNIQUE') || name === 'serial',
        primary: has('PRIMARY', 'KEY') || (has('KEY') && !has('UNIQUE', 'KEY') && !has('COLUMN_FORMAT')),
        fillsItself: has('AUTO_INCREMENT') || has('GENERATED') || has('AS') || name === 'serial',
        literal: plain ? value.text : undefined,
        hasDefault: at !== -1 && words[at + 1] !== 'NULL',
    };
}
const BITS = (0,dictionary/* dictionary */.z)({
    tinyint: 8n,
    smallint: 16n,
    mediumint: 24n,
    int: 32n,
    bigint: 64n,
});
const TEXT_BYTES = (0,dictionary/* dictionary */.z)({
    tinytext: 255,
    text: 65_535,
    mediumtext: 16_777_215,
    longtext: 4_294_967_295,
});
const TEXTS = /^(?:char|varchar|tinytext|text|mediumtext|longtext)$/;
const NUMBERS = /^(?:tinyint|smallint|mediumint|int|bigint|decimal|float|double)$/;
const TEMPORAL = /^(?:date|datetime|timestamp)$/;
function rangeOf({ type, unsigned }) {
    const bits = BITS[type];
    if (bits === undefined)
        return undefined;
    return unsigned ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
}
const scaleOf = ({ args }) => [Number(args[0] ?? 10), Number(args[1] ?? 0)];
/** Texts that a strict session takes for a number. */
const NUMBER = "'^[[:space:]]*[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?[[:space:]]*$'";
/** Numbers that are too large or too small. */
function outOfRange(value, to) {
    const range = rangeOf(to);
    if (range !== undefined)
        return (0,query/* sql */.ll) `round(${value}) NOT BETWEEN ${(0,query/* raw */.lS)(String(range[0]))} AND ${(0,query/* raw */.lS)(String(range[1]))}`;
    if (to.type !== 'decimal')
        return undefined;
    const [precision, scale] = scaleOf(to);
    const size = (0,query/* sql */.ll) `abs(round(${value}, ${(0,query/* raw */.lS)(String(scale))})) >= 1e${(0,query/* raw */.lS)(String(precision - scale))}`;
    return to.unsigned ? (0,query/* sql */.ll) `(${size} OR ${value} < 0)` : size;
}
/** Whether every value of the one is one of the other: nothing to ask then. */
function alwaysFits(from, to) {
    const [was, is] = [rangeOf(from), rangeOf(to)];
    if (was !== undefined && is !== undefined)
        return was[0] >= is[0] && was[1] <= is[1];
    if (from.type === 'decimal' && to.type === 'decimal') {
        const [[p, s], [q, r]] = [scaleOf(from), scaleOf(to)];
        return q - r >= p - s && r >= s && (!to.unsigned || from.unsigned);
    }
    if (was !== undefined && to.type === 'decimal')
        return scaleOf(to)[0] - scaleOf(to)[1] >= 20 && !to.unsigned;
    if (NUMBERS.test(from.type) && (to.type === 'float' || to.type === 'double'))
        return !to.unsigned;
    if (from.type === 'enum' && to.type === 'enum')
        return from.args.every((label) => to.args.includes(label));
    if (/^(?:char|varchar)$/.test(from.type) && /^(?:char|varchar)$/.test(to.type))
        return Number(to.args[0] ?? 1) >= Number(from.args[0] ?? 1);
    if (/^(?:char|varchar)$/.test(from.type) && TEXT_BYTES[to.type] !== undefined)
        return Number(from.args[0] ?? 1) * 4 <= (TEXT_BYTES[to.type] ?? 0);
    if (TEXT_BYTES[from.type] !== undefined && TEXT_BYTES[to.type] !== undefined)
        return (TEXT_BYTES[from.type] ?? 0) <= (TEXT_BYTES[to.type] ?? 0);
    if (from.type === to.type)
        return from.args.join() === to.args.join() || TEMPORAL.test(to.type);
    return ((from.type === 'date' && to.type === 'datetime') ||
        (from.type === 'timestamp' && to.type === 'datetime') ||
        (from.type === 'datetime' && to.type === 'date'));
}
/** Values of a column that do not become another type, in a strict session; a text says why that cannot be told. */
function outside(column, from, to) {
    if (alwaysFits(from, to))
        return 'fits';
    const value = (0,query/* sql */.ll) `${(0,query.id)(column)}`;
    const isText = TEXTS.test(from.type) || from.type === 'enum';
    const asText = (0,query/* sql */.ll) `CAST(${value} AS CHAR)`;
    if (/^(?:char|varchar)$/.test(to.type) && (isText || NUMBERS.test(from.type)))
        return (0,query/* sql */.ll) `char_length(${isText ? (to.type === 'char' ? (0,query/* sql */.ll) `trim(TRAILING ' ' FROM ${value})` : value) : asText}) > ${(0,query/* raw */.lS)(to.args[0] ?? '1')}`;
    if (TEXT_BYTES[to.type] !== undefined && isText)
        return (0,query/* sql */.ll) `length(${value}) > ${(0,query/* raw */.lS)(String(TEXT_BYTES[to.type]))}`;
    if (to.type === 'enum' && isText)
        return (0,query/* sql */.ll) `${asText} NOT IN (${(0,query/* raw */.lS)(to.args.join(', '))})`;
    if (to.type === 'json' && isText)
        return (0,query/* sql */.ll) `NOT json_valid(${value})`;
    if (NUMBERS.test(to.type) && NUMBERS.test(from.type))
        return outOfRange(value, to);
    if (NUMBERS.test(to.type) && TEXTS.test(from.type)) {
        const no = (0,query/* sql */.ll) `${asText} NOT REGEXP ${(0,query/* raw */.lS)(NUMBER)}`;
        const large = outOfRange((0,query/* sql */.ll) `(${value} + 0)`, to);
        return large === undefined ? no : (0,query/* sql */.ll) `(${no} OR ${large})`;
    }
    if ((to.type === 'date' || to.type === 'datetime') && TEXTS.test(from.type))
        return (0,query/* sql */.ll) `(${value} IS NOT NULL AND CAST(${value} AS ${(0,query/* raw */.lS)(to.type === 'date' ? 'DATE' : 'DATETIME')}) IS NULL)`;
    return undefined;
}
/** Types whose implicit default a strict session refuses. */
const isTemporal = ({ type }) => type === 'date' || type === 'datetime';

;// CONCATENATED MODULE: ./lib/steps/probes/mysql/column.js





const one = (name) => [
    { by: (0,query/* sql */.ll) `${(0,query.id)(name)}`, shown: name, read: [name], plain: name },
];
/** A new column. In this family one that is NOT NULL gets a value by itself; only dates have none that a strict session takes. */
function addColumn(at, action, mode) {
    const { step, table } = at;
    if (action.ifNotExists && table.columns.has(kept(table, action.name)))
        return;
    const defined = definedBy(definition(tokensOf(action.text, at.lexis), action.name, false));
    const empty = !defined.notNull && !defined.primary && !defined.hasDefault && !defined.fillsItself;
    const same = defined.literal !== undefined && !defined.fillsItself;
    if (empty)
        table.columns.set(action.name, { kind: 'value', sql: 'NULL', isNull: true });
    else if (same)
        table.columns.set(action.name, { kind: 'value', sql: defined.literal ?? 'NULL', isNull: false });
    else
        table.columns.set(action.name, { kind: 'unknown', why: `${step.line} adds ${action.name} and fills it` });
    const unfilled = defined.notNull && !defined.hasDefault && !defined.fillsItself;
    if (unfilled && isTemporal(defined) && mode.strict && mode.noZeroDate)
        return ask(at, `rows in ${shown(table)}, which would have no value for ${action.name}`, 'default', [], {
            kind: 'any',
        });
    if ((defined.unique || defined.primary) && !empty && !defined.fillsItself) {
        if (unfilled)
            ask(at, `rows in ${shown(table)} that would all have the same ${action.name}`, 'duplicates', [], {
                kind: 'duplicates',
                by: [(0,query/* raw */.lS)('1')],
                where: undefined,
                nullsEqual: true,
            });
        else
            askUnique(at, one(action.name));
    }
}
/** What the catalog says of the column before the plan; undefined where the plan has touched it already. */
function definedBefore(at, name) {
    const now = at.table.columns.get(name);
    const own = now?.kind === 'column' ? now.name : now?.kind === 'unknown' ? now.was : undefined;
    if (own === undefined || at.table.on === undefined)
        return undefined;
    const text = at.step.before.objects.get(`column ${at.table.on.name}.${own}`)?.definition;
    if (text === undefined)
        return undefined;
    const { type, notNull } = (0,columns/* definitionOf */.Fg)(text);
    return { ...definedBy(tokensOf(type, at.lexis)), notNull };
}
/** MODIFY and CHANGE: another type, NOT NULL, a key. */
function redefine(at, action, mode) {
    const { step, table } = at;
    const name = kept(table, action.name);
    const to = definedBy(definition(tokensOf(action.text, at.lexis), action.name, action.to !== undefined));
    const from = definedBefore(at, name);
    const words = `values in ${shown(table)}.${name} that do not become ${to.type}${to.args.length === 0 ? '' : `(${to.args.join(',')})`}`;
    const now = table.columns.get(name);
    const allNull = now?.kind === 'value' && now.isNull;
    const asked = allNull || (to.notNull && from === undefined) ? 'fits' : from === undefined ? undefined : outside(name, from, to);
    if ((to.notNull || to.primary) && from?.notNull !== true)
        if (mode.strict)
            askNulls(at, name);
        else
            ask(at, `NULLs in ${shown(table)}.${name}`, 'nulls', [name], {
                not: 'the session is not strict, so the server writes another value instead of failing',
            });
    if (asked !== 'fits') {
        const not = !mode.strict
            ? 'the session is not strict, so the server changes such values instead of failing'
            : asked === undefined
                ? 'nobody here knows which values fit'
                : undefined;
        ask(at, words, 'values', [name], asked === undefined || not !== undefined ? { not: not ?? '' } : { kind: 'rows', where: asked });
    }
    if (to.unique || to.primary)
        askUnique(at, one(name));
    if (asked !== 'fits')
        table.columns.set(name, { kind: 'unknown', why: `${step.line} changes the type of ${name} first` });
    if (action.to !== undefined && action.to !== name) {
        const then = table.columns.get(name);
        table.columns.delete(name);
        if (then !== undefined)
            table.columns.set(action.to, then);
    }
}
/** Whether the column holds no NULL, by the catalog of before. */
const neverNull = (at, name) => {
    const now = at.table.columns.get(kept(at.table, name));
    return now?.kind === 'value' ? !now.isNull : definedBefore(at, kept(at.table, name))?.notNull === true;
};

;// CONCATENATED MODULE: ./lib/steps/probes/mysql/session.js
const isStrict = (modes) => /STRICT_(?:TRANS|ALL)_TABLES|TRADITIONAL/i.test(modes);
const isZeroless = (modes) => /NO_ZERO_DATE|TRADITIONAL/i.test(modes);
/** As a session begins on this server. */
function modeOf({ settings }) {
    const modes = settings?.['sql_mode'];
    const keys = settings?.['foreign_key_checks'];
    return {
        strict: modes === undefined || isStrict(modes),
        noZeroDate: modes !== undefined && isZeroless(modes),
        foreignKeys: !/^(?:0|off)$/i.test(keys ?? '1'),
    };
}
/** After a SET, as far as its text says; what is put back from a variable is what the session began with. */
function modeAfter(sql, mode, initial) {
    const keys = /\bforeign_key_checks`?\s*:?=\s*(\S+)/i.exec(sql)?.[1];
    const modes = /\bsql_mode`?\s*:?=\s*([^;]+)/i.exec(sql)?.[1];
    const on = (was, first, named) => {
        if (modes === undefined)
            return was;
        if (/^\s*(?:@(?!@)|default\b)/i.test(modes))
            return first;
        if (/^\s*replace\b/i.test(modes))
            return was && !named(modes);
        return named(modes) || (/@@/.test(modes) && was);
    };
    const strict = on(mode.strict, initial.strict, isStrict);
    const noZeroDate = on(mode.noZeroDate, initial.noZeroDate, isZeroless);
    const off = keys !== undefined && /^(?:0|off|false)\b/i.test(keys);
    const foreignKeys = keys === undefined ? mode.foreignKeys : off ? false : /^@(?!@)/.test(keys) ? initial.foreignKeys : true;
    return { strict, noZeroDate, foreignKeys };
}

;// CONCATENATED MODULE: ./lib/steps/probes/mysql/read.js










/** What changes no row and no column; of everything else nothing is concluded. */
const HARMLESS = /^(?:SELECT|SET|SHOW|COMMIT|ROLLBACK|BEGIN|START TRANSACTION|SAVEPOINT|RELEASE SAVEPOINT|ROLLBACK TO SAVEPOINT|ANALYZE TABLE|OPTIMIZE TABLE|CHECK TABLE|LOCK TABLES|UNLOCK TABLES|GRANT|REVOKE|FLUSH|EXPLAIN|DESCRIBE|(?:CREATE|ALTER|DROP) (?:VIEW|PROCEDURE|FUNCTION|EVENT|USER|ROLE|DATABASE|SEQUENCE|TRIGGER|INDEX)|(?:CREATE|DROP|ALTER|RENAME|TRUNCATE) (?:TEMPORARY )?TABLE|INSERT|REPLACE|UPDATE|DELETE|LOAD DATA|LOAD XML)$/;
const WRITES = /^(?:INSERT|REPLACE|UPDATE|DELETE|LOAD DATA|LOAD XML|TRUNCATE TABLE)$/;
class Reader {
    initial;
    database;
    mode;
    triggered = new Set();
    constructor(initial, database, setup) {
        this.initial = initial;
        this.database = database;
        this.mode = setup === undefined ? initial : modeAfter(setup, initial, initial);
    }
    key(step, { schema, name }) {
        if (schema !== undefined && schema.toLowerCase() !== this.database.toLowerCase())
            return undefined;
        const { tables } = step;
        return tables.get(name) !== undefined
            ? name
            : tables.keys().find((one) => one.toLowerCase() === name.toLowerCase());
    }
    table(step, named) {
        const key = named === undefined ? undefined : this.key(step, named);
        return key === undefined ? undefined : step.tables.get(key);
    }
    take(step) {
        const { statement, tables } = step;
        const tree = (0,mysql_tree.mysqlTree)(statement);
        if (tree === undefined)
            return;
        const { facts } = tree;
        const { verb } = facts;
        if (verb === 'SET')
            this.mode = modeAfter(statement.sql, this.mode, this.initial);
        if (verb === 'CALL')
            tables.changeAll(`${step.line} runs code first, which may change any row`);
        else if (!HARMLESS.test(verb))
            tables.changeAll(`nobody knows what ${step.line} does to the rows`);
        if (WRITES.test(verb))
            this.write(step, tree, facts);
        if (step.rehearsed.skipped !== undefined)
            return;
        if (verb === 'CREATE TABLE')
            this.create(step, tree, facts);
        else if (verb === 'DROP TABLE')
            for (const named of facts.tables)
                tables.drop(this.key(step, named) ?? '');
        else if (verb === 'CREATE TRIGGER')
            for (const named of facts.tables)
                this.triggered.add(this.key(step, named) ?? '');
        else if (verb === 'RENAME TABLE')
            this.rename(step, facts);
        else if (verb === 'ALTER TABLE' || verb === 'CREATE INDEX')
            this.alter(step, statement, tree, facts);
    }
    create(step, tree, facts) {
        for (const { name } of facts.tables) {
            step.tables.make(name, name);
            if (tree.tokens.some(({ upper }) => upper === 'SELECT'))
                step.tables.change(name, `the plan itself fills ${name}, on ${step.line}`);
        }
    }
    rename(step, { tables, actions }) {
        for (const [i, { table: to }] of actions.entries()) {
            const key = tables[i] === undefined ? undefined : this.key(step, tables[i]);
            if (key !== undefined && to !== undefined)
                step.tables.rename(key, to.name, to.name);
        }
    }
    /** Tables whose rows go or change with those of another, by the actions of foreign keys. */
    followers(step, key, seen) {
        for (const { kind, name, definition } of step.before.objects.values()) {
            if (kind !== 'constraint' || !/ ON (?:DELETE|UPDATE) (?:CASCADE|SET)/.test(definition))
                continue;
            const child = step.tables.keys().find((one) => name.startsWith(`${one}.`));
            if (/ REFERENCES (\S+) /.exec(definition)?.[1] !== key || child === undefined || seen.has(child))
                continue;
            seen.add(child);
            this.followers(step, child, seen);
        }
        return seen;
    }
    write(step, { tokens }, { verb, tables }) {
        for (const named of tables) {
            const key = this.key(step, named);
            if (key === undefined)
                continue;
            const triggers = [...step.before.objects.values()].some(({ kind, name }) => kind === 'trigger' && name.startsWith(`${key}.`));
            if (triggers || this.triggered.has(key))
                step.tables.changeAll(`${step.line} fires triggers first, which may change any row`);
            for (const child of verb === 'INSERT' ? [] : this.followers(step, key, new Set()))
                step.tables.change(child, `${step.line} may change these rows first, by a foreign key`);
            const words = `${step.line} changes these rows first`;
            const table = step.tables.get(key);
            const set = after(tokens, 'SET');
            if (verb !== 'UPDATE' || tables.length !== 1 || set === -1 || table === undefined) {
                step.tables.change(key, words);
                continue;
            }
            for (const [i, token] of tokens.entries()) {
                if (i > set && token.depth === 0 && token.upper === 'WHERE')
                    break;
                if (i < set || token.depth > 0 || token.text !== '=')
                    continue;
                const name = tokens[i - 1];
                if (name !== undefined)
                    step.tables.changeColumn(key, kept(table, (0,scan/* nameOf */.Vb)(name)), words);
            }
        }
    }
    alter(step, statement, { lexis }, facts) {
        const key = facts.tables[0] === undefined ? undefined : this.key(step, facts.tables[0]);
        const table = key === undefined ? undefined : step.tables.get(key);
        if (key === undefined || table === undefined)
            return;
        const at = { step, table, lexis };
        for (const action of (0,mysql_facts/* actionsOf */.Ro)(statement))
            this.action(at, key, action);
    }
    action(at, key, action) {
        const { step, table } = at;
        const tokens = tokensOf(action.text, at.lexis);
        switch (action.kind) {
            case 'add-column':
                addColumn(at, action, this.mode);
                break;
            case 'modify':
            case 'change':
                redefine(at, action, this.mode);
                break;
            case 'rename-column': {
                const name = kept(table, action.name);
                const column = table.columns.get(name);
                table.columns.delete(name);
                if (column !== undefined)
                    table.columns.set(action.to ?? '', column);
                break;
            }
            case 'drop-column':
                table.columns.delete(kept(table, action.name));
                break;
            case 'rename-table':
                step.tables.rename(key, action.to ?? key, action.to ?? key);
                break;
            case 'add-index': {
                if (action.index !== 'unique' && action.index !== 'primary')
                    break;
                const parts = partsOf(at, action.text, tokens);
                if (action.index === 'primary')
                    for (const { plain } of parts ?? [])
                        if (plain !== undefined && !neverNull(at, plain))
                            askNulls(at, plain);
                askUnique(at, parts);
                break;
            }
            case 'add-foreign-key':
                if (this.mode.foreignKeys)
                    askForeignKey(at, tokens, this.table(step, action.table));
                else
                    ask(at, `rows of ${shown(table)} without a row in ${action.table?.name ?? 'the other table'}`, 'orphans', [], { not: 'foreign_key_checks is off, so the server does not look at the rows' });
                break;
            case 'add-check':
                if (after(tokens, 'ENFORCED') === -1)
                    askCheck(at, action.text, tokens, action.name);
                break;
            case 'alter-constraint':
                this.enforce(at, action, tokens);
                break;
            case 'convert-charset':
                if (!/^utf8mb4/i.test(action.name))
                    ask(at, `texts of ${shown(table)} that ${action.name} cannot write`, 'values', [], {
                        not: 'it is not looked for',
                    });
                break;
            case 'partition':
                ask(at, `rows of ${shown(table)} that belong into no partition`, 'values', [], {
                    not: 'partitions are not looked at',
                });
                table.changed ??= `${step.line} changes which rows it has`;
                break;
            case 'other':
                table.changed ??= `nobody knows what ${step.line} does to the rows`;
                break;
            default:
        }
    }
    /** A check of before that was not enforced. */
    enforce(at, action, tokens) {
        const to = after(tokens, 'ENFORCED');
        if (to === -1 || tokens[to - 2]?.upper === 'NOT' || at.table.on === undefined)
            return;
        const text = at.step.before.objects.get(`constraint ${at.table.on.name}.${action.name}`)?.definition ?? '';
        askCheck(at, text, tokensOf(text, at.lexis), action.name);
    }
}
/** What the statements of a plan ask of the rows that are on the target. */
function mysqlQuestions(material, server) {
    const { before, setup } = material;
    if (before === undefined)
        return Promise.resolve([]);
    const found = [];
    const reader = new Reader(modeOf(server), server.database, setup);
    const tables = new followed/* Followed */.t((0,hidden_drops/* columnsOf */.P)(before), (name) => ({ schema: undefined, name }));
    (0,step/* eachStep */.c)(material, tables, found, (step) => reader.take(step));
    return Promise.resolve(found);
}


/***/ }),

/***/ 44485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ eachStep),
/* harmony export */   l: () => (/* binding */ WRITES)
/* harmony export */ });
/** Takes the statements in their order, as far as they ran: of what was not reached nobody knows whether it would. */
function eachStep({ migrations, before }, tables, found, take) {
    if (before === undefined)
        return;
    for (const migration of migrations) {
        const { id, path } = migration.migration;
        for (const [index, statement] of migration.parsed.entries()) {
            const rehearsed = migration.statements[index];
            if (rehearsed?.ms === undefined || rehearsed.error !== undefined)
                break;
            const { line, endLine } = statement;
            const at = { migration: id, path, line, endLine, statement: index };
            take({
                statement,
                rehearsed,
                migration,
                index,
                at,
                line: migrations.length === 1 ? `line ${line}` : `line ${line} of ${path}`,
                tables,
                before,
                ask: (question) => void found.push({ ...question, at }),
            });
        }
    }
}
/** Words that write, in a body that no parser looks into. `NEW.updated_at` is none of them. */
const WRITES = /\b(?:insert|update|delete|merge|truncate|copy|execute|call|perform|replace|alter|drop|create|load|prepare)\b/i;


/***/ })

};
