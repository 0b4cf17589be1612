export const id = 9902;
export const ids = [9902];
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

/***/ 19902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toolStatus: () => (/* binding */ toolStatus)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _programs_program_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70046);
/* harmony import */ var _sql_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90956);



/** Lines of a tool that a report keeps. */
const MOST = 200;
const QUIET_MS = 60_000;
/** A session that is put back would be free to write again. */
const READ_ONLY = {
    postgresql: 'SET default_transaction_read_only = on',
    mysql: 'SET SESSION TRANSACTION READ ONLY',
};
/** What the tool says of itself, run on a session that only reads; in words where it cannot say anything. */
async function toolStatus(request) {
    const { command, session, further, engine, programs, signal } = request;
    if (command === undefined)
        return [
            'Only the tool knows what of its migrations is in: `plan` shows what its command would do, and `program-status` names a command whose words are shown here.',
        ];
    if (session.server.pooled === true)
        return [
            `\`${command}\` was not run: \`database-url\` leads to a pooler, where a session cannot be held to reading without holding its neighbours to it.`,
        ];
    if (programs.refused !== undefined)
        return [`\`${command}\` was not run: ${programs.refused}.`];
    const { dialect } = engine;
    const lines = [];
    const { runCommandLine } = await __webpack_require__.e(/* import() */ 7316).then(__webpack_require__.bind(__webpack_require__, 67316));
    const settings = {
        folder: programs.folder,
        environment: programs.environment,
        dialect,
        quietMs: QUIET_MS,
        progress: (event) => {
            if (event.type === 'note' && event.text !== undefined && lines.length < MOST)
                lines.push(event.text);
        },
    };
    try {
        await runCommandLine(settings, command, {
            session,
            further,
            signal,
            async onStatement(_, send) {
                await send();
            },
            async renew(one) {
                await dialect.reset(one);
                await one.query((0,_sql_query_js__WEBPACK_IMPORTED_MODULE_2__/* .raw */ .lS)(READ_ONLY[dialect.name]));
            },
            settle: () => Promise.resolve(),
        });
    }
    catch (error) {
        if (!(error instanceof _programs_program_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramError */ .Z) && !(error instanceof _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP))
            throw error;
        const [first = ''] = error.message.split('\n');
        lines.push(`program: ${first}${/read-only/.test(first) ? ' (its session may only read: take a command that writes nothing)' : ''}`);
    }
    return lines;
}


/***/ })

};
