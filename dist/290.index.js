export const id = 290;
export const ids = [290];
export const modules = {

/***/ 30290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postedPlan: () => (/* binding */ postedPlan)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61343);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74510);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87781);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35917);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13220);





const READ = 'pull-requests: read';
/** Of a comment with more edits than a thousand nobody says who made them all. */
const MOST_PAGES = 10;
const EDITS = `query($id: ID!, $after: String) {
  node(id: $id) {
    ... on IssueComment {
      body
      author { __typename login }
      lastEditedAt
      userContentEdits(first: 100, after: $after) {
        nodes { editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
/** A user may be called as a bot is, so the kind is part of a name. */
const nameOf = (actor) => `${(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(actor, '__typename')) ?? ''} ${((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(actor, 'login')) ?? '').replace(/\[bot\]$/, '')}`;
/** REST tells neither that a comment was edited nor by whom; whoever may write to the repository may edit every comment of it. */
async function editsOf(client, nodeId, number) {
    const wanted = `tell who edited the plan of pull request #${number}`;
    let after = null;
    let body = '';
    for (let page = 0; page < MOST_PAGES; page++) {
        const node = await asked(client, wanted, { id: nodeId, after });
        const author = nameOf((0,_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(node, 'author'));
        const edits = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(node, 'userContentEdits');
        body = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(node, 'body')) ?? '';
        for (const edit of (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(edits, 'nodes'))) {
            if (nameOf((0,_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(edit, 'editor')) !== author)
                return { body, by: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(edit, 'editor', 'login')) ?? 'somebody whose account is gone' };
        }
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(edits, 'pageInfo', 'hasNextPage') !== true)
            return { body, by: undefined };
        after = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(edits, 'pageInfo', 'endCursor'));
    }
    return { body, by: 'somebody among more edits than can be looked at' };
}
async function asked(client, wanted, variables) {
    const { octokit, graphqlUrl: url } = client;
    const unheard = new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('GITHUB_PERMISSION', `GitHub would not ${wanted}.`, `Add \`${READ}\` to the job's \`permissions\`; the token must be one that GraphQL answers, as that of the workflow is.`);
    return (0,_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .insist */ .R6)(client, wanted, READ, async () => {
        const answer = await octokit.graphql({ query: EDITS, url, ...variables }).catch((error) => {
            if ((0,_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .troubleOf */ .LH)(error) !== undefined || !(error instanceof Error) || error.name !== 'GraphqlResponseError')
                throw error;
            throw unheard;
        });
        const node = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(answer, 'node');
        // What is not said is not "never edited".
        const never = 'lastEditedAt' in (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1)(node) && (0,_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(node, 'lastEditedAt') === null;
        const told = Array.isArray((0,_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(node, 'userContentEdits', 'nodes')) || never;
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__.at)(node, 'author', 'login')) === null || !told)
            throw unheard;
        return node;
    });
}
/** The plan that this identity posted for a pull request, as far as nobody else has touched it. */
async function postedPlan(client, number, label) {
    const found = await (0,_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .insist */ .R6)(client, `list the comments of pull request #${number}`, READ, () => (0,_comment_js__WEBPACK_IMPORTED_MODULE_1__.findComment)(client, number, label));
    if (found === undefined)
        return { plan: 'none' };
    const { url } = found;
    const { body, by } = await editsOf(client, found.nodeId, number);
    if (by !== undefined)
        return { plan: 'edited', by, url };
    const kept = (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .recordIn */ .Rn)(body);
    if (kept !== undefined)
        return { plan: 'found', kept, url };
    const lines = body.split(/\r?\n/);
    return { plan: lines.includes(_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .SECOND_HAND */ .xF) ? 'second-hand' : 'without-hashes', url };
}


/***/ })

};
