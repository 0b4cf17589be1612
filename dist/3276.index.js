export const id = 3276;
export const ids = [3276,3161];
export const modules = {

/***/ 10244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ bundledFile),
/* harmony export */   P: () => (/* binding */ loadBundled)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);



/** The folder that this code runs from: `dist/` in the bundle, `lib/io` or `src/io` from a checkout. */
const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(unseen(import.meta.url)));
/** ncc follows paths that it can compute and copies whole folders of them into the bundle; this one it cannot. */
function unseen(url) {
    return [...url].join('');
}
/**
 * A file that comes with the bundle, or undefined when we run from a checkout. ncc rewrites `new URL(…, import.meta.url)`
 * and inlines what it can see, which kills modules that look for a file beside themselves: so the path is made at run time.
 */
function bundledFile(...path) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, ...path);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? file : undefined;
}
/** Loads a package that the build copies beside the bundle; from a checkout it comes from node_modules. */
async function loadBundled(path, packageName) {
    const file = bundledFile(...path);
    const target = file === undefined ? packageName : (0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)(file).href;
    return (await import(/* webpackIgnore: true */ target));
}


/***/ }),

/***/ 94017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   QP: () => (/* binding */ columnText),
/* harmony export */   Rn: () => (/* binding */ partText),
/* harmony export */   Tq: () => (/* binding */ between)
/* harmony export */ });
/* harmony import */ var _sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30490);

const STARTS = new Set(['CHECK', 'GENERATED', 'UNIQUE', 'PRIMARY', 'REFERENCES', 'CONSTRAINT', 'COLLATE', 'DEFAULT']);
/** The word of the constraint that begins at this token, or undefined where it goes on. */
function startsAt(all, i) {
    const word = all[i]?.word ?? '';
    const before = all[i - 1]?.word ?? '';
    if (word === 'NOT')
        return all[i + 1]?.word === 'NULL' ? 'NOT NULL' : undefined;
    if (word === 'NULL')
        return ['NOT', 'SET', 'DEFAULT', 'IS'].includes(before) ? undefined : word;
    if (word === 'DEFAULT' && (before === 'SET' || before === 'BY'))
        return undefined;
    return STARTS.has(word) ? word : undefined;
}
function columnText(command) {
    if (command === undefined)
        return undefined;
    const all = (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .tokens */ .LU)(command);
    if (all[0]?.word !== 'ADD')
        return undefined;
    let i = 1;
    if (all[i]?.word === 'COLUMN')
        i += 1;
    if (all[i]?.word === 'IF')
        i += 3;
    const name = all[i];
    if (name === undefined)
        return undefined;
    const parts = [];
    for (let n = i + 2; n < all.length; n += 1) {
        const word = startsAt(all, n);
        const last = parts.at(-1);
        // A constraint's own name belongs to what it names.
        const named = last?.word === 'CONSTRAINT' && word !== 'CONSTRAINT';
        if (word !== undefined && named)
            last.word = word;
        else if (word !== undefined)
            parts.push({ word, start: all[n]?.start ?? 0 });
    }
    const end = (n) => parts[n]?.start ?? command.length;
    return {
        head: command.slice(0, name.end),
        type: command.slice(name.end, end(0)).trim(),
        parts: parts.map(({ word, start }, n) => ({ word, text: command.slice(start, end(n + 1)).trim() })),
    };
}
/** The column again, without the constraints of the given words. */
function without(column, ...words) {
    const kept = column.parts.filter((part) => !words.includes(part.word)).map((part) => part.text);
    return [column.head, column.type, ...kept].join(' ');
}
/** What follows a constraint's keyword: the expression of `DEFAULT`, the table of `REFERENCES`. */
function partText(column, word) {
    return column?.parts
        .find((part) => part.word === word)
        ?.text.replace(/^CONSTRAINT\s+\S+\s+/i, '')
        .replace(new RegExp(`^${word}\\s*`, 'i'), '');
}
/** The text from the first token of one word up to the first of the others. */
function between(command, from, ...to) {
    const all = (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .tokens */ .LU)(command);
    const start = all.findIndex((token) => token.word === from);
    if (start === -1)
        return undefined;
    const stop = all.slice(start + 1).find((token) => to.includes(token.word));
    return command.slice(all[start]?.end ?? 0, stop?.start ?? command.length).trim();
}


/***/ }),

/***/ 86714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ bodyOf)
/* harmony export */ });
/* harmony import */ var _classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72480);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30490);


/** `'text'`, or a list of one: a function in C has two, its file and its name. */
function strings(fields, key) {
    const { name, fields: inner } = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(fields[key]);
    return name === 'String' ? [(0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(inner, 'sval')] : (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .names */ .Dy)(inner, 'items');
}
/** The body of a node `DoStmt` or `CreateFunctionStmt`; what stands after BEGIN ATOMIC is in the tree itself. */
function bodyOf(name, fields) {
    if (name !== 'DoStmt' && name !== 'CreateFunctionStmt')
        return undefined;
    const options = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .nodes */ .a9)(fields, name === 'DoStmt' ? 'args' : 'options', 'DefElem');
    const option = (key) => options.find((one) => one['defname'] === key) ?? {};
    const language = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_tree_js__WEBPACK_IMPORTED_MODULE_1__.at)(option('language'), 'arg'), 'sval');
    return {
        text: strings(option('as'), 'arg').join('\n'),
        language: language === '' ? undefined : language.toLowerCase(),
    };
}


/***/ }),

/***/ 63161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mB: () => (/* binding */ ParseError),
  K3: () => (/* binding */ parser),
  withParser: () => (/* binding */ withParser)
});

// UNUSED EXPORTS: GRAMMAR_MAJOR, ParserDown

// EXTERNAL MODULE: ./lib/model/error.js
var error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/io/bundled.js
var bundled = __webpack_require__(10244);
;// CONCATENATED MODULE: ./lib/sql/pg/wasm.js

const nothing = () => undefined;
function instanceOf(raw) {
    const asked = (text, work) => {
        const bytes = raw.lengthBytesUTF8(text) + 1;
        const pointer = raw._malloc(bytes);
        if (pointer === 0)
            throw new RangeError('no memory is left');
        raw.stringToUTF8(text, pointer, bytes);
        const done = work(pointer);
        raw._free(pointer);
        return done;
    };
    const field = (struct, index) => raw.getValue(struct + index * 4, 'i32');
    const words = (pointer) => (pointer === 0 ? '' : raw.UTF8ToString(pointer));
    return {
        parse: (text) => asked(text, (pointer) => {
            const result = raw._wasm_parse_query_raw(pointer);
            if (result === 0)
                throw new RangeError('no memory is left');
            const error = field(result, 2);
            const answer = error === 0
                ? { tree: words(field(result, 0)) }
                : { refused: { message: words(field(error, 0)), character: Math.max(0, field(error, 4) - 1) } };
            raw._wasm_free_parse_result(result);
            return answer;
        }),
        parsePlpgsql: (text) => asked(text, (pointer) => {
            const result = raw._wasm_parse_plpgsql(pointer);
            const answer = words(result);
            raw._wasm_free_string(result);
            return answer;
        }),
    };
}
/** Where it gives up it would end the process with a status of its own, after a page about its memory: neither is anybody's business. */
async function makeInstance() {
    const { default: make } = await (0,bundled/* loadBundled */.P)(['parser', 'libpg-query.js'], 'libpg-query/wasm/libpg-query.js');
    return instanceOf(await make({ print: nothing, printErr: nothing }));
}

;// CONCATENATED MODULE: ./lib/sql/pg/parser.js


/** `character` counts code points from 0; undefined where the parser names no place. */
class ParseError extends Error {
    character;
    constructor(message, character) {
        super(message);
        this.character = character;
    }
}
/** A text has brought the parser down, and with it whatever it was asked meanwhile: `withParser` begins again. */
class ParserDown extends Error {
}
/** The major version of PostgreSQL whose grammar this is. */
const GRAMMAR_MAJOR = 18;
/** Nobody writes one of them by accident; each costs a parser. */
const MOST_DOWN = 20;
/** Texts that have brought a parser down: the next one is not asked. */
const deadly = new Set();
const TOO_DEEP = 'the statement is nested too deeply for the parser';
/**
 * Where a text is nested so deeply that the parser's stack ends, it is left in the middle of its work: from then on its answers are
 * wrong, first rarely, then always. So it is not asked again, ever, and whoever needs one gets a new one.
 */
class Guarded {
    instance;
    down = false;
    constructor(instance) {
        this.instance = instance;
    }
    parse(text) {
        const answer = this.ask(text, () => {
            const said = this.instance.parse(text);
            return 'refused' in said ? said : { stmts: JSON.parse(said.tree).stmts ?? [] };
        });
        if (answer === undefined)
            throw new ParseError(TOO_DEEP, undefined);
        if ('refused' in answer)
            throw new ParseError(answer.refused.message, answer.refused.character);
        return answer.stmts;
    }
    parsePlpgsql(text) {
        // Success is always an object; anything else is a message.
        const answer = this.ask(text, () => this.instance.parsePlpgsql(text)) ?? '';
        return answer.startsWith('{') ? JSON.parse(answer) : undefined;
    }
    /** Undefined for a text that no parser survives. */
    ask(text, work) {
        if (deadly.has(text))
            return undefined;
        if (this.down)
            throw new ParserDown();
        const status = process.exitCode;
        try {
            return work();
        }
        catch (cause) {
            this.down = true;
            process.exitCode = status;
            deadly.add(text);
            if (deadly.size <= MOST_DOWN)
                throw new ParserDown(TOO_DEEP, { cause });
            throw new error/* ActionError */.lZ('nested-too-deeply', `More than ${MOST_DOWN} statements are nested so deeply that PostgreSQL's parser cannot read them.`, 'Write them flatter: no server takes many more brackets, operators or joins within one statement either.', { cause });
        }
    }
}
let loading;
async function current() {
    loading ??= makeInstance().then((instance) => new Guarded(instance));
    const found = await loading;
    if (!found.down)
        return found;
    loading = undefined;
    return current();
}
/** Does some work with the parser; from the beginning where a text has brought it down, which is then told to be too deep. */
async function withParser(work) {
    for (;;) {
        const parser = await current();
        try {
            return work(parser);
        }
        catch (error) {
            if (!(error instanceof ParserDown))
                throw error;
        }
    }
}
/** For whoever asks now and then: what brings it down, and what it is asked after that, it cannot read. */
async function parser() {
    const found = await current();
    const asked = (work, otherwise) => {
        try {
            return work();
        }
        catch (error) {
            if (error instanceof ParserDown)
                return otherwise();
            throw error;
        }
    };
    return {
        parse: (text) => asked(() => found.parse(text), () => {
            throw new ParseError(TOO_DEEP, undefined);
        }),
        parsePlpgsql: (text) => asked(() => found.parsePlpgsql(text), () => undefined),
    };
}


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

/***/ 73276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postgresqlQuestions: () => (/* binding */ postgresqlQuestions)
});

// EXTERNAL MODULE: ./lib/sql/pg/classify.js
var classify = __webpack_require__(72480);
// EXTERNAL MODULE: ./lib/sql/pg/parser.js + 1 modules
var parser = __webpack_require__(63161);
// EXTERNAL MODULE: ./lib/sql/pg/tree.js
var pg_tree = __webpack_require__(30490);
// EXTERNAL MODULE: ./lib/steps/hidden-drops.js
var hidden_drops = __webpack_require__(51188);
// EXTERNAL MODULE: ./lib/steps/probes/followed.js
var followed = __webpack_require__(23083);
// EXTERNAL MODULE: ./lib/steps/probes/step.js
var probes_step = __webpack_require__(44485);
// EXTERNAL MODULE: ./lib/sql/pg/body.js
var pg_body = __webpack_require__(86714);
;// CONCATENATED MODULE: ./lib/steps/probes/postgresql/blocks.js



const REMEDIES = [
    [/^FOREIGN KEY/, 'orphans', 'rows without a parent, for'],
    [/^CHECK/, 'check', 'rows that break'],
    [/^(?:UNIQUE|PRIMARY KEY)|^CREATE UNIQUE/, 'duplicates', 'duplicates, for'],
];
function madeOn(table, before, after) {
    return [...after.objects.values()].flatMap(({ kind, name, definition }) => {
        const was = before.objects.get(`${kind} ${name}`);
        if (kind === 'column' && name.startsWith(`${table}.`)) {
            const now = was !== undefined && !/ NOT NULL\b/.test(was.definition) && / NOT NULL\b/.test(definition);
            const column = name.slice(table.length + 1);
            return now ? [{ table, name: column, words: `NULLs in ${name}`, remedy: 'nulls' }] : [];
        }
        const own = kind === 'constraint' ? name.startsWith(`${table}.`) : kind === 'index' && definition.includes(` ON ${table} `);
        const found = was !== undefined || !own || / NOT VALID$/.test(definition)
            ? undefined
            : REMEDIES.find(([pattern]) => pattern.test(definition));
        if (found === undefined)
            return [];
        const bare = name.slice(name.lastIndexOf('.') + 1);
        return [{ table, name: bare, words: `${found[2]} ${bare} of ${table}`, remedy: found[1] }];
    });
}
/** What a block makes is seen in the catalog alone: it is said that nobody has looked. */
function askOfBlocks(step, after, asked) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(step.statement.tree);
    const body = [
        name === 'DoStmt' ? ((0,pg_body/* bodyOf */.E)(name, fields)?.text ?? '') : '',
        ...(step.rehearsed.calls ?? []).map(({ text }) => text),
    ].join('\n');
    if (!probes_step/* WRITES */.l.test(body))
        return;
    for (const key of step.tables.keys()) {
        const on = step.tables.get(key)?.on;
        if (on === undefined || !body.includes(on.name))
            continue;
        const known = asked.filter(({ table }) => table.schema === on.schema && table.name === on.name);
        for (const one of madeOn(key, step.before, after))
            if (body.includes(one.name) || known.length === 0)
                step.ask({
                    table: on,
                    words: one.words,
                    remedy: one.remedy,
                    calls: [],
                    ask: { not: `${step.line} makes it in a block, which is not looked into` },
                });
    }
}

// EXTERNAL MODULE: ./lib/rules/support/column-text.js
var column_text = __webpack_require__(94017);
;// CONCATENATED MODULE: ./lib/steps/probes/postgresql/names.js
/** Cuts `schema.name` as catalogs print it, where either may hold dots itself. */
function splitterOf(before) {
    const schemas = [...before.objects.values()].flatMap(({ kind, name }) => (kind === 'schema' ? [name] : []));
    return (key) => {
        const longest = schemas.filter((name) => key.startsWith(`${name}.`)).sort((a, b) => b.length - a.length)[0];
        const at = longest?.length ?? key.indexOf('.');
        return { schema: key.slice(0, at), name: key.slice(at + 1) };
    };
}
/** Tables that the plan makes without naming a schema are kept under no schema. */
const madeKey = ({ schema, name }) => `${schema ?? ''}.${name}`;
/** Every lock that the migration has taken so far: they say which table a bare name is. */
const lockedSoFar = ({ migration, index }) => new Set(migration.statements.slice(0, index + 1).flatMap(({ locks }) => locks.map(({ relation }) => relation)));
/** The key of the table that a statement names; `several` where schemas have one of this name each, and nobody can tell. */
function keyOf(step, { schema, name }) {
    const { tables } = step;
    const made = `.${name}`;
    if (schema !== undefined) {
        const key = `${schema}.${name}`;
        return tables.get(key) !== undefined ? key : tables.get(made) !== undefined ? made : undefined;
    }
    if (tables.get(made) !== undefined)
        return made;
    const all = tables.keys().filter((key) => key.endsWith(made) && tables.get(key)?.name === name);
    if (all.length < 2)
        return all[0];
    const locked = lockedSoFar(step);
    const seen = all.filter((key) => locked.has(key));
    return seen.length === 1 ? seen[0] : 'several';
}

// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/steps/probes/question.js
var question = __webpack_require__(11227);
;// CONCATENATED MODULE: ./lib/steps/probes/postgresql/text.js

/** What stands between the first brackets outside of others, at or after the token at `from`. */
function bracketed(sql, from = 0) {
    const all = (0,pg_tree/* tokens */.LU)(sql);
    const open = all.findIndex(({ word }, i) => i >= from && word === '(');
    const close = all.findIndex(({ word }, i) => i > open && word === ')');
    return open === -1 || close === -1 ? undefined : sql.slice(all[open]?.end, all[close]?.start);
}
/** What stands between the brackets after a word. */
function bracketedAfter(sql, word) {
    const at = (0,pg_tree/* tokens */.LU)(sql).findIndex((token) => token.word === word);
    return at === -1 ? undefined : bracketed(sql, at);
}
/** All that follows a word. */
function textAfter(sql, word) {
    const all = (0,pg_tree/* tokens */.LU)(sql);
    const found = all.find((token) => token.word === word);
    return found === undefined ? undefined : sql.slice(found.end, all.at(-1)?.end).trim();
}
/** A list's items, cut at its commas. */
function items(list) {
    const found = [];
    let start = 0;
    const all = (0,pg_tree/* tokens */.LU)(list);
    for (const { word, start: at, end } of all) {
        if (word !== ',')
            continue;
        found.push(list.slice(start, at).trim());
        start = end;
    }
    return [...found, list.slice(start, all.at(-1)?.end).trim()];
}
/** The expression that an element of an index begins with: in brackets, or a call of a function. */
function elementExpression(element) {
    const close = (0,pg_tree/* tokens */.LU)(element).find(({ word }) => word === ')');
    return close === undefined ? undefined : element.slice(0, close.end);
}

;// CONCATENATED MODULE: ./lib/steps/probes/postgresql/questions.js






/** An empty table that the plan has made raises no question. */
const isNewAndEmpty = (table) => table.on === undefined && table.changed === undefined;
const nameOf = (table) => (table.on === undefined ? table.name : (0,question/* shownTable */.o)(table.on));
function askOf(step, table, asked) {
    const { words, remedy, columns, test } = asked;
    if (isNewAndEmpty(table))
        return;
    const source = (0,followed/* sourceOf */.v)(table, columns);
    const not = 'not' in source ? source.not : 'not' in test ? test.not : undefined;
    const ask = not !== undefined || 'not' in source || 'not' in test ? { not: not ?? 'it cannot be put' } : { source, test };
    step.ask({
        table: table.on ?? { schema: undefined, name: table.name },
        words,
        remedy,
        calls: asked.calls ?? [],
        ask,
    });
}
const and = (columns) => columns.join(', ');
function askNulls(step, table, columns) {
    for (const column of columns)
        askOf(step, table, {
            words: `NULLs in ${nameOf(table)}.${column}`,
            remedy: 'nulls',
            columns: [column],
            test: { kind: 'rows', where: (0,query/* sql */.ll) `${(0,query.id)(column)} IS NULL` },
        });
}
/** The columns of a key, by their names. */
function askUnique(step, table, columns, nullsEqual) {
    askOf(step, table, {
        words: `duplicates in ${nameOf(table)} (${and(columns)})`,
        remedy: 'duplicates',
        columns,
        test: { kind: 'duplicates', by: columns.map((column) => (0,query/* sql */.ll) `${(0,query.id)(column)}`), where: undefined, nullsEqual },
    });
}
/** One element of an index as what the server is to group by; undefined where its text could not be taken apart. */
function questions_element(fields, written) {
    const name = (0,pg_tree/* text */.Qq)(fields, 'name');
    const expression = name === '' && written !== undefined ? elementExpression(written) : undefined;
    if (name === '' && expression === undefined)
        return undefined;
    const collation = (0,pg_tree/* names */.Dy)(fields, 'collation');
    const value = name === '' ? (0,query/* raw */.lS)(`(${expression})`) : (0,query/* sql */.ll) `${(0,query.id)(name)}`;
    return collation.length === 0 ? value : (0,query/* sql */.ll) `${value} COLLATE ${(0,query.id)(...collation)}`;
}
/** A unique index, with its expressions, its WHERE and its collations as they are written. */
function askUniqueIndex(step, table, fields) {
    const written = step.statement.sql;
    const on = textAfter(written, 'ON') ?? '';
    const elements = (0,pg_tree/* list */.p_)(fields, 'indexParams').map((param) => (0,classify/* nodeOf */.E7)(param).fields);
    const texts = items(bracketed(on) ?? '');
    const by = elements.flatMap((one, i) => questions_element(one, texts.length === elements.length ? texts[i] : undefined) ?? []);
    const clause = fields['whereClause'];
    const where = clause === undefined ? undefined : textAfter(on, 'WHERE');
    const whole = by.length === elements.length && (clause === undefined) === (where === undefined);
    const operators = elements.some((one) => (0,pg_tree/* list */.p_)(one, 'opclass').length > 0);
    const read = [
        ...new Set([...elements.flatMap((one) => [(0,pg_tree/* text */.Qq)(one, 'name'), ...(0,pg_tree/* columnRefs */.po)(one)]), ...(0,pg_tree/* columnRefs */.po)(clause)]),
    ];
    const shown = elements.map((one, i) => (0,pg_tree/* text */.Qq)(one, 'name') || (texts[i] ?? 'an expression'));
    askOf(step, table, {
        words: `duplicates in ${nameOf(table)} (${and(shown)})${where === undefined ? '' : ` where ${where}`}`,
        remedy: 'duplicates',
        columns: read.filter((column) => column !== ''),
        calls: (0,pg_tree/* calls */.Kr)([elements, clause]),
        test: operators
            ? { not: 'it names an operator class, which decides what is equal' }
            : whole
                ? {
                    kind: 'duplicates',
                    by,
                    where: where === undefined ? undefined : (0,query/* raw */.lS)(where),
                    nullsEqual: fields['nulls_not_distinct'] === true,
                }
                : { not: 'its text could not be taken apart' },
    });
}
/** A check as it is written; NULL passes. */
function askCheck(step, table, constraint, expression) {
    const tree = constraint['raw_expr'];
    const name = (0,pg_tree/* text */.Qq)(constraint, 'conname');
    askOf(step, table, {
        words: `rows of ${nameOf(table)} that break ${name === '' ? 'the new check' : name}`,
        remedy: 'check',
        columns: (0,pg_tree/* columnRefs */.po)(tree),
        calls: (0,pg_tree/* calls */.Kr)(tree),
        test: expression === undefined
            ? { not: 'its text could not be taken apart' }
            : { kind: 'rows', where: (0,query/* raw */.lS)(`NOT (${expression}\n)`) },
    });
}
/** Rows without a parent. */
function askForeignKey(step, table, parent, constraint, columns) {
    const parentColumns = (0,pg_tree/* names */.Dy)(constraint, 'pk_attrs');
    const asked = { remedy: 'orphans', columns };
    const words = `rows of ${nameOf(table)} (${and(columns)}) without a row in ${parent === undefined ? 'the other table' : nameOf(parent)}`;
    const of = (test) => askOf(step, table, { ...asked, words, test });
    if (constraint['fk_with_period'] === true)
        return of({ not: 'it is about periods of time' });
    if (parent === undefined)
        return of({ not: 'nobody knows which table it refers to' });
    const matchFull = constraint['fk_matchtype'] === 'f';
    if (isNewAndEmpty(parent)) {
        const set = columns.map((column) => (0,query/* sql */.ll) `${(0,query.id)(column)} IS NOT NULL`);
        const where = set.reduce((all, one) => (matchFull ? (0,query/* sql */.ll) `${all} OR ${one}` : (0,query/* sql */.ll) `${all} AND ${one}`));
        return of({ kind: 'rows', where });
    }
    const source = (0,followed/* sourceOf */.v)(parent, parentColumns);
    if ('not' in source)
        return of({ not: `of ${nameOf(parent)}: ${source.not}` });
    of({ kind: 'orphans', columns, parent: source, parentColumns, matchFull });
}

;// CONCATENATED MODULE: ./lib/steps/probes/postgresql/constraint.js




/** Whether the columns are known to hold no NULL, so that a primary key asks nothing of them. */
function mayBeNull(step, table, column) {
    const now = table.columns.get(column);
    if (now?.kind !== 'column' || table.on === undefined)
        return now?.kind !== 'value' || now.isNull;
    const definition = step.before.objects.get(`column ${table.on.schema}.${table.on.name}.${now.name}`)?.definition ?? '';
    return !/ NOT NULL\b/.test(definition);
}
/** What a constraint asks of the rows that are there. `own` are the columns that it is written at, `written` its own text. */
function askConstraint(step, table, constraint, own, written, indexColumns) {
    if (constraint['skip_validation'] === true || constraint['is_enforced'] === false)
        return;
    const keys = (0,pg_tree/* names */.Dy)(constraint, 'keys');
    const columns = keys.length > 0 ? keys : own;
    const index = (0,pg_tree/* text */.Qq)(constraint, 'indexname');
    switch (constraint['contype']) {
        case 'CONSTR_NOTNULL':
            return askNulls(step, table, columns);
        case 'CONSTR_UNIQUE':
            if (constraint['without_overlaps'] === true)
                return unasked(step, table, 'periods that overlap', 'whether periods overlap is not looked for');
            return index === '' ? askUnique(step, table, columns, constraint['nulls_not_distinct'] === true) : undefined;
        case 'CONSTR_PRIMARY': {
            const all = index === '' ? columns : indexColumns(index);
            askNulls(step, table, all.filter((column) => mayBeNull(step, table, column)));
            return index === '' ? askUnique(step, table, columns, false) : undefined;
        }
        case 'CONSTR_CHECK':
            return askCheck(step, table, constraint, written === undefined ? undefined : bracketedAfter(written, 'CHECK'));
        case 'CONSTR_FOREIGN': {
            const key = keyOf(step, (0,pg_tree/* relation */.JW)(constraint, 'pktable'));
            const parent = key === undefined ? undefined : step.tables.get(key);
            const fk = (0,pg_tree/* names */.Dy)(constraint, 'fk_attrs');
            return askForeignKey(step, table, parent, constraint, fk.length > 0 ? fk : own);
        }
        case 'CONSTR_EXCLUSION':
            return unasked(step, table, 'rows that exclude each other', 'an EXCLUDE constraint is not looked for');
        default:
            return undefined;
    }
}
function unasked(step, table, what, why) {
    askOf(step, table, { words: `${what} in ${nameOf(table)}`, remedy: 'values', columns: [], test: { not: why } });
}

;// CONCATENATED MODULE: ./lib/steps/probes/postgresql/column.js




const FILLS_ITSELF = /^(?:small|big)?serial[248]?$/;
/** A default that is one and the same value for every row: a constant, cast or not. */
function isConstant(expression) {
    const [cast] = (0,pg_tree/* nodes */.a9)({ e: [expression] }, 'e', 'TypeCast');
    if (cast !== undefined)
        return isConstant(cast['arg']);
    return (0,pg_tree/* nodes */.a9)({ e: [expression] }, 'e', 'A_Const').length === 1;
}
/** A new column: what it is for the rows that are there, and what its own constraints ask of them. */
function addColumn(step, table, command, plans, indexColumns) {
    const name = (0,pg_tree/* text */.Qq)(command.def, 'colname');
    if (command.missingOk && table.columns.has(name))
        return;
    const written = (0,column_text/* columnText */.QP)(command.text);
    const type = written?.type ?? '';
    const typeName = (0,pg_tree/* nodes */.a9)((0,pg_tree.at)(command.def, 'typeName'), 'names', 'String').at(-1);
    const word = (0,pg_tree/* text */.Qq)(typeName ?? {}, 'sval');
    const [withDefault] = (0,pg_tree/* constraints */.Pu)(command, 'DEFAULT');
    const generated = (0,pg_tree/* constraints */.Pu)(command, 'GENERATED').length + (0,pg_tree/* constraints */.Pu)(command, 'IDENTITY').length > 0;
    const expression = withDefault?.['raw_expr'];
    const constant = (0,pg_tree/* nodes */.a9)({ e: [expression] }, 'e', 'A_Const')[0];
    const isNull = withDefault === undefined || constant?.['isnull'] === true;
    const value = isNull ? 'NULL' : (0,column_text/* partText */.Rn)(written, 'DEFAULT');
    const known = !generated && !FILLS_ITSELF.test(word) && !plans(word) && (isNull || isConstant(expression));
    table.columns.set(name, known && value !== undefined && type !== ''
        ? { kind: 'value', sql: `CAST(${value} AS ${type})`, isNull }
        : { kind: 'unknown', why: `${step.line} adds ${name} and fills it` });
    const distinct = generated || FILLS_ITSELF.test(word) || (0,pg_tree/* calls */.Kr)(expression).some((one) => /uuid|nextval/.test(one));
    const must = ['NOTNULL', 'PRIMARY'].some((kind) => (0,pg_tree/* constraints */.Pu)(command, kind).length > 0);
    // A domain may bring a default of its own, and what fills itself holds no NULL.
    const empty = isNull && !generated && !FILLS_ITSELF.test(word) && !isDomain(step, word);
    if (must && empty) {
        const words = `rows in ${nameOf(table)}, which would have no value for ${name}`;
        return askOf(step, table, { words, remedy: 'default', columns: [], test: { kind: 'any' } });
    }
    for (const part of ['UNIQUE', 'PRIMARY', 'CHECK', 'FOREIGN'])
        for (const [i, constraint] of (0,pg_tree/* constraints */.Pu)(command, part).entries()) {
            // NULL passes a unique key, a foreign key and nearly every check; and a check may be about it.
            if (isNull && part !== 'CHECK')
                continue;
            const texts = written?.parts.filter((one) => one.word === part) ?? [];
            // Every row gets a value of its own.
            if (distinct && (part === 'UNIQUE' || part === 'PRIMARY'))
                continue;
            askConstraint(step, table, constraint, [name], texts[i]?.text, indexColumns);
        }
}
const isDomain = ({ before }, name) => [...before.objects.values()].some((object) => object.kind === 'domain' && object.name.endsWith(`.${name}`));

// EXTERNAL MODULE: ./lib/model/dictionary.js
var dictionary = __webpack_require__(54693);
;// CONCATENATED MODULE: ./lib/steps/probes/postgresql/types.js

/** As `format_type` prints them. */
const PRINTED = (0,dictionary/* dictionary */.z)({
    smallint: 'int2',
    integer: 'int4',
    bigint: 'int8',
    real: 'float4',
    'double precision': 'float8',
    boolean: 'bool',
    'character varying': 'varchar',
    character: 'bpchar',
    'timestamp without time zone': 'timestamp',
    'timestamp with time zone': 'timestamptz',
    'time without time zone': 'time',
});
/** The type at the beginning of a column's definition in a catalog. */
function printedType(definition) {
    const whole = definition.split(/ (?:COLLATE|NOT NULL|GENERATED|DEFAULT)\b/, 1)[0] ?? '';
    const length = /\(([\d,]+)\)/.exec(whole)?.[1]?.split(',').map(Number) ?? [];
    const array = whole.endsWith('[]');
    const name = whole.replace(/\([\d,]+\)/, '').replace(/(?:\[\])+$/, '');
    return { name: PRINTED[name] ?? name.slice(name.lastIndexOf('.') + 1), length, array };
}
/** The smallest and the largest value of each. */
const RANGES = (0,dictionary/* dictionary */.z)({
    int2: ['-32768', '32767'],
    int4: ['-2147483648', '2147483647'],
    int8: ['-9223372036854775808', '9223372036854775807'],
});
const TEXTS = new Set(['text', 'varchar', 'bpchar']);
const INTEGERS = ['int2', 'int4', 'int8'];
const DIGITS = (0,dictionary/* dictionary */.z)({ int2: 5, int4: 10, int8: 19 });
/** Whether no value of the one can fail to become the other, by the cast that an assignment makes. */
function alwaysFits(from, to) {
    if (from.array || to.array)
        return from.array === to.array && from.name === to.name && to.length.length === 0;
    if (to.name === 'text' || (to.name === 'varchar' && to.length.length === 0))
        return true;
    if (from.name === to.name && (to.length.length === 0 || to.length.join() === from.length.join()))
        return true;
    if (to.name === 'varchar' || to.name === 'bpchar')
        return TEXTS.has(from.name) && from.length.length > 0 && (from.length[0] ?? 0) <= (to.length[0] ?? 1);
    const [fromAt, toAt] = [INTEGERS.indexOf(from.name), INTEGERS.indexOf(to.name)];
    if (fromAt !== -1 && toAt !== -1)
        return fromAt <= toAt;
    if (to.name === 'numeric') {
        const whole = (to.length[0] ?? 0) - (to.length[1] ?? 0);
        if (to.length.length === 0)
            return fromAt !== -1;
        if (fromAt !== -1)
            return whole >= (DIGITS[from.name] ?? 99);
        const [precision, scale = 0] = from.length;
        return (from.name === 'numeric' && precision !== undefined && whole >= precision - scale && (to.length[1] ?? 0) >= scale);
    }
    if (to.name === 'float8')
        return from.name === 'float4' || fromAt !== -1;
    return (from.name === 'date' || from.name === 'timestamptz') && to.name === 'timestamp' && to.length.length === 0;
}

;// CONCATENATED MODULE: ./lib/steps/probes/postgresql/type-change.js







function typeOf(typeName) {
    const length = (0,pg_tree/* nodes */.a9)(typeName, 'typmods', 'A_Const').map((one) => Number((0,pg_tree.at)(one, 'ival')['ival'] ?? 0));
    return { name: (0,pg_tree/* names */.Dy)(typeName, 'names').at(-1) ?? '', length, array: (0,pg_tree/* list */.p_)(typeName, 'arrayBounds').length > 0 };
}
const TEXT_GIVING = new Set([
    'trim',
    'btrim',
    'ltrim',
    'rtrim',
    'replace',
    'regexp_replace',
    'lower',
    'upper',
    'translate',
    'split_part',
    'substring',
    'substr',
]);
/** Whether an expression surely gives a text, so that the question is whether the text is one of the new type. */
function givesText(expression, isText) {
    const { name, fields } = (0,classify/* nodeOf */.E7)(expression);
    if (name === 'ColumnRef')
        return isText((0,pg_tree/* names */.Dy)(fields, 'fields').at(-1) ?? '');
    if (name === 'TypeCast')
        return TEXTS.has((0,pg_tree/* names */.Dy)((0,pg_tree.at)(fields, 'typeName'), 'names').at(-1) ?? '');
    if (name === 'FuncCall')
        return TEXT_GIVING.has((0,pg_tree/* names */.Dy)(fields, 'funcname').at(-1) ?? '');
    const nullif = name === 'A_Expr' && fields['kind'] === 'AEXPR_NULLIF';
    return nullif && givesText(fields['lexpr'], isText);
}
/** What is cast, as it is written: `a` of `a::int` and of `CAST(a AS int)`. */
function castText(using) {
    const inner = /^\s*cast\s*\(([\s\S]*)\bas\b[^()]*(?:\([^()]*\))?\s*\)\s*$/i.exec(using)?.[1];
    if (inner !== undefined)
        return inner;
    const last = using.lastIndexOf('::');
    return last === -1 ? undefined : using.slice(0, last);
}
/** Numbers that do not fit, and texts that are too long, by the cast of an assignment; undefined where it takes more than a comparison. */
function outside(column, from, to, explicit) {
    const integer = INTEGERS.includes(from.name);
    const range = RANGES[to.name];
    if (range !== undefined && (integer || from.name === 'numeric'))
        return (0,query/* sql */.ll) `round(${column}${(0,query/* raw */.lS)('::numeric')}) NOT BETWEEN ${(0,query/* raw */.lS)(range[0])} AND ${(0,query/* raw */.lS)(range[1])}`;
    if (to.name === 'numeric' && to.length.length > 0 && (integer || from.name === 'numeric')) {
        const [precision = 0, scale = 0] = to.length;
        const limit = (0,query/* raw */.lS)(`1e${precision - scale}`);
        return (0,query/* sql */.ll) `(abs(round(${column}${(0,query/* raw */.lS)('::numeric')}, ${(0,query/* raw */.lS)(String(scale))})) >= ${limit} AND ${column}${(0,query/* raw */.lS)("::numeric <> 'NaN'")})`;
    }
    if ((to.name === 'varchar' || to.name === 'bpchar') && TEXTS.has(from.name) && !explicit)
        return (0,query/* sql */.ll) `char_length(rtrim(${column}${(0,query/* raw */.lS)("::text, ' ')")}) > ${(0,query/* raw */.lS)(String(to.length[0] ?? 1))}`;
    return undefined;
}
function testOf(command, planned, major, from) {
    const to = typeOf((0,pg_tree.at)(command.def, 'typeName'));
    const target = command.text === undefined ? undefined : (0,column_text/* between */.Tq)(command.text, 'TYPE', 'USING', 'COLLATE');
    const using = command.text === undefined ? undefined : textAfter(command.text, 'USING');
    const expression = command.def['raw_default'];
    if (target === undefined || (expression !== undefined) !== (using !== undefined))
        return { not: 'its text could not be taken apart' };
    const column = (0,query/* sql */.ll) `${(0,query.id)(command.name)}`;
    const top = (0,classify/* nodeOf */.E7)(expression);
    const cast = top.name === 'TypeCast' && using !== undefined && castText(using) !== undefined
        ? { expression: top.fields['arg'], written: castText(using) ?? '' }
        : undefined;
    const plain = (0,classify/* nodeOf */.E7)(cast?.expression).name === 'ColumnRef';
    const labels = planned.get(to.name);
    if (labels !== undefined && labels !== null && !to.array && cast !== undefined && labels.length > 0)
        return {
            kind: 'rows',
            where: (0,query/* sql */.ll) `(${(0,query/* raw */.lS)(cast.written)})${(0,query/* raw */.lS)('::text')} NOT IN (${(0,query/* raw */.lS)(labels.map((label) => `'${label.replaceAll("'", "''")}'`).join(', '))})`,
        };
    const used = [to.name, ...nodesOf(expression)];
    if (used.some((name) => planned.has(name)))
        return { not: 'it is about a type that the plan makes or changes' };
    if (expression === undefined || plain) {
        if (alwaysFits(from, to))
            return undefined;
        if (plain && TEXTS.has(to.name))
            return undefined;
        const where = to.array || from.array ? undefined : outside(column, from, to, plain);
        if (where !== undefined)
            return { kind: 'rows', where };
    }
    const isText = (name) => name === command.name && TEXTS.has(from.name);
    if (cast !== undefined && major >= 16 && givesText(cast.expression, isText))
        return {
            kind: 'rows',
            where: (0,query/* sql */.ll) `NOT pg_catalog.pg_input_is_valid((${(0,query/* raw */.lS)(cast.written)})${(0,query/* raw */.lS)('::text')}, ${target})`,
        };
    const value = using === undefined ? column : (0,query/* raw */.lS)(`(${using}\n)`);
    return { kind: 'evaluates', expression: (0,query/* sql */.ll) `CAST(${value} AS ${(0,query/* raw */.lS)(target)})` };
}
/** Names of the types that an expression casts to. */
function nodesOf(expression) {
    if (typeof expression !== 'object' || expression === null)
        return [];
    const type = expression['typeName'];
    const own = type === undefined ? [] : (0,pg_tree/* names */.Dy)((0,pg_tree.at)({ type }, 'type'), 'names').slice(-1);
    return [...own, ...Object.values(expression).flatMap(nodesOf)];
}
/** Values that do not become the new type. */
function askTypeChange(step, table, command, planned, major) {
    const now = table.columns.get(command.name);
    const of = table.on === undefined || now?.kind !== 'column'
        ? undefined
        : `column ${table.on.schema}.${table.on.name}.${now.name}`;
    const from = printedType(step.before.objects.get(of ?? '')?.definition ?? '');
    const test = testOf(command, planned, major, from);
    const target = (0,pg_tree/* text */.Qq)({ t: (0,column_text/* between */.Tq)(command.text ?? '', 'TYPE', 'USING', 'COLLATE') }, 't');
    const using = command.def['raw_default'];
    const asked = {
        words: `values in ${nameOf(table)}.${command.name} that do not become ${target || 'the new type'}`,
        remedy: 'values',
        columns: using === undefined ? [command.name] : (0,pg_tree/* columnRefs */.po)(using),
        calls: (0,pg_tree/* calls */.Kr)(using),
    };
    if (test !== undefined)
        askOf(step, table, { ...asked, test });
    table.columns.set(command.name, { kind: 'unknown', why: `${step.line} changes the type of ${command.name} first` });
}

;// CONCATENATED MODULE: ./lib/steps/probes/postgresql/writes.js





const WRITERS = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'TruncateStmt', 'CopyStmt']);
/** Also those within a WITH, a PREPARE or an EXPLAIN. */
function writesIn(tree) {
    if (typeof tree !== 'object' || tree === null)
        return [];
    return Object.entries(tree).flatMap(([node, fields]) => {
        const inner = writesIn(fields);
        const writes = WRITERS.has(node) && !(node === 'CopyStmt' && fields['is_from'] !== true);
        return writes ? [{ node, fields: fields }, ...inner] : inner;
    });
}
/** What the triggers of a table do beside changing its own rows. */
function triggersReach(step, key) {
    const functions = [...step.before.objects.values()];
    return functions.some(({ kind, name, definition }) => {
        if (kind === 'rule')
            return name.startsWith(`${key}.`);
        if (kind !== 'trigger' || !name.startsWith(`${key}.`))
            return false;
        const called = /EXECUTE (?:FUNCTION|PROCEDURE) (?:[^\s.(]+\.)?"?([^\s.("]+)"?\(/.exec(definition)?.[1] ?? '';
        const bodies = functions.filter((one) => one.kind === 'function' && one.name.includes(`${called}(`));
        const reaches = (body) => probes_step/* WRITES */.l.test(body.slice(body.search(/\bAS \$|\bbegin atomic\b/i)));
        return bodies.length === 0 || bodies.some((one) => reaches(one.definition));
    });
}
/** Tables whose rows go or change with those of another, by the actions of foreign keys. */
function followers(step, table, seen) {
    for (const { kind, name, definition } of step.before.objects.values()) {
        if (kind !== 'constraint' || !/ ON (?:DELETE|UPDATE) (?:CASCADE|SET)/.test(definition))
            continue;
        const parent = /REFERENCES (.+?)\(/.exec(definition)?.[1]?.replaceAll('"', '');
        const child = step.tables.keys().find((key) => name.startsWith(`${key}.`));
        if (parent !== table || child === undefined || seen.has(child))
            continue;
        seen.add(child);
        followers(step, child, seen);
    }
    return seen;
}
function written({ node, fields }) {
    return node === 'TruncateStmt' ? (0,pg_tree/* relations */.K1)(fields, 'relations') : [(0,pg_tree/* relation */.JW)(fields, 'relation')];
}
function one(step, write, target, added) {
    const key = keyOf(step, target);
    const words = `${step.line} changes these rows first`;
    if (key === 'several')
        return step.tables.changeAll(`${step.line} changes rows first, and several schemas hold a ${(0,pg_tree/* bare */.$B)(target)}`);
    if (key === undefined)
        return;
    if (triggersReach(step, key) || added.has(key))
        return step.tables.changeAll(`${step.line} fires triggers first, which may change any row`);
    const cascades = write.node !== 'InsertStmt' && write.node !== 'CopyStmt';
    if (cascades)
        for (const child of followers(step, key, new Set()))
            step.tables.change(child, `${step.line} may change these rows first, by a foreign key`);
    const columns = (0,pg_tree/* nodes */.a9)(write.fields, 'targetList', 'ResTarget').map((column) => (0,pg_tree/* text */.Qq)(column, 'name'));
    const hasTriggers = [...step.before.objects.values()].some(({ kind, name }) => kind === 'trigger' && name.startsWith(`${key}.`));
    if (write.node !== 'UpdateStmt' || hasTriggers)
        return step.tables.change(key, words);
    for (const column of columns)
        step.tables.changeColumn(key, column, words);
}
/** Follows all that changes rows. `added` holds the tables that the plan itself has given a trigger. */
function followWrites(step, added) {
    const { tree } = step.statement;
    for (const write of writesIn(tree))
        for (const target of written(write))
            one(step, write, target, added);
    const { name, fields } = (0,classify/* nodeOf */.E7)(tree);
    const bodies = (step.rehearsed.calls ?? []).map((called) => called.text);
    const block = (0,pg_body/* bodyOf */.E)(name, fields);
    if (name === 'DoStmt' && block !== undefined)
        bodies.push(block.text);
    if (name === 'CallStmt' && bodies.length === 0)
        bodies.push(`call ${String((0,pg_tree.at)(fields, 'funccall')['funcname'])}`);
    if (bodies.some((body) => probes_step/* WRITES */.l.test(body)))
        step.tables.changeAll(`${step.line} runs code first, which may change any row`);
}

;// CONCATENATED MODULE: ./lib/steps/probes/postgresql/read.js













/** What changes neither rows nor columns; of everything else nothing is concluded. */
const HARMLESS = /^(?:Comment|Grant|GrantRole|VariableSet|VariableShow|Transaction|CreateSchema|View|CreateSeq|AlterSeq|CreateFunction|AlterFunction|CreatePolicy|AlterPolicy|Drop|Vacuum|Lock|CreateExtension|AlterExtension|CreateRole|AlterRole|AlterRoleSet|DropRole|AlterOwner|AlterDefaultPrivileges|CreateStats|AlterStats|Reindex|Cluster|CheckPoint|Discard|Listen|Notify|RefreshMatView|ConstraintsSet|CreateEnum|CompositeType|CreateRange|CreateDomain|AlterEnum|AlterDomain|CreateCast|CreatePublication|AlterPublication|Define|AlterType|Rename|AlterObjectSchema|AlterObjectDepends|Explain|Do|Call|Select|Copy|Insert|Update|Delete|Merge|Truncate|Create|CreateTableAs|CreateTrig|Index|AlterTable|SecLabel|AlterDatabase|AlterDatabaseSet|Prepare|Deallocate)Stmt$/;
const STILL = /^(?:ColumnDefault|CookedColumnDefault|DropNotNull|SetStatistics|SetOptions|ResetOptions|SetStorage|SetCompression|DropConstraint|ChangeOwner|ClusterOn|DropCluster|SetLogged|SetUnLogged|DropOids|SetAccessMethod|SetTableSpace|SetRelOptions|ResetRelOptions|ReplaceRelOptions|EnableTrig\w*|DisableTrig\w*|EnableAlwaysTrig|EnableReplicaTrig|EnableRule|DisableRule|ReplicaIdentity|\w*RowSecurity|AddIdentity|SetIdentity|DropIdentity|DropExpression|AlterConstraint|AddOf|DropOf|GenericOptions)$/;
class Reader {
    major;
    parse;
    planned = new Map();
    functions = new Set();
    triggered = new Set();
    /** Constraints that were added NOT VALID, by table and name. */
    later = new Map();
    indexes = new Map();
    constructor(major, parse) {
        this.major = major;
        this.parse = parse;
    }
    take(step) {
        const { name, fields } = (0,classify/* nodeOf */.E7)(step.statement.tree);
        followWrites(step, this.triggered);
        if (!HARMLESS.test(name))
            step.tables.changeAll(`nobody knows what ${step.line} does to the rows`);
        switch (name) {
            case 'AlterTableStmt':
                return this.alter(step);
            case 'IndexStmt':
                return this.index(step, fields);
            case 'RenameStmt':
            case 'AlterObjectSchemaStmt':
                return this.rename(step, fields);
            case 'CreateStmt':
                return this.create(step, (0,pg_tree/* relation */.JW)(fields, 'relation'), fields);
            case 'CreateTableAsStmt':
                return this.create(step, (0,pg_tree/* relation */.JW)({ rel: fields['into']?.['rel'] }, 'rel'), fields, true);
            case 'DropStmt':
                return this.drop(step, fields);
            default:
                return this.note(step, name, fields);
        }
    }
    /** Types, functions and triggers that are no longer what the target has. */
    note(step, name, fields) {
        const type = (0,pg_tree/* names */.Dy)(fields, 'typeName').at(-1) ?? (0,pg_tree/* text */.Qq)((fields['typevar'] ?? {}), 'relname');
        if (name === 'CreateEnumStmt')
            this.planned.set(type, (0,pg_tree/* names */.Dy)(fields, 'vals'));
        else if (name === 'AlterEnumStmt')
            this.planned.set(type, null);
        else if (name === 'CompositeTypeStmt' || name === 'CreateRangeStmt')
            this.planned.set(type, null);
        else if (name === 'CreateDomainStmt')
            this.planned.set((0,pg_tree/* names */.Dy)(fields, 'domainname').at(-1) ?? '', null);
        else if (name === 'AlterDomainStmt')
            this.planned.set(type, null);
        else if (name === 'CreateFunctionStmt')
            this.functions.add((0,pg_tree/* names */.Dy)(fields, 'funcname').at(-1) ?? '');
        else if (name === 'CreateTrigStmt' || name === 'RuleStmt') {
            const key = keyOf(step, (0,pg_tree/* relation */.JW)(fields, 'relation'));
            if (key !== undefined)
                this.triggered.add(key);
        }
    }
    table(step, target) {
        const key = keyOf(step, target);
        if (key !== 'several')
            return key === undefined ? undefined : step.tables.get(key);
        return {
            on: { schema: target.schema, name: target.name },
            name: target.name,
            columns: new Map(),
            changed: `several schemas hold a ${(0,pg_tree/* bare */.$B)(target)}, and nobody can tell which it is`,
        };
    }
    index(step, fields) {
        const columns = (0,pg_tree/* nodes */.a9)(fields, 'indexParams', 'IndexElem').map((element) => (0,pg_tree/* text */.Qq)(element, 'name'));
        this.indexes.set((0,pg_tree/* text */.Qq)(fields, 'idxname'), columns);
        const table = fields['unique'] === true ? this.table(step, (0,pg_tree/* relation */.JW)(fields, 'relation')) : undefined;
        if (table !== undefined && step.rehearsed.skipped === undefined)
            askUniqueIndex(step, table, fields);
    }
    rename(step, fields) {
        const what = fields['renameType'] ?? fields['objectType'];
        const to = (0,pg_tree/* text */.Qq)(fields, 'newname');
        if (what === 'OBJECT_TYPE' || what === 'OBJECT_DOMAIN' || what === 'OBJECT_FUNCTION') {
            const old = (0,pg_tree/* names */.Dy)((fields['object'] ?? {}), 'items').at(-1) ?? (0,pg_tree/* names */.Dy)({ o: fields['object'] }, 'o').at(-1) ?? '';
            for (const name of [old, to])
                if (name !== '')
                    this.planned.set(name, null);
            return;
        }
        const key = keyOf(step, (0,pg_tree/* relation */.JW)(fields, 'relation'));
        const table = key === undefined ? undefined : step.tables.get(key);
        if (key === undefined || table === undefined)
            return;
        if (what === 'OBJECT_COLUMN') {
            const old = (0,pg_tree/* text */.Qq)(fields, 'subname');
            const column = table.columns.get(old);
            table.columns.delete(old);
            if (column !== undefined)
                table.columns.set(to, column);
        }
        else if (what === 'OBJECT_TABLE') {
            const schema = key.slice(0, key.length - table.name.length - 1);
            const moved = (0,pg_tree/* text */.Qq)(fields, 'newschema');
            step.tables.rename(key, moved === '' ? `${schema}.${to}` : `${moved}.${table.name}`, moved === '' ? to : table.name);
        }
    }
    create(step, target, fields, filled = false) {
        const there = keyOf(step, target);
        const passed = fields['if_not_exists'] === true && there !== undefined;
        if (passed)
            return;
        const key = madeKey(target);
        step.tables.make(key, target.name);
        if (filled)
            step.tables.change(key, `the plan itself fills ${target.name}, on ${step.line}`);
        const [parent] = fields['partbound'] === undefined ? [] : (0,pg_tree/* nodes */.a9)(fields, 'inhRelations', 'RangeVar');
        const of = parent === undefined ? undefined : this.table(step, (0,pg_tree/* relation */.JW)({ parent }, 'parent'));
        const isDefault = fields['partbound']?.['is_default'] === true;
        const hasDefault = [...step.before.objects.values()].some(({ kind, definition }) => kind === 'table' && /\bDEFAULT$/.test(definition));
        if (of !== undefined && !isDefault && hasDefault)
            unasked(step, of, 'rows of the default partition that belong into the new one', 'the default partition is not looked at');
    }
    drop(step, fields) {
        if (fields['removeType'] !== 'OBJECT_TABLE')
            return;
        for (const target of (0,pg_tree/* dropped */.p)(fields)) {
            const key = keyOf(step, target);
            if (key !== undefined)
                step.tables.drop(key);
        }
    }
    alter(step) {
        const alter = (0,pg_tree/* alterTable */.Dp)(step.statement.tree, step.statement.sql);
        const table = alter === undefined ? undefined : this.table(step, alter.table);
        if (alter === undefined || table === undefined)
            return;
        for (const command of alter.commands)
            this.command(step, table, command);
    }
    command(step, table, command) {
        const constrain = (constraint, written) => askConstraint(step, table, constraint, [], written, (index) => this.columnsOfIndex(step, index));
        switch (command.type) {
            case 'SetNotNull':
                return askNulls(step, table, [command.name]);
            case 'AddColumn':
                return addColumn(step, table, command, (type) => this.planned.has(type), (index) => this.columnsOfIndex(step, index));
            case 'AddConstraint':
                if (command.def['skip_validation'] === true)
                    this.later.set(`${table.name}.${(0,pg_tree/* text */.Qq)(command.def, 'conname')}`, {
                        constraint: command.def,
                        written: command.text,
                    });
                return constrain(command.def, command.text);
            case 'ValidateConstraint': {
                const { constraint, written } = this.later.get(`${table.name}.${command.name}`) ?? this.ofBefore(step, table, command.name);
                if (constraint !== undefined)
                    return constrain({ ...constraint, skip_validation: false }, written);
                return unasked(step, table, `rows that break ${command.name}`, 'the constraint could not be read');
            }
            case 'AlterColumnType':
                return askTypeChange(step, table, command, this.planned, this.major);
            case 'DropColumn':
                return void table.columns.delete(command.name);
            case 'SetExpression':
                return void table.columns.set(command.name, {
                    kind: 'unknown',
                    why: `${step.line} computes ${command.name} anew`,
                });
            case 'AttachPartition':
                unasked(step, table, 'rows that do not belong into the partition', 'rows of a table that is attached are not looked at');
                break;
            default:
                if (STILL.test(command.type))
                    return;
        }
        table.changed ??= `${step.line} changes which rows it has`;
    }
    columnsOfIndex(step, index) {
        const own = this.indexes.get(index);
        if (own !== undefined)
            return own;
        const found = [...step.before.objects.values()].find(({ kind, name }) => kind === 'index' && name.endsWith(`.${index}`));
        const tree = found === undefined ? undefined : this.parse(found.definition.replace(/ (?:INVALID|CLUSTERED)/g, ''));
        return (0,pg_tree/* nodes */.a9)((0,classify/* nodeOf */.E7)(tree).fields, 'indexParams', 'IndexElem').map((element) => (0,pg_tree/* text */.Qq)(element, 'name'));
    }
    /** A constraint that was there before, not valid yet. */
    ofBefore(step, table, constraint) {
        const of = table.on === undefined ? '' : `constraint ${table.on.schema}.${table.on.name}.${constraint}`;
        const definition = step.before.objects.get(of)?.definition;
        if (definition === undefined)
            return {};
        const written = `ADD CONSTRAINT ${(0,pg_tree/* quoted */.TL)(constraint)} ${definition}`;
        const sql = `ALTER TABLE t ${written}`;
        const [command] = (0,pg_tree/* alterTable */.Dp)(this.parse(sql), sql)?.commands ?? [];
        return command === undefined ? {} : { constraint: command.def, written: command.text };
    }
    /** Functions that the plan makes are not yet what the target has under that name. */
    hides(question) {
        const made = question.calls.find((name) => this.functions.has(name));
        return made === undefined || 'not' in question.ask
            ? question
            : { ...question, ask: { not: `it calls ${made}, which the plan makes or changes` } };
    }
}
/** What the statements of a plan ask of the rows that are on the target. */
async function postgresqlQuestions(material, { major }) {
    const { before } = material;
    if (before === undefined)
        return [];
    const { parse } = await (0,parser/* parser */.K3)();
    const found = [];
    const reader = new Reader(major, (sql) => {
        try {
            return parse(sql)[0]?.stmt;
        }
        catch {
            return undefined;
        }
    });
    const tables = new followed/* Followed */.t((0,hidden_drops/* columnsOf */.P)(before), splitterOf(before));
    const { after } = material;
    (0,probes_step/* eachStep */.c)(material, tables, found, (step) => {
        reader.take(step);
        if (after !== undefined)
            askOfBlocks(step, after, found);
    });
    return found.map((question) => reader.hides(question));
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
