import type { Catalog, CatalogObject, Change } from '../../model/catalog.js';
import type { Applied } from '../../model/migration.js';
import type { Check } from '../../model/report.js';
import { changeKey, diffCatalogs, sameObject } from '../compare.js';
import { sameWords } from './text.js';

/** A database before and after the same migrations. */
export interface BeforeAfter {
  readonly before: Catalog;
  readonly after: Catalog;
}

export interface SchemaCheckRequest {
  readonly live: BeforeAfter;
  /** What the rehearsal did on the shadow; null where there was none. */
  readonly shadow: BeforeAfter | null;
  /** Ids of the migrations that this run was to apply. */
  readonly pending: readonly string[];
  /** The history as it is now; undefined where there is none. */
  readonly history: readonly Applied[] | undefined;
  /** The role that owns what the run made: a grant to it shows on the shadow only, where another role is the owner. */
  readonly owner: string;
  /** Where the target differed from what its applied migrations give, before this run. */
  readonly drift?: readonly Change[];
  /** Where the rehearsal failed, in a plan that was let through all the same; undefined where it came to its end. */
  readonly stopped?: string | undefined;
  /** False of a server that leaves neither an index half built nor a constraint unchecked. */
  readonly halfBuilt?: boolean;
}

/** More differences than these help nobody. */
const MOST = 20;

function named(items: readonly string[]): string {
  const rest = items.length - MOST;
  return [...items.slice(0, MOST), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

const isGrant = (change: Change): boolean => change.object === 'grant';

const objectKey = ({ object, name }: Change): string => `${object} ${name}`;

function say(change: Change): string {
  return `${change.object} ${change.name} ${change.kind}`;
}

const INVALID = / INVALID(?: CLUSTERED)?$/;
const NOT_VALID = / NOT VALID$/;

/**
 * What the merge did to the target is what the rehearsal did to the shadow. Only changes are compared, so whatever the
 * target held before and no migration touched does not count.
 */
function sameChanges(request: SchemaCheckRequest, shadow: BeforeAfter): readonly Check[] {
  const { live } = request;
  const sameMajor = live.after.major === shadow.after.major;
  const text = (object: CatalogObject | undefined): string =>
    (sameMajor ? object?.definition : (object?.portable ?? object?.definition)) ?? '';
  const did = diffCatalogs(live.before, live.after);
  const rehearsed = diffCatalogs(shadow.before, shadow.after);
  const done = new Map(did.map((change) => [changeKey(change), change]));
  const wanted = new Map(rehearsed.map((change) => [changeKey(change), change]));
  // What the target had already, as the rehearsal leaves it, needed no change: `IF NOT EXISTS`, `OR REPLACE`.
  const already = (change: Change): boolean => {
    const key = objectKey(change);
    const there = live.after.objects.get(key);
    const wantedThere = shadow.after.objects.get(key);
    if (there === undefined || wantedThere === undefined) return there === wantedThere;
    return sameObject(there, wantedThere, sameMajor) || sameWords(change.object, text(there), text(wantedThere));
  };
  const missing = rehearsed.filter((change) => !done.has(changeKey(change)) && !already(change));
  // What only the target had before follows its table: by a new name of that it says something else.
  const ownOnly = new Set((request.drift ?? []).filter(({ kind }) => kind === 'added').map(objectKey));
  const follows = (change: Change): boolean => change.kind === 'changed' && ownOnly.has(objectKey(change));
  const extra = did.filter((change) => !wanted.has(changeKey(change)) && !already(change) && !follows(change));
  const other = did.filter((change) => change.kind !== 'removed' && wanted.has(changeKey(change)) && !already(change));
  const words = (changes: readonly [readonly Change[], string][]): readonly string[] =>
    changes.flatMap(([list, how]) => list.filter((change) => !isGrant(change)).map((change) => `${say(change)}${how}`));
  const differences = words([
    [missing, ' in the rehearsal only'],
    [extra, ' on the target only'],
    [other, ', but not as rehearsed'],
  ]);
  const { stopped } = request;
  const schema: Check = {
    name: 'live schema equals the rehearsed one',
    ok: differences.length === 0,
    expected: `${rehearsed.length} change${rehearsed.length === 1 ? '' : 's'} as rehearsed`,
    actual:
      differences.length === 0
        ? `the same ${did.length === 1 ? 'change' : 'changes'}`
        : `${stopped === undefined ? '' : `the rehearsal failed at ${stopped}, and shows nothing of what comes then: `}${named(differences)}`,
    ...(differences.length === 0
      ? {}
      : stopped !== undefined
        ? {
            hint: 'The plan said that a migration fails on the shadow, and `fail-on: never` let it through: hold what differs against the files. `drift` names every object.',
          }
        : {
            hint: 'Compare the target with the plan: `drift` names every object. Something else changed the schema meanwhile, or the shadow was set up differently (`shadow-setup`).',
          }),
  };
  return [schema, ...grantCheck(request.owner, missing, extra, other), ...fromBefore(live, request.drift ?? [])];
}

/** Whether the run left a difference as it was. */
function isLeft({ before, after }: BeforeAfter, change: Change): boolean {
  const [was, is] = [before, after].map(({ objects }) => objects.get(objectKey(change)));
  if (change.kind === 'added') return is !== undefined;
  return was === undefined || is === undefined ? was === is : sameObject(was, is, true);
}

/** What was different before is no fault of this run, and must not be taken for one. */
function fromBefore(live: BeforeAfter, drift: readonly Change[]): readonly Check[] {
  if (drift.length === 0) return [];
  const old = drift.filter((change) => isLeft(live, change));
  const gone = drift.length - old.length;
  const words = [
    ...(old.length === 0 ? [] : [`${old.length} from before: ${named(old.map(say))}`]),
    ...(gone === 0 ? [] : [`${gone} of before ${gone === 1 ? 'is' : 'are'} gone`]),
  ];
  return [
    {
      name: 'differences from before this run, told apart',
      ok: true,
      expected: 'not of this run',
      actual: words.join('; '),
    },
  ];
}

/** Default privileges of the target grant more than any shadow does; what is missing is what breaks an application. */
function grantCheck(
  owner: string,
  missing: readonly Change[],
  extra: readonly Change[],
  other: readonly Change[],
): readonly Check[] {
  const toOwner = (change: Change): boolean => change.name.endsWith(` to ${owner}`);
  const lost = missing.filter((change) => isGrant(change) && !toOwner(change)).map(say);
  const more = [...extra, ...other].filter(isGrant).map((change) => `${change.name}: ${change.after ?? 'nothing'}`);
  if (lost.length === 0 && more.length === 0) return [];
  return [
    {
      name: 'grants are the rehearsed ones',
      ok: lost.length === 0,
      expected: 'every grant of the rehearsal',
      actual:
        lost.length > 0
          ? `missing: ${named(lost)}`
          : `all, and others that the target gives by itself (default privileges): ${named(more)}`,
      ...(lost.length > 0 ? { hint: 'Grant them by a new migration, or find out who revoked them.' } : {}),
    },
  ];
}

/** Objects that carry a mark, before this run as well as after it. */
function still(live: BeforeAfter, kind: string, mark: RegExp): readonly string[] {
  return [...live.after.objects].flatMap(([key, object]) =>
    object.kind === kind && mark.test(object.definition) && mark.test(live.before.objects.get(key)?.definition ?? '')
      ? [object.name]
      : [],
  );
}

/** `none`, and apart from it what was so before. */
function none(words: readonly string[]): string {
  const told = words.filter((text) => text !== '');
  return told.length === 0 ? 'none' : `none but ${told.join('; ')}`;
}

const listed = (names: readonly string[], where: string): string =>
  names.length === 0 ? '' : `${named(names)} (${where})`;

/** Objects that carry a mark after and did not carry it before. */
function newly(live: BeforeAfter, kind: string, mark: RegExp, except: Catalog | undefined): readonly string[] {
  return [...live.after.objects]
    .filter(([key, object]) => {
      if (object.kind !== kind || !mark.test(object.definition)) return false;
      const marked = (catalog: Catalog | undefined): boolean => mark.test(catalog?.objects.get(key)?.definition ?? '');
      return !marked(live.before) && !marked(except);
    })
    .map(([, object]) => object.name);
}

/** What must hold once migrations are applied. Pure. */
export function schemaChecks(request: SchemaCheckRequest): readonly Check[] {
  const { live, shadow, pending, history } = request;
  const recorded = new Set((history ?? []).filter((row) => row.state === 'applied').map((row) => row.id));
  const absent = pending.filter((id) => !recorded.has(id));
  return [
    ...(shadow === null ? [] : sameChanges(request, shadow)),
    {
      name: 'every migration of this run is in the history',
      ok: absent.length === 0,
      expected: String(pending.length),
      actual: absent.length === 0 ? String(pending.length) : `missing: ${named(absent)}`,
      ...(absent.length === 0 ? {} : { hint: 'See `status`; `repair` settles a half-done migration.' }),
    },
    ...(request.halfBuilt === false ? [] : halfBuilt(live, shadow)),
  ];
}

/** What a server may leave behind, and marks so. */
function halfBuilt(live: BeforeAfter, shadow: BeforeAfter | null): readonly Check[] {
  const invalid = newly(live, 'index', INVALID, undefined);
  // A migration may leave a constraint unvalidated on purpose: then the reviewer saw it so.
  const unvalidated = newly(live, 'constraint', NOT_VALID, shadow?.after);
  const planned = newly(live, 'constraint', NOT_VALID, undefined).filter((name) => !unvalidated.includes(name));
  const old = listed(still(live, 'constraint', NOT_VALID), 'from before this run');
  return [
    {
      name: 'no index was left invalid',
      ok: invalid.length === 0,
      expected: 'none',
      actual:
        invalid.length === 0
          ? none([listed(still(live, 'index', INVALID), 'invalid before this run')])
          : named(invalid),
      ...(invalid.length === 0
        ? {}
        : {
            hint: `Drop each (DROP INDEX CONCURRENTLY ${invalid[0] ?? ''}) and build it again: queries do not use it.`,
          }),
    },
    {
      name: 'no constraint was left unvalidated',
      ok: unvalidated.length === 0,
      expected: shadow === null ? 'none' : 'none but those of the plan',
      actual: unvalidated.length === 0 ? none([listed(planned, 'as in the plan'), old]) : named(unvalidated),
      ...(unvalidated.length === 0
        ? {}
        : { hint: 'Run ALTER TABLE … VALIDATE CONSTRAINT … in a migration of its own, or correct the rows first.' }),
    },
  ];
}
