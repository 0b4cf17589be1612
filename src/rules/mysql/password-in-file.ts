import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { dictionary } from '../../model/dictionary.js';
import { masked } from '../../sql/masked.js';
import { mysqlTree } from '../../sql/mysql/tree.js';
import { script } from '../support/words.js';

const WHOSE: Readonly<Record<string, string>> = dictionary({
  'CREATE USER': 'a user',
  'ALTER USER': 'a user',
  GRANT: 'a user',
  'SET PASSWORD': 'a user',
  'CREATE SERVER': 'a server',
  'ALTER SERVER': 'a server',
});
const REPLICATION = /^change\s+(?:master|replication)\b/i;

/** One user made without a password, locked until it has one: without the lock anybody could come in. */
function without({ statement: { kind, sql } }: RuleInput): string | undefined {
  const found =
    /^(create\s+user\s+(?:if\s+not\s+exists\s+)?(\S+(?:\s*@\s*\S+)?))\s+identified\s+by\s+(?:'(?:[^'\\]|''|\\.)*'|"[^"]*")\s*$/is.exec(
      sql,
    );
  const [, head, user] = found ?? [];
  if (kind !== 'CREATE USER' || head === undefined || user === undefined) return undefined;
  return script(
    `${head} ACCOUNT LOCK;`,
    `-- And outside of the repository: ALTER USER ${user} IDENTIFIED BY '…' ACCOUNT UNLOCK;`,
  );
}

export function passwordInFile(input: RuleInput): readonly RuleHit[] {
  const { kind, sql } = input.statement;
  const whose =
    WHOSE[kind] ?? (/^set\s+password\b/i.test(sql) ? 'a user' : REPLICATION.test(sql) ? 'the replication' : undefined);
  // Texts within bodies are no statement of this one.
  if (whose === undefined || mysqlTree(input.statement) === undefined || masked(sql) === sql) return [];
  const suggestion = without(input);
  return [
    {
      message: `The password of ${whose} stands in the file: whoever can read the repository has it, now and from its history, and the server may write it into its logs.`,
      ...(suggestion === undefined ? {} : { suggestion }),
    },
  ];
}
