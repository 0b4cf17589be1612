export const id = 9093;
export const ids = [9093];
export const modules = {

/***/ 51156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ emptied),
/* harmony export */   IW: () => (/* binding */ remarks),
/* harmony export */   NU: () => (/* binding */ later),
/* harmony export */   X: () => (/* binding */ earlier),
/* harmony export */   al: () => (/* binding */ rewrittenTables),
/* harmony export */   b4: () => (/* binding */ lockedWith),
/* harmony export */   jh: () => (/* binding */ measured),
/* harmony export */   mK: () => (/* binding */ includes),
/* harmony export */   p6: () => (/* binding */ optionalParts),
/* harmony export */   qk: () => (/* binding */ skippedObject),
/* harmony export */   wI: () => (/* binding */ madeHere),
/* harmony export */   yB: () => (/* binding */ held),
/* harmony export */   z1: () => (/* binding */ existed),
/* harmony export */   zN: () => (/* binding */ transactionStart),
/* harmony export */   zY: () => (/* binding */ didNothing)
/* harmony export */ });
/* harmony import */ var _sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72480);
/* harmony import */ var _sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30490);


/** True when the statement ran on the shadow, so that its locks and rewrites are facts. */
function measured(input) {
    return input.migration.statements[input.index]?.ms !== undefined;
}
const notices = (input, index) => input.migration.statements[index]?.notices ?? [];
/** Remarks of the server, without the ones that are about `IF [NOT] EXISTS`. */
function remarks(input) {
    return notices(input, input.index).filter((notice) => !notice.endsWith(', skipping'));
}
/** Whether the server said of this object that there was nothing to do. */
function skippedObject(input, index, name) {
    return notices(input, index).some((notice) => notice.endsWith(', skipping') && notice.includes(`"${name}"`));
}
/** How many objects of a statement its own IF [NOT] EXISTS covers; 0 where it has none, so that a notice is about something else. */
function optionalParts(statement) {
    const { fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement?.tree);
    if (fields['if_not_exists'] === true || fields['skipIfNewValExists'] === true)
        return 1;
    if (fields['missing_ok'] === true)
        return Math.max(1, (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(fields, 'objects').length);
    const commands = (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .nodes */ .a9)(fields, 'cmds', 'AlterTableCmd');
    return commands.length > 0 && commands.every((command) => command['missing_ok'] === true) ? commands.length : 0;
}
/** True when `IF [NOT] EXISTS` turned the whole statement into nothing on the shadow. */
function didNothing(input, index = input.index) {
    const parts = optionalParts(input.migration.parsed[index]);
    const skips = notices(input, index).filter((notice) => notice.endsWith(', skipping'));
    // ALTER TABLE IF EXISTS over a missing table says it once, whatever its commands.
    const missing = skips.some((notice) => /^relation ".*" does not exist, skipping$/.test(notice));
    return parts > 0 && (skips.length >= parts || missing);
}
/** Statements of this file before this one. */
function earlier(input) {
    return input.migration.parsed.slice(0, input.index);
}
function later(input) {
    return input.migration.parsed.slice(input.index + 1);
}
/** The relation that a statement makes. */
function made(statement) {
    const { name, fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement.tree);
    if (name === 'CreateStmt' || name === 'CreateForeignTableStmt') {
        return (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relation */ .JW)(name === 'CreateStmt' ? fields : { relation: fields['base'] }, 'relation');
    }
    if (name === 'CreateTableAsStmt')
        return (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relation */ .JW)({ rel: fields['into']?.['rel'] }, 'rel');
    if (name === 'ViewStmt')
        return (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relation */ .JW)(fields, 'view');
    return undefined;
}
/** Views, tables and the like that this file makes under that name, from statement `from` on. */
function madeHere(input, target, statements) {
    return statements.some((statement) => {
        const relation = made(statement);
        return (relation !== undefined && (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)(relation, target) && !didNothing(input, input.migration.parsed.indexOf(statement)));
    });
}
/** Whether this file emptied the table before: TRUNCATE, or DELETE without WHERE. */
function emptied(input, table) {
    return earlier(input).some((statement) => {
        const { name, fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement.tree);
        if (name === 'TruncateStmt')
            return (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relations */ .K1)(fields, 'relations').some((other) => (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)(other, table));
        return name === 'DeleteStmt' && fields['whereClause'] === undefined && (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)((0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .relation */ .JW)(fields, 'relation'), table);
    });
}
/** A relation that was there before the plan and is still that one: one made anew by this file blocks nobody. */
function existed(input, target) {
    return input.existedBefore((0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .bare */ .$B)(target)) && !madeHere(input, target, earlier(input));
}
/** Where the transaction of this statement begins; its own index where it runs alone. */
function transactionStart(input) {
    if (input.migration.transactional)
        return 0;
    const { parsed } = input.migration;
    const ends = ['commit', 'rollback', 'forbidden'];
    for (let i = input.index - 1; i >= 0; i -= 1) {
        const role = parsed[i]?.transaction ?? 'inside';
        if (role === 'begin')
            return i;
        if (ends.includes(role))
            break;
    }
    return input.index;
}
/** Every lock that the transaction holds once this statement is through: a lock that was held before is not seen again. */
function held(input) {
    const earlierOnes = input.migration.statements.slice(transactionStart(input), input.index);
    return [...earlierOnes.flatMap((statement) => statement.locks), ...input.locks];
}
/** Tables with a new file, without their indexes: rebuilding those takes a SHARE lock on the table, never on the index. */
function rewrittenTables(input) {
    const shared = new Set(held(input).flatMap((lock) => (lock.mode === 'ShareLock' ? [lock.relation] : [])));
    const tables = input.rewrites.filter((name) => shared.has(name));
    return tables.length > 0 ? tables : input.rewrites;
}
/** Whether one of the relations (`schema.name`) is the one that a statement names. */
function includes(all, target) {
    return all.some((name) => name === (0,_sql_pg_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .bare */ .$B)(target) || (target.schema === undefined && name.endsWith(`.${target.name}`)));
}
/** Relations that took the same lock together with this one: partitions and children, to which a command goes on. */
function lockedWith(input, mode, target) {
    const statements = input.migration.statements.slice(transactionStart(input), input.index + 1).reverse();
    const modes = statements.map(({ locks }) => locks.flatMap((lock) => (lock.mode === mode ? [lock.relation] : [])));
    return (modes.find((locked) => includes(locked, target)) ?? []).filter((name) => !includes([name], target));
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

/***/ 62763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ blankComments),
/* harmony export */   D: () => (/* binding */ skipComment),
/* harmony export */   Pe: () => (/* binding */ unclosedComment),
/* harmony export */   QF: () => (/* binding */ clientParts),
/* harmony export */   W8: () => (/* binding */ skipBlank),
/* harmony export */   er: () => (/* binding */ skipQuoted),
/* harmony export */   hT: () => (/* binding */ skipToken),
/* harmony export */   rE: () => (/* binding */ semicolons),
/* harmony export */   zm: () => (/* binding */ lastTokenEnd)
/* harmony export */ });
const WORD = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*/y;
const DOLLAR = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;
/** Past a quoted text; `backslash` when the text began with E'…'. An unclosed quote runs to the end. */
function skipQuoted(text, at, quote, backslash) {
    for (let i = at + 1; i < text.length; i += 1) {
        const c = text[i];
        if (backslash && c === '\\')
            i += 1;
        else if (c === quote) {
            if (text[i + 1] === quote)
                i += 1;
            else
                return i + 1;
        }
    }
    return text.length;
}
/** Past the end of the block comment that begins at `at`; undefined where it never ends. They nest. */
function blockEnd(text, at) {
    let depth = 1;
    const edge = /\/\*|\*\//g;
    edge.lastIndex = at + 2;
    for (let m = edge.exec(text); m !== null; m = edge.exec(text)) {
        depth += m[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return edge.lastIndex;
    }
    return undefined;
}
/** Past a comment that begins at `at`, or `at` itself when none does; one that never ends runs to the end of the text. */
function skipComment(text, at) {
    if (text.startsWith('--', at)) {
        const end = text.indexOf('\n', at);
        return end === -1 ? text.length : end;
    }
    return text.startsWith('/*', at) ? (blockEnd(text, at) ?? text.length) : at;
}
/** Where a block comment begins that never ends. */
function unclosedComment(text) {
    if (!text.includes('/*'))
        return undefined;
    for (let i = 0; i < text.length; i = skipToken(text, i))
        if (text.startsWith('/*', i) && blockEnd(text, i) === undefined)
            return i;
    return undefined;
}
/** Past white space and comments. */
function skipBlank(text, at) {
    let i = at;
    for (;;) {
        while (i < text.length && /\s/.test(text[i] ?? ''))
            i += 1;
        const next = skipComment(text, i);
        if (next === i)
            return i;
        i = next;
    }
}
/** A text with escapes goes on in the next quotes when only white space with a line end stands between. */
function skipEscaped(text, at) {
    const end = skipQuoted(text, at, "'", true);
    const more = /^\s*\n\s*(?=')/.exec(text.slice(end, end + 1_000))?.[0];
    return more === undefined ? end : skipEscaped(text, end + more.length);
}
/** Past the token that begins at `at`: quoted text, comment, dollar quote, word, or one character. */
function skipToken(text, at) {
    const c = text[at] ?? '';
    if (c === "'")
        return skipQuoted(text, at, "'", false);
    if (c === '"')
        return skipQuoted(text, at, '"', false);
    if (c === '-' || c === '/')
        return Math.max(at + 1, skipComment(text, at));
    if (c === '$') {
        DOLLAR.lastIndex = at;
        const tag = DOLLAR.exec(text)?.[0];
        if (tag === undefined)
            return at + 1;
        const end = text.indexOf(tag, at + tag.length);
        return end === -1 ? text.length : end + tag.length;
    }
    if ((c === 'E' || c === 'e') && text[at + 1] === "'")
        return skipEscaped(text, at + 1);
    WORD.lastIndex = at;
    return WORD.exec(text) === null ? at + 1 : WORD.lastIndex;
}
const STDIN = /^COPY\b[\s\S]*\bFROM\s+STDIN\b/i;
/** The statement's words outside of quotes, comments and brackets: enough to know a COPY from stdin. */
function skeleton(text, from, to) {
    let out = '';
    let depth = 0;
    for (let i = from; i < to;) {
        const end = Math.min(skipToken(text, i), to);
        const token = text.slice(i, end);
        if (token === '(')
            depth += 1;
        else if (token === ')')
            depth -= 1;
        else if (depth === 0)
            out += /^(?:--|\/\*)/.test(token) ? ' ' : token;
        i = end;
    }
    return out.trimStart();
}
/** Past the last token between two offsets: what follows are blanks and comments. */
function lastTokenEnd(text, from, to) {
    let last = from;
    for (let i = skipBlank(text, from); i < to; i = skipBlank(text, last))
        last = Math.min(skipToken(text, i), to);
    return last;
}
/** The text with its comments turned into blanks, offsets unchanged. */
function blankComments(text) {
    let out = '';
    for (let i = 0; i < text.length;) {
        const end = skipToken(text, i);
        const token = text.slice(i, end);
        out +=
            token.length > 1 && (token.startsWith('--') || token.startsWith('/*')) ? token.replace(/[^\n]/g, ' ') : token;
        i = end;
    }
    return out;
}
/** Offsets past each semicolon outside of brackets and quotes, and the text's end: candidates for ends of statements. */
function semicolons(text) {
    const ends = [];
    let depth = 0;
    for (let i = 0; i < text.length;) {
        const c = text[i];
        if (c === '(')
            depth += 1;
        else if (c === ')')
            depth = Math.max(0, depth - 1);
        const end = skipToken(text, i);
        if (c === ';' && depth === 0)
            ends.push(end);
        i = end;
    }
    return ends.at(-1) === text.length ? ends : [...ends, text.length];
}
/** Where the rows after a COPY end: past the line `\.`, or the end of the text, as psql has it. */
function copyEnd(text, from) {
    const mark = /^\\\.[ \t]*\r?$/gm;
    mark.lastIndex = from;
    const found = mark.exec(text);
    return found === null ? text.length : found.index + found[0].length;
}
/** Finds what is not SQL: psql commands and rows of COPY. One pass, linear in the text. */
function clientParts(text) {
    const parts = [];
    if (!text.includes('\\') && !/\bstdin\b/i.test(text))
        return parts;
    let statement = 0;
    let depth = 0;
    for (let i = 0; i < text.length;) {
        const c = text[i];
        if (c === '\\') {
            const line = text.indexOf('\n', i);
            const end = line === -1 ? text.length : line;
            parts.push({ kind: 'psql', start: i, end: text[end - 1] === '\r' ? end - 1 : end, semicolon: -1 });
            i = end;
            if (skeleton(text, statement, parts.at(-1)?.start ?? i) === '')
                statement = i;
            continue;
        }
        if (c === '(')
            depth += 1;
        else if (c === ')')
            depth = Math.max(0, depth - 1);
        if (c === ';' && depth === 0) {
            const words = /copy/i.test(text.slice(statement, statement + 4096)) ? skeleton(text, statement, i) : '';
            if (STDIN.test(words)) {
                const line = text.indexOf('\n', i);
                const start = line === -1 ? text.length : line + 1;
                const end = copyEnd(text, start);
                parts.push({ kind: 'copy', start, end, semicolon: i });
                i = end;
                statement = end;
                continue;
            }
            statement = i + 1;
        }
        i = skipToken(text, i);
    }
    return parts;
}


/***/ }),

/***/ 30490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ bare),
/* harmony export */   Dp: () => (/* binding */ alterTable),
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   FB: () => (/* binding */ same),
/* harmony export */   JW: () => (/* binding */ relation),
/* harmony export */   K1: () => (/* binding */ relations),
/* harmony export */   Kr: () => (/* binding */ calls),
/* harmony export */   Kz: () => (/* binding */ hasOption),
/* harmony export */   LU: () => (/* binding */ tokens),
/* harmony export */   N$: () => (/* binding */ tablesIn),
/* harmony export */   Pu: () => (/* binding */ constraints),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   a9: () => (/* binding */ nodes),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   hk: () => (/* binding */ printedType),
/* harmony export */   p: () => (/* binding */ dropped),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   po: () => (/* binding */ columnRefs),
/* harmony export */   zd: () => (/* binding */ printed)
/* harmony export */ });
/* harmony import */ var _classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72480);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62763);


/** The fields under a key, whether or not the parser wrapped them into a named node. */
function at(fields, key) {
    const value = fields[key];
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return {};
    const entries = Object.entries(value);
    const [name, inner] = entries[0] ?? ['', undefined];
    const wrapped = entries.length === 1 && /^[A-Z]/.test(name) && typeof inner === 'object' && inner !== null;
    return wrapped ? inner : value;
}
function list(fields, key) {
    const value = fields[key];
    return Array.isArray(value) ? value : [];
}
function text(fields, key) {
    const value = fields[key];
    return typeof value === 'string' ? value : '';
}
/** The fields of each node in a list that has the given name. */
function nodes(fields, key, name) {
    return list(fields, key)
        .map(_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)
        .filter((node) => node.name === name)
        .map((node) => node.fields);
}
/** An option in a list of them that is set, and not to `false` or `off`. */
function hasOption(fields, key, option) {
    return nodes(fields, key, 'DefElem').some((element) => {
        const arg = at(element, 'arg');
        const value = arg['sval'] ?? arg['ival'] ?? arg['boolval'];
        return element['defname'] === option && !(value === 'false' || value === 'off' || value === 0 || value === false);
    });
}
/** A list of names: `[{String:{sval}}]`. */
function names(fields, key) {
    return nodes(fields, key, 'String').map((node) => text(node, 'sval'));
}
function fromNames(parts) {
    const [name, schema] = [...parts].reverse();
    return { schema, name: name ?? '' };
}
/** The relation in a RangeVar. */
function relation(fields, key) {
    const range = at(fields, key);
    return { schema: text(range, 'schemaname') || undefined, name: text(range, 'relname') };
}
function relations(fields, key) {
    return nodes(fields, key, 'RangeVar').map((range) => relation({ range }, 'range'));
}
/** What a DROP names: relations, types, schemas; for a trigger, policy or rule the last part is its own name. */
function dropped(fields) {
    return list(fields, 'objects').map((object) => {
        const { name, fields: inner } = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(object);
        if (name === 'String')
            return { schema: undefined, name: text(inner, 'sval') };
        return fromNames(names(inner, name === 'TypeName' ? 'names' : name === 'ObjectWithArgs' ? 'objname' : 'items'));
    });
}
/** `schema.name` or `name`, bare: as relations are known to `existedBefore`. */
const bare = (r) => (r.schema === undefined ? r.name : `${r.schema}.${r.name}`);
const same = (a, b) => a.name === b.name && (a.schema === undefined || b.schema === undefined || a.schema === b.schema);
/** Words that cannot stand as a name without quotes. */
const RESERVED = new Set(`all analyse analyze and any array as asc asymmetric authorization between binary bigint bit boolean both case cast char check coalesce collate
   collation column concurrently constraint create cross current_catalog current_date current_role current_schema current_time current_timestamp
   current_user default deferrable desc distinct do else end except exists false fetch for foreign freeze from full grant group having ilike in
   initially inner intersect into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on only or
   order outer overlaps placing primary references returning right select session_user similar some symmetric system_user table tablesample then to
   trailing true union unique user using values variadic verbose when where window with`.split(/\s+/));
/** A name as it can stand in a statement. */
function quoted(name) {
    return /^[a-z_][a-z0-9_$]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
const printed = (r) => r.schema === undefined ? quoted(r.name) : `${quoted(r.schema)}.${quoted(r.name)}`;
/** A type as it can stand in a statement, without its length. */
function printedType(type) {
    const parts = names(type, 'names').filter((part, i, all) => !(all.length > 1 && i === 0 && part === 'pg_catalog'));
    return parts.map(quoted).join('.') + '[]'.repeat(list(type, 'arrayBounds').length);
}
/** Every relation that a statement names, wherever. */
function tablesIn(tree) {
    if (typeof tree !== 'object' || tree === null)
        return [];
    const range = tree['RangeVar'];
    const own = range === undefined ? [] : [relation({ range }, 'range')];
    return [...own, ...Object.values(tree).flatMap(tablesIn)];
}
/** The columns that an expression reads, without their table. */
function columnRefs(expression) {
    if (typeof expression !== 'object' || expression === null)
        return [];
    const ref = expression['ColumnRef'];
    const own = ref === undefined ? [] : names(ref, 'fields').slice(-1);
    return [...new Set([...own, ...Object.values(expression).flatMap(columnRefs)])];
}
/** The functions that an expression calls, without their schema. */
function calls(expression) {
    if (typeof expression !== 'object' || expression === null)
        return [];
    const call = expression['FuncCall'];
    const own = call === undefined ? [] : names(call, 'funcname').slice(-1);
    return [...own, ...Object.values(expression).flatMap(calls)];
}
const WORD = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*/y;
const DOLLAR = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;
/** Past the token at `from`: a word, quoted text, comment, or one character. */
function tokenEnd(sql, from) {
    const c = sql[from] ?? '';
    if (c === '"')
        return (0,_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .skipQuoted */ .er)(sql, from, c, false);
    if (c === "'")
        return (0,_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .skipQuoted */ .er)(sql, from, c, /(?<![A-Za-z0-9_])[eE]$/.test(sql.slice(Math.max(0, from - 2), from)));
    if (c === '-' || c === '/')
        return Math.max(from + 1, (0,_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .skipComment */ .D)(sql, from));
    DOLLAR.lastIndex = from;
    const dollar = c === '$' ? DOLLAR.exec(sql)?.[0] : undefined;
    if (dollar !== undefined) {
        const close = sql.indexOf(dollar, from + dollar.length);
        return close === -1 ? sql.length : close + dollar.length;
    }
    WORD.lastIndex = from;
    return WORD.exec(sql) === null ? from + 1 : WORD.lastIndex;
}
/** The offsets of all tokens outside of brackets, with the words in capitals. */
function tokens(sql) {
    const out = [];
    let depth = 0;
    for (let i = (0,_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .skipBlank */ .W8)(sql, 0); i < sql.length;) {
        const end = tokenEnd(sql, i);
        const word = sql.slice(i, end);
        if (word === ')' || word === ']')
            depth -= 1;
        if (depth === 0)
            out.push({ word: word.startsWith('"') ? word : word.toUpperCase(), start: i, end });
        if (word === '(' || word === '[')
            depth += 1;
        i = (0,_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .skipBlank */ .W8)(sql, end);
    }
    return out;
}
/** An ALTER TABLE's text up to its first command, and each command's text; undefined where they do not match the tree. */
function alterTexts(sql, count) {
    const all = tokens(sql);
    let i = 2;
    if (all[i]?.word === 'IF')
        i += 2;
    if (all[i]?.word === 'ONLY')
        i += 1;
    i += 1;
    while (all[i]?.word === '.')
        i += 2;
    if (all[i]?.word === '*')
        i += 1;
    const first = all[i];
    if (all[0]?.word !== 'ALTER' || all[1]?.word !== 'TABLE' || first === undefined)
        return undefined;
    const commands = [[]];
    for (const token of all.slice(i)) {
        if (token.word === ',')
            commands.push([]);
        else
            commands.at(-1)?.push(token);
    }
    if (commands.length !== count)
        return undefined;
    return {
        head: sql.slice(0, all[i - 1]?.end),
        parts: commands.map((command) => sql.slice(command[0]?.start, command.at(-1)?.end)),
    };
}
/** An ALTER TABLE taken apart; undefined for every other statement. */
function alterTable(tree, sql) {
    const { name, fields } = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(tree);
    if (name !== 'AlterTableStmt' || fields['objtype'] !== 'OBJECT_TABLE')
        return undefined;
    const table = relation(fields, 'relation');
    const cmds = nodes(fields, 'cmds', 'AlterTableCmd');
    const texts = alterTexts(sql, cmds.length);
    return {
        table,
        head: texts?.head ?? `ALTER TABLE ${printed(table)}`,
        commands: cmds.map((cmd, i) => ({
            type: text(cmd, 'subtype').replace(/^AT_/, ''),
            name: text(cmd, 'name'),
            def: at(cmd, 'def'),
            cascade: cmd['behavior'] === 'DROP_CASCADE',
            missingOk: cmd['missing_ok'] === true,
            text: texts?.parts[i],
        })),
    };
}
/** The constraints of a column, or the one constraint that a command adds, of one type: `NOTNULL`, `CHECK`, … */
function constraints(command, type) {
    const all = command.type === 'AddColumn' ? nodes(command.def, 'constraints', 'Constraint') : [command.def];
    return all.filter((constraint) => constraint['contype'] === `CONSTR_${type}`);
}


/***/ })

};
