// What the release workflow has to know. `check TAG` says what is not in order and prints the notes of that version;
// `major TAG` reads all tags from standard input and prints the tag of the major version that is to follow, or nothing.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const FORM = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

const numbers = (tag) => FORM.exec(tag)?.slice(1).map(Number);
const newer = (a, b) => {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at >= 0 && a[at] > b[at];
};

/** The text below `## 1.2.3`, up to the next heading of its kind; undefined where there is none. */
function notesOf(version, changelog) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split(/[\s\n]/, 1)[0] === version);
  return section?.slice(section.indexOf('\n') + 1).trim();
}

function check(tag) {
  const read = (file) => readFileSync(join(root, file), 'utf8');
  const { version } = JSON.parse(read('package.json'));
  const notes = notesOf(version, read('CHANGELOG.md'));
  const wrong = [
    ...(numbers(tag) === undefined ? [`${tag} is not of the form v1.2.3.`] : []),
    ...(tag === `v${version}` ? [] : [`The tag is ${tag}, and package.json says ${version}.`]),
    ...(notes ? [] : [`CHANGELOG.md has nothing under "## ${version}": give "Unreleased" that name.`]),
  ];
  if (wrong.length > 0) {
    console.error(wrong.join('\n'));
    process.exitCode = 1;
  } else console.log(notes);
}

/** A fix of an old version must not take its major's tag back. */
function major(tag) {
  const own = numbers(tag);
  const others = readFileSync(0, 'utf8')
    .split('\n')
    .map((line) => numbers(line.trim()))
    .filter((found) => found !== undefined);
  if (own === undefined) {
    console.error(`${tag} is not of the form v1.2.3.`);
    process.exitCode = 1;
  } else if (!others.some((other) => other[0] === own[0] && newer(other, own))) console.log(`v${own[0]}`);
}

const [command, tag = ''] = process.argv.slice(2);
if (command === 'check') check(tag);
else if (command === 'major') major(tag);
else {
  console.error('Usage: node scripts/release.mjs check TAG | major TAG');
  process.exitCode = 1;
}
