// Every request that changes something, of every project, in every way that it can break.
import { type Followed, follow, type Wanted } from './advice.js';
import { checkout, openPlace, type Place, type Target } from './place.js';
import type { Project } from './project.js';
import type { Seen } from './proxy.js';
import type { Way } from './ways.js';

/** A question, which changes nothing: what breaks there breaks before the next request. */
const ASKS = /^(?:\(?\s*(?:select|show|with|explain|values|table|describe)\b|<(?!startup|login))/i;
/** Locks are questions by their form. */
const CHANGES = /advisory|get_lock|release_lock|set_config|nextval/i;

export const changes = ({ text }: Seen): boolean => !ASKS.test(text) || CHANGES.test(text);

/** What a run that nothing stops does and leaves. */
export interface Known {
  readonly wanted: Wanted;
  readonly points: readonly Seen[];
  readonly all: readonly Seen[];
}

/** The statements of the migrations one by one, past all that is under test. */
async function stepsOf(target: Target, project: Project, folder: string): Promise<Wanted['steps']> {
  await using place = await openPlace(target, project, folder);
  const steps: string[][] = [];
  for (const { statements } of project.migrations) {
    const states = [await place.state()];
    if (project.code)
      for (const statement of statements) {
        await place.own(statement);
        states.push(await place.state());
      }
    steps.push(states);
  }
  return steps;
}

export async function know(target: Target, project: Project, folder: string): Promise<Known> {
  const steps = await stepsOf(target, project, folder);
  await using place = await openPlace(target, project, folder);
  place.proxy.watch();
  const { report, output } = await place.run('apply');
  if (report === null || report.error !== null)
    throw new Error(`${project.layout} on ${target.key}: ${report?.error?.message}\n${report?.error?.hint}\n${output}`);
  const all = place.proxy.seen();
  return {
    wanted: { state: await place.state(), history: await place.history(), steps },
    points: all.filter(changes),
    all,
  };
}

export interface Tried extends Followed {
  readonly at: Seen;
  readonly way: string;
  /** False where the run never came there: the request is one of those that come at their own time. */
  readonly reached: boolean;
}

/** One break at one place, and what comes of it. */
export async function attempt(
  target: Target,
  project: Project,
  folder: string,
  known: Known,
  at: Seen,
  way: Way,
): Promise<Tried> {
  await using place: Place = await openPlace(target, project, folder);
  const first = await way.run(target, place, at);
  const reached = place.proxy.sprung();
  place.proxy.watch();
  const followed = await follow(place, project, known.wanted, first).catch(
    (error: unknown): Followed => ({ steps: [], wrong: `thrown: ${error instanceof Error ? error.stack : error}` }),
  );
  return { ...followed, at, way: way.name, reached };
}

export const checkedOut = checkout;
