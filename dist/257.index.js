export const id = 257;
export const ids = [257];
export const modules = {

/***/ 2257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postComment: () => (/* binding */ postComment)
});

// UNUSED EXPORTS: COMMENT_LIMIT, findComment, markerOf, roomFor

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/github/marker.js

/** GitHub refuses longer comments. */
const COMMENT_LIMIT = 65_536;
/**
 * The hidden first line by which the comment of a label is found again. The label is written in letters that can neither
 * end an HTML comment nor be a part of another label's line.
 */
function markerOf(label) {
    const bytes = [...Buffer.from(label, 'utf8')];
    const written = bytes.map((byte, index) => {
        const character = String.fromCharCode(byte);
        const plain = /[A-Za-z0-9._~]/.test(character) || (byte === DASH && bytes[index - 1] !== DASH);
        return plain ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    });
    return `<!-- migrate-on-merge label=${written.join('')} -->`;
}
const DASH = 0x2d;
const marker_short = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 20);
const seal = (content, text) => `<!-- content=${marker_short(content)} text=${marker_short(normal(text))} -->`;
const SEAL = /\n<!-- content=([0-9a-f]{20}) text=([0-9a-f]{20}) -->$/;
const SEAL_LENGTH = seal('', '').length + 1;
/** How many characters a body of this label may have. */
function roomFor(label) {
    return COMMENT_LIMIT - markerOf(label).length - 1 - SEAL_LENGTH;
}
/** The comment as it is sent. Shortening is the renderer's work, so a body that is too long is a fault of ours. */
function fullBody(label, body, { content } = {}) {
    // GitHub takes neither NUL nor half a surrogate pair.
    const sendable = Buffer.from(body.replaceAll('\0', '\ufffd'), 'utf8').toString('utf8');
    const text = `${markerOf(label)}\n${sendable}`;
    const full = content === undefined ? text : `${text}\n${seal(content, text)}`;
    if (full.length > COMMENT_LIMIT) {
        throw new RangeError(`A comment of ${full.length} characters was made; GitHub takes ${COMMENT_LIMIT}.`);
    }
    return full;
}
/** Whether a comment begins with this label's line. */
function hasMarker(body, label) {
    return body.split(/\r?\n/, 1)[0]?.trimEnd() === markerOf(label);
}
/**
 * Whether the comment that is there says what the new one says. Its last line tells what it was made from, and that nobody
 * has edited it since.
 */
function sameBody(old, body) {
    const [before, now] = [normal(old), normal(body)];
    if (before === now)
        return true;
    const [sealed, content, text] = SEAL.exec(before) ?? [];
    if (sealed === undefined || content !== SEAL.exec(now)?.[1])
        return false;
    return text === marker_short(normal(before.slice(0, -sealed.length)));
}
/** Compares as GitHub stores: it may change line ends and cuts white space at the end. */
function normal(body) {
    return body.replaceAll('\r\n', '\n').trimEnd();
}

// EXTERNAL MODULE: ./lib/github/trouble.js
var github_trouble = __webpack_require__(3220);
;// CONCATENATED MODULE: ./lib/github/viewer.js

/** Who writes with the token that workflows have by default. */
const WORKFLOW = 'github-actions[bot]';
/**
 * The login that this token writes under. GraphQL knows it for every kind of token; where it is refused, REST knows it for
 * the tokens of people. What then is left are the tokens of apps, of which REST does not say whose they are: by far most
 * of them are the workflow's own.
 */
async function viewerLogin(client) {
    return (await byGraphql(client)) ?? (await byRest(client)) ?? WORKFLOW;
}
async function byGraphql({ octokit, graphqlUrl }) {
    try {
        const answer = await octokit.graphql({
            query: 'query { viewer { login } }',
            url: graphqlUrl,
        });
        return login(answer.viewer?.login);
    }
    catch (error) {
        return ifRefused(error);
    }
}
async function byRest({ octokit }) {
    try {
        return login((await octokit.rest.users.getAuthenticated()).data.login);
    }
    catch (error) {
        return ifRefused(error);
    }
}
function login(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function ifRefused(error) {
    if ((0,github_trouble/* troubleOf */.LH)(error) !== undefined || (error instanceof Error && error.name === 'GraphqlResponseError'))
        return;
    throw error;
}

;// CONCATENATED MODULE: ./lib/github/comment.js





const ATTEMPTS = 3;
const READ_ONLY = 'GitHub would not post the comment: runs for pull requests from forks and from Dependabot get a token that can only read. The report stands in the job summary; `command: comment` in a `workflow_run` workflow can post it.';
/**
 * Posts the one comment of a label, or edits it where its text changed. What GitHub refuses is a result and not an
 * exception, so that a failed comment never changes a verdict.
 */
async function postComment(client, request) {
    const body = fullBody(request.label, request.body, request);
    try {
        const newer = await newerHead(client, request);
        if (newer !== undefined) {
            const reason = `Pull request #${request.pullRequest} has moved on to ${newer.slice(0, 7)}, whose run writes the comment.`;
            return { action: 'superseded', reason };
        }
        return await post(client, request, body);
    }
    catch (error) {
        const trouble = (0,github_trouble/* troubleOf */.LH)(error);
        if (trouble === undefined)
            throw error;
        return { action: 'refused', reason: reasonOf(trouble, request, client) };
    }
}
/** The comment of a label, the oldest where there are several; undefined where this token's owner wrote none. */
async function findComment(client, pullRequest, label, author) {
    const { octokit, owner, repo } = client;
    const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
        owner,
        repo,
        issue_number: pullRequest,
        per_page: 100,
    });
    let ours = author;
    for await (const { data } of pages) {
        for (const { id, html_url: url, body = '', user } of data) {
            // Anybody can paste our line, so the author decides; who we are is asked only once it matters.
            if (user === null || !hasMarker(body, label))
                continue;
            ours ??= await viewerLogin(client);
            if (user.login === ours)
                return { id, url, body, author: user.login };
        }
    }
    return undefined;
}
async function post(client, request, body) {
    for (let attempt = 1;; attempt++) {
        const old = await findComment(client, request.pullRequest, request.label);
        const edited = old === undefined ? undefined : await edit(client, old, body);
        if (edited !== undefined) {
            return attempt > 1 && edited.action === 'unchanged' ? { ...edited, action: 'created' } : edited;
        }
        try {
            return await create(client, request, body);
        }
        catch (error) {
            // Nobody knows whether a write that was cut off happened: only looking again keeps it one comment.
            const kind = (0,github_trouble/* troubleOf */.LH)(error)?.kind;
            if ((kind !== 'server' && kind !== 'network') || attempt === ATTEMPTS)
                throw error;
            await (0,promises_.setTimeout)(attempt ** 2 * client.patience.secondMs);
        }
    }
}
/** Undefined where the comment was deleted since it was found. */
async function edit(client, old, body) {
    const { octokit, owner, repo } = client;
    if (sameBody(old.body, body))
        return { action: 'unchanged', url: old.url };
    try {
        const { data } = await octokit.rest.issues.updateComment({ owner, repo, comment_id: old.id, body });
        return { action: 'updated', url: data.html_url };
    }
    catch (error) {
        if ((0,github_trouble/* troubleOf */.LH)(error)?.kind === 'missing')
            return undefined;
        throw error;
    }
}
async function create(client, request, body) {
    const { octokit, owner, repo } = client;
    const { data } = await octokit.rest.issues.createComment({
        owner,
        repo,
        issue_number: request.pullRequest,
        body,
        request: { retries: 0 },
    });
    const made = { action: 'created', url: data.html_url };
    try {
        return (await yieldToOlder(client, request, data.id, data.user?.login, body)) ?? made;
    }
    catch (error) {
        if ((0,github_trouble/* troubleOf */.LH)(error) === undefined)
            throw error;
        return made;
    }
}
/**
 * A pull request opened with labels starts several runs at once, none of which sees a comment yet. The older comment
 * stays, so all of them agree on one without talking to each other. The answer to our own write also says for certain who
 * we are, which mends a wrong guess.
 */
async function yieldToOlder(client, request, id, author, body) {
    if (author === undefined)
        return undefined;
    const oldest = await findComment(client, request.pullRequest, request.label, author);
    if (oldest === undefined || oldest.id >= id)
        return undefined;
    const edited = await edit(client, oldest, body);
    if (edited === undefined)
        return undefined;
    const { octokit, owner, repo } = client;
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
    return { action: 'updated', url: oldest.url };
}
async function newerHead(client, request) {
    const { octokit, owner, repo } = client;
    if (typeof request.headSha !== 'string')
        return undefined;
    try {
        const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: request.pullRequest });
        return data.head.sha === request.headSha ? undefined : data.head.sha;
    }
    catch (error) {
        // A token may write comments without being allowed to ask this.
        if ((0,github_trouble/* troubleOf */.LH)(error) === undefined)
            throw error;
        return undefined;
    }
}
function reasonOf(trouble, request, client) {
    const refused = trouble.kind === 'permission' || trouble.kind === 'missing';
    if (refused && request.readOnlyToken === true)
        return READ_ONLY;
    return (0,github_trouble/* sentence */.em)(trouble, 'post the comment', 'pull-requests: write', client.patience);
}


/***/ })

};
