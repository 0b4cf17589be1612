// What the fetching of Chromium, in which the tests look at the comment and at the page of a report, has to know.
import { access, constants, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './servers-run.mjs';

/** Programs that serve, in the order in which they are looked for in a folder: the first has no window at all and starts soonest. */
const PROGRAMS = ['chromium-headless-shell', 'chromium', 'google-chrome', 'google-chrome-stable'];
/** The first whose `light-dark()` and `content-visibility` are as the page wants them. */
const OLDEST = 130;

/** The program in the folder; undefined where there is none. */
export async function chromiumIn(bin) {
  for (const name of PROGRAMS) {
    const path = join(bin, name);
    const there = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (there) return path;
  }
  return undefined;
}

/** Undefined where the folder has a Chromium that is new enough, else why it does not serve. */
export async function unfitChromium(bin) {
  const path = await chromiumIn(bin);
  if (path === undefined) return `${bin} has none of ${PROGRAMS.join(', ')}`;
  const said = await run(path, ['--version']).catch((error) => error.message);
  const [, major] = /^(?:Chromium|Google Chrome)\D*(\d+)\./m.exec(said) ?? [];
  return Number(major) >= OLDEST ? undefined : `expected Chromium ${OLDEST} or newer, got: ${said.trim()}`;
}

/** Only the fetched fonts, so that a text is as wide on one machine as on another. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
${[
  ['sans-serif', 'Liberation Sans'],
  ['system-ui', 'Liberation Sans'],
  ['serif', 'Liberation Serif'],
  ['monospace', 'Liberation Mono'],
  ['ui-monospace', 'Liberation Mono'],
  ['emoji', 'Noto Color Emoji'],
]
  .map(
    ([generic, family]) =>
      `  <alias binding="same"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`,
  )
  .join('\n')}
  <match target="pattern"><edit name="family" mode="append_last"><string>Liberation Sans</string></edit></match>
</fontconfig>
`;

const LIBC =
  /^(?:ld-linux.*|lib(?:c|m|mvec|dl|pthread|rt|resolv|util|anl|nsl|thread_db|BrokenLocale|c_malloc_debug|memusage|pcprofile|nss_\w+))\.so/;

/**
 * Chromium starts itself anew from `/proc/self/exe` and looks for its files beside that, so that it cannot be started through an
 * unpacked loader as the servers are: it runs on the machine's own libc, and therefore comes from the machine's own suite.
 */
async function wrap(root, { folders }) {
  for (const folder of folders)
    for (const name of await readdir(join(root, folder))) if (LIBC.test(name)) await rm(join(root, folder, name));
  await writeFile(join(root, 'fonts.conf'), FONTS);
  const bin = join(root, 'bin');
  await mkdir(bin);
  // PulseAudio's library has one of its own a folder below
  const libraries = folders.flatMap((folder) => [`$root/${folder}`, `$root/${folder}/pulseaudio`]).join(':');
  const script = [
    '#!/bin/sh',
    `here=$(cd "\${0%/*}" && pwd -P)`,
    'root=${here%/bin}',
    'export FONTCONFIG_FILE="$root/fonts.conf"',
    `export LD_LIBRARY_PATH="${libraries}"`,
    'exec "$root/usr/lib/chromium/chromium-headless-shell" "$@"',
    '',
  ];
  await writeFile(join(bin, 'chromium-headless-shell'), script.join('\n'), { mode: 0o755 });
}

export const chromiumRecipe = {
  key: 'chromium',
  label: 'Chromium',
  format: 2,
  suites: [],
  packages: ['chromium-headless-shell', 'chromium-common', 'fonts-liberation', 'fonts-noto-color-emoji'],
  bin: 'bin',
  unfit: unfitChromium,
  wrap,
};
