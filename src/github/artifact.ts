import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { storedZip, type ZipEntry } from '../io/stored-zip.js';
import { ActionError } from '../model/error.js';

/** Where a workflow's artifacts go, as the runner tells its actions. The token is a secret. */
export interface ArtifactService {
  readonly url: string;
  readonly token: string;
}

/** Undefined where this is no step of a workflow. */
export function artifactService(env: Readonly<Record<string, string | undefined>>): ArtifactService | undefined {
  const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token } = env;
  return url === undefined || url === '' || token === undefined || token === '' ? undefined : { url, token };
}

export interface ArtifactRequest {
  readonly service: ArtifactService;
  readonly name: string;
  readonly files: readonly ZipEntry[];
  /** Undefined: as long as the repository keeps them. */
  readonly retentionDays?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Before the second attempt of a request; each further one is later. */
  readonly pauseMs?: number;
}

const ATTEMPTS = 5;
const TIMEOUT_MS = 120_000;
/** Of so many bytes at a time the storage takes fifty thousand. */
const BLOCK = 8 * 1024 * 1024;
const AGAIN: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

const failed = (what: string, why: string, cause?: unknown): ActionError =>
  new ActionError(
    'backup-upload',
    `The backup was not uploaded: ${what} ${why}.`,
    'Nothing was touched. Run this again; or leave `backup-upload` out, and take the file of the output `backup-file` in a step after.',
    cause === undefined ? {} : { cause },
  );

/** No address is in what it says: that of the storage is a key to it. */
async function send(
  request: ArtifactRequest,
  what: string,
  url: string,
  options: {
    readonly method: 'POST' | 'PUT';
    readonly headers: Record<string, string>;
    readonly body: string | Uint8Array;
  },
): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const signals = [AbortSignal.timeout(TIMEOUT_MS), ...(request.signal === undefined ? [] : [request.signal])];
    let why: string;
    try {
      const answer = await fetch(url, { ...options, signal: AbortSignal.any(signals) });
      const text = await answer.text();
      if (answer.ok) return text;
      why = `was answered with ${answer.status}`;
      if (!AGAIN.has(answer.status)) throw failed(what, `${why}${saidBy(text)}`);
    } catch (error) {
      if (error instanceof ActionError) throw error;
      if (request.signal?.aborted === true) throw failed(what, 'was cancelled', error);
      const { code, name } = ((error as Error).cause ?? error) as { readonly code?: string; readonly name?: string };
      why = `failed (${code ?? name ?? 'unknown reason'})`;
    }
    if (attempt === ATTEMPTS) throw failed(what, `${why}, ${ATTEMPTS} times`);
    const pause = (request.pauseMs ?? 1_000) * 2.5 ** (attempt - 1) * (0.75 + Math.random() / 2);
    await sleep(pause, undefined, request.signal === undefined ? {} : { signal: request.signal }).catch(
      () => undefined,
    );
  }
}

/** The service's own words: `{ "msg": … }`. */
function saidBy(text: string): string {
  try {
    const { msg } = JSON.parse(text) as { readonly msg?: unknown };
    return typeof msg === 'string' && msg !== '' ? `: ${msg.slice(0, 300)}` : '';
  } catch {
    return '';
  }
}

/** The run and the job that the token is for stand in the token itself. */
function idsOf({ token }: ArtifactService): { readonly run: string; readonly job: string } {
  try {
    const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
      readonly scp?: unknown;
    };
    const [, run, job] = /(?:^|\s)Actions\.Results:([^:\s]+):([^:\s]+)(?:\s|$)/.exec(String(payload.scp)) ?? [];
    if (run !== undefined && job !== undefined) return { run, job };
  } catch {
    // As below
  }
  throw failed('the runner’s token', 'names no run and no job');
}

async function call(
  request: ArtifactRequest,
  method: string,
  body: object,
): Promise<Readonly<Record<string, unknown>>> {
  const { url, token } = request.service;
  const place = new URL(`/twirp/github.actions.results.api.v1.ArtifactService/${method}`, url).href;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const text = await send(request, method, place, { method: 'POST', headers, body: JSON.stringify(body) });
  try {
    const answer = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (answer['ok'] === true) return answer;
  } catch {
    // As below
  }
  throw failed(method, 'was refused by the service');
}

/** Pieces of one size, but for the last. */
async function* blocksOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let there = 0;
  for await (let chunk of source) {
    while (there + chunk.length >= BLOCK) {
      const room = BLOCK - there;
      yield Buffer.concat([...parts, chunk.subarray(0, room)]);
      parts = [];
      there = 0;
      chunk = chunk.subarray(room);
    }
    if (chunk.length === 0) continue;
    parts.push(chunk);
    there += chunk.length;
  }
  if (there > 0) yield Buffer.concat(parts);
}

/**
 * Uploads files as an artifact of the workflow's run, in one zip, as `actions/upload-artifact` does. Keeps one piece of 8 MiB.
 * Throws ActionError.
 */
export async function uploadArtifact(
  request: ArtifactRequest,
): Promise<{ readonly id: string; readonly bytes: number }> {
  const { run, job } = idsOf(request.service);
  const place = { workflow_run_backend_id: run, workflow_job_run_backend_id: job, name: request.name };
  const { retentionDays } = request;
  const expires =
    retentionDays === undefined ? {} : { expires_at: new Date(Date.now() + retentionDays * 86_400_000).toISOString() };
  const { signed_upload_url: target } = await call(request, 'CreateArtifact', { ...place, version: 4, ...expires });
  if (typeof target !== 'string') throw failed('CreateArtifact', 'gave no place to upload to');
  const block = (query: Readonly<Record<string, string>>): string => {
    const url = new URL(target);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url.href;
  };
  const hash = createHash('sha256');
  const blocks: string[] = [];
  let bytes = 0;
  for await (const piece of blocksOf(storedZip(request.files))) {
    const id = Buffer.from(String(blocks.length).padStart(8, '0')).toString('base64');
    hash.update(piece);
    bytes += piece.length;
    await send(request, 'the upload', block({ comp: 'block', blockid: id }), {
      method: 'PUT',
      headers: {},
      body: piece,
    });
    blocks.push(id);
  }
  const list = `<?xml version="1.0" encoding="utf-8"?><BlockList>${blocks.map((id) => `<Latest>${id}</Latest>`).join('')}</BlockList>`;
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-ms-blob-content-type': 'application/zip' };
  await send(request, 'the upload', block({ comp: 'blocklist' }), { method: 'PUT', headers, body: list });
  const done = await call(request, 'FinalizeArtifact', {
    ...place,
    size: String(bytes),
    hash: `sha256:${hash.digest('hex')}`,
  });
  return { id: String(done['artifact_id'] ?? ''), bytes };
}
