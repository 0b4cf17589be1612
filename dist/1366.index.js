export const id = 1366;
export const ids = [1366,2480];
export const modules = {

/***/ 67213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   repair: () => (/* binding */ repair)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _steps_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3288);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10441);
/* harmony import */ var _steps_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34957);
/* harmony import */ var _steps_run_journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68632);
/* harmony import */ var _shared_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15629);
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






function fileOf(read, id) {
    const found = read.migrations.find((m) => m.id === id);
    if (found === undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `The half-done migration ${id} has no file any more.`, `Restore the file, or settle it by hand and run \`repair --mark-applied ${id}\` or \`repair --mark-pending ${id}\`.`);
    return found;
}
function dirtyRow(applied, id) {
    const dirty = applied.filter((row) => row.state !== 'applied' && (id === undefined || row.id === id));
    const [first] = dirty;
    if (first === undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', id === undefined ? 'No migration is half done.' : `${id} is not half done.`, '`status` shows what the history says.');
    return first;
}
/** Whether the statement that was on its way when the run was killed has landed; it is skipped then. */
async function landed(context, session, row, parsed) {
    const statement = parsed.split.statements[row.statementsDone];
    if (statement === undefined || row.state !== 'running')
        return false;
    if (statement.kind === 'DO' || statement.kind === 'CALL') {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `Nobody can tell whether the ${statement.kind} on line ${statement.line} of ${row.id} took effect before the run was killed.`, `Look at its effect. Then finish the rest by hand and run \`repair --mark-applied ${row.id}\`, or undo the first ${row.statementsDone} statements and run \`repair --mark-pending ${row.id}\`.`);
    }
    // Whatever ran in a transaction went in together with its line of the journal, or not at all.
    if (statement.transaction !== 'forbidden')
        return false;
    const { dialect } = context.engine;
    if (dialect.fate !== undefined) {
        const { outcome, why } = await dialect.fate(session, statement, (0,_steps_run_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .looksIn */ .Ku)(row));
        const words = `${statement.kind} on line ${statement.line} of ${row.id}`;
        context.host.progress({ type: 'note', text: `${words}: ${outcome.replace('-', ' ')}, since ${why}` });
        if (outcome === 'landed')
            return true;
        if (outcome === 'not-landed')
            return false;
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `The catalog does not say whether the ${words} took effect before the run was cut: ${why}.`, `Look at its effect. Then finish the rest by hand and run \`repair --mark-applied ${row.id}\`, or undo what is in and run \`repair --mark-pending ${row.id}\`.`);
    }
    const half = await dialect.leftover(session, statement);
    if (half !== undefined) {
        context.host.progress({ type: 'note', text: `An interrupted build left an INVALID index: ${half}` });
        await session.run(half);
        return false;
    }
    return dialect.landed(session, statement);
}
async function resume(context, session, second, lock, read, row) {
    const { engine, inputs } = context;
    const migration = fileOf(read, row.id);
    if (migration.up.kind !== 'sql')
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `${row.id} is not an SQL file.`, 'Settle it by hand, then mark it.');
    const parsed = await (0,_steps_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStep */ .k)(migration, migration.up, engine.dialect, engine.traits);
    if (parsed.broken !== undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `${parsed.broken.message}\n${parsed.broken.excerpt}`, parsed.broken.hint ?? 'Correct the file.', { place: parsed.broken.place });
    const known = /before it ([0-9a-f]{16})/.exec(row.inFlight ?? '')?.[1];
    if (known !== undefined && known !== (0,_steps_run_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .prefixHash */ .Vy)(parsed.split.statements, row.statementsDone)) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('repair', `The first ${row.statementsDone} statements of ${migration.path} are in the database, and they were changed in the file since.`, 'Restore those statements as they were; change only what comes after them.', { place: { path: migration.path, line: 1 } });
    }
    const from = row.statementsDone + ((await landed(context, session, row, parsed)) ? 1 : 0);
    if (inputs.dryRun) {
        const next = parsed.split.statements[from];
        const outcome = {
            id: row.id,
            path: migration.path,
            status: 'not-run',
            ms: 0,
            statementsDone: from,
            statementsAll: parsed.split.statements.length,
        };
        return {
            outcome,
            state: next === undefined
                ? 'Every statement is in; only the history is to be settled.'
                : `It would go on at statement ${from + 1} (${next.kind}, line ${next.line}).`,
            next: 'Run the same without `--dry-run`.',
        };
    }
    const history = engine.dialect.history(session, inputs.historySchema);
    const result = await (0,_steps_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)({
        session,
        observer: second,
        lock,
        dialect: engine.dialect,
        historySchema: inputs.historySchema,
        history,
        journal: second === undefined ? history : engine.dialect.history(second, inputs.historySchema),
        entry: () => entryOf(context, migration, row),
        lockTimeoutMs: inputs.lockTimeoutMs,
        statementTimeoutMs: inputs.statementTimeoutMs,
        lockRetries: inputs.lockRetries,
        sessionSetup: inputs.sessionSetup,
        progress: context.host.progress,
        signal: context.signal,
        afterEach: () => Promise.resolve([]),
        reconnect: () => context.open('apply', false),
        resumeAt: new Map([[row.id, from]]),
    }, [{ ...parsed, mode: { ...parsed.mode, kind: 'statements' } }]);
    const outcome = result.outcomes[0];
    if (outcome === undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('internal', 'A run without outcome.', 'Please report this.');
    return {
        outcome: result.error === undefined ? outcome : { ...outcome, error: result.error.message },
        state: result.state,
        next: result.next,
    };
}
const entryOf = (context, migration, row) => ({
    id: migration.id,
    path: migration.path,
    checksum: migration.checksum,
    actor: context.run.actor,
    commit: context.run.commit,
    runUrl: context.run.runUrl,
    planDigest: row?.planDigest ?? null,
    tool: context.run.tool,
});
/** Settles a half-done migration: goes on with it, or takes the word of a person for it. */
const repair = {
    name: 'repair',
    async run(context) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            (0,_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .needUrl */ .Yi)(context);
            const { engine, inputs } = context;
            const chosen = [inputs.resume, inputs.markApplied !== undefined, inputs.markPending !== undefined].filter(Boolean).length;
            if (chosen !== 1)
                throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('bad-input', '`repair` needs exactly one of `--resume`, `--mark-applied ID` and `--mark-pending ID`.', '`status` shows what is half done.');
            const read = await context.read();
            const session = __addDisposableResource(env_1, await context.open('apply', false), true);
            const second = __addDisposableResource(env_1, engine.traits.sessions === 'many' ? await context.open('lock', false) : undefined, true);
            const lock = __addDisposableResource(env_1, await engine.dialect.lock(second ?? session, {
                timeoutMs: inputs.lockWaitMs,
                signal: context.signal,
                worker: second === undefined ? undefined : session,
                onWait: (holder) => context.host.progress({ type: 'waiting', text: `the migration lock is held by ${holder}` }),
            }), true);
            const before = await (0,_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .pendingOn */ .zH)(context, session, read);
            const base = { ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_5__/* .emptyReport */ ._O)('repair', inputs.label, context.run), target: (0,_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .reportTarget */ .E6)(session.server) };
            if (inputs.resume) {
                const { outcome, state, next } = await resume(context, session, second, lock, read, dirtyRow(before.applied, undefined));
                const ok = outcome.status === 'applied' || inputs.dryRun;
                return {
                    ...base,
                    verdict: ok ? 'clean' : 'failed',
                    headline: ok
                        ? `${outcome.id}: ${inputs.dryRun ? state : 'every statement is in, and it is recorded as applied.'}`
                        : state,
                    apply: { outcomes: [outcome], state, next },
                    error: ok ? null : { code: 'apply-failed', message: outcome.error ?? '', hint: next },
                };
            }
            const id = inputs.markApplied ?? inputs.markPending ?? '';
            const row = dirtyRow(before.applied, id);
            const history = engine.dialect.history(session, inputs.historySchema);
            if (!inputs.dryRun) {
                if (inputs.markPending !== undefined)
                    await history.forget(id);
                else
                    await history.record(entryOf(context, fileOf(read, id), row), {
                        durationMs: row.durationMs ?? 0,
                        statements: row.statementsAll,
                    });
            }
            return {
                ...base,
                headline: `${id} ${inputs.dryRun ? 'would count' : 'counts'} as ${inputs.markPending === undefined ? 'applied' : 'pending'} now.`,
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
    },
};


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

/***/ 72480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ nodeOf),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   kp: () => (/* binding */ roleOf)
/* harmony export */ });
const OBJECTS = {
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
};
const KINDS = {
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
};
/** The node's own name and its fields. */
function nodeOf(tree) {
    const entry = typeof tree === 'object' && tree !== null ? Object.entries(tree)[0] : undefined;
    return entry === undefined ? { name: '', fields: {} } : { name: entry[0], fields: entry[1] };
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
const FORBIDDEN = {
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
};
const ENDS = {
    TRANS_STMT_BEGIN: 'begin',
    TRANS_STMT_START: 'begin',
    TRANS_STMT_COMMIT: 'commit',
    TRANS_STMT_PREPARE: 'commit',
    TRANS_STMT_COMMIT_PREPARED: 'forbidden',
    TRANS_STMT_ROLLBACK_PREPARED: 'forbidden',
    TRANS_STMT_ROLLBACK: 'rollback',
};
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


/***/ }),

/***/ 3288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parseAll),
/* harmony export */   k: () => (/* binding */ parseStep)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82744);
/* harmony import */ var _mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59271);



const EMPTY = { statements: [], problems: [], ignored: [], directives: { noTransaction: false } };
function notesOf(split) {
    const names = [...new Set(split.ignored.map((command) => command.text.split(/\s/)[0] ?? ''))];
    const left = names.length === 0 ? [] : [`psql commands without effect on the database were left out: ${names.join(', ')}`];
    return split.statements.length === 0 && split.problems.length === 0 ? [...left, 'the file holds no statement'] : left;
}
const MOST_NAMED = 10;
/** The first problem at its place, and the others after it: one run names all that is to be mended. */
function brokenBy(source, { problems }) {
    const [first, ...others] = problems;
    if (first === undefined)
        return undefined;
    const located = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .locateProblem */ .K)(source, first);
    if (others.length === 0)
        return located;
    const named = others.slice(0, MOST_NAMED).map(({ line, message }) => `Also on line ${line}: ${message}`);
    const more = others.length - named.length;
    return { ...located, detail: [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('\n') };
}
/** Splits one step of a migration. */
async function parseStep(migration, step, dialect, traits) {
    const source = { path: migration.path, text: step.sql, firstLine: step.line };
    const split = step.sql === '' ? EMPTY : await dialect.split(step.sql, step.line);
    return {
        migration,
        source,
        split,
        mode: (0,_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .runMode */ .r)(step, split, traits),
        broken: brokenBy(source, split),
        notes: notesOf(split),
    };
}
/** The parser keeps the one thread busy; now and then a server that starts meanwhile, or a signal, gets its turn. */
const TURN_MS = 2;
/** Splits the `up` of each migration; code migrations are not of this step. */
async function parseAll(migrations, dialect, traits) {
    const parsed = [];
    let since = performance.now();
    for (const migration of migrations) {
        if (migration.up.kind === 'sql')
            parsed.push(await parseStep(migration, migration.up, dialect, traits));
        if (performance.now() - since < TURN_MS)
            continue;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        since = performance.now();
    }
    return parsed;
}


/***/ })

};
