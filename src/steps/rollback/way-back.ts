import type { Catalog } from '../../model/catalog.js';
import type { Shadow } from '../../model/contracts.js';
import type { RehearsedMigration } from '../../model/plan.js';
import type { Session } from '../../model/session.js';
import type { Programs } from '../../programs/program.js';
import type { Parsed } from '../parse.js';
import type { PlanRequest } from '../plan/request.js';
import { Access } from './access.js';
import { Deadline } from './deadline.js';
import { failedOne, type Judged, judge, parseDowns } from './judge.js';
import { answers, tryWalk } from './rehearse-rollback.js';

/** Of so many migrations the schema of every level between is kept; of more, only the first and the last. */
const MOST_LEVELS = 30;
const LONGEST_MS = 60_000;
/** For the levels between, while the plan is rehearsed. */
const LONGEST_LEVELS_MS = 15_000;

/** What the walk is done on. */
export interface WayBackOn {
  readonly shadow: Pick<Shadow, 'open' | 'admin'>;
  readonly session: Session;
  readonly running?: Programs;
}

type Request = Pick<PlanRequest, 'engine' | 'progress'> & {
  readonly inputs: Pick<PlanRequest['inputs'], 'historySchema' | 'sessionSetup'>;
};

/** The way back of the pending migrations: prepared while they are rehearsed, and walked once all have run. */
export class WayBack {
  private readonly catalogs = new Map<number, Catalog>();
  private spent = 0;

  private constructor(
    private readonly request: Request,
    private readonly ups: readonly Parsed[],
    private readonly given: ReadonlySet<string>,
    private readonly judged: Judged,
    private readonly maxMs: number,
  ) {}

  static of(
    request: Request,
    ups: readonly Parsed[],
    { before, given }: { readonly before: Catalog; readonly given: ReadonlySet<string> },
    maxMs = LONGEST_MS,
  ): WayBack {
    const judged = judge(ups.map(({ migration }) => migration));
    const way = new WayBack(request, ups, given, judged, maxMs);
    if (judged.walk.length === ups.length) way.catalogs.set(0, before);
    return way;
  }

  private snapshot(session: Session): Promise<Catalog> {
    return this.request.engine.dialect.snapshot(session, { historySchema: this.request.inputs.historySchema });
  }

  /** Keeps the schema before a migration, where that will be asked for. */
  async level(index: number, session: Session): Promise<void> {
    const { walk } = this.judged;
    const lowest = walk.at(-1);
    if (lowest === undefined || index < lowest || this.catalogs.has(index)) return;
    if (index > lowest && walk.length > MOST_LEVELS) return;
    // Of a schema that takes long to read, the levels between go without.
    if (index > lowest && this.spent > LONGEST_LEVELS_MS) return;
    const start = performance.now();
    this.catalogs.set(index, await this.snapshot(session));
    this.spent += performance.now() - start;
  }

  /** Goes back and forth on the shadow, which serves for nothing else after it. Never throws: what broke is said. */
  async walk(
    migrations: readonly RehearsedMigration[],
    after: Catalog | null,
    on: WayBackOn,
  ): Promise<readonly RehearsedMigration[]> {
    const { judged, request, ups } = this;
    const failed = failedOne(migrations);
    if (after === null || failed !== undefined) {
      const why = `${failed?.migration.id ?? 'a migration'} does not go through, and without it there is nothing to go back from`;
      return answers(
        migrations,
        { why: new Map([...judged.why, ...judged.walk.map((i) => [i, why] as const)]) },
        new Map(),
      );
    }
    if (judged.walk.length === 0) return answers(migrations, judged, new Map());
    request.progress({ type: 'phase', name: 'Way back' });
    const { dialect, traits } = request.engine;
    const downs = await parseDowns(
      ups.map(({ migration }) => migration),
      dialect,
      traits,
    );
    await using access = new Access(on.shadow, {
      session: on.session,
      dialect,
      sessionSetup: request.inputs.sessionSetup,
      given: this.given,
      ...(on.running === undefined ? {} : { running: on.running }),
      ...(on.session.server.embedded ? {} : { further: () => on.shadow.open() }),
    });
    using deadline = new Deadline(this.maxMs, () => access.runner.session);
    const tried = await tryWalk({
      access,
      deadline,
      migrations,
      ups,
      downs,
      walk: judged.walk,
      catalogs: new Map([...this.catalogs, [migrations.length, after]]),
      snapshot: () => this.snapshot(access.runner.session),
    });
    return answers(migrations, judged, tried);
  }
}
