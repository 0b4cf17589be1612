// The pieces of code in the documentation, and what a linter of workflows' safety would say of those that are workflows.
import { isMap, isScalar, parseDocument, visit } from 'yaml';

/** A fenced block of a Markdown file. */
export interface Snippet {
  /** `docs/x.md:12`: the line of the fence. */
  readonly at: string;
  /** What stands behind the opening fence; empty where nothing does. */
  readonly language: string;
  readonly text: string;
}

/** All fenced blocks of a text, without the indentation that a list gives them. */
export function snippetsOf(path: string, text: string): readonly Snippet[] {
  const lines = text.split('\n');
  const found: Snippet[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, indent = '', language] = /^( *)```([\w-]*)$/.exec(lines[at] ?? '') ?? [];
    if (language === undefined) continue;
    const end = lines.indexOf(`${indent}\`\`\``, at + 1);
    if (end < 0) throw new Error(`${path}:${at + 1}: the block does not end.`);
    const body = lines.slice(at + 1, end).map((line) => line.replace(new RegExp(`^ {0,${indent.length}}`), ''));
    found.push({ at: `${path}:${at + 1}`, language, text: `${body.join('\n')}\n` });
    at = end;
  }
  return found;
}

/** Steps by themselves, as a whole workflow that linters take. */
export function workflowAround(steps: string): string {
  const indented = steps.replace(/^(?=.)/gm, '      ');
  return `name: Steps\non: push\npermissions:\n  contents: read # steps\njobs:\n  steps:\n    runs-on: ubuntu-latest\n    steps:\n${indented}`;
}

/** The action itself, which people pin as their own rules want it. */
const OURS = /^OWNER\/migrate-on-merge@v1$/;
const PINNED = /^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40}$/;

/** What anybody who opens a pull request can set, in a shell: a command of theirs. All expressions go by the environment. */
function injections(key: string, value: string): readonly string[] {
  const told: string[] = [];
  if ((key === 'run' || key === 'script') && value.includes('${{')) told.push('an expression stands in a script');
  if (key === 'run' && /GITHUB_(?:ENV|PATH)\b/.test(value)) told.push('a script writes GITHUB_ENV or GITHUB_PATH');
  if (key === 'if' && /github\.(?:triggering_)?actor\b/.test(value))
    told.push('a condition goes by github.actor, which is whoever did the last thing');
  if (/secrets\s*\[|toJSON\(\s*secrets/i.test(value)) told.push('all secrets are sent to the job');
  return told;
}

/**
 * The audits of zizmor that can be told from the text alone: unpinned-uses, artipacked, excessive-permissions,
 * template-injection, github-env, dangerous-triggers, bot-conditions, secrets-inherit, overprovisioned-secrets, unpinned-images.
 * Each answer names its line.
 */
export function audit(text: string): readonly string[] {
  const document = parseDocument(text);
  const lines = text.split('\n');
  const told: string[] = [];
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  visit(document, {
    Pair(_, { key, value }, path) {
      if (!isScalar(key)) return;
      const name = String(key.value);
      const at = lineOf(key.range?.[0] ?? 0);
      const line = lines[at - 1] ?? '';
      const tell = (what: string): void => void told.push(`${at}: ${what}`);
      if (isScalar(value)) for (const what of injections(name, String(value.value))) tell(what);
      if (name === 'uses' && isScalar(value) && !OURS.test(String(value.value)) && !/^\.\//.test(String(value.value))) {
        if (!PINNED.test(String(value.value)) || !/# v\d+(?:\.\d+)*$/.test(line))
          tell('an action is not pinned by its commit, with its version beside it');
        const step = path.at(-1);
        const kept = isMap(step) ? step.getIn(['with', 'persist-credentials']) : undefined;
        if (/^actions\/checkout@/.test(String(value.value)) && kept !== false)
          tell('the checkout leaves a token in the folder');
      }
      if (name === 'image' && isScalar(value) && !/:(?!latest$)[\w.-]+$|@sha256:/.test(String(value.value)))
        tell('an image has no version');
      if (name === 'secrets' && isScalar(value) && value.value === 'inherit') tell('all secrets are handed on');
      if (name === 'pull_request_target') tell('strangers start this with the rights of the repository');
      if (name === 'workflow_run' && !/# zizmor: ignore\[dangerous-triggers\]$/.test(line))
        tell('it begins after runs of strangers, and nobody says why that is safe');
      if (name === 'permissions' && isScalar(value)) tell('permissions are given as one word');
    },
  });
  const given = document.get('permissions');
  if (!isMap(given)) told.push('1: the workflow does not say its permissions');
  else if (given.items.some(({ value }) => isScalar(value) && value.value === 'write'))
    told.push('1: the whole workflow may write; give that to the job');
  return told;
}
