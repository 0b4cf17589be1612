import { setTimeout } from 'node:timers/promises';
import { ActionError, ServerError } from '../../model/error.js';
import type { Flavour } from './recognise.js';
import { commandOf } from './session.js';
import type { Answer, Wire } from './wire.js';

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/proxysql/i, 'ProxySQL'],
  [/maxscale/i, 'MaxScale'],
  [/vitess|planetscale/i, 'Vitess'],
  [/mysql[ -]?proxy/i, 'a proxy'],
];

/** What calls itself a proxy, in the server's version or its comment. */
export const proxyNamed = (said: string): string | undefined => NAMES.find(([words]) => words.test(said))?.[1];

/** A greeting has room for the lower half of a session's number only. */
const lower = (id: string | number): bigint => BigInt.asUintN(32, BigInt(id));

/** Whether another session answers than the one that greeted us: a proxy greets in its own name. */
export const isOther = (greeted: number | undefined, answered: string): boolean =>
  greeted !== undefined && /^\d+$/.test(answered) && lower(greeted) !== lower(answered);

/** With more than the number in it: that question alone some proxies answer themselves. */
const ANSWERING = 'SELECT CONNECTION_ID() AS id, VERSION() AS version';

async function answering(wire: Wire): Promise<string> {
  return (await wire.text(ANSWERING)).results[0]?.rows[0]?.['id'] ?? '';
}

/** Others of ours, or of an application, may hold all sessions of a small pool but the one that answered first: then the second takes that. */
const OTHERS = 2;
/** How often it is asked again: a proxy that hands its sessions out in turn gives the same one back by chance. */
const TURNS = 3;

async function meets(first: string, wire: Wire, other: Wire): Promise<boolean> {
  await other.text('START TRANSACTION');
  if ((await answering(other)) === first) return true;
  for (let turn = 0; turn < TURNS; turn += 1) if ((await answering(wire)) !== first) return true;
  return false;
}

/**
 * Whether a proxy lets several clients share a session of the server: seen by others, each of which holds a transaction. What answered
 * the first is then another's, or is not there any more when the first asks again. Nothing is set for that. Who has to wait for a
 * session of the server shares it, too.
 */
export async function sharing(wire: Wire, another: () => Promise<Wire>, waitMs: number): Promise<boolean> {
  const first = await answering(wire);
  const others: Wire[] = [];
  const waited = new AbortController();
  const late = setTimeout(waitMs, true, { signal: waited.signal });
  try {
    for (let i = 0; i < OTHERS; i += 1) {
      const other = await another();
      others.push(other);
      const met = meets(first, wire, other);
      // Where it was not waited for, its connection is cut off below it
      met.catch(() => undefined);
      if (await Promise.race([met, late])) return true;
    }
    return false;
  } finally {
    late.catch(() => undefined);
    waited.abort();
    await Promise.all(others.map((other) => other.close()));
  }
}

export const WAY_AROUND =
  'Give the server’s own address in `direct-url`; in ProxySQL a rule with multiplex=0 for this user does too. With RDS Proxy it is the endpoint of the instance or the cluster itself.';

/** Refused before anything is set or locked. */
export const sharedError = (): ActionError =>
  new ActionError(
    'pooler',
    'A proxy that shares sessions stands before the database: the next statement of a session may be answered by another session of the server, so the migration lock would lock nothing, and settings of ours would stay behind for the application. Nothing was touched.',
    WAY_AROUND,
  );

/** All that a wire does, as it does it. */
class Through implements Wire {
  constructor(protected readonly wire: Wire) {}
  get config(): Wire['config'] {
    return this.wire.config;
  }
  get greeted(): number | undefined {
    return this.wire.greeted;
  }
  text(sql: string): Promise<Answer> {
    return this.wire.text(sql);
  }
  bound(...given: Parameters<Wire['bound']>): Promise<Answer> {
    return this.wire.bound(...given);
  }
  reset(): Promise<void> {
    return this.wire.reset();
  }
  lend(...given: Parameters<Wire['lend']>): Promise<void> {
    return this.wire.lend(...given);
  }
  greeting(): Readonly<Record<string, string>> {
    return this.wire.greeting();
  }
  inTransaction(): boolean {
    return this.wire.inTransaction();
  }
  lost(): Error | undefined {
    return this.wire.lost();
  }
  abandon(): void {
    this.wire.abandon();
  }
  close(): Promise<void> {
    return this.wire.close();
  }
}

const CLOSE_MS = 2_000;

/** Of a session that a proxy keeps for us nothing is left behind, also where it does not clean up itself. */
export class CleanWire extends Through {
  private closing: Promise<void> | undefined;
  override close(): Promise<void> {
    this.closing ??= this.clean().finally(() => this.wire.close());
    return this.closing;
  }
  private async clean(): Promise<void> {
    if (this.lost() !== undefined) return;
    await Promise.race([this.wire.reset().catch(() => undefined), setTimeout(CLOSE_MS, undefined, { ref: false })]);
  }
}

const SETS = /^\s*SET\s/i;
const OPENS = /^\s*(?:BEGIN|START\s+TRANSACTION)\b/i;
const ENDS = /^\s*(?:COMMIT|ROLLBACK)\s*$/i;
const REMARKS = /^\s*SHOW\s+(?:WARNINGS|ERRORS)\b/i;
const ASKS = /^[\s(]*(?:SELECT|WITH|VALUES|TABLE)\b/i;
/** A transaction that only reads ends without a word at a statement that commits by itself, and is no hindrance to it. */
const READS = new Set('SELECT WITH VALUES TABLE SHOW EXPLAIN DESCRIBE DESC'.split(' '));
const REFUSED = new ServerError('Cannot execute statement in a READ ONLY transaction.', '1792', { severity: 'ERROR' });
const NOTHING: Answer = { results: [{ rows: [], affected: 0 }], warnings: 0 };

/** What a `SET` of ours says, and a single statement can be told for itself alone. */
const FOR_ONE =
  /\b(max_execution_time|max_statement_time|lock_wait_timeout|sql_select_limit)\s*=\s*(\d+(?:\.\d+)?|DEFAULT)/gi;

/**
 * Only reads, and sets nothing: a setting would stay in a session of the server that an application gets next, whose writes would
 * fail then. So each statement is a transaction that reads only, and has its limits in its own text.
 */
export class ReadingWire extends Through {
  private readonly limits = new Map<string, string>();

  constructor(
    wire: Wire,
    private readonly engine: Flavour['engine'],
  ) {
    super(wire);
  }

  override text(sql: string): Promise<Answer> {
    return this.reading(sql, (text) => this.wire.text(text));
  }

  override bound(sql: string, values: Parameters<Wire['bound']>[1]): Promise<Answer> {
    return this.reading(sql, (text) => this.wire.bound(text, values));
  }

  private async reading(sql: string, send: (text: string) => Promise<Answer>): Promise<Answer> {
    if (SETS.test(sql)) return this.remember(sql);
    if (OPENS.test(sql)) return this.wire.text(this.opening);
    const ends = ENDS.test(sql);
    // What they would end or tell is of somebody else's statement
    if (!this.inTransaction() && (ends || REMARKS.test(sql))) return NOTHING;
    if (!ends && !READS.has(commandOf(sql.replace(/^[\s(]+/, '')))) throw REFUSED;
    if (this.inTransaction()) return send(this.limited(sql));
    await this.wire.text(this.opening);
    try {
      return await send(this.limited(sql));
    } finally {
      if (this.lost() === undefined) await this.wire.text('ROLLBACK');
    }
  }

  /** TiDB knows none that only reads: there whatever was written goes with the ROLLBACK. */
  private get opening(): string {
    return this.engine === 'tidb' ? 'START TRANSACTION' : 'START TRANSACTION READ ONLY';
  }

  private remember(sql: string): Answer {
    for (const [, name = '', value = ''] of sql.matchAll(FOR_ONE)) {
      if (/^DEFAULT$/i.test(value)) this.limits.delete(name.toLowerCase());
      else this.limits.set(name.toLowerCase(), value);
    }
    return NOTHING;
  }

  private limited(sql: string): string {
    const limits = [...this.limits].map(([name, value]) => `${name} = ${value}`);
    if (limits.length === 0 || !ASKS.test(sql)) return sql;
    if (this.engine === 'mariadb') return `SET STATEMENT ${limits.join(', ')} FOR ${sql}`;
    const hints = limits.map((limit) => `SET_VAR(${limit})`).join(' ');
    return sql.replace(/^[\s(]*SELECT\b(?!\s*\/\*\+)/i, (start) => `${start} /*+ ${hints} */`);
  }

  override async reset(): Promise<void> {
    this.limits.clear();
    if (this.inTransaction()) await this.wire.text('ROLLBACK');
  }

  override lend(): Promise<void> {
    return Promise.reject(sharedError());
  }
}
