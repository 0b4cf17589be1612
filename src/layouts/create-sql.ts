import { printable } from '../io/text.js';
import type { Created, CreateRequest } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import { joined, splitPath, styled } from './create-names.js';
import { sqlStub } from './create-stub.js';
import { nextVersion, sameDay, timeVersion } from './create-version.js';
import { fileName } from './names.js';
import { compareNatural, naturalKey, versionOf } from './natural.js';
import { type SqlFile, sortFiles } from './sql-files.js';

/** A name taken apart around its version: `V`, `001`, `_`, what follows. */
interface Spelled {
  readonly before: string;
  readonly version: string;
  readonly joint: string;
  readonly rest: string;
}

function spelled(name: string): Spelled | undefined {
  const { version } = versionOf(name);
  if (version === undefined) return undefined;
  const at = name.indexOf(version);
  const after = name.slice(at + version.length);
  const joint = /^[-_. ]+/.exec(after)?.[0] ?? '';
  return { before: name.slice(0, at), version, joint, rest: after.slice(joint.length) };
}

const stemOf = (base: string): string => {
  const name = fileName(base);
  return name.kind === 'sql' ? name.stem : '';
};

/** The next name after the newest one, spelled like it. Files of one day may share it, as long as the order holds. */
function nextName(newest: string, all: readonly string[], { name, now }: CreateRequest): string | undefined {
  const like = spelled(newest);
  if (like === undefined) return undefined;
  const versions = all.flatMap((one) => spelled(one)?.version ?? []);
  const write = (version: string): string =>
    `${like.before}${version}${like.joint === '' ? '_' : like.joint}${styled(name, like.rest)}`;
  const today = sameDay(like.version, now);
  if (today !== undefined && compareNatural(naturalKey(write(today)), naturalKey(newest)) > 0) return write(today);
  return write(nextVersion(versions, now));
}

/** Where the file that undoes a migration stands, and what it is called, by the newest pair that there is. */
function downOf(pair: SqlFile, stem: string): string | undefined {
  if (pair.down === undefined) return undefined;
  const up = splitPath(pair.id).base;
  const { directory, base } = splitPath(pair.down.id);
  const shared = stemOf(up).replace(/[-_]up$/i, '');
  return base.startsWith(shared) ? joined(directory, `${stem}${base.slice(shared.length)}`) : undefined;
}

/** `001_a.sql`, `001_a.up.sql` and `001_a.down.sql`, `down/001_a.sql`: the version in the file's own name. */
function besides(newest: SqlFile, files: readonly SqlFile[], request: CreateRequest): readonly string[] | undefined {
  const { directory, base } = splitPath(newest.id);
  const beside = files.filter(({ id }) => splitPath(id).directory === directory);
  const own = stemOf(base);
  const word = /[-_]up$/i.exec(own)?.[0] ?? '';
  const short = (stem: string): string => (word === '' ? stem : stem.replace(/[-_]up$/i, ''));
  const stem = nextName(
    short(own),
    beside.map(({ id }) => short(stemOf(splitPath(id).base))),
    request,
  );
  if (stem === undefined) return undefined;
  const pair = beside.findLast(({ down }) => down !== undefined);
  const down = pair === undefined ? undefined : downOf(pair, stem);
  const up = joined(directory, `${stem}${word}${base.slice(own.length)}`);
  return down === undefined ? [up] : [up, down];
}

/** `001_a/up.sql`, `104/create.sql`: the version in the folder's name. */
function inFolder(newest: SqlFile, files: readonly SqlFile[], request: CreateRequest): readonly string[] | undefined {
  const { directory, base } = splitPath(newest.id);
  const { directory: above, base: folder } = splitPath(directory);
  const like = spelled(folder);
  if (like === undefined) return undefined;
  const folders = files.map(({ id }) => splitPath(splitPath(id).directory)).filter(({ directory: d }) => d === above);
  const versions = folders.flatMap((one) => spelled(one.base)?.version ?? []);
  const version = `${like.before}${nextVersion(versions, request.now)}`;
  const home = joined(
    above,
    like.rest === '' && stemOf(base) !== ''
      ? version
      : `${version}${like.joint || '_'}${styled(request.name, like.rest)}`,
  );
  const stem = stemOf(base) === '' ? '' : styled(request.name, stemOf(base));
  const up = joined(home, `${stem}${base.slice(stemOf(base).length)}`);
  const down = newest.down === undefined ? undefined : splitPath(newest.down.id);
  if (down === undefined || down.directory !== directory) return [up];
  return [up, joined(home, `${stem}${down.base.slice(stemOf(base).length)}`)];
}

const unversioned = ({ id }: SqlFile, name: string): ActionError =>
  new ActionError(
    'not-created',
    `${printable(id)} comes last and has no version, so no name can be found that comes after it.`,
    `Make the file yourself (${name}.sql) and give the order in \`order\`; or number the files, ${timeVersion(new Date(0))}_${name}.sql.`,
  );

/** Plain SQL files: the pattern that the newest file has, with a down where the files beside it have one. */
export async function createSql(request: CreateRequest): Promise<Created> {
  const found = request.files.map((id) => ({ path: id, id, source: 0, direct: false }));
  const files = sortFiles(found, request.engine ?? 'postgres').files.toSorted((a, b) => compareNatural(a.key, b.key));
  const newest = files.at(-1);
  const own = newest !== undefined && versionOf(stemOf(splitPath(newest.id).base)).version !== undefined;
  const paths =
    newest === undefined
      ? [`${timeVersion(request.now)}_${request.name}.sql`]
      : (own ? besides : inFolder)(newest, files, request);
  if (newest !== undefined && paths === undefined) throw unversioned(newest, request.name);
  const [up = '', down] = paths ?? [];
  return {
    files: [
      { path: up, text: sqlStub(request, 'up') },
      ...(down === undefined ? [] : [{ path: down, text: sqlStub(request, 'down', 'remove this file.') }]),
    ],
    notes: [],
  };
}
