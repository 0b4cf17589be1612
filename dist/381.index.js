export const id = 381;
export const ids = [381];
export const modules = {

/***/ 70046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ ProgramError),
/* harmony export */   b: () => (/* binding */ programError)
/* harmony export */ });
/** Code that did not come to its end, for a reason that is not the database's. */
class ProgramError extends Error {
    code;
    hint;
    site;
    name = 'ProgramError';
    constructor(message, 
    /** A stable code: `code-failed`, `missing-package`, `needs-application`, `code-ended`. */
    code, hint, site) {
        super(message);
        this.code = code;
        this.hint = hint;
        this.site = site;
    }
}
const siteOf = ({ line, column }) => line === undefined ? undefined : { line, column: column ?? 1 };
/** What the child has told, as an error with the next step; `step` installs the project's packages. */
function programError(error, step) {
    const site = siteOf(error);
    const missing = error.packageName ?? /^Cannot find (?:module|package) '([^'./][^']*)'/.exec(error.message)?.[1];
    if (missing !== undefined)
        return new ProgramError(`It needs the package ${missing}, which is not installed here.`, 'missing-package', missing === 'tsx'
            ? 'TypeScript is read by a package of the project: add `tsx` (or `typescript`, `esbuild`, `@swc/core`) to its dependencies, and install them in a step before this one.'
            : `Add a step before this one that installs the project's packages: \`run: ${step}\` (with \`working-directory\` where they are not at the root).`, site);
    if (error.hint !== undefined)
        return new ProgramError(error.message, 'needs-application', error.hint, site);
    return new ProgramError(`${error.name === 'Error' ? '' : `${error.name}: `}${error.message}`, 'code-failed', 'Correct the code of the migration.', site);
}


/***/ }),

/***/ 61387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hz: () => (/* binding */ MOST_STATEMENTS),
/* harmony export */   Ot: () => (/* binding */ tooMany),
/* harmony export */   cp: () => (/* binding */ tooManyTogether)
/* harmony export */ });
/**
 * The most statements of one file, and of all files that one run is about: each of them is kept with its tree while the run lasts.
 */
const MOST_STATEMENTS = 200_000;
const number = (count) => count.toLocaleString('en');
/** Of a text with more; the place is where it begins. */
function tooMany(count, most, line) {
    return problem(`the file holds ${number(count)} statements, and one run takes ${number(most)}`, line);
}
/** Of a text that is too much behind those before it. */
function tooManyTogether(before, count, most, line) {
    return problem(`the file holds ${number(count)} statements behind ${number(before)} of the files before it, and one run takes ${number(most)}`, line);
}
function problem(message, line) {
    return {
        code: 'too-many',
        message: `${message}: each is run, timed and read by the rules on its own`,
        hint: 'Put many rows into one statement (INSERT … VALUES (…), (…), or on PostgreSQL COPY … FROM stdin), or load the data outside of migrations.',
        line,
        column: 1,
        offset: 0,
    };
}


/***/ }),

/***/ 82744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ locateError),
/* harmony export */   KD: () => (/* binding */ locateProblem),
/* harmony export */   OR: () => (/* binding */ locateCode)
/* harmony export */ });
/* harmony import */ var _sql_locate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85584);
/* harmony import */ var _sql_masked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62787);


function spotOf(source, statement, error) {
    if (statement === undefined)
        return { line: source.firstLine, column: 1 };
    if (source.code === true)
        return (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .spotAt */ .AH)(source.text, statement.offset);
    const copied = /^COPY .*, line (\d+)/.exec(error.data.where ?? '');
    if (copied?.[1] !== undefined && statement.copyData !== undefined) {
        const header = (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .spotAt */ .AH)(source.text, statement.offset + statement.sql.length).line;
        return { line: header + Number(copied[1]) + source.firstLine - 1, column: 1 };
    }
    const within = error.data.position === undefined ? 0 : (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .offsetOfCharacter */ .M0)(statement.sql, error.data.position - 1);
    const spot = (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .spotAt */ .AH)(source.text, statement.offset + within);
    return { line: spot.line + source.firstLine - 1, column: spot.column };
}
/** The word that names a password may stand on another line than it does, and then be cut off. */
const excerptOf = ({ text, firstLine }, { line, column }) => (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)((0,_sql_masked_js__WEBPACK_IMPORTED_MODULE_0__/* .maskedInPlace */ .QO)(text), { line, column }, firstLine);
const LONGEST = 500;
/** Of a statement that stands in no file. */
const shortened = (text) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`);
/** What the server said, at its place in the file, with the lines around and a caret. */
function locateError(source, statement, error, hint) {
    const spot = spotOf(source, statement, error);
    const place = { path: source.path, line: spot.line, column: spot.column };
    const sent = source.code === true && statement !== undefined ? `It sent: ${shortened(statement.sql)}` : undefined;
    const detail = [error.data.detail, error.data.where, sent].filter((text) => text !== undefined).join('\n');
    const advice = hint ?? error.data.hint;
    return {
        code: error.code,
        message: error.message,
        ...(detail === '' ? {} : { detail }),
        ...(advice === undefined ? {} : { hint: advice }),
        place,
        excerpt: excerptOf(source, spot),
    };
}
/** The same for a text that cannot even be split. */
function locateProblem(source, problem) {
    return {
        code: problem.code,
        message: problem.message,
        hint: problem.hint,
        place: { path: source.path, line: problem.line, column: problem.column },
        excerpt: excerptOf(source, problem),
    };
}
/** An error of the code itself, where its stack says that it comes from. */
function locateCode(source, { code, message, hint, site }) {
    const spot = { line: site?.line ?? 1, column: site?.column ?? 1 };
    return {
        code,
        message,
        hint,
        place: { path: source.path, ...spot },
        excerpt: excerptOf({ ...source, firstLine: 1 }, spot),
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
    const extension = given.size === 0 ? undefined : extensionOf(statement);
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

/***/ 44290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v$: () => (/* binding */ madeBy),
/* harmony export */   wH: () => (/* binding */ madeByAll),
/* harmony export */   yZ: () => (/* binding */ bareName)
/* harmony export */ });
/* harmony import */ var _model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54693);
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
const MAKERS = (0,_model_dictionary_js__WEBPACK_IMPORTED_MODULE_1__/* .dictionary */ .z)({
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
});
/** Names of what one statement makes. */
function madeBy(statement) {
    const { name, fields } = (0,_sql_pg_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(statement.tree);
    return (MAKERS[name]?.(fields) ?? []).filter((made) => made !== undefined);
}
/** Everything that these migrations make, in order. DDL inside DO blocks cannot be seen so. */
function madeByAll(migrations, reading) {
    return migrations.flatMap(({ migration, split }) => split.statements.flatMap((statement) => reading.madeBy(statement).map((name) => ({ name, path: migration.path, line: statement.line }))));
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
/** What the tool of the file would do with a statement that cannot run in a transaction: several in one script are one, too. */
function elsewhere({ sentBy }, { statements }) {
    if (sentBy === undefined || (sentBy.as === 'script' && statements.length < 2))
        return '';
    return `; ${sentBy.tool} itself, which sends the file as one ${sentBy.as}, is refused there`;
}
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
    const refused = traits.transactionalDdl && forbidden !== undefined ? elsewhere(step, split) : '';
    if (step.transactional === false)
        return { kind: 'statements', own: false, reason: `the file is marked as not transactional${refused}` };
    if (forbidden !== undefined) {
        return {
            kind: 'statements',
            own: false,
            reason: traits.transactionalDdl
                ? `${forbidden.kind} on line ${forbidden.line} cannot run in a transaction${refused}`
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
/** Settings that the servers of the MySQL family refuse to change within a transaction. */
const ALONE = /\b(?:sql_log_bin|binlog_format|binlog_direct_non_transactional_updates|explicit_defaults_for_timestamp|gtid_next|gtid_domain_id|(?:tx|transaction)_(?:isolation|read_only))\b/i;
/**
 * Whether a statement that runs one by one gets a transaction of ours, for its locks to be seen or its line of the journal
 * to go in with it. Only where that is the same to the statement as running alone.
 */
function takesTransaction(statement) {
    return (statement.transaction === 'inside' &&
        !MAY_COMMIT.has(statement.kind) &&
        !NEEDS_TRANSACTION.test(statement.kind) &&
        !/^set\s+(?:local|transaction)\b/i.test(statement.sql) &&
        !(statement.kind === 'SET' && ALONE.test(statement.sql)));
}


/***/ }),

/***/ 3288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ parseProgram),
/* harmony export */   bg: () => (/* binding */ parseAll),
/* harmony export */   kq: () => (/* binding */ parseStep)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _sql_bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61387);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82744);
/* harmony import */ var _mode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59271);




const EMPTY = { statements: [], problems: [], ignored: [], directives: { noTransaction: false } };
/** Whose commands stand between the statements. */
const CLIENT = { postgresql: 'psql', mysql: 'client' };
function notesOf(split, { name }) {
    const names = [...new Set(split.ignored.map((command) => command.text.split(/\s/)[0] ?? ''))];
    const left = names.length === 0
        ? []
        : [`${CLIENT[name]} commands without effect on the database were left out: ${names.join(', ')}`];
    return split.statements.length === 0 && split.problems.length === 0 ? [...left, 'the file holds no statement'] : left;
}
const MOST_NAMED = 10;
/** The first problem at its place, and the others after it: one run names all that is to be mended. */
function brokenBy(source, { problems }) {
    const [first, ...others] = problems;
    if (first === undefined)
        return undefined;
    const located = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .locateProblem */ .KD)(source, first);
    if (others.length === 0)
        return located;
    const named = others.slice(0, MOST_NAMED).map(({ line, message }) => `Also on line ${line}: ${message}`);
    const more = others.length - named.length;
    return { ...located, detail: [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('\n') };
}
/** Splits one step of a migration. */
async function parseStep(migration, step, dialect, traits) {
    const source = { path: step.path ?? migration.path, text: step.sql, firstLine: step.line };
    const split = step.sql === '' ? EMPTY : await dialect.split(step.sql, step.line);
    return {
        migration,
        source,
        split,
        mode: (0,_mode_js__WEBPACK_IMPORTED_MODULE_2__/* .runMode */ .r)(step, split, traits),
        broken: brokenBy(source, split),
        notes: [...(migration.remarks ?? []), ...notesOf(split, dialect)],
    };
}
/** Code, ready to run: nobody knows its statements yet. */
function parseProgram(migration, step) {
    return {
        migration,
        source: { path: migration.path, text: step.text, firstLine: 1, code: true },
        split: { ...EMPTY, statements: [] },
        mode: { kind: 'statements', own: false },
        broken: undefined,
        notes: [],
        program: step,
    };
}
/** What is too much together with the files before it: none of it is kept. */
function withoutRoom(parsed, before, most) {
    const { statements } = parsed.split;
    const problem = (0,_sql_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .tooManyTogether */ .cp)(before, statements.length, most, parsed.source.firstLine);
    return { ...parsed, split: EMPTY, broken: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .locateProblem */ .KD)(parsed.source, problem) };
}
/** The parser keeps the one thread busy; now and then a server that starts meanwhile, or a signal, gets its turn. */
const TURN_MS = 2;
/** Splits the `up` of each migration; what code sends is known once it runs. */
async function parseAll(migrations, dialect, traits, most = _sql_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_STATEMENTS */ .Hz) {
    const parsed = [];
    let statements = 0;
    let since = performance.now();
    for (const migration of migrations) {
        const { up } = migration;
        const one = up.kind === 'sql' ? await parseStep(migration, up, dialect, traits) : parseProgram(migration, up);
        const before = statements;
        statements += one.split.statements.length;
        parsed.push(statements > most ? withoutRoom(one, before, most) : one);
        if (performance.now() - since < TURN_MS)
            continue;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        since = performance.now();
    }
    return parsed;
}


/***/ }),

/***/ 72790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ statementSent),
/* harmony export */   nq: () => (/* binding */ setsByTool),
/* harmony export */   zQ: () => (/* binding */ allowancesAt),
/* harmony export */   zW: () => (/* binding */ asks)
/* harmony export */ });
/** `// migrate-on-merge: allow RULE-ID because REASON`, in the words and places of SQL's own comments. */
const ALLOW = /^\s*(?:\/\/|--|\/?\*|#)\s*migrate-on-merge:\s*allow\s+([\w-]+)(?:\s+because\s+(.*?))?\s*(?:\*\/)?\s*$/i;
/** The comments right above the line that sends a statement. */
function allowancesAt(lines, line) {
    const found = [];
    for (let at = line - 1; at >= 1; at -= 1) {
        const text = lines[at - 1] ?? '';
        const match = ALLOW.exec(text);
        if (match !== null)
            found.unshift({ rule: match[1] ?? '', reason: (match[2] ?? '').trim(), line: at });
        else if (!/^\s*(?:\/\/|--|#|\/\*|\*)/.test(text))
            break;
    }
    return found;
}
const offsets = new WeakMap();
function linesOf(source) {
    const known = offsets.get(source);
    if (known !== undefined)
        return known;
    const lines = source.text.split('\n');
    let at = 0;
    const starts = lines.map((line) => {
        const start = at;
        at += line.length + 1;
        return start;
    });
    const made = { lines, starts };
    offsets.set(source, made);
    return made;
}
const UNKNOWN = { kind: 'UNKNOWN', transaction: 'inside' };
/**
 * What code sends, as a statement of its file: it stands on the line that sends it. Several in one message that the server must have
 * together are one, which nothing may be put around. `lastLine`: of the statement before, for one of which nobody knows the place.
 */
async function statementSent(dialect, source, sent, lastLine = 1) {
    const { statements } = await dialect.split(sent.text);
    const [first, second] = statements;
    const { lines, starts } = linesOf(source);
    const line = Math.min(sent.site?.line ?? lastLine, lines.length);
    const offset = (starts[line - 1] ?? 0) + (sent.site?.column ?? 1) - 1;
    const place = { offset, line, endLine: line, allows: sent.site === undefined ? [] : allowancesAt(lines, line) };
    const sql = withValues(sent);
    if (first === undefined)
        return { ...UNKNOWN, ...place, sql };
    if (second !== undefined)
        return { kind: first.kind, transaction: 'forbidden', ...place, sql };
    return { ...first, ...place, sql };
}
const LONGEST_VALUE = 80;
/** Bound values behind the text, as a comment that stays one. */
function withValues({ text, values }) {
    const sql = text.trim().replace(/;\s*$/, '');
    if (values === undefined)
        return sql;
    const shown = values.map((value, i) => {
        const short = value === null ? 'NULL' : value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
        return `$${i + 1} = ${short.replace(/[\r\n]+/g, ' ').replaceAll('*/', '* /')}`;
    });
    return `${sql} /* ${shown.join(', ')} */`;
}
/** Settings and questions, which change nothing by themselves. */
const ASKING = /^(?:SELECT|SHOW|VALUES|EXPLAIN|FETCH|TABLE|USE|DESCRIBE|PREPARE|DEALLOCATE)\b/;
const SETTING = /^(?:SET|RESET)\b/;
/** A question of the tool or of the code; that it locks or calls nothing, only its run can show. */
const asks = ({ kind, sql }) => ASKING.test(kind) &&
    !/\bfor\s+(?:no\s+key\s+)?(?:update|share|key)\b|\binto\b|\b(?:setval|nextval|pg_notify|lo_\w+)\s*\(/i.test(sql);
/** A setting that the tool makes by itself, as its driver does on each connection; the code's own stands in its text. */
function setsByTool({ kind, sql }, { text }) {
    if (!SETTING.test(kind))
        return false;
    const words = sql.split(/[\s=]+/, 3).filter((word) => !/^(?:local|session)$/i.test(word));
    return !text.toLowerCase().includes(words.slice(0, 2).join(' ').toLowerCase());
}


/***/ }),

/***/ 72:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ touchesSession),
/* harmony export */   eZ: () => (/* binding */ replay),
/* harmony export */   yI: () => (/* binding */ touches)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _programs_program_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70046);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(90956);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82744);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1650);
/* harmony import */ var _made_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44290);
/* harmony import */ var _program_statements_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72790);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33719);
/* harmony import */ var _session_setup_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97287);









/** Statements of these kinds leave the session as it was; after others it is put back. */
const HARMLESS = /^(?:CREATE (?:TABLE|INDEX|VIEW|MATERIALIZED VIEW|TYPE|DOMAIN|SEQUENCE|TRIGGER|POLICY|FUNCTION|PROCEDURE|SCHEMA|EXTENSION|RULE)|ALTER|DROP|INSERT|UPDATE|DELETE|COMMENT|GRANT|REVOKE|TRUNCATE|COPY)\b/;
/** Unless they make something temporary, or call what changes the session. */
const TOUCHING = /\btemp(?:orary)?\b|\bset_config\b|\badvisory_lock|\bdblink|\blo_/i;
const touches = ({ kind, sql }) => !HARMLESS.test(kind) || TOUCHING.test(sql);
function touchesSession(parsed) {
    return parsed.split.statements.some(touches);
}
/** What the platform provides, and what an extension brings, is known here as well. */
function adviceOn(all, parsed, statement, error, server, reading) {
    const { id, path } = parsed.migration;
    const at = all.indexOf(parsed);
    const hint = reading.hintFor(error, {
        id,
        path,
        line: statement.line,
        earlier: (0,_made_js__WEBPACK_IMPORTED_MODULE_4__/* .madeByAll */ .wH)(all.slice(0, at + 1), reading),
        later: (0,_made_js__WEBPACK_IMPORTED_MODULE_4__/* .madeByAll */ .wH)(all.slice(at), reading),
        failed: new Set(),
        names: [],
        shadow: `${server.engine} ${server.version}`,
        sql: statement.sql,
        engine: server.engine,
        major: server.major,
        needs: reading.needsOf(statement),
        notAtomic: parsed.mode.reason,
    });
    return hint === undefined ? '' : `${hint} `;
}
function refusal(parsed, statement, error, advice) {
    const { message, place, excerpt } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .locateError */ .HY)(parsed.source, statement, error, undefined);
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('replay', `The state before cannot be replayed: ${message}\n${excerpt}`, `${advice}This migration counts as applied, yet it does not run on an empty shadow database. If the platform provides what is missing, put that into \`shadow-setup\`; if the file was changed after it ran, restore it. With \`database-url\`, the schema of the target itself is used instead.`, { cause: error, place });
}
async function statementByStatement({ session, given, all, reading }, parsed) {
    const wrap = parsed.mode.kind === 'transaction' && !parsed.mode.own;
    if (wrap)
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_8__/* .raw */ .lS)('BEGIN'));
    for (const statement of parsed.split.statements) {
        try {
            await session.run((0,_given_js__WEBPACK_IMPORTED_MODULE_3__/* .asGiven */ .O)(statement, given), statement.copyData === undefined ? {} : { copyData: statement.copyData });
        }
        catch (error) {
            if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP) || error.data.connectionLost === true)
                throw error;
            // Whoever hears of it goes on with this session.
            if (session.transaction() !== 'idle')
                await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_8__/* .raw */ .lS)('ROLLBACK'));
            throw refusal(parsed, statement, error, adviceOn(all, parsed, statement, error, session.server, reading));
        }
    }
    if (wrap)
        await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_8__/* .raw */ .lS)('COMMIT'));
}
const plain = (parsed) => parsed.mode.kind === 'transaction' &&
    !parsed.mode.own &&
    parsed.split.statements.every((s) => s.copyData === undefined && s.kind !== 'CREATE EXTENSION');
/** A table, a schema, an object, a column, a function of that name is there already. */
const EXISTS = new Set(['42P07', '42P06', '42710', '42701', '42723']);
/** A squashed file that was recorded beside what it replaces makes the same once more. */
function makesAgain(parsed, error, options) {
    const cause = error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? error.cause : undefined;
    const atomic = parsed.mode.kind === 'transaction';
    return atomic && options.recorded.has(parsed.migration.id) && cause instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP && EXISTS.has(cause.code);
}
/** Code runs as it is; what it sends is noted, for what later files take from it. */
async function replayProgram(r, parsed, step) {
    const sent = parsed.split.statements;
    sent.length = 0;
    const { running, further, session } = r;
    try {
        await running?.run(step, parsed.migration.id, {
            session,
            further,
            async onStatement(one, send) {
                const statement = await (0,_program_statements_js__WEBPACK_IMPORTED_MODULE_5__/* .statementSent */ .Gg)(r.dialect, parsed.source, one);
                await send();
                if (!(0,_program_statements_js__WEBPACK_IMPORTED_MODULE_5__/* .asks */ .zW)(statement))
                    sent.push(statement);
            },
            ...(step.command === undefined
                ? {}
                : {
                    async renew(renewed) {
                        await r.dialect.reset(renewed);
                        await (0,_session_setup_js__WEBPACK_IMPORTED_MODULE_7__/* .setUpSession */ .k)(renewed, r.sessionSetup, r.dialect);
                    },
                }),
            settle: () => Promise.resolve(),
        });
    }
    catch (error) {
        if (error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP && error.data.connectionLost !== true)
            throw refusal(parsed, sent.at(-1), error, '');
        if (!(error instanceof _programs_program_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramError */ .Z))
            throw error;
        const { message, place, excerpt, hint } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .locateCode */ .OR)(parsed.source, error);
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('replay', `The state before cannot be replayed: ${message}\n${excerpt}`, hint ?? '', {
            cause: error,
            place,
        });
    }
}
async function replayOne(r, parsed) {
    if (parsed.program !== undefined)
        return replayProgram(r, parsed, parsed.program);
    const { session, dialect } = r;
    if (!dialect.oneMessage || !plain(parsed))
        return statementByStatement(r, parsed);
    try {
        await session.run(parsed.split.statements.map(({ sql }) => sql).join(';\n'));
    }
    catch (error) {
        if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP) || error.data.connectionLost === true)
            throw error;
        // The same again one by one, to name the statement: the message was one implicit transaction, so nothing of it stayed.
        if (session.transaction() !== 'idle')
            await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_8__/* .raw */ .lS)('ROLLBACK'));
        await statementByStatement(r, parsed);
    }
}
/**
 * Runs migrations that count as applied, as fast as the server takes them: a whole file in one message where its
 * statements allow that. Throws ActionError `replay` with the place; gives back what was passed over, in words.
 */
async function replay(session, dialect, migrations, options) {
    const notes = [];
    const reading = await (0,_reading_js__WEBPACK_IMPORTED_MODULE_6__/* .readingOf */ .M)(dialect);
    const replaying = {
        session,
        dialect,
        reading,
        given: options.given,
        all: migrations,
        running: options.running,
        further: options.further,
        sessionSetup: options.sessionSetup,
    };
    for (const parsed of migrations) {
        if (parsed.broken !== undefined) {
            throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('replay', `The state before cannot be replayed: ${parsed.broken.message}\n${parsed.broken.excerpt}`, parsed.broken.hint ?? 'Correct the file.', { place: parsed.broken.place });
        }
        if (parsed.split.statements.length === 0 && parsed.program === undefined)
            continue;
        try {
            await replayOne(replaying, parsed);
        }
        catch (error) {
            if (!makesAgain(parsed, error, options))
                throw error;
            notes.push(`${parsed.migration.path} was recorded without being run, and makes what is there already; it was passed over.`);
        }
        if (session.transaction() !== 'idle')
            await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_8__/* .raw */ .lS)('ROLLBACK'));
        if (touchesSession(parsed)) {
            await dialect.reset(session);
            await (0,_session_setup_js__WEBPACK_IMPORTED_MODULE_7__/* .setUpSession */ .k)(session, options.sessionSetup, dialect);
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
/** What is sent at once: all of it, where several statements may be one message. */
async function messages(text, { oneMessage, split }) {
    if (oneMessage)
        return [text];
    const { statements, problems } = await split(text);
    const [problem] = problems;
    if (problem !== undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('session-setup', `\`session-setup\` cannot be read: ${problem.message}.`, problem.hint);
    return statements.map(({ sql }) => sql);
}
/** Runs the `session-setup`; what is wrong with it is not blamed on the migration that comes next. */
async function setUpSession(session, text, dialect) {
    if (text === undefined)
        return;
    try {
        for (const sql of await messages(text, dialect))
            await session.run(sql);
    }
    catch (error) {
        if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP) || error.data.connectionLost === true)
            throw error;
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('session-setup', `\`session-setup\` fails: ${error.message}`, HINT, { cause: error });
    }
    if (session.transaction() === 'idle')
        return;
    await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_1__/* .raw */ .lS)('ROLLBACK'));
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('session-setup', '`session-setup` leaves a transaction open.', HINT);
}


/***/ })

};
