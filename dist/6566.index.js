export const id = 6566;
export const ids = [6566,2480];
export const modules = {

/***/ 67667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _steps_analyze_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96985);
/* harmony import */ var _steps_pending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53644);
/* harmony import */ var _steps_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59078);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10441);
/* harmony import */ var _steps_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13838);
/* harmony import */ var _shared_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15629);
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







async function againstTarget(context, read) {
    const { dialect } = context.engine;
    const { historySchema, requireReadOnly, shadow } = context.inputs;
    const notes = [];
    // The session only reads, and is closed before the rehearsal: a plan holds nothing open on production.
    const target = await (async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_1, await context.open('plan', true), true);
            const writable = await dialect.couldWrite(session);
            if (writable !== undefined) {
                if (requireReadOnly)
                    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('not-read-only', `\`require-read-only\` is set, and this role could write: ${writable}.`, `Plan with a role that may only read: ${dialect.readOnly.rights}`);
                notes.push(session.server.settings?.['transaction_read_only'] === 'OFF'
                    ? `The plan's role could write (${writable}), and this server cannot hold a session to reading. Only our own word says that the plan writes nothing; a role that may only read is safer.`
                    : `The plan's role could write (${writable}); its session was read-only by ${dialect.readOnly.by}. A role that may only read is safer.`);
            }
            const applied = await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_4__/* .readHistory */ .L)(session, dialect, historySchema);
            return (0,_steps_pending_js__WEBPACK_IMPORTED_MODULE_2__/* .toPending */ .F)({ read, applied: applied ?? [], source: 'history' }).todo.length === 0
                ? { server: session.server, applied, environment: { roles: [], settings: [] }, catalog: undefined }
                : await (0,_steps_target_js__WEBPACK_IMPORTED_MODULE_4__/* .readTarget */ ._)(session, dialect, historySchema, applied, shadow);
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
    })();
    const pending = (0,_steps_pending_js__WEBPACK_IMPORTED_MODULE_2__/* .toPending */ .F)({ read, applied: target.applied ?? [], source: 'history' });
    return { planned: await (0,_steps_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .makePlan */ .C)(await (0,_shared_js__WEBPACK_IMPORTED_MODULE_5__/* .planRequest */ .NX)(context, pending, target)), server: target.server, notes };
}
async function withoutTarget(context, read) {
    const { applied, source, note } = await context.since(read);
    const pending = (0,_steps_pending_js__WEBPACK_IMPORTED_MODULE_2__/* .toPending */ .F)({ read, applied, source });
    const notes = note === undefined ? [] : [note];
    return { planned: await (0,_steps_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .makePlan */ .C)(await (0,_shared_js__WEBPACK_IMPORTED_MODULE_5__/* .planRequest */ .NX)(context, pending, undefined)), server: undefined, notes };
}
/** Reads the migrations, runs the pending ones on a shadow database, reports. Never writes to the target. */
const plan = {
    name: 'plan',
    async run(context) {
        const read = await context.read();
        // What an apply would stumble over after the merge is said before it.
        const { verify } = context.inputs;
        if (verify !== undefined) {
            const { readExpectations, refuseStray } = await __webpack_require__.e(/* import() */ 5620).then(__webpack_require__.bind(__webpack_require__, 85620));
            refuseStray(await readExpectations(context.folder, verify), read.migrations, verify);
        }
        const { planned, server, notes } = await (context.inputs.databaseUrl === undefined
            ? withoutTarget(context, read)
            : againstTarget(context, read));
        const verdict = (0,_steps_analyze_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOf */ .V)(planned.plan.findings, context.inputs.failOn);
        const facts = (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_6__/* .reportFacts */ .gi)(planned.plan);
        return {
            ...(0,_steps_report_js__WEBPACK_IMPORTED_MODULE_6__/* .emptyReport */ ._O)('plan', context.inputs.label, context.run),
            ...facts,
            verdict,
            headline: (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_6__/* .planHeadline */ .MM)(planned.plan, verdict),
            target: (0,_shared_js__WEBPACK_IMPORTED_MODULE_5__/* .reportTarget */ .E6)(server),
            notes: [...notes, ...facts.notes, ...read.leftOut.map(({ path, reason }) => `${path} was left out: ${reason}`)],
        };
    },
};


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


/***/ })

};
