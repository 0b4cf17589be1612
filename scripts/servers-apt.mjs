// Downloads the packages of one server, its tools and every library they need, without root and without touching what the
// machine has installed: apt with its own lists, state and cache.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './servers-run.mjs';

/** Of the closure only these are kept: the libraries. perl, systemd, passwd and so on serve package scripts. */
const WANTED = /^(lib|zlib1g)/;
/** LLVM is 100 MB and only for jit, which runs off without it; the rest is what perl and PAM bring along. */
const UNWANTED = /^(libllvm|libz3|libperl|libsystemd-shared|libpam-modules|libc-l10n|libc-gconv)|-perl$|-common$/;

const UPDATE_MS = 180_000;
const DOWNLOAD_MS = 600_000;

/** Mirrors fail for a moment more often than for good. */
async function twice(action) {
  try {
    return await action();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return action();
  }
}

const fieldsOf = (stanza) => {
  const fields = {};
  let name;
  for (const line of stanza.split('\n')) {
    if (line.startsWith('#')) continue;
    if (/^\s/.test(line) && name) fields[name] += `\n${line}`;
    else if (line.includes(':')) {
      name = line.slice(0, line.indexOf(':')).trim().toLowerCase();
      fields[name] = line.slice(line.indexOf(':') + 1).trim();
    }
  }
  return fields;
};

/** `deb [signed-by=…] URI SUITE COMPONENT…`, in the field names of the newer form. */
const fieldsOfLine = (line) => {
  const [, options = '', rest = ''] = /^deb\s+(?:\[([^\]]*)\]\s*)?(.*)$/.exec(line.trim()) ?? [];
  const [uris, suites, ...components] = rest.replace(/#.*/, '').trim().split(/\s+/);
  const fields = { types: 'deb', uris: uris ?? '', suites: suites ?? '', components: components.join(' ') };
  for (const option of options.trim().split(/\s+/)) {
    const [name, value] = option.split('=');
    // The older form separates several keys by commas, the newer by spaces
    if (name && value) fields[name.toLowerCase()] = value.replaceAll(',', ' ');
  }
  return fields;
};

/** Both of apt's formats → one list of sources as lower-case fields, switched-off ones left out. */
export function parseSources(files) {
  return files
    .flatMap(({ name, text }) =>
      name.endsWith('.sources')
        ? text.split(/\n\s*\n/).map(fieldsOf)
        : text
            .split('\n')
            .filter((line) => /^\s*deb\s/.test(line))
            .map(fieldsOfLine),
    )
    .filter((f) => f.uris && f.suites && /\bdeb\b/.test(f.types ?? '') && !/^(no|false|0)$/i.test(f.enabled ?? ''));
}

/**
 * The distribution's own archive among the sources. Others use its suite names too (`… bookworm main`), so an address
 * that ends in the distribution's name wins.
 */
export function archiveOf(sources, codename, distribution) {
  const suites = new Set([codename, 'oldstable', 'stable', 'testing', 'unstable', 'sid']);
  const own = sources.filter(
    (f) => f.suites.split(/\s+/).some((s) => suites.has(s)) && f.components?.split(/\s+/).includes('main'),
  );
  const named = (f) => f.uris.split(/\s+/).some((uri) => new RegExp(`/${distribution}/?$`).test(uri));
  return own.find(named) ?? own[0];
}

async function machineSources() {
  const names = await readdir('/etc/apt/sources.list.d').catch(() => []);
  const paths = names.filter((n) => /\.(list|sources)$/.test(n)).map((n) => join('/etc/apt/sources.list.d', n));
  const files = [];
  for (const path of ['/etc/apt/sources.list', ...paths]) {
    const text = await readFile(path, 'utf8').catch(() => '');
    files.push({ name: path, text });
  }
  return parseSources(files);
}

/** Where to look for a server: Debian's suites on a Debian machine, and always what the machine's sources offer. */
export async function placesFor(suites) {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const value = (key) => new RegExp(`^${key}="?([^"\n]*)`, 'm').exec(release)?.[1] ?? '';
  const places = [];
  if (value('ID') === 'debian') {
    const archive = archiveOf(await machineSources(), value('VERSION_CODENAME'), 'debian');
    for (const suite of archive ? suites : []) {
      const kept = ['signed-by', 'trusted', 'check-valid-until'].filter((k) => archive[k]);
      const options = kept.map((k) => `${k}: ${archive[k]}\n`).join('');
      const text = `Types: deb\nURIs: ${archive.uris}\nSuites: ${suite}\nComponents: main\n${options}`;
      places.push({ name: `Debian ${suite}`, text });
    }
  }
  return [...places, { name: "this machine's own apt sources", text: undefined }];
}

/** An apt that reads and writes below `folder` only, thinks nothing is installed, and runs nobody's hooks. */
async function privateApt(folder, text) {
  for (const name of ['sources', 'preferences', 'state/lists/partial', 'cache/archives/partial', 'debs']) {
    await mkdir(join(folder, name), { recursive: true });
  }
  await writeFile(join(folder, 'status'), '');
  if (text) await writeFile(join(folder, 'sources', 'private.sources'), text);
  const alone = {
    'Dir::Etc::sourcelist': '/dev/null',
    'Dir::Etc::sourceparts': join(folder, 'sources'),
    // Else `update` calls an unreachable mirror a warning
    'APT::Update::Error-Mode': 'any',
  };
  const settings = {
    ...(text ? alone : {}),
    'Dir::Etc::preferences': '/dev/null',
    'Dir::Etc::preferencesparts': join(folder, 'preferences'),
    'Dir::State': join(folder, 'state'),
    'Dir::State::status': join(folder, 'status'),
    'Dir::Cache': join(folder, 'cache'),
    // As root apt would fetch as another user, who may not write here
    'APT::Sandbox::User': 'root',
    'APT::Install-Recommends': 'false',
    'Debug::NoLocking': 'true',
    'Acquire::Languages': 'none',
    'Acquire::PDiffs': 'false',
    'Acquire::Retries': '2',
    'Acquire::http::Timeout': '30',
    'Acquire::https::Timeout': '30',
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key} "${value}";`);
  const hooks = ['APT::Update::Pre-Invoke', 'APT::Update::Post-Invoke', 'APT::Update::Post-Invoke-Success'];
  await writeFile(join(folder, 'apt.conf'), [...hooks.map((h) => `#clear ${h};`), ...lines, ''].join('\n'));
  return (command, args, options) => run('apt-get', [command, '-c', join(folder, 'apt.conf'), ...args], options);
}

/** Names in the closure of `packages`, as the resolver would install them on an empty machine. */
async function closure(apt, packages) {
  const listing = await apt('install', ['-qq', '-y', '--print-uris', ...packages]);
  return [...listing.matchAll(/^'[^']*' ([^_\s]+)_\S+\.deb /gm)].map((m) => m[1]);
}

/** `optional` packages come along where the place has them. */
export async function download(place, { packages: needed, optional = [] }, folder) {
  const apt = await privateApt(folder, place.text);
  await twice(() => apt('update', ['-q'], { timeout: UPDATE_MS }));
  const packages = [...needed, ...optional];
  const all = await closure(apt, packages).catch(() => closure(apt, needed));
  const wanted = all.filter((n) => packages.includes(n) || (WANTED.test(n) && !UNWANTED.test(n)));
  const debs = join(folder, 'debs');
  await twice(() => apt('download', ['-q', ...wanted], { cwd: debs, timeout: DOWNLOAD_MS }));
  return (await readdir(debs)).map((name) => join(debs, name));
}
