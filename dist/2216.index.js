export const id = 2216;
export const ids = [2216,3161];
export const modules = {

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

/***/ 82216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lookOnPostgresql: () => (/* binding */ lookOnPostgresql)
});

// EXTERNAL MODULE: ./lib/engines/postgresql/catalog-more-sql.js
var catalog_more_sql = __webpack_require__(37478);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/sql/pg/parser.js + 1 modules
var parser = __webpack_require__(63161);
// EXTERNAL MODULE: ./lib/sql/pg/scan.js
var scan = __webpack_require__(62763);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/steps/dependents/gone.js
var dependents_gone = __webpack_require__(11677);
// EXTERNAL MODULE: ./lib/sql/pg/tree.js
var pg_tree = __webpack_require__(30490);
;// CONCATENATED MODULE: ./lib/steps/dependents/plpgsql.js

const TYPED = /^(?:new|old)$/;
const PREPARED = /^\s*(?:select|insert|update|delete|with|merge|values|table|\()/i;
const NAME = String.raw `(?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)`;
const CHAIN = new RegExp(String.raw `${NAME}(?:\s*\.\s*(?:${NAME}|\*))*`, 'uy');
const entries = (value) => typeof value === 'object' && value !== null ? Object.entries(value) : [];
/** Every node of that name, wherever. */
function found(tree, name) {
    return entries(tree).flatMap(([key, value]) => [
        ...(key === name && typeof value === 'object' && value !== null ? [value] : []),
        ...found(value, name),
    ]);
}
const typeOf = (fields) => (0,pg_tree/* text */.Qq)(found(fields['datatype'], 'PLpgSQL_type')[0] ?? {}, 'typname');
function variableOf(fields, row) {
    const type = typeOf(fields);
    const name = (0,pg_tree/* text */.Qq)(fields, 'refname').toLowerCase();
    if (TYPED.test(name))
        return row === undefined ? { text: 'NULL', fields: 'unknown' } : { text: `(NULL::${row})`, fields: 'typed' };
    const rowtype = /^(.+)%rowtype$/i.exec(type)?.[1];
    if (rowtype !== undefined)
        return { text: `(NULL::${rowtype})`, fields: 'typed' };
    if (type === '' || /^record$/i.test(type))
        return { text: 'NULL', fields: 'unknown' };
    return { text: /%type$/i.test(type) ? 'NULL' : `(NULL::${type})`, fields: 'none' };
}
function variables(tree, row) {
    const all = [...found(tree, 'PLpgSQL_var'), ...found(tree, 'PLpgSQL_rec')];
    return new Map(all.map((fields) => [(0,pg_tree/* text */.Qq)(fields, 'refname').toLowerCase(), variableOf(fields, row)]));
}
/** The text with its variables filled in, as the server would have it when the function runs; undefined where it cannot be read. */
function filled(sql, known, own, parser) {
    let tree;
    try {
        tree = parser.parse(sql);
    }
    catch {
        return undefined;
    }
    const bytes = Buffer.from(sql);
    let out = sql;
    const refs = found(tree, 'ColumnRef').map((ref) => ({
        parts: (0,pg_tree/* names */.Dy)(ref, 'fields'),
        star: (0,pg_tree/* list */.p_)(ref, 'fields').length,
        at: Number(ref['location'] ?? 0),
    }));
    for (const { parts, star, at } of [...refs].sort((a, b) => b.at - a.at)) {
        const owned = parts[0] === own && known.has(parts[1] ?? '');
        const [first = '', ...rest] = owned ? parts.slice(1) : parts;
        const variable = known.get(first.toLowerCase());
        const single = rest.length === 0 && star === parts.length;
        if (variable === undefined || (variable.fields === 'none' && !single))
            continue;
        const from = bytes.subarray(0, at).toString().length;
        CHAIN.lastIndex = from;
        const chain = CHAIN.exec(sql)?.[0];
        if (chain === undefined)
            continue;
        const after = variable.fields === 'typed' && !single ? chain.slice(chain.indexOf('.', owned ? chain.indexOf('.') + 1 : 0)) : '';
        out = `${out.slice(0, from)}${variable.text}${after}${out.slice(from + chain.length)}`;
    }
    return out;
}
/** Statements by which the server reads an expression of the body. */
function asked(query, mode) {
    if (mode === 0)
        return PREPARED.test(query) ? [query] : [];
    if (mode === 2)
        return [`SELECT ${query}`];
    if (mode < 3)
        return [];
    const sign = (0,pg_tree/* tokens */.LU)(query).find(({ word }) => word === '=' || word === ':');
    if (sign === undefined)
        return [];
    const target = query.slice(0, sign.start).trim();
    const value = query.slice(sign.start).replace(/^:?=/, '');
    return [`SELECT ${value}`, ...(target.includes('.') && !target.includes('[') ? [`SELECT ${target}`] : [])];
}
/** What a body asks of the database, statement by statement; undefined where it cannot be read. Pure. */
function piecesOf(one, parser) {
    const tree = parser.parsePlpgsql(one.definition);
    if (tree === undefined)
        return undefined;
    const known = variables(tree, one.row);
    const written = found(tree, 'PLpgSQL_expr').flatMap((expression) => asked((0,pg_tree/* text */.Qq)(expression, 'query'), Number(expression['parseMode'] ?? 0)));
    const into = found(tree, 'PLpgSQL_row').flatMap((row) => (0,pg_tree/* list */.p_)(row, 'fields')
        .map((field) => (0,pg_tree/* text */.Qq)(field, 'name'))
        .filter((name) => /^(?:new|old)\./i.test(name)));
    const declared = found(tree, 'PLpgSQL_type').flatMap((type) => {
        const [, table, column] = /^(.+)\.([^.]+)%type$/i.exec((0,pg_tree/* text */.Qq)(type, 'typname')) ?? [];
        return table === undefined ? [] : [`SELECT ${column ?? ''} FROM ${table}`];
    });
    const all = [...written, ...into.map((name) => `SELECT ${name}`), ...declared];
    return [...new Set(all)].map((sql) => ({ written: sql, sql: filled(sql, known, one.name, parser) }));
}

;// CONCATENATED MODULE: ./lib/steps/dependents/postgresql.js







const MOST = 500;
/**
 * Functions whose bodies are text: of others the server knows what they need, and drops nothing under them. `rows` are the tables whose
 * rows a trigger's function is given.
 */
const ROUTINES = `SELECT n.nspname AS schema, p.proname AS name, l.lanname AS language, p.prosrc AS body,
    CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END AS kind,
    n.nspname || '.' || p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')' AS shown,
    pg_catalog.pg_get_functiondef(p.oid) AS definition,
    (SELECT pg_catalog.split_part(c, '=', 2) FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%') AS path,
    (SELECT string_agg(DISTINCT pg_catalog.format('%I.%I', tn.nspname, t.relname), E'\\n') FROM pg_catalog.pg_trigger g
      JOIN pg_catalog.pg_class t ON t.oid = g.tgrelid JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
      WHERE g.tgfoid = p.oid AND NOT g.tgisinternal AND g.tgparentid = 0) AS rows,
    coalesce((SELECT string_agg(pg_catalog.format('DROP TRIGGER %I ON %I.%I;', g.tgname, tn.nspname, t.relname), E'\\n') || E'\\n' FROM pg_catalog.pg_trigger g
      JOIN pg_catalog.pg_class t ON t.oid = g.tgrelid JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
      WHERE g.tgfoid = p.oid AND NOT g.tgisinternal AND g.tgparentid = 0), '')
    || pg_catalog.format('DROP %s %I.%I(%s);', CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, n.nspname, p.proname,
      pg_catalog.pg_get_function_identity_arguments(p.oid)) AS dropping
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace JOIN pg_catalog.pg_language l ON l.oid = p.prolang
  WHERE p.oid >= ${catalog_more_sql/* FIRST_OWN */.Em} AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND p.prokind <> 'a'
    AND l.lanname NOT IN ('c', 'internal') AND p.prosrc <> ''
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
    AND p.prosrc ~* `;
const SCHEMAS = `SELECT nspname AS name FROM pg_catalog.pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY nspname`;
/** A relation, column, function, type or value that is not there. */
const MISSING = new Set(['42P01', '42703', '42883', '42704', '22P02', '3F000']);
/** The body without comments and texts, where a name is no name. */
function code(body) {
    const plain = (0,scan/* blankComments */.$E)(body);
    let out = '';
    for (let i = 0; i < plain.length;) {
        const end = (0,scan/* skipToken */.hT)(plain, i);
        out += /^(?:'|\$)/.test(plain.slice(i, end)) ? ' ' : plain.slice(i, end);
        i = end;
    }
    return out;
}
const nameOnly = (text, gone) => gone.find(({ kind, word, of }) => kind !== 'enum value' && (0,dependents_gone/* names */.Dy)(text, word) && (of === undefined || (0,dependents_gone/* names */.Dy)(text, of)));
/** The server reads the names of a statement when it prepares it; a comment at its end must not swallow what follows. */
const prepared = (text) => `PREPARE mom_look AS ${text}\n; DEALLOCATE mom_look`;
/** What became of one function: what the server missed, or what it may miss. */
class Asking {
    session;
    gone;
    grammar;
    constructor(session, gone, grammar) {
        this.session = session;
        this.gone = gone;
        this.grammar = grammar;
    }
    /** Undefined where the server takes it; all of it is undone. */
    async refused(text) {
        try {
            await this.session.run(`SAVEPOINT mom_look; ${text}\n; ROLLBACK TO SAVEPOINT mom_look; RELEASE SAVEPOINT mom_look`);
            return undefined;
        }
        catch (error) {
            if (!(error instanceof model_error/* ServerError */.gP) || error.data.connectionLost === true)
                throw error;
            await this.session.run('ROLLBACK TO SAVEPOINT mom_look; RELEASE SAVEPOINT mom_look');
            return error;
        }
    }
    missing(error) {
        return MISSING.has(error.code) ? (0,dependents_gone/* namedIn */.$P)(error.message, this.gone)[0] : undefined;
    }
    async pieces(all) {
        const texts = all.flatMap(({ sql: text }) => text ?? []);
        // One message asks for all of them, and the first that is refused ends it.
        const first = await this.refused(texts.map(prepared).join(';\n'));
        const found = first === undefined ? undefined : this.missing(first);
        if (first !== undefined && found !== undefined)
            return { gone: found, error: first.message };
        let maybe;
        for (const { written, sql: text } of all) {
            if (text !== undefined && first === undefined)
                continue;
            const error = text === undefined ? undefined : await this.refused(prepared(text));
            if (text !== undefined && error === undefined)
                continue;
            const gone = error === undefined ? undefined : this.missing(error);
            if (gone !== undefined && error !== undefined)
                return { gone, error: error.message };
            maybe ??= nameOnly(code(written), this.gone);
        }
        return maybe === undefined ? undefined : { gone: maybe };
    }
    async of(routine) {
        const { language, name, body, definition, rows } = routine;
        const text = code(body ?? '');
        // A table of its own under that name may be made by the body itself.
        if (/\bcreate\s+(?:local\s+)?temp/i.test(text))
            return undefined;
        if (language === 'sql') {
            const error = await this.refused(definition ?? '');
            if (error === undefined)
                return undefined;
            const gone = this.missing(error);
            if (gone !== undefined)
                return { gone, error: error.message };
        }
        else if (language === 'plpgsql') {
            // A function that asks on which table it is may look at the columns of each of them.
            const tables = /\btg_(?:table_name|relname|relid|argv|nargs)\b/i.test(text) ? [] : (rows ?? '').split('\n');
            for (const row of tables.length === 0 || tables[0] === '' ? [undefined] : tables) {
                const pieces = piecesOf({ name: name ?? '', definition: definition ?? '', row }, this.grammar);
                if (pieces === undefined)
                    break;
                const found = await this.pieces(pieces);
                if (found !== undefined || row === tables.at(-1) || row === undefined)
                    return found;
            }
        }
        const gone = nameOnly(language === 'sql' || language === 'plpgsql' ? text : (body ?? ''), this.gone);
        return gone === undefined ? undefined : { gone };
    }
}
const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/**
 * The schemas in which a body's names are looked up: those of the function's own setting, else all, its own first, since nobody knows who
 * calls it: what is found in none of them is nowhere.
 */
function pathOf({ path, schema }, schemas) {
    const own = [schema ?? 'public', 'public', ...schemas];
    const chosen = path === null || path === undefined ? own : path.split(',').map((one) => one.trim().replace(/^"(.*)"$/, '$1'));
    const [first, ...rest] = [...new Set(chosen.filter((one) => one !== ''))];
    return rest.reduce((all, one) => (0,query/* sql */.ll) `${all}, ${(0,query.id)(one)}`, (0,query/* sql */.ll) `${(0,query.id)(first ?? 'pg_catalog')}`);
}
/** Functions and procedures on PostgreSQL; views and policies the server itself keeps from losing what they need. */
async function lookOnPostgresql({ session, gone, until }) {
    const words = [...new Set(gone.map(({ word }) => escaped(word)))];
    const pattern = `(${words.join('|')})`;
    await session.query((0,query/* raw */.lS)('BEGIN'));
    try {
        const routines = await session.query((0,query/* sql */.ll) `${(0,query/* raw */.lS)(ROUTINES)} ${pattern} ORDER BY shown LIMIT ${MOST + 1}`);
        const schemas = (await session.query((0,query/* raw */.lS)(SCHEMAS))).map(({ name }) => name ?? '');
        await session.query((0,query/* raw */.lS)('SET LOCAL check_function_bodies = on'));
        const asking = new Asking(session, gone, await (0,parser/* parser */.K3)());
        const found = [];
        let looked = 0;
        let at = '';
        for (const routine of routines.slice(0, MOST)) {
            if (performance.now() > until)
                break;
            looked += 1;
            if ((0,dependents_gone/* namedIn */.$P)(routine['body'] ?? '', gone).length === 0)
                continue;
            const place = `${routine['schema']} ${routine['path']}`;
            if (place !== at)
                await session.query((0,query/* sql */.ll) `SET LOCAL search_path = ${pathOf(routine, schemas)}`);
            at = place;
            const one = await asking.of(routine);
            if (one === undefined)
                continue;
            found.push({
                kind: routine['kind'] ?? 'function',
                name: routine['shown'] ?? '',
                ...one,
                mended: (to) => `${(routine['definition'] ?? '').replace(new RegExp(`(?<![\\w$\\u0080-\\uffff])${escaped(one.gone.word)}(?![\\w$\\u0080-\\uffff])`, 'gi'), () => to)};`,
                drop: routine['dropping'] ?? '',
            });
        }
        const left = routines.length > looked;
        return {
            found,
            ...(left
                ? { note: `Of the functions that may need what the plan takes away, only ${looked} were looked at.` }
                : {}),
        };
    }
    finally {
        await session.query((0,query/* raw */.lS)('ROLLBACK'));
    }
}


/***/ })

};
