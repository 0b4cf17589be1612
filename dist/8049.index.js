export const id = 8049;
export const ids = [8049];
export const modules = {

/***/ 38049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  beginEvidence: () => (/* binding */ beginEvidence)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/model/error.js
var model_error = __webpack_require__(61343);
// EXTERNAL MODULE: ./lib/report-texts.js
var report_texts = __webpack_require__(37684);
;// CONCATENATED MODULE: ./lib/steps/evidence/evidence.js
/** Those that change a database, or may. */
const DEEDS = ['apply', 'rollback', 'restore', 'repair', 'baseline'];
/** Whether a run did something that somebody may ask about later. What was refused or only looked at is none. */
function isDeed({ command, apply, backup }) {
    if (!DEEDS.includes(command))
        return false;
    const ran = apply?.outcomes.some(({ status }) => status !== 'not-run') ?? false;
    return ran || (command === 'restore' && backup !== null);
}
function migrationOf(outcome, plan) {
    const { id, path, status, ms, statementsDone, statementsAll, error, statements = [] } = outcome;
    const planned = plan?.migrations.find((one) => one.id === id && one.path === path);
    return {
        id,
        path,
        checksum: planned?.checksum ?? null,
        status,
        ms,
        statementsDone,
        statementsAll,
        statements: statements.map((one) => {
            const sql = planned?.statements.find(({ line }) => line === one.line)?.sql;
            return { ...one, ...(sql === undefined ? {} : { sql }) };
        }),
        ...(error === undefined ? {} : { error }),
    };
}
/** What is kept of a deployment. Pure. */
function evidenceOf(report, around) {
    const { run, target, plan, apply, verify, error } = report;
    const { pullRequests, environments, unknown, ...where } = around;
    const checks = verify?.checks ?? [];
    return {
        version: 1,
        command: report.command,
        verdict: report.verdict,
        headline: report.headline,
        tool: run.tool,
        run: {
            startedAt: run.startedAt,
            endedAt: new Date(Date.parse(run.startedAt) + Math.round(run.ms)).toISOString(),
            ms: Math.round(run.ms),
            actor: run.actor,
            commit: run.commit,
            url: run.runUrl,
            ...where,
        },
        pullRequests,
        environments,
        target: target === null
            ? null
            : { label: report.label, engine: target.engine, version: target.version, database: target.database },
        plan: plan === null
            ? null
            : {
                digest: plan.digest,
                findings: plan.findings.length,
                acknowledged: plan.findings.flatMap(({ rule, severity, path, line, acknowledged }) => acknowledged === undefined ? [] : [{ rule, severity, path, line, reason: acknowledged }]),
            },
        backup: report.backup,
        preflight: report.preflight,
        migrations: (apply?.outcomes ?? []).map((outcome) => migrationOf(outcome, plan)),
        state: apply?.state ?? '',
        next: apply?.next ?? '',
        verification: verify === null ? null : { ok: checks.every(({ ok }) => ok), checks },
        tables: apply?.tables ?? [],
        error: error === null ? null : { code: error.code, message: error.message },
        unknown,
    };
}

;// CONCATENATED MODULE: ./lib/evidence.js






/** Of a release that brings very many pull requests the first ones, which are the newest, are enough to ask about. */
const MOST_PULLS = 30;
function surroundings({ env }) {
    const of = (name) => env[name] ?? null;
    return {
        repository: of('GITHUB_REPOSITORY'),
        workflow: of('GITHUB_WORKFLOW_REF'),
        event: of('GITHUB_EVENT_NAME'),
        ref: of('GITHUB_REF'),
        pullRequests: [],
        environments: [],
        unknown: [],
    };
}
const words = (error) => error instanceof model_error/* ActionError */.lZ
    ? `${error.message} ${error.hint}`
    : error instanceof Error
        ? error.message
        : String(error);
/** Who approved, as GitHub tells it; what it does not tell is said. */
async function asked(report, about) {
    const base = surroundings(about);
    const { github } = about;
    if (github === undefined)
        return { ...base, unknown: ['GitHub was not asked who approved: this was no run of a workflow with a token.'] };
    const { environmentEvidence, pullRequestEvidence } = await __webpack_require__.e(/* import() */ 7679).then(__webpack_require__.bind(__webpack_require__, 97679));
    const unknown = [];
    const pulls = [];
    const numbers = report.run.pullRequests;
    for (const number of numbers.slice(0, MOST_PULLS)) {
        try {
            pulls.push(await pullRequestEvidence(await github(), number));
        }
        catch (error) {
            unknown.push(words(error));
        }
    }
    if (numbers.length > MOST_PULLS)
        unknown.push(`GitHub was not asked about ${numbers.length - MOST_PULLS} more pull requests.`);
    const run = Number(/\/actions\/runs\/(\d+)/.exec(report.run.runUrl ?? '')?.[1]);
    let environments = [];
    if (Number.isSafeInteger(run)) {
        try {
            environments = await environmentEvidence(await github(), run);
        }
        catch (error) {
            unknown.push(words(error));
        }
    }
    return { ...base, pullRequests: pulls, environments, unknown };
}
async function write(path, report, around, about) {
    const evidence = (0,report_texts.withoutSecretsIn)(evidenceOf(report, around), about.hide);
    const { evidenceText } = await __webpack_require__.e(/* import() */ 1947).then(__webpack_require__.bind(__webpack_require__, 81947));
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, `${JSON.stringify(evidence, null, 2)}\n`, { mode: 0o600 });
    await (0,promises_.writeFile)(path.replace(/(?:\.json)?$/, '.md'), evidenceText(evidence, report), { mode: 0o600 });
}
/**
 * Writes what is known already, since a run may be killed while GitHub takes its time. Undefined where nothing was done, or nobody wants
 * it. Throws where it cannot be written.
 */
async function beginEvidence(report, about) {
    const named = about.inputs?.evidenceFile;
    if (!isDeed(report) || (named === undefined && !about.always))
        return undefined;
    const path = named === undefined
        ? (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(about.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'migrate-on-merge-')), 'evidence.json')
        : (0,external_node_path_.resolve)(about.inputs?.workingDirectory ?? '.', named);
    const first = { ...surroundings(about), unknown: ['GitHub has not been asked yet who approved.'] };
    await write(path, report, first, about);
    return { path, complete: async () => write(path, report, await asked(report, about), about) };
}


/***/ })

};
