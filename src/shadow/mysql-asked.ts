const NAME =
  '(?:`(?:[^`]|``)+`|\'(?:[^\'\\\\]|\'\'|\\\\.)+\'|"(?:[^"\\\\]|""|\\\\.)+"|[A-Za-z_$\\u0080-\\uffff][\\w$\\u0080-\\uffff]*)';
const ACCOUNT = `${NAME}(?:\\s*@\\s*(?:${NAME}|[\\w.%:/-]+))?`;
const LIST = `${ACCOUNT}(?:\\s*,\\s*${ACCOUNT})*`;

/** Who gets or loses a right, who a definer is, and who is given a role. */
const NAMING = new RegExp(
  `\\bGRANT\\b[^;]*?\\bTO\\s+(${LIST})|\\bREVOKE\\b[^;]*?\\bFROM\\s+(${LIST})|\\bDEFINER\\s*=\\s*(${ACCOUNT})`,
  'gi',
);
const MAKING = new RegExp(
  `\\bCREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:USER|ROLE)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(${LIST})`,
  'gi',
);

function unquote(text: string): string {
  const quote = text.charAt(0);
  if (!['`', "'", '"'].includes(quote)) return text;
  return text.slice(1, -1).replaceAll(quote + quote, quote);
}

/** `name@host`; without a host MariaDB may mean a role, so it stays without. */
function plain(account: string): string {
  const [, name = '', host] = new RegExp(`^(${NAME})(?:\\s*@\\s*(.+))?$`, 's').exec(account.trim()) ?? [];
  return host === undefined ? unquote(name) : `${unquote(name)}@${unquote(host.trim())}`;
}

function accounts(text: string, pattern: RegExp): readonly string[] {
  const found = [...text.matchAll(pattern)].flatMap((match) => match.slice(1).filter((list) => list !== undefined));
  const each = found.flatMap((list) => list.match(new RegExp(ACCOUNT, 'g')) ?? []).map(plain);
  return [...new Set(each)].filter((name) => !/^(current_user|current_role|session_user|none|default)\b/i.test(name));
}

/**
 * Accounts that a text takes for granted: those it names and does not make. Read from the text, since a false one costs
 * nothing but a user without rights on a throw-away server.
 */
export function accountsNamedIn(text: string): readonly string[] {
  const made = new Set(accountsMadeBy(text));
  return accounts(text, NAMING).filter((name) => !made.has(name));
}

const DEFINING = new RegExp(`\\bDEFINER\\s*=\\s*(${ACCOUNT})`, 'gi');

/** Accounts as which something of this text runs. */
export const definersIn = (text: string): readonly string[] => accounts(text, DEFINING);

/** Accounts that a text makes itself: they must not be there before. */
export const accountsMadeBy = (text: string): readonly string[] => accounts(text, MAKING);
