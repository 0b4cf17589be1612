import type { Dialect } from '../../model/engine.js';
import { ServerError } from '../../model/error.js';
import type { Probe } from '../../model/measured.js';
import type { Finding } from '../../model/plan.js';
import type { ServerInfo, Session } from '../../model/session.js';
import type { Asking, TableFacts } from './asking.js';
import { findingOf } from './finding.js';
import { asker, lookAt, type Seen } from './look.js';
import type { Probed } from './probed.js';
import { type Question, shownTable, type TargetTable } from './question.js';
import { type Look, pasted } from './select.js';
import type { Material } from './step.js';

export type { Probed } from './probed.js';

/** For one question, and for all of them. */
const EACH_MS = 5_000;
const ALL_MS = 60_000;

interface Family {
  readonly asking: Asking;
  readonly questions: (material: Material, server: ServerInfo) => Promise<readonly Question[]>;
}

const FAMILIES: Readonly<Record<Dialect['name'], () => Promise<Family>>> = {
  postgresql: async () => {
    const [{ postgresqlAsking }, { postgresqlQuestions }] = await Promise.all([
      import('./postgresql/asking.js'),
      import('./postgresql/read.js'),
    ]);
    return { asking: postgresqlAsking, questions: postgresqlQuestions };
  },
  mysql: async () => {
    const [{ mysqlAsking }, { mysqlQuestions }] = await Promise.all([
      import('./mysql/asking.js'),
      import('./mysql/read.js'),
    ]);
    return { asking: mysqlAsking, questions: mysqlQuestions };
  },
};

export interface Limits {
  readonly eachMs: number;
  readonly allMs: number;
}

class Prober {
  private readonly known = new Map<string, Promise<TableFacts>>();
  private readonly start = performance.now();
  private lost = false;

  constructor(
    private readonly asking: Asking,
    private readonly session: Session | undefined,
    private readonly limits: Limits,
    private readonly noSession: string,
  ) {}

  private facts(session: Session, table: TargetTable): Promise<TableFacts> {
    const key = JSON.stringify([table.schema, table.name]);
    const found = this.known.get(key) ?? this.asking.facts(session, table);
    this.known.set(key, found);
    return found;
  }

  /** Never throws: what could not be asked is said. */
  async probe(question: Question): Promise<{ readonly probe: Probe; readonly query: string | undefined }> {
    const start = performance.now();
    const { at, table, words } = question;
    let query: string | undefined;
    const seen = await this.seen(question, (text) => {
      query = text;
    }).catch((error: unknown): Seen => {
      if (!(error instanceof ServerError)) throw error;
      this.lost ||= this.session?.lost !== undefined || error.data.connectionLost === true;
      return { outcome: 'not-probed', why: this.lost ? 'the connection was lost' : 'the server refused the question' };
    });
    const ms = Math.round((performance.now() - start) * 100) / 100;
    const { migration, path, line, statement } = at;
    return {
      probe: { migration, path, line, statement, table: shownTable(table), question: words, ...seen, ms },
      query,
    };
  }

  private async seen(question: Question, paste: (query: string | undefined) => void): Promise<Seen> {
    const not = (why: string): Seen => ({ outcome: 'not-probed', why });
    const { session } = this;
    const { ask } = question;
    if ('not' in ask) return not(ask.not);
    if (session === undefined) return not(this.noSession);
    if (this.lost) return not('the connection was lost');
    const left = this.limits.allMs - (performance.now() - this.start);
    if (left <= 0)
      return not(`all probes together may take ${Math.round(this.limits.allMs / 1_000)} s, and that was over`);
    const { source, test } = ask;
    const facts = await this.facts(session, source.table);
    if (facts.not !== undefined) return not(facts.not);
    const parentFacts = test.kind === 'orphans' ? await this.facts(session, test.parent.table) : facts;
    if (parentFacts.not !== undefined)
      return not(`of ${shownTable(test.kind === 'orphans' ? test.parent.table : source.table)}: ${parentFacts.not}`);
    if (test.kind === 'orphans' && test.parentColumns.length === 0 && parentFacts.key.length !== test.columns.length)
      return not('the target does not have the key that it refers to yet');
    const [doing] = await this.asking.doing(session, question.calls);
    if (doing !== undefined) return not(`it calls ${doing}, which may do more than compute`);
    const look: Look = { asking: this.asking, facts };
    paste(pasted(look, source, test, parentFacts));
    return lookAt(asker(this.asking, session), look, ask, parentFacts, Math.min(this.limits.eachMs, left));
  }
}

/** Asks the target's rows whether the statements that were rehearsed would fail on them. Only reads. */
export async function probeTarget(
  material: Material,
  dialect: Pick<Dialect, 'name'>,
  server: ServerInfo,
  /** Gives none where the target is known by a snapshot alone. */
  open: () => Promise<Session | undefined>,
  limits: Limits = { eachMs: EACH_MS, allMs: ALL_MS },
): Promise<Probed> {
  if (material.before === undefined || material.migrations.length === 0) return { probes: [], findings: [] };
  const { asking, questions } = await FAMILIES[dialect.name]();
  const asked = await questions(material, server);
  // Nothing to ask, no session: most plans only make what is new.
  await using session = asked.some(({ ask }) => 'source' in ask) ? await open().catch(() => null) : undefined;
  const prober = new Prober(
    asking,
    session ?? undefined,
    limits,
    session === null ? 'the target could not be reached again' : 'a snapshot of the target holds no rows',
  );
  const probes: Probe[] = [];
  const findings: Finding[] = [];
  for (const question of asked) {
    const { probe, query } = await prober.probe(question);
    probes.push(probe);
    if (probe.outcome === 'breaks') findings.push(findingOf(question, probe, query));
  }
  return { probes, findings };
}
