// Does what `docker` does for us, with programs of the MySQL family on this machine instead of an image. Called as
// `node mysql-docker-stand-in.mjs STATE ARG…`; STATE/config.json says which programs.
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
  const lines = readFileSync(envFile, 'utf8').trim().split('\n');
  const env = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s)));
  writeFileSync(join(state, 'env-mode'), (statSync(envFile).mode & 0o777).toString(8));
  mkdirSync(folder);
  const root = process.getuid() === 0;
  const identity = root ? { uid: config.uid, gid: config.gid } : {};
  // Servers number their temporary tables alike: in one folder they would take away each other's
  const own = { ...identity, cwd: folder, env: { ...process.env, TMPDIR: folder } };
  writeFileSync(join(folder, 'password'), env.MYSQL_ROOT_PASSWORD);
  // As the entry point of the images has it: root from anywhere, by the password of the environment
  const secret = `IDENTIFIED BY '${env.MYSQL_ROOT_PASSWORD}'`;
  const host = env.MYSQL_ROOT_HOST;
  writeFileSync(
    join(folder, 'init.sql'),
    `DROP USER IF EXISTS 'root'@'127.0.0.1';\nCREATE USER 'root'@'${host}' ${secret};\nGRANT ALL ON *.* TO 'root'@'${host}' WITH GRANT OPTION;\n`,
  );
  if (root) for (const path of [folder, join(folder, 'init.sql')]) chownSync(path, config.uid, config.gid);
  const places = ['--no-defaults', `--datadir=${join(folder, 'data')}`];
  const made = config.install
    ? spawnSync(config.install, [...places, '--auth-root-authentication-method=normal', '--skip-test-db'], own)
    : spawnSync(config.server, [...places, '--initialize-insecure'], own);
  if (made.status !== 0) refuse(`${made.stderr}`, 125);
  const image = args.indexOf(option('--pull')) + 1;
  const port = await freePort();
  const log = openSync(join(folder, 'log'), 'a');
  const settings = [`--port=${port}`, '--bind-address=127.0.0.1', `--socket=${join(folder, 's')}`];
  const more = [`--pid-file=${join(folder, 'pid')}`, `--init-file=${join(folder, 'init.sql')}`, '--loose-mysqlx=OFF'];
  // From outside of a container nobody comes as its localhost
  more.push('--skip-name-resolve');
  const files = config.install ? [] : ['--secure-file-priv=NULL'];
  const server = spawn(config.server, [...places, ...settings, ...more, ...files, ...args.slice(image + 1)], {
    ...own,
    detached: true,
    stdio: ['ignore', log, log],
  });
  server.unref();
  writeFileSync(join(folder, 'container.json'), JSON.stringify({ pid: server.pid, port }));
  say(name);
}

const commands = {
  version: () => say('linux'),
  image() {
    if (!existsSync(join(state, 'pulled'))) refuse(`Error: No such image: ${args.at(-1)}`);
    say('sha256:0');
  },
  pull: () => writeFileSync(join(state, 'pulled'), args.at(-1)),
  run: start,
  port: () => say(`127.0.0.1:${container(args[0]).port}`),
  inspect: () => say(String(running(container(args.at(-1)).pid))),
  logs: () => process.stderr.write(readFileSync(join(folderOf(args.at(-1)), 'log'))),
  async rm() {
    const name = args.at(-1);
    if (!existsSync(folderOf(name))) return;
    const { pid } = container(name);
    if (running(pid)) process.kill(pid, 'SIGKILL');
    while (running(pid)) await new Promise((done) => setTimeout(done, 20));
    chmodSync(folderOf(name), 0o700);
    rmSync(folderOf(name), { recursive: true, force: true });
  },
};
await commands[command]();
