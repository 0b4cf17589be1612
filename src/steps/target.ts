import type { Catalog } from '../model/catalog.js';
import type { Dialect, Environment } from '../model/engine.js';
import type { TargetNow } from '../model/measured.js';
import type { Applied } from '../model/migration.js';
import type { RelationSize } from '../model/plan.js';
import type { ServerInfo, Session } from '../model/session.js';
import { fingerprintOf } from '../shadow/identity.js';
import { readToolRows, type ToolRows } from './tool/rows.js';

/** Everything that a plan needs to know of the target; read once, so that its session need not stay open. */
export interface TargetFacts {
  readonly server: ServerInfo;
  /** Undefined where there is no history table yet. */
  readonly applied: readonly Applied[] | undefined;
  readonly environment: Environment;
  /** Tells it from a scratch server, where `shadow` names one. */
  readonly fingerprint?: string;
  /** Only read when there is something to plan: a big schema takes a moment. */
  readonly catalog: Catalog | undefined;
  /** Read together with the catalog. */
  readonly sizes?: readonly RelationSize[];
  readonly now?: TargetNow;
  /** What a tool that keeps its own history goes by. */
  readonly toolRows?: readonly ToolRows[];
}

/** Only reads, each in a read-only transaction or as a plain SELECT of the catalog. Throws ActionError where the database is restored in part. */
export async function readHistory(
  session: Session,
  dialect: Dialect,
  historySchema: string,
): Promise<readonly Applied[] | undefined> {
  await dialect.refuseUnfinished?.(session);
  return dialect.history(session, historySchema).applied();
}

/** With what the user does not get to see. */
async function seenBy(session: Session, dialect: Dialect, historySchema: string): Promise<Catalog> {
  const catalog = await dialect.snapshot(session, { historySchema });
  const unseen = (await dialect.unseen?.(session)) ?? [];
  return unseen.length === 0 ? catalog : { ...catalog, unseen: new Set(unseen) };
}

export async function readTarget(
  session: Session,
  dialect: Dialect,
  historySchema: string,
  applied: readonly Applied[] | undefined,
  shadow: string,
  copied: readonly string[] = [],
): Promise<TargetFacts> {
  const fingerprint = shadow.includes('://') ? await fingerprintOf(dialect, session) : undefined;
  return {
    ...(fingerprint === undefined ? {} : { fingerprint }),
    server: session.server,
    applied,
    environment: await dialect.environment(session),
    catalog: await seenBy(session, dialect, historySchema),
    sizes: await dialect.sizes(session),
    now: await dialect.now(session),
    ...(copied.length === 0 ? {} : { toolRows: await readToolRows(session, dialect, copied) }),
  };
}
