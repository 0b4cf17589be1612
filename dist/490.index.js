export const id = 490;
export const ids = [490];
export const modules = {

/***/ 72480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ nodeOf),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   kp: () => (/* binding */ roleOf)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54693);

const OBJECTS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    OBJECT_TABLE: 'TABLE',
    OBJECT_INDEX: 'INDEX',
    OBJECT_VIEW: 'VIEW',
    OBJECT_MATVIEW: 'MATERIALIZED VIEW',
    OBJECT_SEQUENCE: 'SEQUENCE',
    OBJECT_FOREIGN_TABLE: 'FOREIGN TABLE',
    OBJECT_TYPE: 'TYPE',
    OBJECT_DOMAIN: 'DOMAIN',
    OBJECT_SCHEMA: 'SCHEMA',
    OBJECT_FUNCTION: 'FUNCTION',
    OBJECT_PROCEDURE: 'PROCEDURE',
    OBJECT_ROUTINE: 'ROUTINE',
    OBJECT_AGGREGATE: 'AGGREGATE',
    OBJECT_EXTENSION: 'EXTENSION',
    OBJECT_TRIGGER: 'TRIGGER',
    OBJECT_POLICY: 'POLICY',
    OBJECT_RULE: 'RULE',
    OBJECT_COLUMN: 'COLUMN',
    OBJECT_TABCONSTRAINT: 'CONSTRAINT',
    OBJECT_DOMCONSTRAINT: 'CONSTRAINT',
    OBJECT_ATTRIBUTE: 'ATTRIBUTE',
    OBJECT_DATABASE: 'DATABASE',
    OBJECT_ROLE: 'ROLE',
    OBJECT_COLLATION: 'COLLATION',
    OBJECT_OPERATOR: 'OPERATOR',
    OBJECT_STATISTIC_EXT: 'STATISTICS',
    OBJECT_PUBLICATION: 'PUBLICATION',
    OBJECT_SUBSCRIPTION: 'SUBSCRIPTION',
    OBJECT_EVENT_TRIGGER: 'EVENT TRIGGER',
    OBJECT_TSCONFIGURATION: 'TEXT SEARCH CONFIGURATION',
    OBJECT_TSDICTIONARY: 'TEXT SEARCH DICTIONARY',
    OBJECT_FOREIGN_SERVER: 'SERVER',
    OBJECT_FDW: 'FOREIGN DATA WRAPPER',
    OBJECT_LANGUAGE: 'LANGUAGE',
    OBJECT_CAST: 'CAST',
    OBJECT_OPCLASS: 'OPERATOR CLASS',
    OBJECT_OPFAMILY: 'OPERATOR FAMILY',
    OBJECT_LARGEOBJECT: 'LARGE OBJECT',
});
const KINDS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    CreateStmt: 'CREATE TABLE',
    CreateTableAsStmt: 'CREATE TABLE AS',
    IndexStmt: 'CREATE INDEX',
    ViewStmt: 'CREATE VIEW',
    CreateSeqStmt: 'CREATE SEQUENCE',
    AlterSeqStmt: 'ALTER SEQUENCE',
    CreateSchemaStmt: 'CREATE SCHEMA',
    CreateExtensionStmt: 'CREATE EXTENSION',
    AlterExtensionStmt: 'ALTER EXTENSION',
    CreateTrigStmt: 'CREATE TRIGGER',
    CreatePLangStmt: 'CREATE LANGUAGE',
    CreateEnumStmt: 'CREATE TYPE',
    CreateRangeStmt: 'CREATE TYPE',
    CompositeTypeStmt: 'CREATE TYPE',
    AlterEnumStmt: 'ALTER TYPE',
    AlterTypeStmt: 'ALTER TYPE',
    CreateDomainStmt: 'CREATE DOMAIN',
    AlterDomainStmt: 'ALTER DOMAIN',
    CreatePolicyStmt: 'CREATE POLICY',
    AlterPolicyStmt: 'ALTER POLICY',
    CreateRoleStmt: 'CREATE ROLE',
    AlterRoleStmt: 'ALTER ROLE',
    AlterRoleSetStmt: 'ALTER ROLE',
    DropRoleStmt: 'DROP ROLE',
    CreatedbStmt: 'CREATE DATABASE',
    DropdbStmt: 'DROP DATABASE',
    AlterDatabaseStmt: 'ALTER DATABASE',
    AlterDatabaseSetStmt: 'ALTER DATABASE',
    AlterSystemStmt: 'ALTER SYSTEM',
    RuleStmt: 'CREATE RULE',
    InsertStmt: 'INSERT',
    UpdateStmt: 'UPDATE',
    DeleteStmt: 'DELETE',
    MergeStmt: 'MERGE',
    SelectStmt: 'SELECT',
    TruncateStmt: 'TRUNCATE TABLE',
    CopyStmt: 'COPY',
    DoStmt: 'DO',
    CallStmt: 'CALL',
    LockStmt: 'LOCK TABLE',
    ExplainStmt: 'EXPLAIN',
    ReindexStmt: 'REINDEX',
    ClusterStmt: 'CLUSTER',
    CommentStmt: 'COMMENT',
    SecLabelStmt: 'SECURITY LABEL',
    RefreshMatViewStmt: 'REFRESH MATERIALIZED VIEW',
    CheckPointStmt: 'CHECKPOINT',
    NotifyStmt: 'NOTIFY',
    ListenStmt: 'LISTEN',
    UnlistenStmt: 'UNLISTEN',
    PrepareStmt: 'PREPARE',
    ExecuteStmt: 'EXECUTE',
    DeallocateStmt: 'DEALLOCATE',
    CreateStatsStmt: 'CREATE STATISTICS',
    AlterStatsStmt: 'ALTER STATISTICS',
    CreatePublicationStmt: 'CREATE PUBLICATION',
    AlterPublicationStmt: 'ALTER PUBLICATION',
    CreateSubscriptionStmt: 'CREATE SUBSCRIPTION',
    AlterSubscriptionStmt: 'ALTER SUBSCRIPTION',
    DropSubscriptionStmt: 'DROP SUBSCRIPTION',
    CreateEventTrigStmt: 'CREATE EVENT TRIGGER',
    AlterEventTrigStmt: 'ALTER EVENT TRIGGER',
    CreateFdwStmt: 'CREATE FOREIGN DATA WRAPPER',
    CreateForeignServerStmt: 'CREATE SERVER',
    CreateForeignTableStmt: 'CREATE FOREIGN TABLE',
    CreateUserMappingStmt: 'CREATE USER MAPPING',
    ImportForeignSchemaStmt: 'IMPORT FOREIGN SCHEMA',
    CreateTableSpaceStmt: 'CREATE TABLESPACE',
    DropTableSpaceStmt: 'DROP TABLESPACE',
    CreateCastStmt: 'CREATE CAST',
    CreateConversionStmt: 'CREATE CONVERSION',
    CreateTransformStmt: 'CREATE TRANSFORM',
    CreateOpClassStmt: 'CREATE OPERATOR CLASS',
    CreateOpFamilyStmt: 'CREATE OPERATOR FAMILY',
    CreateAmStmt: 'CREATE ACCESS METHOD',
    ConstraintsSetStmt: 'SET CONSTRAINTS',
    DropOwnedStmt: 'DROP OWNED',
    ReassignOwnedStmt: 'REASSIGN OWNED',
    AlterDefaultPrivilegesStmt: 'ALTER DEFAULT PRIVILEGES',
    AlterTableMoveAllStmt: 'ALTER TABLE',
    LoadStmt: 'LOAD',
});
const NOBODY = { name: '', fields: {} };
/** Every rule asks this of every statement first. */
const asked = new WeakMap();
/** The node's own name and its fields. */
function nodeOf(tree) {
    if (typeof tree !== 'object' || tree === null)
        return NOBODY;
    const known = asked.get(tree);
    if (known !== undefined)
        return known;
    const entry = Object.entries(tree)[0];
    const parts = entry === undefined ? NOBODY : { name: entry[0], fields: entry[1] };
    asked.set(tree, parts);
    return parts;
}
const object = (fields, key) => OBJECTS[String(fields[key])] ?? 'OBJECT';
function dynamicKind(name, fields) {
    switch (name) {
        case 'AlterTableStmt':
            return `ALTER ${object(fields, 'objtype')}`;
        case 'RenameStmt': {
            const renamed = object(fields, 'renameType');
            const inner = ['COLUMN', 'CONSTRAINT', 'ATTRIBUTE'].includes(renamed);
            if (renamed === 'ATTRIBUTE' || fields['renameType'] === 'OBJECT_DOMCONSTRAINT')
                return 'ALTER TYPE';
            return `ALTER ${inner ? object({ t: fields['relationType'] ?? 'OBJECT_TABLE' }, 't') : renamed}`;
        }
        case 'AlterObjectSchemaStmt':
        case 'AlterObjectDependsStmt':
        case 'AlterOwnerStmt':
            return `ALTER ${object(fields, 'objectType')}`;
        case 'AlterFunctionStmt':
            return `ALTER ${object(fields, 'objtype')}`;
        case 'DropStmt':
            return `DROP ${object(fields, 'removeType')}`;
        case 'DefineStmt':
            return `CREATE ${object(fields, 'kind')}`;
        case 'CreateFunctionStmt':
            return fields['is_procedure'] === true ? 'CREATE PROCEDURE' : 'CREATE FUNCTION';
        case 'CreateTableAsStmt':
            return fields['objtype'] === 'OBJECT_MATVIEW' ? 'CREATE MATERIALIZED VIEW' : 'CREATE TABLE AS';
        case 'GrantStmt':
            return fields['is_grant'] === true ? 'GRANT' : 'REVOKE';
        case 'GrantRoleStmt':
            return fields['is_grant'] === true ? 'GRANT' : 'REVOKE';
        case 'VacuumStmt':
            return fields['is_vacuumcmd'] === true ? 'VACUUM' : 'ANALYZE';
        case 'VariableSetStmt':
            return String(fields['kind']).startsWith('VAR_RESET') ? 'RESET' : 'SET';
        case 'DiscardStmt':
            return String(fields['target'] ?? 'DISCARD_ALL').replace('_', ' ');
        case 'VariableShowStmt':
            return 'SHOW';
        case 'TransactionStmt':
            return String(fields['kind'])
                .replace('TRANS_STMT_', '')
                .replaceAll('_', ' ')
                .replace(/^START$/, 'START TRANSACTION')
                .replace(/^ROLLBACK TO$/, 'ROLLBACK');
        default:
            return undefined;
    }
}
/** The command in PostgreSQL's own words. */
function kindOf(tree) {
    const { name, fields } = nodeOf(tree);
    const words = name
        .replace(/Stmt$/, '')
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toUpperCase();
    return dynamicKind(name, fields) ?? KINDS[name] ?? (words === '' ? 'UNKNOWN' : words);
}
function hasOption(fields, key, option) {
    const list = fields[key];
    if (!Array.isArray(list))
        return false;
    return list.some((item) => {
        const element = nodeOf(item).fields;
        if (element['defname'] !== option)
            return false;
        const value = nodeOf(element['arg']);
        const text = value.fields['sval'] ?? value.fields['ival'] ?? value.fields['boolval'];
        return !(text === 'false' || text === 'off' || text === 0 || text === false);
    });
}
function isTrue(fields, key) {
    return fields[key] === true;
}
function detachesConcurrently(fields) {
    const commands = fields['cmds'];
    return (Array.isArray(commands) &&
        commands.some((command) => {
            const { fields: inner } = nodeOf(command);
            const subtype = String(inner['subtype']);
            if (subtype === 'AT_DetachPartitionFinalize')
                return false;
            return subtype === 'AT_DetachPartition' && isTrue(nodeOf(inner['def']).fields, 'concurrent');
        }));
}
/** The statements that PostgreSQL refuses inside a transaction block, each with its own condition. */
const FORBIDDEN = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    IndexStmt: (f) => isTrue(f, 'concurrent'),
    DropStmt: (f) => isTrue(f, 'concurrent'),
    ReindexStmt: (f) => hasOption(f, 'params', 'concurrently') ||
        ['REINDEX_OBJECT_SCHEMA', 'REINDEX_OBJECT_SYSTEM', 'REINDEX_OBJECT_DATABASE'].includes(String(f['kind'])),
    VacuumStmt: (f) => isTrue(f, 'is_vacuumcmd'),
    ClusterStmt: (f) => f['relation'] === undefined,
    AlterTableStmt: detachesConcurrently,
    CreatedbStmt: () => true,
    DropdbStmt: () => true,
    AlterDatabaseStmt: (f) => hasOption(f, 'options', 'tablespace'),
    AlterSystemStmt: () => true,
    CreateTableSpaceStmt: () => true,
    DropTableSpaceStmt: () => true,
    CreateSubscriptionStmt: () => true,
    DropSubscriptionStmt: () => true,
    DiscardStmt: (f) => f['target'] === undefined || f['target'] === 'DISCARD_ALL',
});
const ENDS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .dictionary */ .z)({
    TRANS_STMT_BEGIN: 'begin',
    TRANS_STMT_START: 'begin',
    TRANS_STMT_COMMIT: 'commit',
    TRANS_STMT_PREPARE: 'commit',
    TRANS_STMT_COMMIT_PREPARED: 'forbidden',
    TRANS_STMT_ROLLBACK_PREPARED: 'forbidden',
    TRANS_STMT_ROLLBACK: 'rollback',
});
/** How the statement stands to transactions. */
function roleOf(tree) {
    const { name, fields } = nodeOf(tree);
    if (name === 'TransactionStmt')
        return ENDS[String(fields['kind'])] ?? 'inside';
    return FORBIDDEN[name]?.(fields) === true ? 'forbidden' : 'inside';
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
const BLANK = ' \t\n\r\f\v';
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
/** Past blanks with a line end among them, where another quote follows; undefined otherwise. */
function quoteAfter(text, at) {
    let i = at;
    let lineEnd = false;
    for (; BLANK.includes(text[i] ?? '-'); i += 1)
        lineEnd ||= text[i] === '\n' || text[i] === '\r';
    return lineEnd && text[i] === "'" ? i : undefined;
}
/** A text with escapes goes on in the next quotes when only white space with a line end stands between. */
function skipEscaped(text, at) {
    let end = skipQuoted(text, at, "'", true);
    for (let next = quoteAfter(text, end); next !== undefined; next = quoteAfter(text, end))
        end = skipQuoted(text, next, "'", true);
    return end;
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
    /** Whether a token of the statement has come yet. */
    let begun = false;
    let depth = 0;
    for (let i = 0; i < text.length;) {
        const c = text[i];
        if (c === '\\') {
            const line = text.indexOf('\n', i);
            const end = line === -1 ? text.length : line;
            parts.push({ kind: 'psql', start: i, end: text[end - 1] === '\r' ? end - 1 : end, semicolon: -1 });
            i = end;
            if (!begun)
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
                begun = false;
                continue;
            }
            statement = i + 1;
            begun = false;
            i += 1;
            continue;
        }
        begun ||= !BLANK.includes(c ?? ' ') && skipComment(text, i) === i;
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
/** Some twenty rules ask for the same statement. */
const taken = new WeakMap();
/** An ALTER TABLE taken apart; undefined for every other statement. */
function alterTable(tree, sql) {
    const { name, fields } = (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(tree);
    if (name !== 'AlterTableStmt' || fields['objtype'] !== 'OBJECT_TABLE')
        return undefined;
    const known = taken.get(fields) ?? takeApart(fields, sql);
    taken.set(fields, known);
    return known;
}
function takeApart(fields, sql) {
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
