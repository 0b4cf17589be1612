import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { artifactService, uploadArtifact } from '../../src/github/artifact.js';
import { manifestPath } from '../../src/steps/backup/manifest.js';
import { type Folder, failure, temporary } from '../steps/backup-helpers.js';
import { command, shop } from '../steps/restore-helpers.js';
import { sharedPostgres } from '../support/postgres.js';

const TOKEN = `x.${Buffer.from(JSON.stringify({ scp: 'a Actions.Results:run-1:job-2 b' })).toString('base64url')}.y`;
const SIGNATURE = 'sig=very%2Bsecret';

interface Call {
  readonly method: string;
  readonly url: URL;
  readonly body: Buffer;
  readonly authorization: string | undefined;
}

/** GitHub's service and the storage behind it, as they are seen from here. `answer` may take a call's place. */
async function service(answer: (call: Call, count: number) => number | undefined = () => undefined) {
  const calls: Call[] = [];
  const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    return Buffer.concat(parts);
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const call = {
      method: request.method ?? '',
      url,
      body: await bodyOf(request),
      authorization: request.headers.authorization,
    };
    calls.push(call);
    const status = answer(call, calls.length);
    if (status !== undefined) return void response.writeHead(status).end(JSON.stringify({ msg: 'so it is' }));
    if (url.pathname.endsWith('/CreateArtifact')) {
      const { port } = server.address() as AddressInfo;
      return void response.end(
        JSON.stringify({ ok: true, signed_upload_url: `http://127.0.0.1:${port}/blob?${SIGNATURE}` }),
      );
    }
    if (url.pathname.endsWith('/FinalizeArtifact'))
      return void response.end(JSON.stringify({ ok: true, artifact_id: '77' }));
    response.writeHead(201).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    calls,
    service: { url: `http://127.0.0.1:${port}/`, token: TOKEN },
    /** What the storage holds once the list of blocks has come. */
    stored: (): Buffer => {
      const blocks = new Map(
        calls
          .filter(({ url }) => url.searchParams.get('comp') === 'block')
          .map(({ url, body }) => [url.searchParams.get('blockid') ?? '', body]),
      );
      const list = calls.find(({ url }) => url.searchParams.get('comp') === 'blocklist')?.body.toString() ?? '';
      return Buffer.concat(
        [...list.matchAll(/<Latest>(.*?)<\/Latest>/g)].map(([, id = '']) => blocks.get(id) ?? Buffer.alloc(0)),
      );
    },
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

/** Files of a zip archive, by its directory. */
function unzipped(zip: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n -= 1) {
    expect(zip.toString('latin1', at, at + 4)).toBe('PK\x01\x02');
    const [size, name, more, local] = [
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt32LE(at + 42),
    ];
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    files.set(zip.toString('utf8', at + 46, at + 46 + name), zip.subarray(data, data + size));
    at += 46 + name + more;
  }
  return files;
}

async function twoFiles(folder: Folder) {
  const big = randomBytes(9 * 1024 * 1024);
  await writeFile(join(folder.path, 'big'), big);
  await writeFile(join(folder.path, 'small'), 'hello');
  const files = ['big', 'small'].map((name) => ({ path: join(folder.path, name), name: `${name}.age` }));
  return { big, files };
}

test('in blocks, as one archive, with its hash and its days', async () => {
  await using folder = await temporary();
  await using github = await service();
  const { big, files } = await twoFiles(folder);
  const done = await uploadArtifact({ service: github.service, name: 'backup-x', files, retentionDays: 3 });
  expect(done.id).toBe('77');
  const zip = github.stored();
  expect(done.bytes).toBe(zip.length);
  const held = unzipped(zip);
  expect([...held.keys()]).toEqual(['big.age', 'small.age']);
  expect(held.get('big.age')?.equals(big)).toBe(true);
  expect(held.get('small.age')?.toString()).toBe('hello');
  const [create, ...rest] = github.calls;
  const place = { workflow_run_backend_id: 'run-1', workflow_job_run_backend_id: 'job-2', name: 'backup-x' };
  const { expires_at: expires, ...asked } = JSON.parse(create?.body.toString() ?? '');
  expect(asked).toEqual({ ...place, version: 4 });
  expect(Math.round((Date.parse(expires) - Date.now()) / 86_400_000)).toBe(3);
  const hash = `sha256:${createHash('sha256').update(zip).digest('hex')}`;
  expect(JSON.parse(rest.at(-1)?.body.toString() ?? '')).toEqual({ ...place, size: String(zip.length), hash });
  expect(rest.slice(0, -1).map(({ url }) => url.searchParams.get('sig'))).toEqual([
    'very+secret',
    'very+secret',
    'very+secret',
  ]);
  // The storage's key is in its address; the token is the service's alone
  expect(rest.slice(0, -1).every(({ authorization }) => authorization === undefined)).toBe(true);
});

test('what is busy is asked again; what is refused is not, and is said without any address', async () => {
  await using folder = await temporary();
  const { files } = await twoFiles(folder);
  {
    await using github = await service((_, count) => (count % 2 === 1 ? 503 : undefined));
    await uploadArtifact({ service: github.service, name: 'b', files, pauseMs: 1 });
    expect(unzipped(github.stored()).size).toBe(2);
  }
  await using github = await service(({ url }) => (url.pathname === '/blob' ? 403 : undefined));
  const error = await failure(uploadArtifact({ service: github.service, name: 'b', files, pauseMs: 1 }));
  expect(error).toMatchObject({
    code: 'backup-upload',
    message: 'The backup was not uploaded: the upload was answered with 403: so it is.',
  });
  expect(`${error.message}${error.hint}`).not.toMatch(/127\.0\.0\.1|secret/);
  expect(github.calls).toHaveLength(2);
  await using down = await service(() => 500);
  const gone = await failure(uploadArtifact({ service: down.service, name: 'b', files, pauseMs: 1 }));
  expect(gone.message).toContain('answered with 500, 5 times');
  const odd = await failure(uploadArtifact({ service: { ...github.service, token: 'none' }, name: 'b', files }));
  expect(odd.message).toContain('names no run and no job');
});

test('a backup goes there encrypted with its manifest; without a workflow it is said before anything is saved', async () => {
  const { url } = await shop(await sharedPostgres(15));
  await using folder = await temporary();
  await using github = await service();
  const flags = {
    'backup-directory': folder.path,
    'backup-proof': 'none',
    'backup-passphrase': 'open sesame',
    'backup-upload': 'artifact',
    'program-environment': ['ACTIONS_RESULTS_URL'],
  };
  const before = { ...process.env };
  expect((await command('backup', url, flags)).report.error).toMatchObject({
    code: 'backup-upload',
    message: expect.stringContaining('none here'),
  });
  try {
    Object.assign(process.env, {
      ACTIONS_RESULTS_URL: github.service.url,
      ACTIONS_RUNTIME_TOKEN: TOKEN,
      GITHUB_RUN_ID: '123',
      GITHUB_RUN_ATTEMPT: '2',
    });
    const { report, secrets } = await command('backup', url, flags);
    expect(report.backup).toMatchObject({ encrypted: true, artifact: expect.stringMatching(/^backup-default-123-2/) });
    expect(secrets).toContain(TOKEN);
    const path = join(folder.path, report.backup?.file ?? '');
    const held = unzipped(github.stored());
    expect([...held.values()].map((bytes) => bytes.toString('latin1'))).toEqual([
      await readFile(path, 'latin1'),
      await readFile(manifestPath(path), 'latin1'),
    ]);
    expect(artifactService({})).toBeUndefined();
  } finally {
    for (const name of ['ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_TOKEN', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT'])
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
  }
});
