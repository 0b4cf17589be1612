import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerGraphql, rootOf } from './github/graphql.js';
import { object, operationOf } from './github/openapi.js';
import { type Answer, failure, ROUTES } from './github/routes.js';
import {
  type CheckState,
  type CommentState,
  type EnvironmentReview,
  type Failure,
  IDENTITIES,
  type Identity,
  type IssueState,
  type Logged,
  type PullState,
  type PushState,
} from './github/state.js';

export type { CheckState, CommentState, Failure, FileState, Identity, Logged, PullState } from './github/state.js';
export { IDENTITIES } from './github/state.js';

export interface GitHubServerOptions {
  readonly owner?: string;
  readonly repo?: string;
  /** GitHub Enterprise Server has its API under `/api/v3`, and GraphQL beside it. */
  readonly enterprise?: boolean;
}

/** The repository's number in the addresses of the next page: GitHub gives other addresses there than were asked for. */
const REPOSITORY_ID = 186_853_002;

/**
 * A local server that answers as GitHub does, and holds every request and every answer of its own against GitHub's
 * published description. What does not fit goes to `violations`, which each test expects to be empty.
 */
export class GitHubServer implements AsyncDisposable {
  readonly pulls = new Map<number, PullState>();
  readonly comments: CommentState[] = [];
  readonly checks: CheckState[] = [];
  /** Those that are no pull requests. */
  readonly issues: IssueState[] = [];
  /** Newest first. */
  readonly pushes: PushState[] = [];
  /** Commits and the pull requests that they belong to. */
  readonly commits = new Map<string, readonly number[]>();
  /** Their messages, where somebody looks at them. */
  readonly messages = new Map<string, string>();
  /** Files and the commits that touched them, the newest first. */
  readonly touched = new Map<string, readonly string[]>();
  /** Runs and what reviewers of environments said to them. */
  readonly environmentReviews = new Map<number, readonly EnvironmentReview[]>();
  /** What GraphQL gives for every node, where a test wants to say it. */
  answersNode: object | null | undefined;
  readonly identities = new Map<string, Identity>(Object.entries(IDENTITIES));
  readonly requests: Logged[] = [];
  readonly violations: string[] = [];
  readonly #failures: { readonly failure: Failure; left: number }[] = [];
  #nextComment = 1;

  private constructor(
    private readonly server: Server,
    readonly owner: string,
    readonly repo: string,
    private readonly prefix: string,
  ) {}

  static async start(options: GitHubServerOptions = {}): Promise<GitHubServer> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { owner = 'octo-org', repo = 'shop', enterprise = false } = options;
    const github = new GitHubServer(server, owner, repo, enterprise ? '/api/v3' : '');
    server.on('request', (request, response) => {
      github.#serve(request, response).catch((error: unknown) => {
        github.violations.push(`the server itself failed: ${String(error)}`);
        response.destroy();
      });
    });
    return github;
  }

  get #origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** For GITHUB_API_URL. */
  get url(): string {
    return `${this.#origin}${this.prefix}`;
  }

  /** For GITHUB_GRAPHQL_URL. */
  get graphqlUrl(): string {
    return `${this.#origin}${this.prefix === '' ? '' : '/api'}/graphql`;
  }

  get repository(): { readonly owner: string; readonly repo: string } {
    return { owner: this.owner, repo: this.repo };
  }

  addPull(pull: Partial<PullState> & { readonly number: number }): PullState {
    const added = { headSha: 'a'.repeat(40), ...pull };
    this.pulls.set(pull.number, added);
    return added;
  }

  /** Numbers go on after those of the pull requests. */
  addIssue(title: string, body: string, { login, type }: IssueState['author']): IssueState {
    const number = Math.max(100, ...this.pulls.keys(), ...this.issues.map((one) => one.number)) + 1;
    const issue: IssueState = { number, title, body, state: 'open', stateReason: null, author: { login, type } };
    this.issues.push(issue);
    return issue;
  }

  addComment(issue: number, body: string, author: CommentState['author']): CommentState {
    const { login, type } = author;
    const comment: CommentState = { id: this.#nextComment++, issue, body, author: { login, type }, edits: [] };
    this.comments.push(comment);
    return comment;
  }

  /** Somebody edits a comment on the page of the pull request. */
  editComment(comment: CommentState, body: string, by: CommentState['edits'][number]): void {
    comment.body = body;
    comment.edits.unshift(by);
  }

  /** Of the requests that fit, the next one (or `times`) fails. */
  failNext(failure: Failure): void {
    this.#failures.push({ failure, left: failure.times ?? 1 });
  }

  /** From now on nothing fails. */
  forgive(): void {
    this.#failures.splice(0);
  }

  /** `POST /repos/…` of every request so far, without the queries. */
  asked(method?: string): readonly string[] {
    return this.requests.filter((r) => method === undefined || r.method === method).map((r) => `${r.method} ${r.path}`);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((done) => this.server.close(() => done()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const method = request.method ?? '';
    const url = new URL(request.url ?? '/', this.#origin);
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const planned = this.#takeFailure(method, url.pathname);
    const log = (status: Logged['status']): void => {
      const query = Object.fromEntries(url.searchParams);
      this.requests.push({ method, path: url.pathname, query, body, status });
    };
    if (planned?.status === 'hang') return log('hang');
    if (planned?.status === 'reset') {
      log('reset');
      request.socket.destroy();
      return;
    }
    const fails = typeof planned?.status === 'number';
    const checked = await this.#answer(request, method, url, body, fails);
    if (planned?.status === 'reset-after') {
      log('reset');
      request.socket.destroy();
      return;
    }
    const answer = fails
      ? failure(planned.status as number, planned.message ?? `Failed with ${planned.status}`)
      : checked;
    log(planned?.status === 'cut' ? 'cut' : answer.status);
    this.#send(response, answer, url, { ...planned?.headers }, planned?.status === 'cut');
  }

  /** Checks the request even where the answer is going to be a failure; then nothing is changed. */
  async #answer(
    request: IncomingMessage,
    method: string,
    url: URL,
    body: unknown,
    checkOnly: boolean,
  ): Promise<Answer> {
    const where = `${method} ${url.pathname}`;
    const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) this.violations.push(`${where}: no authorization`);
    if (!/\S/.test(request.headers['user-agent'] ?? '')) this.violations.push(`${where}: no user-agent`);
    const accepts = request.headers.accept ?? '';
    if (!/application\/(vnd\.github|json)/.test(accepts)) this.violations.push(`${where}: accepts ${accepts}`);
    const who = this.identities.get(token ?? '');
    if (who === undefined) return failure(401, 'Bad credentials');

    if (`${this.#origin}${url.pathname}` === this.graphqlUrl) return this.#graphql(method, body, who);
    const path = this.#published(url.pathname);
    const operation = path === undefined ? `${url.pathname} is outside ${this.prefix}` : operationOf(method, path);
    if (typeof operation === 'string') {
      this.violations.push(operation);
      return failure(404, 'Not Found');
    }
    this.violations.push(...operation.request(url.searchParams, body));
    const { owner, repo } = operation.path;
    if (owner !== undefined && (owner !== this.owner || repo !== this.repo)) return failure(404, 'Not Found');
    const route = ROUTES[`${method} ${operation.template}`];
    if (route === undefined) {
      this.violations.push(`the test server has no route for ${method} ${operation.template}`);
      return failure(404, 'Not Found');
    }
    if (checkOnly) return failure(500, 'A failure was asked for');
    const answer = route({ server: this, operation, query: url.searchParams, body, who });
    this.violations.push(...operation.response(answer.status, answer.body).map((wrong) => `our answer: ${wrong}`));
    return answer;
  }

  async #graphql(method: string, body: unknown, who: Identity): Promise<Answer> {
    if (who.graphql === false) return failure(403, 'Resource not accessible by integration');
    const { query, variables } = object(body);
    if (method !== 'POST' || typeof query !== 'string') this.violations.push('GraphQL takes a POST with a query');
    const answered = await answerGraphql(String(query), variables, rootOf(this, who));
    this.violations.push(...answered.wrong);
    return { status: 200, body: answered.body };
  }

  /** The path as the description has it: without the prefix, and with the repository's names for its number. */
  #published(pathname: string): string | undefined {
    if (!pathname.startsWith(`${this.prefix}/`)) return undefined;
    const path = pathname.slice(this.prefix.length);
    return path.replace(`/repositories/${REPOSITORY_ID}/`, `/repos/${this.owner}/${this.repo}/`);
  }

  #takeFailure(method: string, path: string): Failure | undefined {
    const next = this.#failures.find(
      ({ failure, left }) =>
        left > 0 && (failure.method ?? method) === method && (failure.path === undefined || failure.path.test(path)),
    );
    if (next !== undefined) next.left--;
    next?.failure.meanwhile?.();
    return next?.failure;
  }

  #send(
    response: ServerResponse,
    answer: Answer,
    url: URL,
    headers: Readonly<Record<string, string>>,
    cut: boolean,
  ): void {
    const { body, link } = this.#page(answer.body, url);
    response.writeHead(answer.status, {
      ...(answer.status === 204 ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      'x-github-request-id': 'B2A4:1F3C:1A2B3C:4D5E6F:65F0A1B2',
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '990',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
      ...(link === undefined ? {} : { link }),
      ...headers,
    });
    const text = body === undefined ? '' : JSON.stringify(body);
    if (!cut) {
      response.end(text);
      return;
    }
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  }

  #page(body: unknown, url: URL): { readonly body: unknown; readonly link?: string } {
    if (!Array.isArray(body)) return { body };
    const perPage = Number(url.searchParams.get('per_page') ?? 30);
    const page = Number(url.searchParams.get('page') ?? 1);
    const last = Math.max(1, Math.ceil(body.length / perPage));
    const part = body.slice((page - 1) * perPage, page * perPage);
    const to = (n: number, rel: string): string => {
      const there = new URL(url);
      there.pathname = url.pathname.replace(`/repos/${this.owner}/${this.repo}/`, `/repositories/${REPOSITORY_ID}/`);
      there.searchParams.set('page', String(n));
      return `<${there.href}>; rel="${rel}"`;
    };
    const links = [
      ...(page > 1 ? [to(page - 1, 'prev')] : []),
      ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
      ...(page > 1 ? [to(1, 'first')] : []),
    ];
    return links.length === 0 ? { body: part } : { body: part, link: links.join(', ') };
  }
}
