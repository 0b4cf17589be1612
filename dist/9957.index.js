export const id = 9957;
export const ids = [9957];
export const modules = {

/***/ 78889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ BASELINE)
/* harmony export */ });
/** Stands in the history in place of a digest where a migration was recorded without being run. */
const BASELINE = 'baseline';


/***/ }),

/***/ 57612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oQ: () => (/* binding */ extensionsOf),
/* harmony export */   yl: () => (/* binding */ rolesMadeBy)
/* harmony export */ });
/* unused harmony export rolesNamedIn */
/** The extensions of `CREATE EXTENSION` statements, each once, in order. Those made within a DO block cannot be seen. */
function extensionsOf(statements) {
    const asked = new Map();
    for (const { tree } of statements) {
        const node = tree?.CreateExtensionStmt;
        if (node?.extname === undefined || asked.has(node.extname))
            continue;
        const option = node.options?.find(({ DefElem }) => DefElem?.defname === 'schema');
        const schema = option?.DefElem?.arg?.String?.sval;
        asked.set(node.extname, { name: node.extname, ...(schema === undefined ? {} : { schema }) });
    }
    return [...asked.values()];
}
const CREATE_ROLE = /\bCREATE\s+(?:ROLE|USER|GROUP)\s+(?:"((?:[^"]|"")+)"|([A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*))/gi;
/**
 * The roles that a text makes itself, also in DO blocks: they must not be there before. Read from the text, since a false
 * one costs nothing.
 */
function rolesMadeBy(text) {
    const names = [...text.matchAll(CREATE_ROLE)].map(([, quoted, plain]) => quoted === undefined ? (plain ?? '').toLowerCase() : quoted.replaceAll('""', '"'));
    return [...new Set(names)];
}
function roleNames(node, into) {
    if (typeof node !== 'object' || node === null)
        return;
    const { roletype, rolename } = node;
    if (roletype === 'ROLESPEC_CSTRING' && typeof rolename === 'string')
        into.add(rolename);
    for (const value of Object.values(node))
        roleNames(value, into);
}
/** The roles that statements name (`OWNER TO`, `GRANT … TO`, `SET ROLE`, policies): the platform's, unless a file makes them. */
function rolesNamedIn(statements) {
    const names = new Set();
    for (const { tree } of statements) {
        roleNames(tree, names);
        const { VariableSetStmt: set, GrantRoleStmt: grant } = (tree ?? {});
        const role = set?.name === 'role' ? set.args?.[0]?.A_Const?.sval?.sval : undefined;
        if (role !== undefined && role !== 'none')
            names.add(role);
        for (const { AccessPriv: granted } of grant?.granted_roles ?? [])
            if (granted?.priv_name !== undefined)
                names.add(granted.priv_name);
    }
    return [...names].filter((name) => !name.startsWith('pg_'));
}


/***/ }),

/***/ 4623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ grantedTo),
/* harmony export */   j: () => (/* binding */ namedInDump)
/* harmony export */ });
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57612);
/* harmony import */ var _mysql_asked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14395);


const GRANTED = {
    postgresql({ statements, texts, roles }) {
        const own = new Set(texts.flatMap(_asked_js__WEBPACK_IMPORTED_MODULE_1__/* .rolesMadeBy */ .yl));
        return { extensions: (0,_asked_js__WEBPACK_IMPORTED_MODULE_1__/* .extensionsOf */ .oQ)(statements), roles: roles.filter((role) => !own.has(role)), definers: [] };
    },
    mysql({ texts, roles }) {
        const own = new Set(texts.flatMap(_mysql_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .accountsMadeBy */ .V0));
        const all = new Set([...roles, ...texts.flatMap(_mysql_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .accountsNamedIn */ .Bu)]);
        const others = (names) => names.filter((name) => !own.has(name));
        return { extensions: [], roles: others([...all]), definers: others([...new Set(texts.flatMap(_mysql_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .definersIn */ .gS))]) };
    },
};
/** What the shadow must have for these files to find what they find on the target. */
const grantedTo = (dialect, asking) => GRANTED[dialect.name](asking);
/** Accounts that a dump of a schema names (`DEFINER=`), which its own text does not make. */
function namedInDump(dialect, text) {
    return dialect.name === 'mysql' ? (0,_mysql_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .accountsNamedIn */ .Bu)(text) : [];
}


/***/ }),

/***/ 14395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ accountsNamedIn),
/* harmony export */   V0: () => (/* binding */ accountsMadeBy),
/* harmony export */   gS: () => (/* binding */ definersIn)
/* harmony export */ });
const NAME = '(?:`(?:[^`]|``)+`|\'(?:[^\'\\\\]|\'\'|\\\\.)+\'|"(?:[^"\\\\]|""|\\\\.)+"|[A-Za-z_$\\u0080-\\uffff][\\w$\\u0080-\\uffff]*)';
const ACCOUNT = `${NAME}(?:\\s*@\\s*(?:${NAME}|[\\w.%:/-]+))?`;
const LIST = `${ACCOUNT}(?:\\s*,\\s*${ACCOUNT})*`;
/** Who gets or loses a right, who a definer is, and who is given a role. */
const NAMING = new RegExp(`\\bGRANT\\b[^;]*?\\bTO\\s+(${LIST})|\\bREVOKE\\b[^;]*?\\bFROM\\s+(${LIST})|\\bDEFINER\\s*=\\s*(${ACCOUNT})`, 'gi');
const MAKING = new RegExp(`\\bCREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:USER|ROLE)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(${LIST})`, 'gi');
function unquote(text) {
    const quote = text.charAt(0);
    if (!['`', "'", '"'].includes(quote))
        return text;
    return text.slice(1, -1).replaceAll(quote + quote, quote);
}
/** `name@host`; without a host MariaDB may mean a role, so it stays without. */
function plain(account) {
    const [, name = '', host] = new RegExp(`^(${NAME})(?:\\s*@\\s*(.+))?$`, 's').exec(account.trim()) ?? [];
    return host === undefined ? unquote(name) : `${unquote(name)}@${unquote(host.trim())}`;
}
function accounts(text, pattern) {
    const found = [...text.matchAll(pattern)].flatMap((match) => match.slice(1).filter((list) => list !== undefined));
    const each = found.flatMap((list) => list.match(new RegExp(ACCOUNT, 'g')) ?? []).map(plain);
    return [...new Set(each)].filter((name) => !/^(current_user|current_role|session_user|none|default)\b/i.test(name));
}
/**
 * Accounts that a text takes for granted: those it names and does not make. Read from the text, since a false one costs
 * nothing but a user without rights on a throw-away server.
 */
function accountsNamedIn(text) {
    const made = new Set(accountsMadeBy(text));
    return accounts(text, NAMING).filter((name) => !made.has(name));
}
const DEFINING = new RegExp(`\\bDEFINER\\s*=\\s*(${ACCOUNT})`, 'gi');
/** Accounts as which something of this text runs. */
const definersIn = (text) => accounts(text, DEFINING);
/** Accounts that a text makes itself: they must not be there before. */
const accountsMadeBy = (text) => accounts(text, MAKING);


/***/ }),

/***/ 51292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ parseAccount),
/* harmony export */   M: () => (/* binding */ prepareMysqlShadow)
/* harmony export */ });
/* harmony import */ var _engines_mysqlfamily_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38314);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90956);
/* harmony import */ var _mysql_asked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14395);
/* harmony import */ var _mysql_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14053);
/* harmony import */ var _mysql_users_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60563);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25605);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/** `user@host`, or a role's name. */
function parseAccount(name) {
    const at = name.lastIndexOf('@');
    return at <= 0 ? { user: name, host: undefined } : { user: name.slice(0, at), host: name.slice(at + 1) };
}
const words = (error) => (error instanceof Error ? error.message : String(error));
/** Nobody can log in as one of them, and they hold no rights, but for those as which something of the files runs. */
async function makeAccounts(admin, names) {
    const skipped = [];
    for (const name of new Set(names)) {
        const who = parseAccount(name);
        try {
            if (who.host === undefined)
                await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `CREATE ROLE IF NOT EXISTS ${(0,_mysql_users_js__WEBPACK_IMPORTED_MODULE_3__/* .account */ .ct)(who)}`);
            else
                await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `CREATE USER IF NOT EXISTS ${(0,_mysql_users_js__WEBPACK_IMPORTED_MODULE_3__/* .account */ .ct)(who)} ACCOUNT LOCK`);
        }
        catch (error) {
            skipped.push(`account ${name}: ${words(error)}`);
            // On a server that is not ours: once is enough to know
            if ((0,_mysql_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefused */ .H0)(error))
                break;
        }
    }
    return skipped;
}
/** What tables without a character set of their own get. */
async function giveDefaults(admin, settings) {
    const charset = settings.get('character_set_database');
    const collation = settings.get('collation_database');
    if (charset === undefined || collation === undefined)
        return [];
    try {
        await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `ALTER DATABASE ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__.id)(admin.server.database)} CHARACTER SET ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__.id)(charset)} COLLATE ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__.id)(collation)}`);
        return [];
    }
    catch (error) {
        return [`the database's collation ${collation}: ${words(error)}`];
    }
}
/** Of the database, not of a session. */
const DEFAULTS = new Set(['character_set_database', 'collation_database']);
/** Those that the shadow's server takes; the others in words. A value that it has already is no change. */
async function usable(shadow, settings) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = __addDisposableResource(env_1, await shadow.open(), true);
        const taken = {};
        const skipped = [];
        for (const { name, value } of settings) {
            if (DEFAULTS.has(name) || !/^[a-z_]+$/.test(name))
                continue;
            const [now] = await session.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `SHOW SESSION VARIABLES WHERE Variable_name = ${name}`);
            if (now?.['Value'] === value)
                continue;
            try {
                const variable = (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .raw */ .lS)(`SET SESSION ${name} = `);
                // A variable of numbers takes no text
                await session.query(/^\d+$/.test(value) ? (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `${variable}${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .raw */ .lS)(value)}` : (0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `${variable}${value}`);
                taken[name] = value;
            }
            catch (error) {
                skipped.push(`setting ${name}: ${words(error)}`);
            }
        }
        return { settings: taken, user: session.server.user, skipped };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What the target's user may take on, the shadow's may too. */
async function giveRoles(admin, whom, roles) {
    // A role that a set-up has dropped, or a server that gives none away
    for (const role of roles)
        await admin
            .query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `GRANT ${(0,_mysql_users_js__WEBPACK_IMPORTED_MODULE_3__/* .account */ .ct)(parseAccount(role))} TO ${(0,_mysql_users_js__WEBPACK_IMPORTED_MODULE_3__/* .account */ .ct)(parseAccount(whom))}`)
            .catch(() => undefined);
}
/**
 * A history in a database of its own stands beside the one that the migration user is given. On a server that is not ours a database of
 * that name would be somebody else's.
 */
async function giveHistory(admin, whom, schema, ours) {
    const { database, apart } = (0,_engines_mysqlfamily_names_js__WEBPACK_IMPORTED_MODULE_0__/* .historyPlace */ .sm)(admin.server.database, schema);
    if (!apart)
        return [];
    if (!ours)
        return [`the history table: it stands in another database (${database})`];
    await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__/* .sql */ .ll) `CREATE DATABASE IF NOT EXISTS ${(0,_sql_query_js__WEBPACK_IMPORTED_MODULE_5__.id)(database)}`);
    await (0,_mysql_users_js__WEBPACK_IMPORTED_MODULE_3__/* .giveDatabase */ .hc)(admin, parseAccount(whom), database);
    return [];
}
/** Makes an empty shadow look like the target's platform; to be done again after each `renew`. */
async function prepareMysqlShadow(shadow, preparation) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { dialect, roles, definers = [], memberOf = [], roleSettings, setupFiles } = preparation;
        (0,_mysql_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .giveSettings */ .Bm)(shadow, {});
        const { settings, user, skipped } = await usable(shadow, roleSettings);
        (0,_mysql_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .giveSettings */ .Bm)(shadow, settings);
        const admin = __addDisposableResource(env_2, await shadow.admin(), true);
        const noDefaults = await giveDefaults(admin, new Map(roleSettings.map(({ name, value }) => [name, value])));
        // A set-up file finds the accounts that it does not make itself.
        const own = new Set(setupFiles.flatMap(({ text }) => (0,_mysql_asked_js__WEBPACK_IMPORTED_MODULE_1__/* .accountsMadeBy */ .V0)(text)));
        const noAccounts = await makeAccounts(admin, roles.filter((name) => !own.has(name)));
        // A view upon a view is made only if the definer of the one below may read it, and a trigger runs only if its definer may.
        // On a server that is not ours an account of that name may be somebody's.
        const acting = new Set([
            ...setupFiles.flatMap(({ text }) => (0,_mysql_asked_js__WEBPACK_IMPORTED_MODULE_1__/* .definersIn */ .gS)(text)),
            ...(shadow.provider === 'url' ? [] : definers),
        ]);
        for (const name of roles.filter((one) => acting.has(one) && !own.has(one)))
            await (0,_mysql_users_js__WEBPACK_IMPORTED_MODULE_3__/* .giveDatabase */ .hc)(admin, parseAccount(name), admin.server.database).catch(() => undefined);
        for (const file of setupFiles)
            await (0,_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .runSetup */ .x)(admin, file, dialect);
        await giveRoles(admin, user, memberOf);
        const { historySchema } = preparation;
        const noHistory = historySchema === undefined ? [] : await giveHistory(admin, user, historySchema, shadow.provider !== 'url');
        return {
            skipped: [...skipped, ...noDefaults, ...noAccounts, ...noHistory],
            extensions: [],
            history: noHistory.length === 0,
        };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}


/***/ }),

/***/ 25605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ runSetup)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _sql_locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85584);
/* harmony import */ var _sql_masked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62787);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90956);




const HINT = 'Correct the file of `shadow-setup`. It runs on an empty database, as a superuser, before the migrations.';
function failure(file, offset, message, hint, cause) {
    const spot = (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .spotAt */ .AH)(file.text, offset);
    return new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('shadow-setup', `${file.path}:${spot.line}:${spot.column}: ${message}\n${(0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .Kb)((0,_sql_masked_js__WEBPACK_IMPORTED_MODULE_1__/* .maskedInPlace */ .QO)(file.text), spot)}`, hint, { cause, place: { path: file.path, line: spot.line, column: spot.column } });
}
/** Runs a set-up file statement by statement, as a client would, and undoes what it changed in the session. */
async function runSetup(admin, file, dialect) {
    const { statements, problems } = await dialect.split(file.text);
    const [problem] = problems;
    if (problem !== undefined)
        throw failure(file, problem.offset, problem.message, problem.hint);
    for (const statement of statements) {
        const { copyData } = statement;
        try {
            await admin.run(statement.sql, copyData === undefined ? {} : { copyData });
        }
        catch (error) {
            if (!(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP))
                throw error;
            const { position, detail, hint } = error.data;
            const within = position === undefined ? 0 : (0,_sql_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetOfCharacter */ .M0)(statement.sql, position - 1);
            const message = [error.message, detail].filter((text) => text !== undefined).join('\n');
            throw failure(file, statement.offset + within, message, hint === undefined ? HINT : `${hint} ${HINT}`, error);
        }
    }
    if (admin.transaction() !== 'idle') {
        await admin.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_3__/* .raw */ .lS)('ROLLBACK'));
        const last = statements.at(-1);
        throw failure(file, last?.offset ?? 0, 'the file leaves a transaction open', 'Add the missing COMMIT.');
    }
    await dialect.reset(admin);
}


/***/ }),

/***/ 22296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ changeKey),
/* harmony export */   Qr: () => (/* binding */ sameObject),
/* harmony export */   UA: () => (/* binding */ diffCatalogs)
/* harmony export */ });
/** What of an object is compared: between majors only what every major prints alike. */
function textOf(object, sameMajor) {
    return sameMajor ? object.definition : (object.portable ?? object.definition);
}
/** Whether two objects of one name are the same, as far as both were shown. */
function sameObject(one, other, sameMajor) {
    if (one.hidden === true || other.hidden === true)
        return one.outline === other.outline;
    return textOf(one, sameMajor) === textOf(other, sameMajor);
}
function byName(a, b) {
    return a.name < b.name ? -1 : a.name > b.name ? 1 : a.object < b.object ? -1 : a.object > b.object ? 1 : 0;
}
/** Every difference between two catalogs, sorted by name; definitions are given in full. What one of them cannot tell is none. Pure. */
function diffCatalogs(before, after) {
    const same = before.major === after.major;
    const changes = [];
    const unseen = (kind) => before.unseen?.has(kind) === true || after.unseen?.has(kind) === true;
    for (const [key, object] of after.objects) {
        const old = before.objects.get(key);
        if (unseen(object.kind))
            continue;
        if (old === undefined)
            changes.push({ kind: 'added', object: object.kind, name: object.name, after: object.definition });
        else if (!sameObject(old, object, same)) {
            changes.push({
                kind: 'changed',
                object: object.kind,
                name: object.name,
                before: old.definition,
                after: object.definition,
            });
        }
    }
    for (const [key, object] of before.objects) {
        if (!after.objects.has(key) && !unseen(object.kind))
            changes.push({ kind: 'removed', object: object.kind, name: object.name, before: object.definition });
    }
    return changes.sort(byName);
}
/** The same change, whoever prints it: for comparing what a merge did with what the rehearsal did. */
function changeKey(change) {
    return `${change.kind} ${change.object} ${change.name}`;
}


/***/ }),

/***/ 11677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ namedIn),
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   gg: () => (/* binding */ goneBetween)
/* harmony export */ });
const WHOLE = new Set('table,foreign table,view,materialized view,sequence,function,procedure,aggregate,window function,enum,type,range type,domain'.split(','));
const TABLES = new Set(['table', 'foreign table', 'view', 'materialized view']);
const lastOf = (name) => name.slice(name.lastIndexOf('.') + 1);
/** `public.total(integer, text)` → `total` */
const unparenthesised = (name) => name.replace(/\([\s\S]*$/, '');
const labelsOf = (definition) => [...definition.matchAll(/'([^']*(?:''[^']*)*)'/g)].map(([, label]) => (label ?? '').replaceAll("''", "'"));
/** The columns of a view, from the form in which all majors print it. */
const viewColumns = ({ portable = '' }) => portable.split(', ').map((column) => column.split(' ')[0] ?? '');
/** What is missing of an object that is there still. */
function parts(before, after) {
    const of = lastOf(before.name);
    const less = (kind, read) => {
        const now = new Set(read(after));
        return read(before)
            .filter((word) => word !== '' && !now.has(word))
            .map((word) => ({
            kind,
            word,
            of,
            shown: kind === 'enum value' ? `value '${word}' of ${before.name}` : `column ${before.name}.${word}`,
        }));
    };
    if (before.kind === 'enum')
        return less('enum value', ({ definition }) => labelsOf(definition));
    return before.kind.endsWith('view') ? less('view column', viewColumns) : [];
}
/** The table of a column, which may hold dots itself: the longest that its name begins with. */
function tableOf(name, catalog) {
    for (let at = name.lastIndexOf('.'); at > 0; at = name.lastIndexOf('.', at - 1))
        if (catalog.objects.has(`table ${name.slice(0, at)}`))
            return name.slice(0, at);
    return undefined;
}
/** What code that runs in the database may name and would not find after the plan; parts of what is gone as a whole are not named. Pure. */
function goneBetween(before, after) {
    const routines = new Set([...after.objects.values()].map(({ kind, name }) => `${kind} ${unparenthesised(name)}`));
    return [...before.objects].flatMap(([key, object]) => {
        const { kind, name } = object;
        const now = after.objects.get(key);
        if (now !== undefined)
            return now.definition === object.definition ? [] : parts(object, now);
        if (kind === 'column') {
            const table = tableOf(name, before);
            if (table === undefined || !after.objects.has(`table ${table}`))
                return [];
            return [{ kind, word: name.slice(table.length + 1), of: lastOf(table), shown: `column ${name}` }];
        }
        // A view in the place of a table that was moved away answers to its name.
        if (!WHOLE.has(kind) || (TABLES.has(kind) && [...TABLES].some((other) => after.objects.has(`${other} ${name}`))))
            return [];
        const bare = unparenthesised(name);
        const others = routines.has(`${kind} ${bare}`);
        return [{ kind, word: lastOf(bare), shown: others || bare === name ? `${kind} ${name}` : `${kind} ${bare}()` }];
    });
}
const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Whether a text holds a name as a word of its own, whatever its capitals. */
function names(text, word) {
    return new RegExp(`(?<![\\w$\\u0080-\\uffff])${escaped(word)}(?![\\w$\\u0080-\\uffff])`, 'i').test(text);
}
/** Those that a text names. */
const namedIn = (text, gone) => gone.filter(({ word }) => names(text, word));


/***/ }),

/***/ 20588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ driftOf),
/* harmony export */   v: () => (/* binding */ notCompared)
/* harmony export */ });
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22296);
/* harmony import */ var _verify_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72754);


/** What stands in no schema: drift only where the migrations made it. */
const NOWHERE = new Set([
    'extension',
    'event trigger',
    'publication',
    'cast',
    'foreign data wrapper',
    'foreign server',
    'default privileges',
]);
/** The schema of an object, or undefined for what has none. */
function schemaOf(object, name) {
    if (NOWHERE.has(object))
        return undefined;
    if (object === 'schema')
        return name;
    if (object === 'grant')
        return (/^schema (.+?) to /.exec(name) ?? /^\S+ ([^.]+)/.exec(name))?.[1];
    if (object === 'comment') {
        const on = / on "?([^".]+)"?\./.exec(name)?.[1];
        return on ?? /^(?:[a-z]+ )+"?([^".]+)/.exec(name)?.[1];
    }
    return name.split('.')[0];
}
/** Schemas in which the migrations have a say: a platform's own ones (`auth`, `storage`) differ from any shadow and are none of our business. */
function managed(base, replayed) {
    const names = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .diffCatalogs */ .UA)(base, replayed).map((change) => schemaOf(change.object, change.name));
    return new Set(['public', ...names.filter((name) => name !== undefined)]);
}
/** A database that was once restored from a dump prints the same expression in other words. */
const differences = (replayed, target) => (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .diffCatalogs */ .UA)(replayed, target).filter(({ kind, object, before = '', after = '' }) => kind !== 'changed' || !(0,_verify_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sameWords */ .M)(object, before, after));
/** Whether a database has schemas of several owners; where it is one schema itself, all of it is the migrations'. */
const SCHEMAS = { postgresql: true, mysql: false };
const MOST = 10;
/**
 * Of what the target may differ without anybody seeing it, in words: its user is not shown everything. `all`: kinds too of
 * which the migrations make nothing.
 */
function notCompared(replayed, target, all = false) {
    const ours = new Set([...replayed.objects.values()].map(({ kind }) => kind));
    const kinds = [...(target.unseen ?? [])].filter((kind) => all || ours.has(kind)).map((kind) => `every ${kind}`);
    const bodies = [...target.objects].flatMap(([key, { kind, name, hidden }]) => replayed.objects.has(key) && (hidden === true || replayed.objects.get(key)?.hidden === true)
        ? [`the body of ${kind} ${name}`]
        : []);
    const what = [...kinds, ...bodies.slice(0, MOST)];
    if (bodies.length > MOST)
        what.push(`the bodies of ${bodies.length - MOST} more`);
    return what.length === 0
        ? []
        : [
            `Not compared with what the applied migrations give, since the server does not show it to the user of \`database-url\`: ${what.join(', ')}.`,
        ];
}
/**
 * Where the target differs from what its applied migrations give. `base` is the shadow after its setup, `replayed` the
 * same after the applied migrations. Only schemas in which the migrations have a say count, where there are several.
 */
function driftOf(base, replayed, target, dialect) {
    if (!SCHEMAS[dialect])
        return differences(replayed, target);
    const ours = managed(base, replayed);
    const made = new Set((0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .diffCatalogs */ .UA)(base, replayed).map((change) => `${change.object} ${change.name}`));
    return differences(replayed, target).filter((change) => {
        const schema = schemaOf(change.object, change.name);
        return schema === undefined ? made.has(`${change.object} ${change.name}`) : ours.has(schema);
    });
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

/***/ 92927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yF: () => (/* binding */ fromSchema),
  m: () => (/* binding */ openBase),
  A3: () => (/* binding */ withoutGiven)
});

// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/shadow/granted.js
var granted = __webpack_require__(4623);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
// EXTERNAL MODULE: ./lib/shadow/asked.js
var asked = __webpack_require__(57612);
// EXTERNAL MODULE: ./lib/shadow/mysql-prepare.js
var mysql_prepare = __webpack_require__(51292);
;// CONCATENATED MODULE: ./lib/shadow/settings.js

/** About the log, the run time or the target's own files: on a shadow they would change nothing but how it fails. */
const LEFT_OUT = /^(log_|auto_explain\.|.*_timeout$|.*_preload_libraries$|default_transaction_read_only$|default_tablespace$|temp_tablespaces$|role$|session_authorization$|jit)/;
/**
 * Gives the shadow's role and database the target's settings: an unqualified name means the same thing only with the same
 * `search_path`. The server takes each value from the session, since a list written as one text would become one name.
 */
async function copySettings(admin, role, settings) {
    const skipped = [];
    for (const { on, name, value } of settings) {
        if (LEFT_OUT.test(name))
            continue;
        const whom = on === 'role' ? (0,query/* sql */.ll) `ROLE ${(0,query.id)(role)}` : (0,query/* sql */.ll) `DATABASE ${(0,query.id)(admin.server.database)}`;
        const setting = (0,query.id)(...name.split('.'));
        try {
            await admin.query((0,query/* raw */.lS)('BEGIN'));
            await admin.query((0,query/* sql */.ll) `SELECT pg_catalog.set_config(${name}, ${value}, true)`);
            await admin.query((0,query/* sql */.ll) `ALTER ${whom} SET ${setting} FROM CURRENT`);
            await admin.query((0,query/* raw */.lS)('COMMIT'));
        }
        catch (error) {
            await admin.query((0,query/* raw */.lS)('ROLLBACK'));
            skipped.push(`${on} setting ${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return skipped;
}

// EXTERNAL MODULE: ./lib/shadow/setup.js
var setup = __webpack_require__(25605);
;// CONCATENATED MODULE: ./lib/shadow/prepare.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






async function missingRoles(admin, roles) {
    const rows = await admin.query((0,query/* raw */.lS)('SELECT rolname FROM pg_catalog.pg_roles'));
    const there = new Set(rows.map((row) => row['rolname'] ?? ''));
    return [...new Set(roles)].filter((role) => role !== '' && !role.startsWith('pg_') && !there.has(role));
}
async function makeRoles(admin, roles) {
    for (const role of await missingRoles(admin, roles)) {
        try {
            await admin.query((0,query/* sql */.ll) `CREATE ROLE ${(0,query.id)(role)} NOLOGIN`);
            // What becomes of `ALTER … OWNER TO role`: the new owner must be allowed to make such things itself.
            await admin.query((0,query/* sql */.ll) `GRANT USAGE, CREATE ON SCHEMA public TO ${(0,query.id)(role)}`);
            await admin.query((0,query/* sql */.ll) `GRANT CREATE ON DATABASE ${(0,query.id)(admin.server.database)} TO ${(0,query.id)(role)}`);
        }
        catch (cause) {
            throw new model_error/* ActionError */.lZ('shadow-setup', `The role ${role} cannot be made on the shadow: ${cause instanceof Error ? cause.message : String(cause)}`, 'Make the role on the scratch server by hand, or take another `shadow`.', { cause });
        }
    }
}
/** By way of these a session reads files of the server or starts programs; whoever holds them stays out of reach. */
const STRONG = `('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files')`;
/**
 * The migration role may act as, and hand on, the roles that it may act as on the target. Where that is not known these are
 * all that are no way out of the shadow, since production's role often is a superuser, and `OWNER TO`, `SET ROLE` and
 * `ALTER DEFAULT PRIVILEGES FOR ROLE` are what histories do with it; but not those to which a set-up gave something: what
 * is a platform's own, it says itself who may touch.
 */
async function grantRoles(admin, role, memberOf) {
    if (!admin.server.superuser)
        return;
    const wanted = memberOf === undefined ? undefined : new Set(memberOf);
    const rows = await admin.query((0,query/* sql */.ll) `
    SELECT r.rolname, EXISTS (SELECT FROM pg_catalog.pg_shdepend d WHERE d.refclassid = 'pg_catalog.pg_authid'::regclass AND d.refobjid = r.oid
        AND d.deptype = 'o' AND d.dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))::text AS owns
    FROM pg_catalog.pg_roles r WHERE r.rolname !~ '^pg_' AND r.rolname <> ${role} AND NOT r.rolsuper
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_roles s WHERE (s.rolsuper OR s.rolname IN ${(0,query/* raw */.lS)(STRONG)}) AND pg_catalog.pg_has_role(r.oid, s.oid, 'MEMBER'))
      AND NOT pg_catalog.pg_has_role(r.oid, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ${role}), 'MEMBER')
      AND NOT pg_catalog.pg_has_role(${role}, r.oid, 'MEMBER')`);
    for (const row of rows) {
        const name = row['rolname'] ?? '';
        if (wanted === undefined ? row['owns'] !== 'true' : wanted.has(name))
            await admin.query((0,query/* sql */.ll) `GRANT ${(0,query.id)(name)} TO ${(0,query.id)(role)} WITH ADMIN OPTION`);
    }
}
/** Trusted extensions are left to the files: the migration role can make them, and then the plan shows them. */
async function makeExtensions(admin, asked) {
    const skipped = [];
    const extensions = [];
    for (const { name, schema } of asked) {
        const [found] = await admin.query((0,query/* sql */.ll) `
      SELECT bool_or(v.trusted)::text AS trusted, bool_or(v.installed)::text AS installed, min(v.schema) AS fixed,
        pg_catalog.to_regnamespace(pg_catalog.quote_ident(${schema ?? 'public'}))::text AS schema
      FROM pg_catalog.pg_available_extension_versions v WHERE v.name = ${name}`);
        // Not there, trusted, or made by the set-up already.
        if (found?.['trusted'] !== 'false' || found['installed'] === 'true')
            continue;
        const place = (0,query.id)(found['schema'] === null ? 'public' : (schema ?? 'public'));
        // Some know only one place.
        const where = found['fixed'] === null ? (0,query/* sql */.ll) ` SCHEMA ${place}` : (0,query/* raw */.lS)('');
        try {
            await admin.query((0,query/* sql */.ll) `CREATE EXTENSION ${(0,query.id)(name)}${where} CASCADE`);
            extensions.push(name);
        }
        catch (error) {
            // Its statement in the file will say so in its place.
            skipped.push(`extension ${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return { skipped, extensions };
}
/**
 * Things in `public` that the admin made, each as the words of an ALTER statement; what hangs on a column follows its table.
 * The first superuser, number 10, is not written down as an owner.
 */
const MADE_IN_PUBLIC = (0,query/* sql */.ll) `
  SELECT i.type, i.identity FROM pg_catalog.pg_depend d
    CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, 0) i
  WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.refobjid = to_regnamespace('public')::oid AND d.deptype = 'n'
    AND i.type IN ('table', 'view', 'materialized view', 'foreign table', 'sequence', 'function', 'procedure', 'aggregate', 'type', 'collation', 'operator')
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype IN ('e', 'a', 'i'))
    AND coalesce((SELECT o.refobjid FROM pg_catalog.pg_shdepend o WHERE o.classid = d.classid AND o.objid = d.objid AND o.deptype = 'o'
      AND o.dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())), 10)
      = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user)`;
/** On a platform the base tables belong to the role that migrates. */
async function giveAway(admin, role) {
    if (role === admin.server.user)
        return;
    for (const row of await admin.query(MADE_IN_PUBLIC)) {
        // Both are the server's own words, quoted by it.
        const what = (0,query/* raw */.lS)(`${row['type']} ${row['identity']}`);
        await admin.query((0,query/* sql */.ll) `ALTER ${what} OWNER TO ${(0,query.id)(role)}`);
    }
}
/** Who migrates on this shadow. */
async function migrationRole(shadow) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = __addDisposableResource(env_1, await shadow.open(), true);
        return session.server.user;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Makes an empty shadow look like the target's platform; to be done again after each `renew`. */
function prepareShadow(shadow, preparation) {
    return PREPARE[preparation.dialect.name](shadow, preparation);
}
async function preparePostgres(shadow, preparation) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { dialect, extensions, roles, roleSettings, setupFiles } = preparation;
        const role = await migrationRole(shadow);
        const admin = __addDisposableResource(env_2, await shadow.admin(), true);
        const own = new Set(setupFiles.flatMap(({ text }) => (0,asked/* rolesMadeBy */.yl)(text)));
        // A set-up file finds the roles that it does not make itself.
        await makeRoles(admin, roles.filter((name) => !own.has(name)));
        for (const file of setupFiles)
            await (0,setup/* runSetup */.x)(admin, file, dialect);
        await makeRoles(admin, roles);
        await grantRoles(admin, role, preparation.memberOf);
        const made = await makeExtensions(admin, extensions);
        await giveAway(admin, role);
        const noSettings = await copySettings(admin, role, roleSettings);
        return { skipped: [...made.skipped, ...noSettings], extensions: made.extensions };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
const PREPARE = { postgresql: preparePostgres, mysql: mysql_prepare/* prepareMysqlShadow */.M };

// EXTERNAL MODULE: ./lib/steps/session-setup.js
var session_setup = __webpack_require__(97287);
// EXTERNAL MODULE: ./lib/steps/tool/rows.js
var tool_rows = __webpack_require__(4441);
;// CONCATENATED MODULE: ./lib/steps/plan/open.js
var open_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var open_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





/** `"$user"` in a search path is the role's own name; on a server that is not ours the role bears another one. */
async function settingsFor(shadow, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const settings = [...(request.target?.environment.settings ?? []), ...request.urlSettings].map(({ name, value }) => ({ on: 'role', name, value }));
        const role = request.target?.server.user;
        // Only where names are looked for along a path.
        if (request.engine.dialect.name !== 'postgresql')
            return settings;
        const path = settings.findLast(({ name }) => name === 'search_path')?.value ?? '"$user", public';
        if (role === undefined || !path.includes('$user'))
            return settings;
        const session = open_addDisposableResource(env_1, await shadow.open(), true);
        if (session.server.user === role)
            return settings;
        const own = `"${role.replaceAll('"', '""')}"`;
        const value = path.replace(/"\$user"|\$user\b/g, () => own);
        return [...settings, { on: 'role', name: 'search_path', value }];
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = open_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** On a server that is not ours the migration role bears another name, and what is the target's role's own is its own too. */
function membersOf({ target }) {
    const { memberOf } = target?.environment ?? {};
    return memberOf === undefined || target === undefined ? undefined : [...memberOf, target.server.user];
}
/** How a dump of a schema says whose something is. */
const OWNERS = {
    postgresql: /^ALTER .* OWNER TO .*;$/gm,
    mysql: /\bDEFINER=`(?:[^`]|``)*`(?:@`(?:[^`]|``)*`)? ?/g,
};
/** Who is no superuser cannot give things away: then all of it is his own. */
async function withOwners(shadow, { engine }, text) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const admin = open_addDisposableResource(env_2, await shadow.admin(), true);
        return admin.server.superuser ? text : text.replace(OWNERS[engine.dialect.name], '');
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = open_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function openBase(shadow, request, setupFiles, wanted, rows = []) {
    const { dialect } = request.engine;
    const { historySchema } = request.inputs;
    const { skipped, extensions, history } = await prepareShadow(shadow, {
        dialect,
        historySchema,
        extensions: wanted.extensions,
        setupFiles,
        roles: wanted.roles,
        definers: wanted.definers,
        memberOf: membersOf(request),
        roleSettings: await settingsFor(shadow, request),
    });
    for (const text of skipped)
        request.progress({ type: 'note', text: `The shadow goes without ${text}` });
    if (rows.length > 0) {
        const env_3 = { stack: [], error: void 0, hasError: false };
        try {
            const admin = open_addDisposableResource(env_3, await shadow.admin(), true);
            await (0,tool_rows/* writeToolRows */.Z)(admin, dialect, rows);
        }
        catch (e_3) {
            env_3.error = e_3;
            env_3.hasError = true;
        }
        finally {
            const result_3 = open_disposeResources(env_3);
            if (result_3)
                await result_3;
        }
    }
    const session = await shadow.open();
    // A migration may alter the history table, and on the target it is there before the first one runs.
    if (history !== false)
        await dialect.history(session, historySchema).ensure();
    await (0,session_setup/* setUpSession */.k)(session, request.inputs.sessionSetup, request.engine.dialect);
    return { session, given: new Set(extensions) };
}
/** What was made beforehand only so that a file can make it is not there yet. */
function withoutGiven(catalog, extensions) {
    if (extensions.size === 0)
        return catalog;
    const objects = [...catalog.objects].filter(([, { kind, name }]) => kind !== 'extension' || !extensions.has(name));
    return { ...catalog, objects: new Map(objects) };
}
async function fromSchema(shadow, request, wanted, drift, rows = []) {
    if (request.dumpSchema === undefined)
        return 'the schema of the target cannot be dumped from here';
    const { dialect } = request.engine;
    try {
        const dump = await request.dumpSchema();
        await shadow.renew();
        const text = await withOwners(shadow, request, dump);
        const named = { ...wanted, roles: [...wanted.roles, ...(0,granted/* namedInDump */.j)(dialect, text)] };
        const { session, given } = await openBase(shadow, request, [{ path: 'schema of the target', text }], named, rows);
        const before = await dialect.snapshot(session, { historySchema: request.inputs.historySchema });
        return { session, before: withoutGiven(before, given), drift, kind: 'schema', given };
    }
    catch (error) {
        if (error instanceof model_error/* ActionError */.lZ)
            return error.message;
        throw error;
    }
}


/***/ }),

/***/ 89957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onShadow: () => (/* binding */ onShadow),
  v: () => (/* binding */ onTrack)
});

// EXTERNAL MODULE: ./lib/model/engine.js
var engine = __webpack_require__(81067);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/shadow/choose.js + 28 modules
var choose = __webpack_require__(99063);
// EXTERNAL MODULE: ./lib/shadow/granted.js
var granted = __webpack_require__(4623);
// EXTERNAL MODULE: ./lib/steps/binaries-for.js
var binaries_for = __webpack_require__(83604);
// EXTERNAL MODULE: ./lib/steps/compare.js
var compare = __webpack_require__(22296);
// EXTERNAL MODULE: ./lib/sql/query.js
var query = __webpack_require__(90956);
;// CONCATENATED MODULE: ./lib/steps/cut-off.js


/** The code of a failure after which nothing more could be rehearsed. */
const CUT_OFF = 'connection-ended';
/** Whether the server is gone. Its code alone does not say so: a function may raise any. */
async function isGone(session, error) {
    if (error.data.connectionLost !== true)
        return false;
    return session.query((0,query/* raw */.lS)('SELECT 1')).then(() => false, 
    // In a transaction that failed it refuses even this; that is an answer too.
    (answer) => !(answer instanceof model_error/* ServerError */.gP) || answer.data.connectionLost === true);
}
/** The same in words that name the statement as the cause; what the server said of it stays. */
function cutOff(error) {
    return new model_error/* ServerError */.gP(`This statement ended the server's connection: ${error.message}`, CUT_OFF, error.data, error);
}
const CUT_OFF_HINT = 'Nothing after it could be rehearsed, in this file and in those that follow. Take it out; if the server crashed or ran out of memory over it, try another `shadow`.';

// EXTERNAL MODULE: ./lib/steps/dependents/gone.js
var dependents_gone = __webpack_require__(11677);
;// CONCATENATED MODULE: ./lib/steps/dependents/cause.js

const TAKES = /\b(?:drop|rename|change|replace|type)\b/i;
const NAME = "(?:\"([^\"]+)\"|`([^`]+)`|'([^']*(?:''[^']*)*)'|([\\w$\\u0080-\\uffff]+))";
/** What a statement renames something to. */
function renamedIn(sql, { word, kind }) {
    const own = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const quoted = `["\`']?${own}["\`']?`;
    const found = new RegExp(`\\b(?:rename|change)\\s+(?:column\\s+|value\\s+|table\\s+)?(?:[\\w\`"]+\\.)?${quoted}\\s+(?:to\\s+)?${NAME}`, 'i').exec(sql) ??
        (kind === 'column' || kind.startsWith('enum')
            ? null
            : new RegExp(`${quoted}[^;]*?\\brename\\s+(?:to|as)\\s+${NAME}`, 'i').exec(sql));
    return found?.slice(1).find((name) => name !== undefined);
}
/** Whether a statement says that it takes something away. */
function says(sql, { kind, word, of }) {
    // A view's column goes with a view that is made anew without it, whose text need not name it.
    if (kind === 'view column')
        return TAKES.test(sql) && (0,dependents_gone/* names */.Dy)(sql, of ?? word);
    return TAKES.test(sql) && (0,dependents_gone/* names */.Dy)(sql, word) && (kind !== 'column' || of === undefined || (0,dependents_gone/* names */.Dy)(sql, of));
}
/** The last statement that says so, or was seen to do so; else the last that takes anything by CASCADE, or the last of all. Pure. */
function causeOf(one, migrations) {
    let other;
    let cascades = false;
    for (let m = migrations.length - 1; m >= 0; m -= 1) {
        const { statements = [] } = migrations[m] ?? {};
        for (let s = statements.length - 1; s >= 0; s -= 1) {
            const { sql = '', removed = [], ms } = statements[s] ?? {};
            if (ms === undefined)
                continue;
            const place = { migration: m, statement: s };
            if (says(sql, one)) {
                const renamed = renamedIn(sql, one);
                return { ...place, ...(renamed === undefined ? {} : { renamed }) };
            }
            const seen = removed.some(({ table, column }) => (column ?? table.slice(table.lastIndexOf('.') + 1)) === one.word);
            if (seen)
                return place;
            const cascade = /\bcascade\b/i.test(sql);
            if (other === undefined || (cascade && !cascades))
                other = place;
            cascades ||= cascade;
        }
    }
    return other;
}

;// CONCATENATED MODULE: ./lib/steps/dependents/dependents.js


const LOOKS = {
    postgresql: async () => (await __webpack_require__.e(/* import() */ 2216).then(__webpack_require__.bind(__webpack_require__, 82216))).lookOnPostgresql,
    mysql: async () => (await __webpack_require__.e(/* import() */ 891).then(__webpack_require__.bind(__webpack_require__, 891))).lookOnMysql,
};
const LONGEST_MS = 15_000;
/** A definition longer than this is not printed into a suggestion. */
const LONGEST = 4_000;
/** Its own definition under the new name, where it was a rename that broke it; else what takes it away. */
function fixOf({ mended, drop }, { renamed }) {
    const text = renamed === undefined ? undefined : mended?.(renamed);
    return text === undefined || text.length > LONGEST ? drop : text;
}
function told(one, cause) {
    const fix = fixOf(one, cause);
    return {
        kind: one.kind,
        name: one.name,
        needs: one.gone.shown,
        ...(one.error === undefined ? {} : { error: one.error }),
        ...(fix === undefined ? {} : { fix }),
    };
}
/**
 * Looks, on the shadow after the plan, at the views, functions, triggers and events that name what the plan took away, and writes
 * those that work no more to the statement that took it. What was broken before does not count: what it named is not what is gone.
 * Never fails the plan.
 */
async function withDependents(session, dialect, catalogs, migrations) {
    const { before, after } = catalogs;
    // After a failure the schema is not the one that the plan would give.
    if (migrations.some(({ outcome }) => outcome !== 'ok'))
        return { migrations, notes: [] };
    const gone = (0,dependents_gone/* goneBetween */.gg)(before, after);
    if (gone.length === 0 || session.transaction() !== 'idle')
        return { migrations, notes: [] };
    const look = await LOOKS[dialect.name]();
    const until = performance.now() + LONGEST_MS;
    const { found, note } = await look({ session, after, gone, until }).catch((error) => ({
        found: [],
        note: `Functions and views that may need what the plan takes away were not looked at: ${error instanceof Error ? error.message : String(error)}`,
    }));
    const breaks = new Map();
    for (const one of found) {
        const cause = causeOf(one.gone.root ?? one.gone, migrations);
        if (cause === undefined)
            continue;
        const key = `${cause.migration} ${cause.statement}`;
        breaks.set(key, [...(breaks.get(key) ?? []), told(one, cause)]);
    }
    return {
        notes: note === undefined ? [] : [note],
        migrations: breaks.size === 0
            ? migrations
            : migrations.map((migration, m) => ({
                ...migration,
                statements: migration.statements.map((statement, s) => {
                    const own = breaks.get(`${m} ${s}`);
                    return own === undefined ? statement : { ...statement, breaks: own };
                }),
            })),
    };
}

// EXTERNAL MODULE: ./lib/steps/parse.js
var parse = __webpack_require__(3288);
// EXTERNAL MODULE: ./lib/steps/programs.js
var steps_programs = __webpack_require__(86538);
// EXTERNAL MODULE: ./lib/programs/program-error.js
var program_error = __webpack_require__(70046);
// EXTERNAL MODULE: ./lib/steps/errors.js
var errors = __webpack_require__(82744);
// EXTERNAL MODULE: ./lib/steps/hidden-drops.js
var hidden_drops = __webpack_require__(51188);
// EXTERNAL MODULE: ./lib/steps/made.js
var made = __webpack_require__(44290);
// EXTERNAL MODULE: ./lib/steps/mode.js
var mode = __webpack_require__(59271);
// EXTERNAL MODULE: ./lib/steps/reading.js
var steps_reading = __webpack_require__(33719);
;// CONCATENATED MODULE: ./lib/steps/repeated.js
/**
 * Seeds of thousands of INSERTs: the first of its kind in a transaction has taken every lock that the others take, so they
 * need not be looked at. Only rows of constants, only tables without triggers and the like, and only until anything else runs.
 */
class Repeats {
    reading;
    /** Some were passed over since somebody last looked. */
    unseen = false;
    kinds = new Map();
    constructor(reading) {
        this.reading = reading;
    }
    forget() {
        this.kinds.clear();
    }
    /** Whether a statement that has just run locks nothing that is not known. */
    async holds(session, statement) {
        const shape = this.reading.shapeOf(statement);
        if (shape === undefined) {
            this.forget();
            return false;
        }
        if (!this.kinds.has(shape.key)) {
            this.kinds.set(shape.key, undefined);
            return false;
        }
        const known = this.kinds.get(shape.key) ?? (await this.reading.isPlain(session, shape.table));
        this.kinds.set(shape.key, known);
        this.unseen ||= known;
        return known;
    }
    /** Whether a statement, which is still to run, is one of those that are passed over. */
    continues(statement) {
        const shape = this.reading.shapeOf(statement);
        return shape !== undefined && this.kinds.get(shape.key) === true;
    }
}

// EXTERNAL MODULE: ./lib/steps/replay.js
var replay = __webpack_require__(72);
// EXTERNAL MODULE: ./lib/steps/session-setup.js
var session_setup = __webpack_require__(97287);
// EXTERNAL MODULE: ./lib/model/blocks.js
var blocks = __webpack_require__(94407);
// EXTERNAL MODULE: ./lib/sql/pg/classify.js
var classify = __webpack_require__(72480);
;// CONCATENATED MODULE: ./lib/steps/statements-held.js


const savepointOf = ({ tree }) => String((0,classify/* nodeOf */.E7)(tree).fields['savepoint_name'] ?? '');
/** For each statement the position at which what it locked is given back: the end of its transaction, or a way back to before it. */
function givenBack(parsed, whole) {
    const ends = parsed.map(() => undefined);
    let open = whole;
    let from = 0;
    let savepoints = [];
    const giveBack = (first, at) => {
        for (let i = first; i < at; i += 1)
            ends[i] ??= at;
    };
    parsed.forEach((statement, i) => {
        const { kind, transaction } = statement;
        if (transaction === 'begin')
            open = true;
        if (!open)
            ends[i] = i;
        if (kind === 'SAVEPOINT')
            savepoints.push({ name: savepointOf(statement), at: i });
        const back = kind === 'ROLLBACK' && transaction === 'inside' ? savepointOf(statement) : undefined;
        const to = back === undefined ? undefined : savepoints.findLast(({ name }) => name === back);
        if (to !== undefined)
            giveBack(to.at, i);
        if (transaction !== 'commit' && transaction !== 'rollback')
            return;
        giveBack(from, i);
        from = i + 1;
        open = false;
        savepoints = [];
    });
    return ends.map((end) => end ?? parsed.length);
}
/**
 * Tells of each lock how many later statements run before it is given back: a short ALTER before a long statement in one transaction
 * holds its lock all that time. Pure.
 */
function withHeld(statements, parsed, whole) {
    // Of how many that take time there are up to each position, so that a file of thousands is counted once.
    const upTo = [0];
    for (const { kind } of parsed)
        upTo.push((upTo.at(-1) ?? 0) + ((0,blocks/* takesTime */.Y)(kind) ? 1 : 0));
    const ends = givenBack(parsed, whole);
    return statements.map((statement, index) => {
        if (statement.locks.length === 0)
            return statement;
        const end = ends[index] ?? index;
        const statementsHeld = (upTo[Math.max(end, index + 1)] ?? 0) - (upTo[index + 1] ?? 0);
        if (statementsHeld === 0)
            return statement;
        const locks = statement.locks.map((lock) => (lock.sampled === true || lock.documented === true ? lock : { ...lock, statementsHeld }));
        return { ...statement, locks };
    });
}

// EXTERNAL MODULE: ./lib/steps/rehearse/statement.js + 1 modules
var rehearse_statement = __webpack_require__(62589);
;// CONCATENATED MODULE: ./lib/steps/rehearse/rehearse.js














/** The whole file in one transaction, its own or ours. */
async function inTransaction(r, parsed, attempt) {
    const { own } = parsed.mode;
    if (!own)
        await r.session.query((0,query/* raw */.lS)('BEGIN'));
    (0,rehearse_statement/* beginTransaction */.CR)(r);
    const last = own ? parsed.split.statements.at(-1) : undefined;
    for (const statement of parsed.split.statements) {
        if (statement === last)
            await r.record?.(parsed);
        attempt.current = statement;
        attempt.done.push(await (0,rehearse_statement/* runOne */.uR)(r, statement));
    }
    attempt.current = undefined;
    if (own)
        return;
    await (0,rehearse_statement/* catchUp */.xA)(r);
    await r.record?.(parsed);
    await r.session.query((0,query/* raw */.lS)('COMMIT'));
}
/** Statement by statement, as written. */
async function oneByOne(r, parsed, attempt) {
    for (const statement of parsed.split.statements) {
        attempt.current = statement;
        const free = r.session.transaction() === 'idle';
        const alone = free && (0,mode/* takesTransaction */.D)(statement);
        if (alone)
            await r.session.query((0,query/* raw */.lS)('BEGIN'));
        if (free)
            (0,rehearse_statement/* beginTransaction */.CR)(r);
        attempt.done.push(await (0,rehearse_statement/* runOne */.uR)(r, statement));
        if (alone)
            await r.session.query((0,query/* raw */.lS)('COMMIT'));
    }
    attempt.current = undefined;
    if (r.session.transaction() !== 'idle') {
        attempt.current = parsed.split.statements.at(-1);
        throw new model_error/* ServerError */.gP('the file ends with its transaction still open', 'open-transaction');
    }
    await r.record?.(parsed);
}
async function leaveClean(r, parsed, failed) {
    // As a run on the target has it; for the next file a session that nothing touched is as good as new.
    if (!failed && r.session.transaction() === 'idle' && !(0,replay/* touchesSession */.C6)(parsed))
        return;
    if (r.session.transaction() !== 'idle')
        await r.session.query((0,query/* raw */.lS)('ROLLBACK'));
    if (failed)
        await r.observer.rolledBack();
    await r.dialect.reset(r.session);
    await (0,session_setup/* setUpSession */.k)(r.session, r.sessionSetup, r.dialect);
    if (r.quiet)
        await r.dialect.remarks.hear(r.session);
}
/** Runs one pending migration on the shadow and tells what it did; a failure is part of the answer. */
async function rehearseOne(r, parsed, context) {
    const base = {
        migration: parsed.migration,
        parsed: parsed.split.statements,
        transactional: parsed.mode.kind === 'transaction',
        ...(parsed.mode.reason === undefined ? {} : { notAtomic: parsed.mode.reason }),
        reversible: parsed.migration.down !== undefined,
        notes: parsed.notes,
    };
    if (parsed.broken !== undefined || r.end.gone) {
        const statements = parsed.split.statements.map((statement) => (0,rehearse_statement/* notRun */.nE)(r, statement));
        const { broken: failure } = parsed;
        return {
            ...base,
            statements,
            ms: 0,
            ...(failure === undefined ? { outcome: 'not-run' } : { outcome: 'failed', error: failure }),
        };
    }
    const attempt = { done: [], current: undefined };
    const start = performance.now();
    let error;
    let went;
    try {
        if (parsed.program !== undefined) {
            const { inProgram } = await __webpack_require__.e(/* import() */ 3201).then(__webpack_require__.bind(__webpack_require__, 33201));
            went = await inProgram(r, parsed, parsed.program, attempt);
        }
        else
            await (parsed.mode.kind === 'transaction' ? inTransaction(r, parsed, attempt) : oneByOne(r, parsed, attempt));
    }
    catch (cause) {
        if (cause instanceof program_error/* ProgramError */.Z)
            return programFailed(r, parsed, attempt, cause, performance.now() - start);
        if (!(cause instanceof model_error/* ServerError */.gP))
            throw cause;
        r.end.gone = await isGone(r.session, cause);
        // Between two statements nobody but the server is to blame.
        if (r.end.gone && attempt.current === undefined)
            throw cause;
        const hint = r.reading.hintFor(cause, {
            ...context,
            id: parsed.migration.id,
            path: parsed.migration.path,
            line: attempt.current?.line ?? parsed.source.firstLine,
            names: r.names,
            shadow: r.shadow,
            sql: attempt.current?.sql ?? '',
            engine: r.session.server.engine,
            major: r.session.server.major,
            needs: attempt.current === undefined ? [] : r.reading.needsOf(attempt.current, r.defines),
            notAtomic: parsed.mode.reason,
        });
        error = r.end.gone
            ? (0,errors/* locateError */.HY)(parsed.source, attempt.current, cutOff(cause), CUT_OFF_HINT)
            : (0,errors/* locateError */.HY)(parsed.source, attempt.current, cause, hint);
    }
    const ms = performance.now() - start;
    if (!r.end.gone)
        await leaveClean(r, parsed, error !== undefined);
    const rest = parsed.split.statements.slice(attempt.done.length);
    if (parsed.program !== undefined) {
        base.parsed = [...parsed.split.statements];
        base.transactional = attempt.framed === true;
    }
    const statements = [
        ...attempt.done,
        ...rest.map((statement, i) => i === 0 && error !== undefined && statement === attempt.current
            ? { ...(0,rehearse_statement/* notRun */.nE)(r, statement), error }
            : (0,rehearse_statement/* notRun */.nE)(r, statement)),
    ];
    return {
        ...base,
        ...(went === undefined ? {} : asWent(parsed, went)),
        statements,
        outcome: error === undefined ? 'ok' : 'failed',
        ...(error === undefined ? {} : { error }),
        ms,
    };
}
/** What only the run of code could tell. */
function asWent(parsed, { notes, notAtomic }) {
    return {
        parsed: [...parsed.split.statements],
        transactional: notAtomic === undefined,
        ...(notAtomic === undefined ? {} : { notAtomic }),
        notes: [
            ...notes,
            ...(parsed.split.statements.length === 0 ? ['the code sent no statement that changes anything'] : []),
        ],
    };
}
/** The code itself did not come to its end. */
async function programFailed(r, parsed, { done, framed }, cause, ms) {
    await leaveClean(r, parsed, true);
    return {
        migration: parsed.migration,
        parsed: [...parsed.split.statements],
        statements: done,
        transactional: framed === true,
        reversible: parsed.migration.down !== undefined,
        outcome: 'failed',
        error: (0,errors/* locateCode */.OR)(parsed.source, cause),
        notes: [],
        ms,
    };
}
async function begin(r, all) {
    const { remarks } = r.dialect;
    const reading = await (0,steps_reading/* readingOf */.M)(r.dialect);
    const quiet = await remarks.silenced(r.session);
    if (quiet)
        await remarks.hear(r.session);
    let functions;
    // Only what came with a newer server asks for these.
    const defines = (name) => {
        functions ??= new Set([...r.names.map(made/* bareName */.yZ), ...(0,made/* madeByAll */.wH)(all, reading).map((made) => made.name)]);
        return functions.has(name);
    };
    const called = reading.calledBodies(r.before, all);
    return {
        ...r,
        reading,
        left: new Set(r.given),
        quiet,
        hidden: new hidden_drops/* HiddenDrops */.z(r.before, r.dialect, reading),
        called,
        repeats: new Repeats(reading),
        end: { gone: false },
        defines,
    };
}
/** Runs all pending migrations in order. After a failure the next ones are still tried: one run names every cause. */
async function rehearse(r, replayed, pending) {
    const results = [];
    const failed = new Set();
    const all = [...replayed, ...pending];
    const going = await begin(r, all);
    for (const [i, parsed] of pending.entries()) {
        r.progress({ type: 'migration', id: parsed.migration.id, index: i + 1, of: pending.length });
        const position = replayed.length + i;
        // Only a failing statement asks for these, so they are made when asked for.
        const context = {
            failed,
            get earlier() {
                return (0,made/* madeByAll */.wH)(all.slice(0, position + 1), going.reading);
            },
            get later() {
                return (0,made/* madeByAll */.wH)(all.slice(position), going.reading);
            },
        };
        if (!going.end.gone)
            await going.onLevel?.(i);
        const went = await rehearseOne(going, parsed, context);
        const result = r.observer.untilCommit
            ? { ...went, statements: withHeld(went.statements, went.parsed, went.transactional) }
            : went;
        if (result.outcome === 'failed')
            failed.add(parsed.migration.path);
        results.push(result);
    }
    return results;
}

// EXTERNAL MODULE: ./lib/layouts/program-tables.js
var program_tables = __webpack_require__(78429);
// EXTERNAL MODULE: ./lib/model/migration.js
var migration = __webpack_require__(78889);
// EXTERNAL MODULE: ./lib/steps/drift.js
var steps_drift = __webpack_require__(20588);
// EXTERNAL MODULE: ./lib/steps/plan/open.js + 2 modules
var plan_open = __webpack_require__(92927);
;// CONCATENATED MODULE: ./lib/steps/plan/base.js






/**
 * The state before: the applied migrations replayed, or, where the target differs from that and something is to be
 * rehearsed, the target's own schema.
 */
async function stateBefore(shadow, request, replayed, wanted, rehearsing) {
    if (rehearsing && request.pending.todo.some(program_tables/* isCommand */.y)) {
        const { beforeCommand } = await __webpack_require__.e(/* import() */ 9658).then(__webpack_require__.bind(__webpack_require__, 89658));
        return beforeCommand(shadow, request, wanted);
    }
    const { dialect } = request.engine;
    const { historySchema, sessionSetup } = request.inputs;
    const recorded = new Set(request.pending.applied.flatMap((row) => (row.planDigest === migration/* BASELINE */.U ? [row.id] : [])));
    const open = () => (0,plan_open/* openBase */.m)(shadow, request, request.setupFiles, wanted);
    const run = ({ session, given }) => (0,replay/* replay */.eZ)(session, dialect, replayed, {
        sessionSetup,
        given,
        recorded,
        ...(request.running === undefined ? {} : { running: request.running }),
        ...(session.server.embedded ? {} : { further: () => shadow.open() }),
    });
    const snapshot = async ({ session, given }) => (0,plan_open/* withoutGiven */.A3)(await dialect.snapshot(session, { historySchema }), given);
    const kind = replayed.length === 0 ? 'empty' : 'replay';
    const opened = await open();
    const target = request.target?.catalog;
    if (target === undefined) {
        const notes = await run(opened);
        return { ...opened, before: await snapshot(opened), drift: [], kind, notes, notCompared: [] };
    }
    const fresh = await snapshot(opened);
    const notes = await run(opened).catch((error) => {
        if (error instanceof model_error/* ActionError */.lZ && error.code === 'replay')
            return error;
        throw error;
    });
    const failed = notes instanceof model_error/* ActionError */.lZ ? notes : undefined;
    const skipped = notes instanceof model_error/* ActionError */.lZ ? [] : notes;
    const before = await snapshot(opened);
    // Half a replay says nothing about the target.
    const drift = failed === undefined ? (0,steps_drift/* driftOf */.$)(fresh, before, target, dialect.name) : [];
    if (failed === undefined && (drift.length === 0 || !rehearsing))
        return {
            ...opened,
            before,
            drift,
            kind,
            notes: [...skipped, ...(0,steps_drift/* notCompared */.v)(before, target)],
            notCompared: (0,steps_drift/* notCompared */.v)(before, target, true),
        };
    await opened.session.close();
    const schema = await (0,plan_open/* fromSchema */.yF)(shadow, request, wanted, drift);
    if (typeof schema !== 'string') {
        const why = failed === undefined
            ? 'The target differs from what its applied migrations give (see drift), so the plan ran on the schema of the target itself.'
            : `The applied migrations cannot be replayed, so the plan ran on the schema of the target itself. ${failed.message.split('\n')[0] ?? ''}`;
        return { ...schema, notes: [why], notCompared: [] };
    }
    if (failed !== undefined)
        throw failed;
    await shadow.renew();
    const again = await open();
    await run(again);
    const why = `The target differs from what its applied migrations give (see drift). The plan ran on the replay nevertheless: ${schema.replace(/\.$/, '')}.`;
    return { ...again, before, drift, kind, notes: [...skipped, why], notCompared: [] };
}

;// CONCATENATED MODULE: ./lib/steps/plan/shadow.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});














function shadowInfo(shadow, why, base) {
    return { provider: shadow.provider, engine: shadow.engine, version: shadow.version, major: shadow.major, why, base };
}
const running = (programs) => programs === undefined ? {} : { running: programs };
/** A shadow that is on its way; whatever happens meanwhile, it is taken down. */
class Coming {
    started;
    constructor(started) {
        this.started = started;
        started.catch(() => undefined);
    }
    async [Symbol.asyncDispose]() {
        const found = await this.started.catch(() => undefined);
        await found?.shadow[Symbol.asyncDispose]();
    }
}
/**
 * Where no server has an extension, one without it: the plan then fails at the statement that asks for it, by name and
 * place, and everything else is looked at all the same.
 */
async function startAny(request, setting) {
    try {
        return await (0,choose/* startShadow */.f)(request, setting);
    }
    catch (error) {
        const lacking = error instanceof model_error/* ActionError */.lZ && error.code === 'no-shadow' && request.extensions.length > 0;
        if (!lacking)
            throw error;
        request.progress({ type: 'warning', text: error.message });
        return await (0,choose/* startShadow */.f)({ ...request, extensions: [] }, setting).catch(() => {
            throw error;
        });
    }
}
function start(request, extensions) {
    const { engine, inputs, progress } = request;
    const server = request.target?.server;
    const fingerprint = request.target?.fingerprint;
    const variables = request.target?.environment.variables;
    const shadowRequest = {
        engine: engine.name,
        major: server?.major,
        extensions: extensions.map((extension) => extension.name),
        binaries: (0,binaries_for/* binariesFor */.b)(engine.dialect, inputs),
        progress,
        argument: undefined,
        // Named as on the target: `OWNER TO`, `ALTER DATABASE` and grants mean the same thing only then.
        ...(server === undefined
            ? {}
            : { role: server.user, database: server.database, superuser: server.superuser, version: server.version }),
        ...(variables === undefined ? {} : { variables }),
        ...(fingerprint === undefined ? {} : { targetFingerprint: fingerprint }),
    };
    progress({ type: 'phase', name: 'Shadow database' });
    return new Coming(startAny(shadowRequest, inputs.shadow));
}
async function parseFiles(request, todo) {
    const { dialect, traits } = request.engine;
    const parsed = await (0,parse/* parseAll */.bg)(todo, dialect, traits);
    const replayed = await (0,parse/* parseAll */.bg)(request.pending.replay, dialect, traits);
    const setup = await Promise.all(request.setupFiles.map((file) => dialect.split(file.text)));
    const statements = [...setup, ...replayed.map((p) => p.split), ...parsed.map((p) => p.split)].flatMap((split) => split.statements);
    const code = [...replayed, ...parsed].flatMap(({ program }) => (program === undefined ? [] : [program.text]));
    const texts = [...request.setupFiles.map((file) => file.text), ...statements.map(({ sql }) => sql), ...code];
    statements.push(...(await (0,steps_programs/* extensionsInCode */.dU)(dialect, code)));
    const wanted = (0,granted/* grantedTo */.$)(dialect, { statements, texts, roles: request.target?.environment.roles ?? [] });
    return { parsed, replayed, wanted };
}
/** A migration that alters the history table may make the row of its own file fail, and the rows of those after it. */
function recording({ engine: { dialect }, inputs: { historySchema } }, session, files) {
    if (!files.some(({ source }) => source.text.includes(historySchema)))
        return {};
    const history = dialect.history(session, historySchema);
    const nobody = { actor: null, commit: null, runUrl: null, planDigest: null, tool: 'rehearsal' };
    return {
        record: ({ migration: { id, path, checksum }, split }) => dialect.asSelf(session, () => history.record({ id, path, checksum, ...nobody }, { durationMs: 0, statements: split.statements.length })),
    };
}
function versionNote(request, shadow) {
    const server = request.target?.server;
    if (server === undefined || server.major >= shadow.major)
        return [];
    return [
        `The target is ${engine/* LABELS */.k[request.engine.name]} ${server.version}, and the shadow was ${shadow.version}: ${request.engine.dialect.name === 'postgresql' ? 'what only the shadow knows is found by the rule newer-than-target.' : 'what only the shadow knows passes here and fails there.'}`,
    ];
}
const askingNote = (trouble) => trouble === undefined
    ? []
    : [`The shadow could not always be asked how it changes a table, so some statements say nothing of it: ${trouble}`];
/** Loaded only where something has a way back. */
async function wayBack(request, parsed, base) {
    if (parsed.length === 0 || request.wayBack !== true)
        return undefined;
    const { WayBack } = await __webpack_require__.e(/* import() */ 529).then(__webpack_require__.bind(__webpack_require__, 30529));
    return WayBack.of(request, parsed, base);
}
async function rehearseOn(request, { parsed, replayed, wanted }, coming) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs, progress } = request;
        const { dialect } = request.engine;
        const { shadow, why } = await coming.started;
        progress({ type: 'note', text: `${shadow.provider}: ${shadow.engine} ${shadow.version} (${why})` });
        const programs = __addDisposableResource(env_1, await (0,steps_programs/* programsFor */.Tu)([...replayed, ...parsed], request.programs, dialect, progress), true);
        const base = await stateBefore(shadow, { ...request, ...running(programs) }, replayed, wanted, parsed.length > 0);
        const observer = dialect.observer(base.session, {
            historySchema: inputs.historySchema,
            ...(base.session.server.embedded ? {} : { open: () => shadow.open() }),
        });
        await observer.start();
        const asker = __addDisposableResource(env_1, dialect.changeAsker?.(base.session, {
            open: () => shadow.admin(),
            existed: (relation) => observer.existed(relation),
            choice: request.engine.traits.algorithmChoice === true,
        }), true);
        progress({ type: 'phase', name: 'Rehearsal' });
        const label = `${shadow.provider}, ${shadow.engine} ${shadow.version}`;
        const back = await wayBack(request, parsed, base);
        const rehearsed = await rehearse({
            session: base.session,
            dialect,
            observer,
            ...(asker === undefined ? {} : { asker }),
            sessionSetup: inputs.sessionSetup,
            names: [...base.before.objects.values()].map((object) => object.name),
            shadow: label,
            progress,
            before: base.before,
            given: base.given,
            ...running(programs),
            ...(base.session.server.embedded ? {} : { further: () => shadow.open() }),
            ...recording(request, base.session, [...replayed, ...parsed]),
            ...(back === undefined ? {} : { onLevel: (index) => back.level(index, base.session) }),
        }, replayed, parsed);
        const gone = rehearsed.some(({ error }) => error?.code === CUT_OFF);
        const after = gone ? null : await dialect.snapshot(base.session, { historySchema: inputs.historySchema });
        const { migrations: seen, notes } = after === null
            ? { migrations: rehearsed, notes: [] }
            : await withDependents(base.session, dialect, { before: base.before, after }, rehearsed);
        const on = { shadow, session: base.session, ...running(programs) };
        const migrations = back === undefined ? seen : await back.walk(seen, after, on);
        await base.session.close();
        return {
            parsed,
            migrations,
            changes: after === null ? [] : (0,compare/* diffCatalogs */.UA)(base.before, after),
            drift: base.drift,
            shadow: shadowInfo(shadow, why, base.kind),
            before: base.before,
            after,
            notCompared: base.notCompared,
            notes: [...base.notes, ...versionNote(request, shadow), ...askingNote(asker?.trouble), ...notes],
            existed: (relation) => observer.existed(relation),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Makes the state before on a shadow and runs `todo` there. */
async function onShadow(request, todo) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const texts = [
            ...request.setupFiles.map((file) => file.text),
            ...[...request.pending.replay, ...todo].map(({ up }) => (up.kind === 'sql' ? up.sql : up.text)),
        ];
        if (texts.some((text) => /extension/i.test(text))) {
            const env_3 = { stack: [], error: void 0, hasError: false };
            try {
                const files = await parseFiles(request, todo);
                const coming = __addDisposableResource(env_3, start(request, files.wanted.extensions), true);
                return await rehearseOn(request, files, coming);
            }
            catch (e_2) {
                env_3.error = e_2;
                env_3.hasError = true;
            }
            finally {
                const result_2 = __disposeResources(env_3);
                if (result_2)
                    await result_2;
            }
        }
        // Nothing asks for an extension, so any server serves: one starts while the files are parsed.
        const coming = __addDisposableResource(env_2, start(request, []), true);
        return await rehearseOn(request, await parseFiles(request, todo), coming);
    }
    catch (e_3) {
        env_2.error = e_3;
        env_2.hasError = true;
    }
    finally {
        const result_3 = __disposeResources(env_2);
        if (result_3)
            await result_3;
    }
}
/** Replays files on a shadow without rehearsing anything; each `open` begins anew on an empty one. */
async function onTrack(request, files, work) {
    const env_4 = { stack: [], error: void 0, hasError: false };
    try {
        const { parsed, wanted } = await parseFiles(request, files);
        const coming = __addDisposableResource(env_4, start(request, wanted.extensions), true);
        const { shadow } = await coming.started;
        const { dialect } = request.engine;
        const { historySchema, sessionSetup } = request.inputs;
        const programs = __addDisposableResource(env_4, await (0,steps_programs/* programsFor */.Tu)(parsed, request.programs, dialect, request.progress), true);
        let open;
        return await work(parsed, async () => {
            if (open !== undefined) {
                await open.close();
                await shadow.renew();
            }
            const { session, given } = await (0,plan_open/* openBase */.m)(shadow, request, request.setupFiles, wanted);
            open = session;
            const further = session.server.embedded ? {} : { further: () => shadow.open() };
            const options = { sessionSetup, given, recorded: new Set(), ...running(programs), ...further };
            return {
                session,
                run: async (some) => void (await (0,replay/* replay */.eZ)(session, dialect, some, options)),
                snapshot: async () => (0,plan_open/* withoutGiven */.A3)(await dialect.snapshot(session, { historySchema }), given),
            };
        });
    }
    catch (e_4) {
        env_4.error = e_4;
        env_4.hasError = true;
    }
    finally {
        const result_4 = __disposeResources(env_4);
        if (result_4)
            await result_4;
    }
}


/***/ }),

/***/ 86538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ programsFor),
/* harmony export */   dU: () => (/* binding */ extensionsInCode)
/* harmony export */ });
/* unused harmony export refuseUntrusted */
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);

/** Without a word for so long, code on the shadow has hung: nobody waits for it but us. */
const QUIET_MS = 5 * 60_000;
/** Refuses code that nobody has looked at. */
function refuseUntrusted(all, { refused }) {
    const found = all.find(({ program }) => program !== undefined);
    if (found === undefined || refused === undefined)
        return;
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('untrusted-code', `${found.migration.path} is code, and it is not run: ${refused}.`, 'Code of a pull request would run with what this run holds. Run the plan on `pull_request` for branches of this repository; for a fork, a maintainer pushes its branch here after a look at it.', { place: { path: found.migration.path, line: 1 } });
}
/** What runs the code among these files; undefined where there is none. */
async function programsFor(all, settings, dialect, progress, quietMs = QUIET_MS) {
    if (all.every(({ program }) => program === undefined))
        return undefined;
    refuseUntrusted(all, settings);
    const { Programs } = await __webpack_require__.e(/* import() */ 8818).then(__webpack_require__.bind(__webpack_require__, 48818));
    const { folder, environment } = settings;
    return new Programs({ folder, dialect, progress, environment, quietMs });
}
const EXTENSION = /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?\\?["`']?([\w-]+)/gi;
/** The extensions that code asks for, as far as its text says so: an administrator makes them on the shadow beforehand. */
async function extensionsInCode(dialect, texts) {
    const names = new Set(texts.flatMap((text) => [...text.matchAll(EXTENSION)].map(([, name]) => name ?? '')));
    if (dialect.name !== 'postgresql' || names.size === 0)
        return [];
    const text = [...names].map((name) => `CREATE EXTENSION IF NOT EXISTS "${name}";`).join('\n');
    return (await dialect.split(text)).statements;
}


/***/ }),

/***/ 62589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CR: () => (/* binding */ beginTransaction),
  xA: () => (/* binding */ catchUp),
  nE: () => (/* binding */ notRun),
  uR: () => (/* binding */ runOne)
});

;// CONCATENATED MODULE: ./lib/steps/changing.js
const LOCK = { write: 'NONE', read: 'SHARED', nothing: 'EXCLUSIVE' };
/** In one short text, with the server's own words: `INSTANT`, `INPLACE, LOCK=NONE`, `COPY, LOCK=SHARED (table rebuilt)`. */
function algorithmText({ algorithm, others, rebuilds, measured }) {
    const lock = algorithm === 'INSTANT' ? '' : `, LOCK=${LOCK[others]}`;
    const remarks = [...(rebuilds ? ['table rebuilt'] : []), ...(measured ? [] : ['as documented, not measured'])];
    return `${algorithm}${lock}${remarks.length === 0 ? '' : ` (${remarks.join('; ')})`}`;
}
/** What the observer saw, and what the server said beforehand. A statement that did nothing changed nothing. */
function changed(seen, { change, locks }, skipped) {
    if (skipped !== undefined)
        return seen;
    const rebuilt = change?.rebuilds === true && !seen.rewrites.includes(change.table) ? [change.table] : [];
    return {
        ...seen,
        locks: [...seen.locks, ...locks],
        rewrites: [...seen.rewrites, ...rebuilt],
        ...(change === undefined ? {} : { change, algorithm: algorithmText(change) }),
    };
}

// EXTERNAL MODULE: ./lib/steps/given.js
var steps_given = __webpack_require__(1650);
;// CONCATENATED MODULE: ./lib/steps/rehearse/statement.js


const NOTHING = { locks: [], rewrites: [] };
const NOT_ASKED = { locks: [] };
/** Nothing to look at after these; and a query between BEGIN and SET TRANSACTION would make the latter fail. */
const UNSEEN = /^(?:BEGIN|START TRANSACTION|SET|RESET|SHOW|SAVEPOINT|RELEASE|PREPARE|DEALLOCATE|COMMIT|ROLLBACK)$/;
function describe(r, statement) {
    const needs = r.reading.needsOf(statement, r.defines);
    const calls = r.called.of(statement);
    return {
        line: statement.line,
        endLine: statement.endLine,
        sql: statement.sql,
        kind: statement.kind,
        ...(needs.length === 0 ? {} : { needs: needs.map(({ since, what }) => ({ since, what })) }),
        ...(calls.length === 0 ? {} : { calls }),
    };
}
const notRun = (r, statement) => ({
    ...describe(r, statement),
    locks: [],
    rewrites: [],
    notices: [],
});
/** Runs one statement, by `send` where it is a program that sends it, and tells what it did. */
async function runOne(r, statement, send) {
    const given = (0,steps_given/* makesGiven */.r)(statement, r.left);
    const asked = (await r.asker?.ask(statement)) ?? NOT_ASKED;
    if (r.repeats.unseen && !r.repeats.continues(statement))
        await catchUp(r);
    const ran = await r.observer.during(statement, send ??
        (() => r.session.run((0,steps_given/* asGiven */.O)(statement, r.left), statement.copyData === undefined ? {} : { copyData: statement.copyData })));
    const look = r.session.transaction() !== 'failed' && !UNSEEN.test(statement.kind);
    if (statement.kind === 'ROLLBACK')
        await r.observer.rolledBack();
    const known = await r.repeats.holds(r.session, statement);
    const seen = look && !known ? await r.observer.after(statement) : NOTHING;
    const removed = look ? await r.hidden.after(r.session, statement, seen.locks) : [];
    if (r.dialect.remarks.setting.test(statement.sql) && r.session.transaction() !== 'failed')
        await r.dialect.remarks.hear(r.session);
    const skipped = given ? undefined : r.reading.skippedBy(statement, ran);
    return {
        ...describe(r, statement),
        ms: ran.ms,
        ...(ran.rowCount === null ? {} : { rows: ran.rowCount }),
        ...changed(seen, asked, skipped),
        ...(skipped === undefined ? {} : { skipped }),
        notices: ran.notices.map((notice) => notice.message),
        ...(removed.length === 0 ? {} : { removed }),
    };
}
/** Rows that nobody looked at are none of the next statement. */
async function catchUp(r) {
    if (!r.repeats.unseen)
        return;
    r.repeats.unseen = false;
    if (r.observer.untilCommit && r.session.transaction() === 'open')
        await r.observer.after();
}
function beginTransaction(r) {
    r.observer.begin();
    r.hidden.begin();
    r.repeats.forget();
}


/***/ }),

/***/ 72754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sameWords),
/* harmony export */   c: () => (/* binding */ plainWords)
/* harmony export */ });
const CAST = /::(?:"(?:[^"]|"")+"|\w+)(?:\.(?:"(?:[^"]|"")+"|\w+))?(?: varying| precision)?(?:\(\d+(?:,\s*\d+)?\))?(?: with(?:out)? time zone)?(?:\[\])*/g;
/** Definitions that hold expressions, which the server prints from its own tree. A function's body is kept as written. */
const PRINTED = new Set([
    'column',
    'constraint',
    'domain',
    'index',
    'materialized view',
    'policy',
    'rule',
    'statistics',
    'trigger',
    'view',
]);
/**
 * What is left of an expression once casts and brackets are gone. The server prints `x = ANY ((ARRAY['a'::varchar])::text[])`
 * as `ANY (ARRAY[('a'::varchar)::text])` when it is given its own text back: the same condition, in other words. So it
 * is between a database and its copy from a dump, and between one that was once restored and one that was not.
 */
const plainWords = (kind, text) => PRINTED.has(kind) ? text.replace(CAST, '').replace(/[()\s]/g, '') : text;
const sameWords = (kind, one, other) => one === other || plainWords(kind, one) === plainWords(kind, other);


/***/ })

};
