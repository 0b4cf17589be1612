export const id = 5959;
export const ids = [5959];
export const modules = {

/***/ 25959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   roomForFailure: () => (/* binding */ roomForFailure),
/* harmony export */   tellFailure: () => (/* binding */ tellFailure),
/* harmony export */   tellSuccess: () => (/* binding */ tellSuccess)
/* harmony export */ });
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35917);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13220);
/* harmony import */ var _viewer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79997);



const PERMISSION = 'issues: write';
/** An issue that fails again is moved to the top: further down nobody has touched one for long. */
const MOST_PAGES = 10;
const failureMarker = (label) => (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .markerOf */ .we)(label).replace('<!-- migrate-on-merge ', '<!-- migrate-on-merge failure ');
/** Room for the body, in characters. */
const roomForFailure = (label) => _marker_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMENT_LIMIT */ .W$ - failureMarker(label).length - 1;
const full = (label, body) => `${failureMarker(label)}\n${Buffer.from(body.replaceAll('\0', '\ufffd'), 'utf8').toString('utf8')}`;
/** The open issue of a label, the oldest of several: by its hidden first line, and by who wrote it, since anybody can paste that. */
async function find(client, label, author) {
    const { octokit, owner, repo } = client;
    const marker = failureMarker(label);
    const pages = octokit.paginate.iterator(octokit.rest.issues.listForRepo, {
        owner,
        repo,
        state: 'open',
        sort: 'updated',
        per_page: 100,
    });
    let ours = author;
    let pagesRead = 0;
    let oldest;
    for await (const { data } of pages) {
        for (const { number, html_url: url, body, user, pull_request: pull } of data) {
            if (pull !== undefined || typeof body !== 'string' || user === null)
                continue;
            if (body.split(/\r?\n/, 1)[0]?.trimEnd() !== marker)
                continue;
            ours ??= await (0,_viewer_js__WEBPACK_IMPORTED_MODULE_2__.viewerLogin)(client);
            if (user.login === ours && (oldest === undefined || number < oldest.number))
                oldest = { number, url };
        }
        pagesRead += 1;
        if (pagesRead >= MOST_PAGES)
            break;
    }
    return oldest;
}
async function comment(client, { number }, body) {
    const { octokit, owner, repo } = client;
    await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
}
async function close(client, { number }, reason) {
    const { octokit, owner, repo } = client;
    await octokit.rest.issues.update({ owner, repo, issue_number: number, state: 'closed', state_reason: reason });
}
async function update(client, found, label, words) {
    const { octokit, owner, repo } = client;
    const { title, body, again } = words;
    await octokit.rest.issues.update({ owner, repo, issue_number: found.number, title, body: full(label, body) });
    await comment(client, found, again);
    return { action: 'updated', url: found.url };
}
async function taken(client, wanted, work) {
    try {
        return await work();
    }
    catch (error) {
        const trouble = (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .troubleOf */ .LH)(error);
        if (trouble === undefined)
            throw error;
        if (trouble.kind === 'gone')
            return { action: 'refused', reason: `GitHub would not ${wanted}: the repository has its issues switched off.` };
        return { action: 'refused', reason: (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(trouble, wanted, PERMISSION, client.patience) };
    }
}
/**
 * One open issue for each label: opened at the first failure, brought up to date and commented on at the next ones. Two runs that fail
 * at the same time agree on the older.
 */
function tellFailure(client, label, words) {
    return taken(client, 'open an issue', async () => {
        const before = await find(client, label);
        if (before !== undefined)
            return update(client, before, label, words);
        const { octokit, owner, repo } = client;
        const { title, body } = words;
        const { data } = await octokit.rest.issues.create({
            owner,
            repo,
            title,
            body: full(label, body),
            request: { retries: 0 },
        });
        const own = { number: data.number, url: data.html_url };
        const oldest = await find(client, label, data.user?.login).catch(() => undefined);
        if (oldest === undefined || oldest.number >= own.number)
            return { action: 'opened', url: own.url };
        await comment(client, oldest, words.again);
        await close(client, own, 'not_planned');
        return { action: 'updated', url: oldest.url };
    });
}
/** What failed before is in now: the issue is told, and closed. */
function tellSuccess(client, label, words) {
    return taken(client, 'close the issue of the failure', async () => {
        const found = await find(client, label);
        if (found === undefined)
            return { action: 'none' };
        await comment(client, found, words);
        await close(client, found, 'completed');
        return { action: 'closed', url: found.url };
    });
}


/***/ })

};
