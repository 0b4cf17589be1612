// Does what `docker` does for us, with PostgreSQL programs of this machine instead of an image. Called as
// `node docker-stand-in.mjs STATE ARG…`; STATE/config.json says which programs, and how to misbehave.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const [state, command, ...args] = process.argv.slice(2);
const config = JSON.parse(readFileSync(join(state, 'config.json'), 'utf8'));
writeFileSync(join(state, 'calls'), `${[command, ...args].join(' ')}\n`, { flag: 'a' });

const refuse = (text, code = 1) => {
  process.stderr.write(`${text}\n`);
  process.exit(code);
};
const say = (text) => process.stdout.write(`${text}\n`);
const option = (name) => args[args.indexOf(name) + 1];
const folderOf = (name) => join(state, name);
const container = (name) => JSON.parse(readFileSync(join(folderOf(name), 'container.json'), 'utf8'));
const running = (pid) => {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function start() {
  const name = option('--name');
  const folder = folderOf(name);
  const envFile = option('--env-file');
  const env = Object.fromEntries(
    readFileSync(envFile, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(/=(.*)/s)),
  );
  writeFileSync(join(state, 'env-mode'), (statSync(envFile).mode & 0o777).toString(8));
  mkdirSync(folder);
  const root = process.getuid() === 0;
  const identity = root ? { uid: config.uid, gid: config.gid } : {};
  writeFileSync(join(folder, 'password'), env.POSTGRES_PASSWORD);
  if (root) for (const path of [folder, join(folder, 'password')]) chownSync(path, config.uid, config.gid);
  const init = ['-D', join(folder, 'data'), '-U', env.POSTGRES_USER, '-A', 'scram-sha-256', '-E', 'UTF8', '--no-sync'];
  const made = spawnSync(join(config.bin, 'initdb'), [...init, `--pwfile=${join(folder, 'password')}`, '--locale=C'], {
    ...identity,
    cwd: folder,
  });
  if (made.status !== 0) refuse(`${made.stderr}`, 125);
  const image = args.indexOf(option('--pull')) + 1;
  const port = await freePort();
  const log = openSync(join(folder, 'log'), 'a');
  const settings = [
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `port=${port}`,
    '-c',
    `unix_socket_directories=${folder}`,
  ];
  const wrong = config.dies ? ['-c', 'no_such_setting=1'] : [];
  const server = spawn(
    join(config.bin, 'postgres'),
    ['-D', join(folder, 'data'), ...settings, ...args.slice(image + 1), ...wrong],
    { ...identity, cwd: folder, detached: true, stdio: ['ignore', log, log] },
  );
  server.unref();
  writeFileSync(join(folder, 'container.json'), JSON.stringify({ pid: server.pid, port }));
  say(name);
}

const commands = {
  version() {
    if (config.down)
      refuse('Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?');
    if (config.denied) refuse('permission denied while trying to connect to the Docker daemon socket');
    say('linux');
  },
  image() {
    if (!existsSync(join(state, 'pulled'))) refuse(`Error: No such image: ${args.at(-1)}`);
    say(option('--format') === '{{.Id}}' ? 'sha256:0' : JSON.stringify(config.env));
  },
  pull() {
    if (config.refused) refuse(`Error response from daemon: ${config.refused}`);
    writeFileSync(join(state, 'pulled'), args.at(-1));
  },
  run: start,
  port: () => say(`127.0.0.1:${container(args[0]).port}`),
  inspect: () => say(String(running(container(args.at(-1)).pid))),
  logs: () => process.stderr.write(readFileSync(join(folderOf(args.at(-1)), 'log'))),
  async rm() {
    const name = args.at(-1);
    if (!existsSync(folderOf(name))) return;
    const { pid } = container(name);
    if (running(pid)) process.kill(pid, 'SIGQUIT');
    while (running(pid)) await new Promise((done) => setTimeout(done, 20));
    chmodSync(folderOf(name), 0o700);
    rmSync(folderOf(name), { recursive: true, force: true });
  },
};
await commands[command]();
