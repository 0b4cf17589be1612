import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { and, script } from '../support/words.js';
import { alterations, shown } from './facts.js';
import { accepted, ONLINE_TOOLS, reasonOf } from './words.js';

/** Built under a lock that only lets others read, as the manuals of all servers have it; for a server that cannot be asked. */
const SHARED = new Set(['fulltext', 'spatial']);

export function blockingIndex(input: RuleInput): readonly RuleHit[] {
  const { change } = input;
  const added = alterations(input, 'add-index').filter(
    ({ index = 'plain' }) => change !== undefined || SHARED.has(index),
  );
  const [first] = added;
  if (first === undefined || change?.others === 'write' || change?.rebuilds === true) return [];
  const who = change?.others === 'nothing' ? 'read or write' : 'write to';
  return [
    {
      message: `Nobody can ${who} ${shown(first.on)} until the index ${and(added.map(({ name }) => name || 'without a name'))} is built${reasonOf(input)}.`,
      suggestion: script(
        ONLINE_TOOLS,
        accepted('blocking-index', '(how many rows there are, and when this runs)', input.statement.sql),
      ),
    },
  ];
}
