import { type Ended, ProgramMissing, run } from '../io/exec.js';
import { ActionError } from '../model/error.js';

/** What the docker program itself needs to find its engine and its credentials for a registry. */
const HANDED_ON = [
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_CONFIG',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS_VERIFY',
  'XDG_RUNTIME_DIR',
];

const ASK_MS = 30_000;

export const dockerEnvironment = (): Record<string, string | undefined> =>
  Object.fromEntries(HANDED_ON.map((name) => [name, process.env[name]]));

/** Runs `docker`; throws ProgramMissing where there is none. */
export const docker = (args: readonly string[], timeoutMs = ASK_MS): Promise<Ended> =>
  run('docker', args, { env: dockerEnvironment(), timeoutMs });

/** The last lines of what docker said, without the addresses in them. */
export function said(ended: Ended): string {
  const lines = (ended.stderr.trim() === '' ? ended.stdout : ended.stderr).trim().split('\n');
  return ended.timedOut ? 'it did not answer in time' : lines.slice(-4).join('\n');
}

const REASONS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/permission denied/i, 'this user may not talk to the Docker engine (add it to the group `docker`)'],
  [/cannot connect|is the docker daemon running|no such host|connection refused/i, 'the Docker engine does not run'],
];

/** Why there is no Docker engine to be had, in words; undefined when there is one whose ports we can reach. */
export async function noDocker(): Promise<string | undefined> {
  const host = process.env['DOCKER_HOST'] ?? '';
  // Its ports would be published on that other machine.
  if (/^(tcp|ssh|https?):\/\/(?!localhost|127\.|\[::1\])/.test(host))
    return 'DOCKER_HOST names an engine on another machine';
  try {
    const ended = await docker(['version', '--format', '{{.Server.Os}}']);
    if (ended.code === 0)
      return ended.stdout.trim() === 'windows' ? 'the Docker engine runs Windows containers' : undefined;
    const text = said(ended);
    return REASONS.find(([pattern]) => pattern.test(text))?.[1] ?? `the Docker engine does not answer: ${text}`;
  } catch (error) {
    if (error instanceof ProgramMissing) return 'Docker is not installed';
    throw error;
  }
}

const PULL_MS = 900_000;

const PULL_HINTS: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [
    /toomanyrequests|rate limit/i,
    'The registry limits pulls without an account: log in with docker/login-action in a step before.',
  ],
  [
    /denied|unauthorized|authentication required/i,
    'Log in to the registry in a step before, or check the name of the image.',
  ],
  [/not found|manifest unknown|no such image|invalid reference/i, 'Check the name and the tag of the image.'],
  [
    /timeout|no such host|connection|TLS|network/i,
    'The registry cannot be reached from here. Put the image on this machine beforehand.',
  ],
  [/no space left/i, 'Free some disk space.'],
];

/** Sees to it that the image is here. */
export async function ensureImage(image: string, onPull: () => void): Promise<void> {
  if ((await docker(['image', 'inspect', '--format', '{{.Id}}', image])).code === 0) return;
  onPull();
  const ended = await docker(['pull', '--quiet', image], PULL_MS);
  if (ended.code === 0) return;
  const text = said(ended);
  throw new ActionError(
    'shadow-start',
    `Docker could not pull the image ${image}: ${text}`,
    PULL_HINTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'Pull the image by hand to see what is wrong with it.',
  );
}

/** The environment that an image sets for its containers. */
export async function imageEnvironment(image: string): Promise<Readonly<Record<string, string>>> {
  const ended = await docker(['image', 'inspect', '--format', '{{json .Config.Env}}', image]);
  const lines = ended.code === 0 ? ((JSON.parse(ended.stdout) ?? []) as readonly string[]) : [];
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
