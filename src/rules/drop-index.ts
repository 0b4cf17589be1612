import type { Rule } from '../model/contracts.js';
import { alterations, before, quoted, shown, typed } from './mysql/facts.js';
import { and, script } from './support/words.js';

export const dropIndex: Rule = {
  id: 'drop-index',
  severity: 'info',
  dialects: ['mysql'],
  when: 'An index that was there before is dropped, and none with the same first column takes its place.',
  effect:
    'Queries that used it read the whole table from that moment, and building it again takes as long as the table is large.',
  instead:
    'Make it invisible first (IGNORED on MariaDB): that is undone in an instant. Drop it when nothing has become slow.',
  check(input) {
    const first = (definition: string | undefined): string => /\(([^,)]*)/.exec(definition ?? '')?.[1]?.trim() ?? '';
    const dropped = alterations(input, 'drop-index').filter(({ on, name }) => {
      const column = first(before(input, 'index', on, name)?.definition);
      const others = [...(input.after?.objects.values() ?? [])].filter(
        (object) => object.kind === 'index' && object.name.startsWith(`${on.name}.`),
      );
      return name !== 'PRIMARY' && column !== '' && !others.some(({ definition }) => first(definition) === column);
    });
    const [one] = dropped;
    if (one === undefined) return [];
    return [
      {
        message: `Drops the index ${and(dropped.map(({ name }) => name))} of ${shown(one.on)}: queries that used it read the whole table from then on.`,
        suggestion: script(
          '-- In this migration; MariaDB says IGNORED where MySQL says INVISIBLE:',
          ...dropped.map(({ name }) => `-- ALTER TABLE ${typed(one.on)} ALTER INDEX ${quoted(name)} INVISIBLE;`),
          '-- In a later one, when nothing has become slow:',
          `${input.statement.sql};`,
        ),
      },
    ];
  },
};
