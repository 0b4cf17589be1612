import type { Kind } from './kinds.js';
import { type Lexis, nameOf, significant } from './scan.js';

/** Variables that end a transaction, or that a server refuses to change within one. */
const OUTSIDE =
  /^(AUTOCOMMIT|SQL_LOG_BIN|BINLOG_FORMAT|BINLOG_ROW_IMAGE|BINLOG_DIRECT_NON_TRANSACTIONAL_UPDATES|GTID_NEXT|GTID_PURGED|GTID_DOMAIN_ID|SERVER_ID|TRANSACTION_ISOLATION|TX_ISOLATION|TRANSACTION_READ_ONLY|TX_READ_ONLY|SKIP_REPLICATION|TIDB_TXN_MODE)$/;

/** Words after SET that are statements of their own, or that set something for everybody. */
const OTHER = /^(PASSWORD|ROLE|DEFAULT|RESOURCE|TRANSACTION|GLOBAL|PERSIST|PERSIST_ONLY)$/;

/** How a SET stands to transactions: only the session's own variables may be set within one, and not all of them. */
export function setRole(sql: string, lexis: Lexis, statement: (rest: string) => Kind): Kind {
  const tokens = [...significant(sql, 0, sql.length, lexis)].filter((token) => token.depth === 0).slice(1);
  const kind = 'SET';
  const first = tokens[0]?.upper ?? '';
  if (first === 'STATEMENT') {
    const at = tokens.find((token) => token.upper === 'FOR')?.end;
    return at === undefined ? { kind, transaction: 'forbidden' } : statement(sql.slice(at));
  }
  if (first === 'PASSWORD') return { kind: 'SET PASSWORD', transaction: 'forbidden' };
  if (first === 'NAMES' || first === 'CHARACTER' || first === 'CHARSET') return { kind, transaction: 'inside' };
  if (OTHER.test(first) && !(first === 'DEFAULT' && tokens[1]?.text === '=')) return { kind, transaction: 'forbidden' };
  if (/^(SESSION|LOCAL)$/.test(first) && tokens[1]?.upper === 'TRANSACTION') return { kind, transaction: 'inside' };
  let target: string[] = [];
  let value = false;
  for (const token of tokens) {
    if (token.text === ',') {
      target = [];
      value = false;
    } else if (token.text === '=' && !value) {
      value = true;
      const names = target.map((name) => name.toUpperCase()).filter((name) => name !== '.' && name !== ':');
      const user = names[0] === '@' && names[1] !== '@';
      if (user) continue;
      if (names.some((name) => OTHER.test(name) || OUTSIDE.test(name))) return { kind, transaction: 'forbidden' };
    } else if (!value) target.push(nameOf(token));
  }
  return { kind, transaction: value ? 'inside' : 'forbidden' };
}
