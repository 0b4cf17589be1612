import type { Rule } from '../model/contracts.js';
import { shown } from './mysql/facts.js';
import { madeColumns } from './mysql/made.js';
import { and } from './support/words.js';

const FLOATS = /^(?:float|double)/;
const MONEY =
  /(?:^|_)(?:price|amount|cost|fee|salary|balance|payment|refund|discount|tax|total|revenue|wage|budget)(?:_|s?$)/i;

export const floatForMoney: Rule = {
  id: 'float-for-money',
  severity: 'info',
  dialects: ['mysql'],
  when: 'A FLOAT or DOUBLE column is made whose name says that it holds money: price, amount, cost, fee, tax, balance and the like.',
  effect: 'It holds no exact cents: 0.1 + 0.2 is not 0.3, sums drift, and a FLOAT keeps seven digits in all.',
  instead: 'Use DECIMAL, or whole cents.',
  check(input) {
    const columns = madeColumns(input).filter(
      ({ now, was, name }) => FLOATS.test(now.type) && MONEY.test(name) && !FLOATS.test(was?.type ?? ''),
    );
    const [first] = columns;
    if (first === undefined) return [];
    const many = columns.length > 1;
    return [
      {
        message: `${and(columns.map(({ name, now }) => `${name} (${now.type})`))} of ${shown(first.on)} ${many ? 'hold' : 'holds'} no exact cents; DECIMAL does.`,
      },
    ];
  },
};
