export const id = 7679;
export const ids = [7679];
export const modules = {

/***/ 97679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   environmentEvidence: () => (/* binding */ environmentEvidence),
/* harmony export */   pullRequestEvidence: () => (/* binding */ pullRequestEvidence)
/* harmony export */ });
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13220);

/** A reviewer's word that stands until the next one; a mere remark leaves it as it is. */
const SAYS = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
/** A pull request as it was merged, by whom, and who had approved it. */
async function pullRequestEvidence(client, number) {
    const { octokit, owner, repo } = client;
    const about = { owner, repo, pull_number: number };
    return (0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .insist */ .R6)(client, `tell who approved pull request #${number}`, 'pull-requests: read', async () => {
        const { data: pull } = await octokit.rest.pulls.get(about);
        const reviews = await octokit.paginate(octokit.rest.pulls.listReviews, { ...about, per_page: 100 });
        const last = new Map();
        // In the order in which they were given
        for (const review of reviews)
            if (SAYS.has(review.state) && review.user !== null)
                last.set(review.user.login, review);
        return {
            number,
            title: pull.title,
            url: pull.html_url,
            author: pull.user?.login ?? null,
            headSha: pull.head.sha,
            mergeCommit: pull.merged ? pull.merge_commit_sha : null,
            mergedBy: pull.merged_by?.login ?? null,
            mergedAt: pull.merged_at,
            approvals: [...last].flatMap(([reviewer, { state, submitted_at: at, commit_id: commit }]) => state === 'APPROVED'
                ? [{ reviewer, at: at ?? null, commit: commit ?? null, ofHead: commit === pull.head.sha }]
                : []),
        };
    });
}
/** What the reviewers of protected environments said to a run. */
async function environmentEvidence(client, run) {
    const { octokit, owner, repo } = client;
    return (0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .insist */ .R6)(client, 'tell who approved the environment of this run', 'actions: read', async () => {
        const { data } = await octokit.rest.actions.getReviewsForRun({ owner, repo, run_id: run });
        return data.map(({ environments, state, user, comment }) => ({
            environments: environments.flatMap(({ name }) => (name === undefined ? [] : [name])),
            state,
            by: user.login,
            comment,
        }));
    });
}


/***/ })

};
