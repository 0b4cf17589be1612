import { dictionary } from '../../../model/dictionary.js';
import type { TableChange } from '../../../model/plan.js';
import type { ServerInfo } from '../../../model/session.js';
import type { Retargetable } from '../../../sql/mysql/retarget.js';

/** What a server is asked for. `NOCOPY` is MariaDB's: in place, and without a rebuild. */
export interface Choice {
  readonly algorithm: 'INSTANT' | 'NOCOPY' | 'INPLACE' | 'COPY';
  /** INSTANT goes with none: MySQL refuses the two together. */
  readonly lock: 'NONE' | 'SHARED' | 'EXCLUSIVE' | undefined;
}

type Algorithm = Choice['algorithm'];

const ALGORITHMS: Readonly<Record<string, readonly Algorithm[]>> = dictionary({
  mysql: ['INSTANT', 'INPLACE', 'COPY'],
  mariadb: ['INSTANT', 'NOCOPY', 'INPLACE', 'COPY'],
});
const LOCKS = ['NONE', 'SHARED', 'EXCLUSIVE'] as const;

const isLock = (word: string | undefined): word is (typeof LOCKS)[number] => LOCKS.some((lock) => lock === word);

/** Of MariaDB an algorithm asks for that or better, of MySQL for that very one. */
function algorithmsFor({ engine }: ServerInfo, asked: string | undefined): readonly Algorithm[] {
  const all = ALGORITHMS[engine] ?? [];
  const found = all.indexOf(asked as Algorithm);
  if (found === -1) return all;
  return engine === 'mariadb' && asked !== 'COPY' ? all.slice(0, found + 1) : all.slice(found, found + 1);
}

/** What can be asked for, the lightest first, within what the user asks for. */
export function ladder(server: ServerInfo, asked: Pick<Retargetable, 'algorithm' | 'lock'>): readonly Choice[] {
  const locks = isLock(asked.lock) ? [asked.lock] : LOCKS;
  return algorithmsFor(server, asked.algorithm).flatMap((algorithm): readonly Choice[] =>
    algorithm === 'INSTANT' ? [{ algorithm, lock: undefined }] : locks.map((lock) => ({ algorithm, lock })),
  );
}

/** As clauses. */
export const words = ({ algorithm, lock }: Choice): readonly string[] => [
  `ALGORITHM=${algorithm}`,
  ...(lock === undefined ? [] : [`LOCK=${lock}`]),
];

/** 1845 and 1846: not supported, without and with a reason; 1221: these two do not go together. */
export const REFUSED: ReadonlySet<string> = new Set(['1845', '1846', '1221']);

/** Where to go on after a refusal: the server says what it would take. */
export function next(choices: readonly Choice[], at: number, message: string): number {
  const algorithm = /Try ALGORITHM=([A-Z]+)(?![A-Z/])/.exec(message)?.[1];
  const lock = /Try LOCK=([A-Z]+)(?![A-Z/])/.exec(message)?.[1];
  const current = choices[at];
  const found = choices.findIndex(
    (choice, i) =>
      i > at &&
      (algorithm === undefined || choice.algorithm === algorithm) &&
      (lock === undefined || (choice.algorithm === current?.algorithm && choice.lock === lock)),
  );
  return found === -1 ? at + 1 : found;
}

/** The server's reason in a refusal, without what it suggests instead. */
export function reasonIn(message: string): string {
  const reason = /\bReason: (.+?)\.? Try (?:ALGORITHM|LOCK)=/.exec(message)?.[1];
  return reason ?? message.replace(/\.? Try (?:ALGORITHM|LOCK)=.*$/, '');
}

const OTHERS = { NONE: 'write', SHARED: 'read', EXCLUSIVE: 'nothing' } as const;

/** What others may do meanwhile. What is instant locks for a moment only. */
export const othersOf = ({ lock }: Choice): TableChange['others'] => (lock === undefined ? 'write' : OTHERS[lock]);
