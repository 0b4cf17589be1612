/** A workflow file that runs this action. */
export interface WorkflowFile {
  readonly path: string;
  readonly text: string;
}

/** A map of YAML, of anybody's making. */
export type Keys = Readonly<Record<string, unknown>>;
const OURS = /(?:^|\/)migrate-on-merge(?:@|$)/;

export const mapOf = (value: unknown): Keys =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Keys) : {};
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
export const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** A job that runs this action. */
export interface Job {
  readonly name: string;
  readonly body: Keys;
  readonly steps: readonly Keys[];
  /** Where our steps stand among them. */
  readonly ours: readonly number[];
}

/** What of a workflow matters here. */
export interface Workflow {
  readonly file: string;
  readonly events: Keys;
  readonly root: Keys;
  readonly jobs: readonly Job[];
}

function eventsOf(on: unknown): Keys {
  if (typeof on === 'string') return { [on]: null };
  return Array.isArray(on) ? Object.fromEntries(on.map((name) => [text(name), null])) : mapOf(on);
}

/** Only the jobs that run this action are kept. */
export function workflowOf(path: string, root: Keys): Workflow {
  const jobs = Object.entries(mapOf(root['jobs'])).map(([name, value]): Job => {
    const body = mapOf(value);
    const steps = listOf(body['steps']).map(mapOf);
    const ours = steps.flatMap(({ uses }, at) => (OURS.test(text(uses)) ? [at] : []));
    return { name, body, steps, ours };
  });
  return {
    file: path.slice(path.lastIndexOf('/') + 1),
    events: eventsOf(root['on']),
    root,
    jobs: jobs.filter(({ ours }) => ours.length > 0),
  };
}
