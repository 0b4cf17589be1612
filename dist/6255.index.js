export const id = 6255;
export const ids = [6255];
export const modules = {

/***/ 56255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MOST_ANNOTATIONS: () => (/* binding */ MOST_ANNOTATIONS),
/* harmony export */   amendCheck: () => (/* binding */ amendCheck),
/* harmony export */   checkName: () => (/* binding */ checkName),
/* harmony export */   closeCheck: () => (/* binding */ closeCheck),
/* harmony export */   conclusionOf: () => (/* binding */ conclusionOf),
/* harmony export */   isReference: () => (/* binding */ isReference),
/* harmony export */   openCheck: () => (/* binding */ openCheck),
/* harmony export */   referenceOf: () => (/* binding */ referenceOf),
/* harmony export */   standingCheck: () => (/* binding */ standingCheck)
/* harmony export */ });
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13220);

/** GitHub takes 50 annotations in one request; those of further requests are appended. */
const PER_REQUEST = 50;
/** Nobody reads on after these, and each fifty are a request. */
const MOST_ANNOTATIONS = 500;
const LONGEST_TITLE = 250;
const PERMISSION = 'checks: write';
/** What our check runs begin their reference with: jobs and other tools may have check runs of the same name. */
const REFERENCE = 'migrate-on-merge:';
const referenceOf = (verdict) => `${REFERENCE}${verdict}`;
const isReference = (reference) => reference?.startsWith(REFERENCE) === true;
/** The check of a database, by its label; what branch protection names. */
function checkName(label) {
    return label === 'default' ? 'migrations' : `migrations (${label.replace(/\s+/g, ' ').slice(0, 80)})`;
}
/** Passes branch protection exactly where the job passes; `neutral` passes, too, and looks as if it were to be read. */
function conclusionOf(verdict) {
    if (verdict === 'clean')
        return 'success';
    return verdict === 'warned' ? 'neutral' : 'failure';
}
/** Begins a check run: until it is ended, a required check of that name is pending. */
async function openCheck(client, check) {
    return taken(client, async () => create(client, { ...check, status: 'in_progress', external_id: referenceOf('running') }));
}
/** Ends a check run with its annotations, fifty at a time: the conclusion goes first, since it is the gate. */
async function closeCheck(client, run, result) {
    const { octokit, owner, repo } = client;
    const { verdict, summary } = result;
    const title = result.title.slice(0, LONGEST_TITLE);
    const at = { owner, repo, check_run_id: run.id };
    const all = result.annotations.slice(0, MOST_ANNOTATIONS);
    return taken(client, async () => {
        const { data } = await octokit.rest.checks.update({
            ...at,
            status: 'completed',
            conclusion: conclusionOf(verdict),
            external_id: referenceOf(verdict),
            output: { title, summary, annotations: all.slice(0, PER_REQUEST) },
        });
        for (let next = PER_REQUEST; next < all.length; next += PER_REQUEST) {
            const annotations = all.slice(next, next + PER_REQUEST);
            // Tried again it might be there twice.
            await octokit.rest.checks.update({ ...at, output: { title, summary, annotations }, request: { retries: 0 } });
        }
        return { id: data.id, url: data.html_url ?? undefined };
    });
}
async function create(client, { label, headSha, detailsUrl, ...rest }) {
    const { octokit, owner, repo } = client;
    const { data } = await octokit.rest.checks.create({
        owner,
        repo,
        name: checkName(label),
        head_sha: headSha,
        ...(detailsUrl === null ? {} : { details_url: detailsUrl }),
        ...rest,
    });
    return { id: data.id, url: data.html_url ?? undefined };
}
async function taken(client, work) {
    try {
        return { run: await work() };
    }
    catch (error) {
        const trouble = (0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .troubleOf */ .LH)(error);
        if (trouble === undefined)
            throw error;
        const reason = (0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(trouble, 'take the check run', PERMISSION, client.patience);
        return { reason, ...(refuses(trouble) ? { forbidden: true } : {}) };
    }
}
const refuses = ({ kind }) => kind === 'permission' || kind === 'missing';
/** Undefined where there is none, or GitHub does not say. */
async function standingCheck(client, headSha, label) {
    const { octokit, owner, repo } = client;
    const name = checkName(label);
    try {
        const { data } = await octokit.rest.checks.listForRef({
            owner,
            repo,
            ref: headSha,
            check_name: name,
            per_page: 100,
        });
        const [newest] = data.check_runs
            .filter((run) => run.name === name && isReference(run.external_id))
            .sort((a, b) => b.id - a.id);
        if (newest === undefined)
            return undefined;
        const said = newest.status === 'completed' ? (newest.external_id ?? '').slice(REFERENCE.length) : '';
        return {
            id: newest.id,
            url: newest.html_url ?? undefined,
            verdict: VERDICTS.find((verdict) => verdict === said),
            title: newest.output.title ?? '',
            summary: newest.output.summary ?? '',
        };
    }
    catch (error) {
        if ((0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .troubleOf */ .LH)(error) === undefined)
            throw error;
        return undefined;
    }
}
const VERDICTS = ['clean', 'warned', 'blocked', 'failed'];
/** Says something new on top of a check run that has ended; its annotations stay. */
async function amendCheck(client, run, now) {
    const { octokit, owner, repo } = client;
    const { verdict, summary } = now;
    return taken(client, async () => {
        const { data } = await octokit.rest.checks.update({
            owner,
            repo,
            check_run_id: run.id,
            status: 'completed',
            conclusion: conclusionOf(verdict),
            external_id: referenceOf(verdict),
            output: { title: now.title.slice(0, LONGEST_TITLE), summary },
        });
        return { id: data.id, url: data.html_url ?? undefined };
    });
}


/***/ })

};
