import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import type { BrokenDependent } from '../model/plan.js';
import { and, script } from './support/words.js';

const named = ({ kind, name }: BrokenDependent): string => `${kind} ${name}`;

/** More than these are counted, not named. */
const MOST = 8;

function list(all: readonly BrokenDependent[]): string {
  const some = all.slice(0, MOST).map(named);
  return and(all.length > MOST ? [...some, `${all.length - MOST} more`] : some);
}

const needs = (all: readonly BrokenDependent[]): string => and([...new Set(all.map((one) => one.needs))]);

function suggestion(all: readonly BrokenDependent[]): string | undefined {
  const fixes = [...new Set(all.flatMap(({ fix }) => fix ?? []))];
  if (fixes.length === 0) return undefined;
  return script(
    '-- After it, in the same file: written again without what is gone, or, where nothing needs it any more, dropped.',
    ...fixes,
  );
}

function hit(all: readonly BrokenDependent[], message: string, severity?: 'warning'): readonly RuleHit[] {
  if (all.length === 0) return [];
  const text = suggestion(all);
  return [
    { message, ...(severity === undefined ? {} : { severity }), ...(text === undefined ? {} : { suggestion: text }) },
  ];
}

export const breaksDependents: Rule = {
  id: 'breaks-dependents',
  severity: 'error',
  dialects: ['postgresql', 'mysql'],
  when: 'After the plan a view, function, procedure, trigger or event of the database names a table, column, function, type or enum value that a statement took away or renamed. On the shadow each statement of its body is read again by the server, without running it: an error where the server refuses it, a warning where it could not be asked and only the name stands there.',
  effect:
    'Whatever calls it fails from that moment; a trigger that fails takes the INSERT, UPDATE or DELETE with it that fired it.',
  instead:
    'Write it again in the same migration, without what is gone or with its new name; or drop it, where nothing needs it.',
  check(input: RuleInput) {
    const all = input.migration.statements[input.index]?.breaks ?? [];
    const broken = all.filter(({ error }) => error !== undefined);
    const maybe = all.filter(({ error }) => error === undefined);
    const error = broken[0]?.error?.replace(/\.$/, '') ?? '';
    const [them, it] = [broken.length > 1, maybe.length > 1];
    return [
      ...hit(
        broken,
        `${list(broken)} ${them ? 'need' : 'needs'} ${needs(broken)}, and ${them ? 'fail' : 'fails'} from this moment: ${error}.`,
      ),
      ...hit(
        maybe,
        `${list(maybe)} ${it ? 'name' : 'names'} ${needs(maybe)}, gone after this. Whether ${it ? 'they fail' : 'it fails'} could not be asked of the server.`,
        'warning',
      ),
    ];
  },
};
