export const id = 2842;
export const ids = [2842];
export const modules = {

/***/ 92842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addedFiles: () => (/* binding */ addedFiles),
/* harmony export */   blobText: () => (/* binding */ blobText),
/* harmony export */   openPulls: () => (/* binding */ openPulls),
/* harmony export */   remarkOn: () => (/* binding */ remarkOn),
/* harmony export */   whyNot: () => (/* binding */ whyNot)
/* harmony export */ });
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74510);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35917);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13220);



const MOST_PULLS = 100;
const MOST_PAGES = 3;
/** The open pull requests against a branch, those first that somebody worked on last; a hundred at most. */
async function openPulls(client, base) {
    const { octokit, owner, repo } = client;
    const { data } = await octokit.rest.pulls.list({
        owner,
        repo,
        state: 'open',
        base,
        sort: 'updated',
        direction: 'desc',
        per_page: MOST_PULLS,
    });
    return data.map(({ number, head }) => ({ number, headSha: head.sha }));
}
/** Files that a pull request adds; of very many the first. */
async function addedFiles(client, number) {
    const { octokit, owner, repo } = client;
    const added = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
        const { data } = await octokit.rest.pulls.listFiles({ owner, repo, pull_number: number, per_page: 100, page });
        for (const { filename, status, sha } of data)
            if (sha !== null && (status === 'added' || status === 'copied'))
                added.push({ path: filename, blob: sha });
        if (data.length < 100)
            break;
    }
    return added;
}
/** The text of a file, by Git's name of it. */
async function blobText(client, blob) {
    const { octokit, owner, repo } = client;
    const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha: blob });
    return Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8').toString('utf8');
}
/** Puts a remark on top of our comment of a label. Gives false where there is none, or nothing was to be changed. */
async function remarkOn(client, pull, label, remark, author) {
    const { octokit, owner, repo } = client;
    const found = await (0,_comment_js__WEBPACK_IMPORTED_MODULE_0__.findComment)(client, pull, label, author);
    const body = found === undefined ? undefined : (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .withRemark */ .xK)(found.body, remark);
    if (found === undefined || body === undefined || body === found.body.replaceAll('\r\n', '\n').trimEnd())
        return false;
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: found.id, body });
    return true;
}
/** Why GitHub did not do it, in a sentence; undefined where the error is none of GitHub's. */
function whyNot(error, client) {
    const trouble = (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .troubleOf */ .LH)(error);
    return trouble && (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(trouble, 'tell the open pull requests', 'pull-requests: write', client.patience);
}


/***/ })

};
