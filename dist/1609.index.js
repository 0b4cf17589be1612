export const id = 1609;
export const ids = [1609];
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

/***/ 51020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ needsOf)
});

// EXTERNAL MODULE: ./lib/sql/pg/body.js
var body = __webpack_require__(86714);
// EXTERNAL MODULE: ./lib/sql/pg/tree.js
var tree = __webpack_require__(30490);
;// CONCATENATED MODULE: ./lib/sql/pg/newer-list.js

const always = () => true;
const is = (key, value = true) => (fields) => fields[key] === value;
const has = (key) => (fields) => fields[key] !== undefined;
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
        [15, 'ON DELETE SET NULL or SET DEFAULT with a list of columns', has('fk_del_set_cols')],
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
        [14, 'COMPRESSION', has('compression')],
        [16, 'STORAGE in CREATE TABLE', has('storage_name')],
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
        [14, 'statistics of expressions', (f) => (0,tree/* nodes */.a9)(f, 'exprs', 'StatsElem').some(has('expr'))],
    ],
    CreateSeqStmt: [[15, 'UNLOGGED sequences', (f) => (0,tree.at)(f, 'sequence')['relpersistence'] === 'u']],
    CreateTrigStmt: [[14, 'CREATE OR REPLACE TRIGGER', is('replace')]],
    CreateFunctionStmt: [[14, 'bodies in plain SQL (RETURN, BEGIN ATOMIC)', has('sql_body')]],
    CreateEventTrigStmt: [[17, 'event triggers ON login', is('eventname', 'login')]],
    PublicationObjSpec: [
        [15, 'TABLES IN SCHEMA', (f) => /TABLES_IN/.test(String(f['pubobjtype']))],
        [
            15,
            'publications of some rows or columns',
            (f) => has('whereClause')((0,tree.at)(f, 'pubtable')) || has('columns')((0,tree.at)(f, 'pubtable')),
        ],
    ],
    ReindexStmt: [
        [16, 'REINDEX DATABASE without a name', (f) => f['kind'] === 'REINDEX_OBJECT_DATABASE' && f['name'] === undefined],
    ],
    VacuumRelation: [
        [18, 'ONLY in VACUUM and ANALYZE', (f) => f['relation'] !== undefined && (0,tree.at)(f, 'relation')['inh'] !== true],
    ],
    JoinExpr: [[14, 'an alias of JOIN … USING', has('join_using_alias')]],
    SelectStmt: [[14, 'GROUP BY DISTINCT', is('groupDistinct')]],
    CommonTableExpr: [[14, 'SEARCH and CYCLE', (f) => has('search_clause')(f) || has('cycle_clause')(f)]],
};
const table = (lines) => new Map(Object.entries(lines).flatMap(([since, words]) => words.split(' ').map((word) => [word, Number(since)])));
const FUNCTIONS = table({
    14: 'bit_count bit_xor date_bin range_agg range_intersect_agg string_to_table trim_array unistr',
    15: 'has_parameter_privilege regexp_count regexp_instr regexp_like regexp_substr',
    16: 'any_value array_sample array_shuffle date_add date_subtract erf erfc pg_input_error_info pg_input_is_valid random_normal',
    17: 'pg_basetype to_bin to_oct unicode_assigned uuid_extract_timestamp uuid_extract_version xmltext',
    18: 'array_reverse array_sort casefold crc32 crc32c gamma lgamma pg_get_acl uuidv4 uuidv7',
});
const SETTINGS = table({
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
var scan = __webpack_require__(62763);
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
    const since = typeof name === 'string' ? SETTINGS.get(name.toLowerCase()) : undefined;
    return since === undefined ? [] : [{ since, what: `the setting ${String(name)}` }];
}
function inBody(name, fields) {
    const found = (0,body/* bodyOf */.E)(name, fields);
    // A block that asks for the version knows what it does.
    if (found === undefined || /server_version|\bversion\s*\(/i.test(found.text))
        return [];
    const text = (0,scan/* blankComments */.$E)(found.text);
    const syntax = TEXTS.flatMap(([since, what, pattern]) => (pattern.test(text) ? [{ since, what }] : []));
    // The server runs or checks all of it at once, or only when it is called.
    if (name !== 'DoStmt' && found.language !== 'sql')
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
        // A body may name the same a hundred thousand times, which is more than a call takes arguments.
        for (const need of inBody(name, fields))
            needs.push(need);
    });
    const own = needs.filter(({ calls }) => calls === undefined || !defines(calls));
    const once = new Map(own.map((need) => [need.what, need]));
    return [...once.values()].sort((a, b) => b.since - a.since);
}


/***/ }),

/***/ 82744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ locateError),
/* harmony export */   K: () => (/* binding */ locateProblem)
/* harmony export */ });
/* harmony import */ var _sql_locate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85584);

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
/* harmony import */ var _sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72480);

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

/***/ 49093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ hintFor)
});

;// CONCATENATED MODULE: ./lib/steps/hints-depends.js
/** At most so many of what depends are named. */
const NAMED = 4;
/** Something cannot go, because other things hang on it: the server names them in its detail. */
const dependents = (error) => {
    const lines = (error.data.detail ?? '').split('\n').flatMap((line) => /^(.+?) depends on /.exec(line)?.[1] ?? []);
    const once = [...new Set(lines)];
    if (once.length === 0)
        return undefined;
    const more = once.length > NAMED ? ` and ${once.length - NAMED} more` : '';
    const owner = /cannot be dropped because some objects depend/.test(error.message);
    const what = `${once.slice(0, NAMED).join(', ')}${more}`;
    if (owner)
        return `Hand over or take away first what depends on it: ${what}.`;
    return `Drop or change first, by name, what depends on it: ${what}. CASCADE would drop all of that without anybody having read it.`;
};
/** A view or a rule reads a column whose type is to change. */
const usedByView = (error) => {
    if (!/used by a (?:view|generated column|policy|trigger|publication|function)|used in a (?:policy|trigger|publication|partition)/.test(error.message))
        return undefined;
    const view = /rule \S+ on (?:materialized )?(view \S+) depends/.exec(error.data.detail ?? '')?.[1];
    const user = view ?? /^(.+?) depends on/.exec(error.data.detail ?? '')?.[1];
    return user === undefined
        ? undefined
        : `Drop ${user} before this statement and make it again after it, in the same file.`;
};
/** A type that nothing leads to by itself. */
const uncast = (error) => {
    const found = /^(default for )?column "([^"]+)" cannot be cast automatically to type (.+)$/.exec(error.message);
    if (found === null)
        return undefined;
    const [, fallback, column = '', type = ''] = found;
    const name = /^[a-z_][a-z0-9_]*$/.test(column) ? column : `"${column}"`;
    return fallback === undefined
        ? `Say how each value becomes ${type}: \`ALTER COLUMN ${name} TYPE ${type} USING ${name}::${type}\`, or a better expression.`
        : `Take the default away before, and give it anew after: \`ALTER COLUMN ${name} DROP DEFAULT, ALTER COLUMN ${name} TYPE ${type} USING …, ALTER COLUMN ${name} SET DEFAULT …\`.`;
};
/** What no grant gives: the server asks for a superuser, or for one who owns what a superuser made. */
const SUPERUSER = /superuser|owner of extension|to create event trigger|to set parameter|owner of event trigger|FOR ALL TABLES|to alter system|to create extension/i;
/** Rights: which they are decides what can be done. */
const rights = (error, { shadow }) => {
    const words = `${error.message} ${error.data.hint ?? ''} ${error.data.detail ?? ''}`;
    if (/permission denied to (?:create|rename) database/.test(error.message))
        return `A migration cannot make databases here: on the shadow (${shadow}) its role has only the one. Make the database by hand, outside of migrations.`;
    if (SUPERUSER.test(words))
        return `Only a superuser may do this. The shadow's role (${shadow}) is none, whatever the target's role is: a file of a pull request must not rule the server that it is tried on. Run it by hand on the target and leave it out of the migration; what later files need of it goes into \`shadow-setup\`, which an administrator runs.`;
    return `The role that runs migrations may not do this. On the shadow (${shadow}) it owns the database but is no superuser, like on managed platforms. Grant the right on the target, or, where the platform does this itself, put it into \`shadow-setup\`.`;
};

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
// EXTERNAL MODULE: ./lib/steps/made.js
var steps_made = __webpack_require__(44290);
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
    const found = names.filter((one) => /^[^.]+\.[^.(]+(?:\(|$)/.test(one) && (0,steps_made/* bareName */.yZ)(one) === name);
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
    return earlier.find((one) => one.name === (0,steps_made/* bareName */.yZ)(name) && !(one.path === path && one.line >= line));
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

;// CONCATENATED MODULE: ./lib/steps/hints-extensions.js
/** What people use of extensions: types, functions, operator classes and dictionaries, in small letters. */
const BRINGS = {
    citext: 'citext citext_ops',
    'uuid-ossp': 'uuid_generate_v1 uuid_generate_v1mc uuid_generate_v3 uuid_generate_v4 uuid_generate_v5 uuid_nil uuid_ns_dns uuid_ns_url',
    pgcrypto: 'crypt gen_salt digest hmac gen_random_bytes encrypt decrypt encrypt_iv decrypt_iv pgp_sym_encrypt pgp_sym_decrypt pgp_sym_encrypt_bytea pgp_sym_decrypt_bytea pgp_pub_encrypt pgp_pub_decrypt armor dearmor',
    pg_trgm: 'gin_trgm_ops gist_trgm_ops similarity word_similarity strict_word_similarity show_trgm set_limit show_limit',
    vector: 'vector halfvec sparsevec vector_l2_ops vector_ip_ops vector_cosine_ops vector_l1_ops halfvec_l2_ops halfvec_ip_ops halfvec_cosine_ops sparsevec_l2_ops sparsevec_cosine_ops hnsw ivfflat l2_distance cosine_distance inner_product',
    hstore: 'hstore hstore_to_json hstore_to_jsonb akeys avals skeys svals gin_hstore_ops gist_hstore_ops',
    ltree: 'ltree lquery ltxtquery nlevel subpath subltree text2ltree ltree2text gist_ltree_ops',
    unaccent: 'unaccent',
    btree_gist: 'gist_int4_ops gist_int8_ops gist_text_ops gist_uuid_ops gist_timestamptz_ops gist_date_ops gist_enum_ops',
    cube: 'cube cube_distance cube_union cube_inter gist_cube_ops',
    earthdistance: 'earth ll_to_earth earth_distance earth_box',
    fuzzystrmatch: 'levenshtein levenshtein_less_equal soundex metaphone dmetaphone daitch_mokotoff difference',
    intarray: 'gist__int_ops gist__intbig_ops gin__int_ops query_int uniq',
    isn: 'isbn isbn13 issn issn13 ean13 upc ismn',
    lo: 'lo lo_manage',
    seg: 'seg',
    tablefunc: 'crosstab crosstab2 crosstab3 crosstab4 connectby normal_rand',
    moddatetime: 'moddatetime',
    postgis: 'geometry geography box2d box3d st_makepoint st_setsrid st_distance st_dwithin st_contains st_intersects st_geomfromtext st_geogfromtext st_point addgeometrycolumn',
    dblink: 'dblink dblink_connect dblink_exec dblink_disconnect',
    postgres_fdw: 'postgres_fdw postgres_fdw_handler',
    file_fdw: 'file_fdw file_fdw_handler',
    pg_stat_statements: 'pg_stat_statements pg_stat_statements_reset',
    timescaledb: 'create_hypertable time_bucket add_retention_policy add_compression_policy',
    pg_uuidv7: 'uuid_generate_v7',
};
const EXTENSION_OF = new Map(Object.entries(BRINGS).flatMap(([extension, words]) => words.split(' ').map((word) => [word, extension])));
/** The extension that brings a type, a function or an operator class of this name. */
const extensionOf = (name) => EXTENSION_OF.get(name.toLowerCase());
/** As it can stand behind CREATE EXTENSION. */
const extensionName = (extension) => /^[a-z_][a-z0-9_]*$/.test(extension) ? extension : `"${extension}"`;

;// CONCATENATED MODULE: ./lib/steps/hints-missing.js



const SUPABASE = /\b(anon|authenticated|service_role|authenticator|supabase_\w+|auth|storage|realtime|extensions|vault)\b/;
const hints_missing_NAMED = /(relation|type|schema|role|function|table|column|index|sequence|view|extension|collation|server|constraint|policy|trigger) "?([^"\s(]+)"?/;
function platform(name) {
    if (!SUPABASE.test(name))
        return undefined;
    return `\`${name}\` is what Supabase provides. Write \`shadow-setup: supabase\` so that the shadow has Supabase's roles, schemas and functions. On another platform, put what it provides into a file of your own and name that in \`shadow-setup\`.`;
}
/** Kinds that a search path has to do with. */
const SEARCHED = new Set(['relation', 'type', 'function', 'table', 'index', 'sequence', 'view', 'collation']);
/** Types that every server has, as people write them. */
const TYPES = `bigint bigserial bit boolean box bytea char character cidr circle date daterange decimal double float float4 float8 inet int int2 int4 int8
   int4range int8range integer interval json jsonb jsonpath line lseg macaddr money numeric numrange oid path point polygon real serial serial4
   serial8 smallint smallserial text time timestamp timestamptz timetz tsquery tsrange tstzrange tsvector uuid varbit varchar xml`.split(/\s+/);
/** It comes with an extension that nobody made, or that stands where the search path does not look. */
function extension(name, context) {
    const own = extensionOf(name);
    if (own === undefined)
        return undefined;
    const create = `CREATE EXTENSION IF NOT EXISTS ${extensionName(own)};`;
    const maker = context.later.find((one) => one.name === own && (one.path !== context.path || one.line > context.line));
    if (maker !== undefined)
        return `\`${name}\` comes with the extension ${own}, which ${at(maker)} makes only later. Move that statement before this one.`;
    const made = context.earlier.find((one) => one.name === own);
    if (made !== undefined)
        return `\`${name}\` comes with the extension ${own}, which ${at(made)} makes. Where it stands in a schema of its own, write the name with that schema, or set the path for every file with \`session-setup\`.`;
    return `\`${name}\` comes with the extension ${own}, which no migration makes. Write \`${create}\` before it; where the platform makes it, put that line into \`shadow-setup\`.`;
}
/** Something that a statement names is not there: who makes it, or what is there instead. */
const missing = (error, context) => {
    const [, kind = '', named] = hints_missing_NAMED.exec(error.message) ?? [];
    const full = named ?? quoted(error.message);
    if (full === undefined)
        return undefined;
    const name = (0,steps_made/* bareName */.yZ)(full);
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
    const usable = ['', 'type', 'function'].includes(kind) || name.startsWith('pg_');
    const brought = usable && places(name, context.names).length === 0 ? extension(name, context) : undefined;
    if (brought !== undefined)
        return brought;
    const searched = SEARCHED.has(kind) && !full.includes('.');
    const elsewhere = SEARCHED.has(kind) ? places(name, context.names).filter((place) => place !== full) : [];
    if (elsewhere[0] !== undefined) {
        const path = searched
            ? `, in a schema that the search path does not name. Write the name with its schema, or set the path for every file: \`session-setup: SET search_path = ${elsewhere[0].split('.')[0] ?? ''}, public\``
            : ': is that what is meant';
        return `There is ${elsewhere.map((place) => `\`${place}\``).join(', ')}${path}${searched ? '.' : '?'}`;
    }
    const near = nearest(name, [...new Set(context.names.map(steps_made/* bareName */.yZ))]);
    if (near !== undefined)
        return `There is a \`${near}\`: is that what is meant?`;
    const type = kind === 'type' ? nearest(name.toLowerCase(), TYPES) : undefined;
    if (type !== undefined)
        return `Is \`${type}\` meant?`;
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
const hints_extension = (error, { shadow, major }) => {
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
    '42804': (error, context) => uncast(error, context) ?? keyTypes(error, context),
    '42830': (error) => error.message.includes('no unique constraint')
        ? 'A foreign key needs a unique constraint or primary key on the columns it refers to. Add that first.'
        : undefined,
    '42501': rights,
    '55P04': () => 'A new enum value cannot be used in the transaction that adds it. Put ADD VALUE into a migration of its own, before this one.',
    '25001': () => `This statement cannot run in a transaction block. ${NO_TRANSACTION}, or take the surrounding BEGIN and COMMIT away.`,
    '25P01': (_, { notAtomic }) => `This statement needs a transaction, and the file does not run in one${notAtomic === undefined ? '' : `: ${notAtomic}`}. Put the one or the other into a migration of its own.`,
    '2D000': () => `A block that commits needs to run outside of a transaction. ${NO_TRANSACTION}.`,
    '0A000': (error, context) => usedByView(error, context) ?? hints_extension(error, context),
    '2BP01': dependents,
    '22023': (error, context) => (/^role ".*" does not exist$/.test(error.message) ? missing(error, context) : undefined),
    '3D000': () => 'The shadow holds one database, and a migration cannot reach another. Write `current_database()` within a DO block where the own one is meant; what is about other databases goes outside of migrations.',
    '58P01': hints_extension,
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


/***/ }),

/***/ 44290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wH: () => (/* binding */ madeByAll),
/* harmony export */   yZ: () => (/* binding */ bareName)
/* harmony export */ });
/* unused harmony export madeBy */
/* harmony import */ var _sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72480);

/** The last part of a qualified name as catalogs print it: `f` of `app.f(a integer)`. */
function bareName(qualified) {
    const name = qualified.replace(/\(.*$/s, '');
    return name.slice(name.lastIndexOf('.') + 1);
}
const text = (value) => (typeof value === 'string' && value !== '' ? value : undefined);
/** The last part of a qualified name in the tree. */
function lastName(list) {
    if (!Array.isArray(list))
        return undefined;
    return text((0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(list.at(-1)).fields['sval']);
}
const relation = (fields, key) => text(fields[key]?.['relname']);
/** What each statement makes, by the node of its tree. */
const MAKERS = {
    CreateStmt: (f) => [relation(f, 'relation')],
    CreateForeignTableStmt: (f) => [relation((f['base'] ?? {}), 'relation')],
    CreateTableAsStmt: (f) => [relation((f['into'] ?? {}), 'rel')],
    ViewStmt: (f) => [relation(f, 'view')],
    CreateSeqStmt: (f) => [relation(f, 'sequence')],
    IndexStmt: (f) => [text(f['idxname'])],
    CreateEnumStmt: (f) => [lastName(f['typeName'])],
    CreateDomainStmt: (f) => [lastName(f['domainname'])],
    CompositeTypeStmt: (f) => [relation(f, 'typevar')],
    CreateRangeStmt: (f) => [lastName(f['typeName'])],
    CreateFunctionStmt: (f) => [lastName(f['funcname'])],
    CreateSchemaStmt: (f) => [text(f['schemaname'])],
    CreateExtensionStmt: (f) => [text(f['extname'])],
    CreateRoleStmt: (f) => [text(f['role'])],
    CreatePolicyStmt: (f) => [text(f['policy_name'])],
    CreateTrigStmt: (f) => [text(f['trigname'])],
    RenameStmt: (f) => [text(f['newname'])],
    AlterEnumStmt: (f) => [text(f['newVal'])],
    AlterTableStmt: (f) => (Array.isArray(f['cmds']) ? f['cmds'] : []).map((command) => {
        const cmd = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(command).fields;
        const def = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(cmd['def']);
        return def.name === 'ColumnDef'
            ? text(def.fields['colname'])
            : def.name === 'Constraint'
                ? text(def.fields['conname'])
                : undefined;
    }),
};
/** Names of what one statement makes. */
function madeBy(statement) {
    const { name, fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement.tree);
    return (MAKERS[name]?.(fields) ?? []).filter((made) => made !== undefined);
}
/** Everything that these migrations make, in order. DDL inside DO blocks cannot be seen so. */
function madeByAll(migrations) {
    return migrations.flatMap(({ migration, split }) => split.statements.flatMap((statement) => madeBy(statement).map((name) => ({ name, path: migration.path, line: statement.line }))));
}


/***/ }),

/***/ 59271:
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
            reason: traits.transactionalDdl
                ? `${forbidden.kind} on line ${forbidden.line} cannot run in a transaction`
                : `${forbidden.kind} on line ${forbidden.line} commits at once on this server`,
        };
    }
    if (controls.length > 0) {
        const whole = statements.length > 1 &&
            statements.at(0)?.transaction === 'begin' &&
            isPlainCommit(statements.at(-1)) &&
            !inner.some(isControl);
        if (whole)
            return { kind: 'transaction', own: true };
        return {
            kind: 'statements',
            own: false,
            reason: `the file has its own ${controls[0]?.kind ?? 'COMMIT'} on line ${controls[0]?.line ?? 0}`,
        };
    }
    // Where schema changes commit at once they are `forbidden` above; what is left only changes rows.
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

/***/ 72:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ touchesSession),
/* harmony export */   e: () => (/* binding */ replay)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_pg_newer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51020);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90956);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82744);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1650);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49093);
/* harmony import */ var _made_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44290);
/* harmony import */ var _session_setup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97287);








/** Statements of these kinds leave the session as it was; after others it is put back. */
const HARMLESS = /^(?:CREATE (?:TABLE|INDEX|VIEW|MATERIALIZED VIEW|TYPE|DOMAIN|SEQUENCE|TRIGGER|POLICY|FUNCTION|PROCEDURE|SCHEMA|EXTENSION|RULE)|ALTER|DROP|INSERT|UPDATE|DELETE|COMMENT|GRANT|REVOKE|TRUNCATE|COPY)\b/;
/** Unless they make something temporary, or call what changes the session. */
const TOUCHING = /\btemp(?:orary)?\b|\bset_config\b|\badvisory_lock|\bdblink|\blo_/i;
function touchesSession(parsed) {
    return parsed.split.statements.some(({ kind, sql }) => !HARMLESS.test(kind) || TOUCHING.test(sql));
}
/** What the platform provides, and what an extension brings, is known here as well. */
function adviceOn(all, parsed, statement, error, server) {
    const { id, path } = parsed.migration;
    const at = all.indexOf(parsed);
    const hint = (0,_hints_js__WEBPACK_IMPORTED_MODULE_3__/* .hintFor */ .J)(error, {
        id,
        path,
        line: statement.line,
        earlier: (0,_made_js__WEBPACK_IMPORTED_MODULE_4__/* .madeByAll */ .wH)(all.slice(0, at + 1)),
        later: (0,_made_js__WEBPACK_IMPORTED_MODULE_4__/* .madeByAll */ .wH)(all.slice(at)),
        failed: new Set(),
        names: [],
        shadow: `${server.engine} ${server.version}`,
        major: server.major,
        needs: (0,_sql_pg_newer_js__WEBPACK_IMPORTED_MODULE_1__/* .needsOf */ .h)(statement),
        notAtomic: parsed.mode.reason,
    });
    return hint === undefined ? '' : `${hint} `;
}
function refusal(parsed, statement, error, advice) {
    const { message, place, excerpt } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .locateError */ .H)(parsed.source, statement, error, undefined);
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('replay', `The state before cannot be replayed: ${message}\n${excerpt}`, `${advice}This migration counts as applied, yet it does not run on an empty shadow database. If the platform provides what is missing, put that into \`shadow-setup\`; if the file was changed after it ran, restore it. With \`database-url\`, the schema of the target itself is used instead.`, { cause: error, place });
}
async function statementByStatement(session, parsed, given, all) {
    const wrap = parsed.mode.kind === 'transaction' && !parsed.mode.own;
    if (wrap)
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_7__/* .raw */ .lS)('BEGIN'));
    for (const statement of parsed.split.statements) {
        try {
            await session.run((0,_given_js__WEBPACK_IMPORTED_MODULE_2__/* .asGiven */ .O)(statement, given), statement.copyData === undefined ? {} : { copyData: statement.copyData });
        }
        catch (error) {
            if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g) || error.data.connectionLost === true)
                throw error;
            // Whoever hears of it goes on with this session.
            if (session.transaction() !== 'idle')
                await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_7__/* .raw */ .lS)('ROLLBACK'));
            throw refusal(parsed, statement, error, adviceOn(all, parsed, statement, error, session.server));
        }
    }
    if (wrap)
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_7__/* .raw */ .lS)('COMMIT'));
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
async function replayOne(session, parsed, given, all) {
    if (!plain(parsed))
        return statementByStatement(session, parsed, given, all);
    try {
        await session.run(parsed.split.statements.map(({ sql }) => sql).join(';\n'));
    }
    catch (error) {
        if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .g) || error.data.connectionLost === true)
            throw error;
        // The same again one by one, to name the statement: the message was one implicit transaction, so nothing of it stayed.
        if (session.transaction() !== 'idle')
            await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_7__/* .raw */ .lS)('ROLLBACK'));
        await statementByStatement(session, parsed, given, all);
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
            await replayOne(session, parsed, options.given, migrations);
        }
        catch (error) {
            if (!makesAgain(parsed, error, options))
                throw error;
            notes.push(`${parsed.migration.path} was recorded without being run, and makes what is there already; it was passed over.`);
        }
        if (session.transaction() !== 'idle')
            await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_7__/* .raw */ .lS)('ROLLBACK'));
        if (touchesSession(parsed)) {
            await dialect.reset(session);
            await (0,_session_setup_js__WEBPACK_IMPORTED_MODULE_5__/* .setUpSession */ .k)(session, options.sessionSetup);
        }
    }
    return notes;
}


/***/ }),

/***/ 97287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ setUpSession)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90956);


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
