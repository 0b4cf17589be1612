import { ActionError } from '../../model/error.js';
import type { Notice, Relay } from '../../model/session.js';
import type { Wire, WireResult } from './wire.js';

/** What a setting of ours, a lock or a pg_dump would do there to the sessions of an application. */
const WHY =
  'the next statement of a session may be answered by another session of the server, so the migration lock would lock nothing, and settings of ours would stay behind for the application';

/** What people know of their pooler, for those that can be told by the address. Never the address itself. */
const KNOWN: readonly (readonly [where: RegExp, hint: string])[] = [
  [/-pooler\./i, 'On Neon it is the same URL without `-pooler` in the name of the host.'],
  [
    /\.pooler\.supabase\.|:6543$/i,
    'On Supabase it is the same URL with port 5432 instead of 6543 (the pooler in session mode), or the direct connection.',
  ],
  [/\.proxy-[a-z0-9]+\.[a-z0-9-]+\.rds\./i, 'With RDS Proxy it is the endpoint of the instance or the cluster itself.'],
  [/:25061$|\.db\.ondigitalocean\.com/i, 'On DigitalOcean it is the connection string without a connection pool.'],
  [/:6432$/, 'PgBouncer mostly listens on port 6432, and the server behind it on 5432.'],
];

/** Where the way around a pooler is to be found; `host:port` is only looked at. */
export function wayAround({ host, port }: { readonly host: string; readonly port: number }): string {
  return KNOWN.find(([where]) => where.test(`${host}:${port}`) || where.test(host))?.[1] ?? '';
}

/** Refused before anything is set or locked. */
export function sharedError(
  mode: 'transaction' | 'statement',
  url: { readonly host: string; readonly port: number },
): ActionError {
  return new ActionError(
    'pooler',
    `A pooler in ${mode} mode stands before the database: ${WHY}. Nothing was touched.`,
    `Give the address of the server itself, or of a pooler in session mode, in \`direct-url\`. ${wayAround(url)}`.trim(),
  );
}

/** Where not even what only reads can go. */
export function statementError(url: { readonly host: string; readonly port: number }): ActionError {
  return new ActionError(
    'pooler',
    'A pooler in statement mode stands before the database: it lets no transaction be, and without one nothing holds a session to reading. Nothing was touched.',
    `Give a URL of the server itself, or of a pooler in another mode. ${wayAround(url)}`.trim(),
  );
}

/** The process of the server that answers this very message: behind a pooler not the one that the connection was told of. */
async function answering(wire: Wire): Promise<number> {
  const results = await wire.send('SELECT pg_catalog.pg_backend_pid()::text AS pid', []);
  return Number(results.at(-1)?.rows[0]?.['pid'] ?? 0);
}

/** How often it is asked again: a pooler that hands its sessions out in turn gives the same one back by chance. */
const TURNS = 3;

/**
 * Whether a pooler keeps a session of the server for a connection between transactions: seen by a second one. In transaction mode
 * what answered the first is free, and answers the second, or is not there any more when the first asks again.
 */
export async function sharing(
  wire: Wire,
  second: () => Promise<Wire>,
): Promise<'transaction' | 'statement' | undefined> {
  const first = await answering(wire);
  const other = await second();
  try {
    try {
      await other.send('BEGIN', []);
    } catch {
      return 'statement';
    }
    const taken = await answering(other);
    const shared = taken === first || (await answering(wire)) !== first;
    await other.send('ROLLBACK', []);
    if (shared) return 'transaction';
    for (let turn = 0; turn < TURNS; turn += 1) if ((await answering(wire)) !== first) return 'transaction';
    return undefined;
  } finally {
    await other.close();
  }
}

const CLOSE_MS = 2_000;

/** All that a wire does, as it does it. */
class Through implements Wire {
  constructor(protected readonly wire: Wire) {}
  get pid(): number {
    return this.wire.pid;
  }
  get embedded(): boolean {
    return this.wire.embedded;
  }
  get tls(): boolean {
    return this.wire.tls;
  }
  get relay(): Relay {
    return this.wire.relay;
  }
  send(...given: Parameters<Wire['send']>): Promise<readonly WireResult[]> {
    return this.wire.send(...given);
  }
  copyIn(text: string, data: string): Promise<WireResult> {
    return this.wire.copyIn(text, data);
  }
  status(): 'I' | 'T' | 'E' {
    return this.wire.status();
  }
  onNotice(listener: (notice: Notice) => void): void {
    this.wire.onNotice(listener);
  }
  lost(): Error | undefined {
    return this.wire.lost();
  }
  cancel(): Promise<void> {
    return this.wire.cancel();
  }
  close(): Promise<void> {
    return this.wire.close();
  }
}

/** Of a session that a pooler keeps for us nothing is left behind, also where it does not clean up itself (`server_reset_query`). */
export class CleanWire extends Through {
  override async close(): Promise<void> {
    if (this.lost() === undefined && this.status() === 'I') {
      const late = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MS).unref());
      await Promise.race([this.wire.send('DISCARD ALL', []).catch(() => undefined), late]);
    }
    await this.wire.close();
  }
}

const OPENS = /^\s*(?:BEGIN|START\s+TRANSACTION)\b/i;
const READS = /^[^;]*\bREAD\s+ONLY\b/i;

/**
 * Only reads, and sets nothing: a setting would stay in a session of the server that an application gets next, whose writes would
 * fail then. So each statement is a transaction that reads only. What is prepared under a name may be gone with the next one.
 */
export class ReadingWire extends Through {
  override async send(
    text: string,
    values: readonly (string | number | boolean | null)[],
  ): Promise<readonly WireResult[]> {
    if (this.status() !== 'I') return this.wire.send(text, values);
    if (OPENS.test(text)) {
      const results = await this.wire.send(text, values);
      if (!READS.test(text)) await this.wire.send('SET TRANSACTION READ ONLY', []);
      return results;
    }
    try {
      // One message where it can be, since whoever sits behind a pooler is mostly far away.
      if (values.length === 0) {
        const all = await this.wire.send(`BEGIN TRANSACTION READ ONLY; ${text}\n; COMMIT`, []);
        return all.slice(1, -1);
      }
      await this.wire.send('BEGIN TRANSACTION READ ONLY', []);
      const results = await this.wire.send(text, values);
      await this.wire.send('COMMIT', []);
      return results;
    } catch (error) {
      // Whether a transaction is open is only known once the answer is through, which an error does not wait for
      if (this.lost() === undefined) await this.wire.send('ROLLBACK', []).catch(() => undefined);
      throw error;
    }
  }
}
