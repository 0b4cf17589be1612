import type { Rule } from '../model/contracts.js';
import { factsOf, shown } from './mysql/facts.js';

export const eventScheduler: Rule = {
  id: 'event-scheduler',
  severity: 'info',
  dialects: ['mysql'],
  when: 'An event is made.',
  effect:
    'It runs only where event_scheduler is on, which MariaDB and many hosted servers have off, and nobody is told when it does not run or fails. It runs beside all else, with locks of its own.',
  instead: 'Look at @@event_scheduler of production first; change many rows in an event by LIMIT.',
  check(input) {
    const facts = factsOf(input.statement);
    if (facts?.verb !== 'CREATE EVENT' || facts.object === undefined) return [];
    return [
      {
        message: `The event ${shown(facts.object)} runs only where event_scheduler is on (SELECT @@event_scheduler), and its errors reach the server's log alone.`,
      },
    ];
  },
};
