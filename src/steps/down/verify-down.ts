import type { Change } from '../../model/catalog.js';
import type { Applied } from '../../model/migration.js';
import type { Check } from '../../model/report.js';
import { changeKey } from '../compare.js';
import { type SchemaCheckRequest, schemaChecks } from '../verify/schema.js';

/** What is looked at once ways back were walked. */
export interface DownCheckRequest extends Omit<SchemaCheckRequest, 'pending' | 'history' | 'drift'> {
  /** Ids of what was undone. */
  readonly undone: readonly string[];
  readonly history: readonly Applied[];
  /** The live schema against what the remaining migrations give; undefined where they do not run by themselves. */
  readonly drift: readonly Change[] | undefined;
  /** What of that was there before, or was told in the plan. */
  readonly known: readonly Change[];
}

const MOST = 20;

const named = (changes: readonly Change[]): string =>
  [
    ...changes.slice(0, MOST).map(({ object, name, kind }) => `${object} ${name} ${kind}`),
    ...(changes.length > MOST ? [`and ${changes.length - MOST} more`] : []),
  ].join('; ');

/** What must hold once migrations are undone. Pure. */
export function checksDown({ undone, history, drift, known, ...schema }: DownCheckRequest): readonly Check[] {
  const before = new Set(known.map(changeKey));
  const fresh = (drift ?? []).filter((change) => !before.has(changeKey(change)));
  const told = (drift ?? []).filter((change) => before.has(changeKey(change)));
  const left = history.filter(({ id }) => undone.includes(id)).map(({ id }) => id);
  return [
    ...schemaChecks({ ...schema, pending: [], history }).filter(({ name }) => !name.endsWith('is in the history')),
    ...(drift === undefined
      ? []
      : [
          {
            name: 'live schema equals the schema that the remaining migrations give',
            ok: fresh.length === 0,
            expected:
              told.length === 0 ? 'no difference' : 'no difference but those that were there or were told in the plan',
            actual: fresh.length > 0 ? named(fresh) : told.length > 0 ? `as told: ${named(told)}` : 'no difference',
            ...(fresh.length === 0
              ? {}
              : {
                  hint: '`drift` names every object. Put right by hand what differs, and complete the down migration.',
                }),
          },
        ]),
    {
      name: 'every undone migration is out of the history',
      ok: left.length === 0,
      expected: String(undone.length),
      actual: left.length === 0 ? String(undone.length) : `still there: ${left.join(', ')}`,
      ...(left.length === 0
        ? {}
        : { hint: 'See `status`; `repair --mark-pending ID` settles one that is half undone.' }),
    },
  ];
}
