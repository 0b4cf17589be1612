import { code, fence, prose } from './markdown.js';
import { shortName } from './text/visible.js';

/** What a pull request is told once its base branch has gained migrations. */
export interface StaleWords {
  readonly base: string;
  /** Paths of the migrations that the base branch gained, in their order. */
  readonly gained: readonly string[];
  /** The pull requests that brought them. */
  readonly from: readonly number[];
  /** Why the pull request's own migrations can no longer be applied as they are, with what to do where no renaming is proposed. */
  readonly problems: readonly { readonly message: string; readonly hint: string }[];
  /** To copy into a shell. */
  readonly commands: readonly string[];
}

const SHOWN = 3;
const MOST_COMMANDS = 8;

function listed(items: readonly string[]): string {
  const more = items.length - SHOWN;
  return `${items.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `Stale: main gained 0009_x.sql (#41) after this plan`, for a title. */
export function staleTitle({ base, gained, from }: StaleWords): string {
  const names = listed(gained.map((path) => shortName(path.split('/').at(-1) ?? path, 80)));
  return `Stale: ${shortName(base, 80)} gained ${names}${brought(from, (number) => `#${number}`)} after this plan`;
}

const brought = (from: readonly number[], print: (number: number) => string): string =>
  from.length === 0 ? '' : ` (${listed(from.map(print))})`;

/** The remark that stands on top of a comment whose plan is older than its base branch; short, since the comment may be full. */
export function renderStale(words: StaleWords): string {
  const { base, gained, from, problems, commands } = words;
  const names = listed(gained.map((path) => code(shortName(path.split('/').at(-1) ?? path, 80))));
  // A number by itself would tell the other pull request of every comment.
  const head = `**Stale: ${code(shortName(base, 80))} gained ${names}${brought(from, (number) => code(`#${number}`))} after this plan.**`;
  if (problems.length === 0)
    return quoted([`${head} The order of the files still fits; run the plan again to see it on the schema of today.`]);
  const shown = problems
    .slice(0, SHOWN)
    .map(({ message, hint }) => `- ${prose(commands.length > 0 ? message : `${message} ${hint}`, 300)}`);
  const more = problems.length > SHOWN ? [`- and ${problems.length - SHOWN} more`] : [];
  const blocks = [`${head} Merged as it is, it would be blocked:`, [...shown, ...more].join('\n')];
  if (commands.length === 0) return quoted(blocks);
  const left = commands.length > MOST_COMMANDS ? [`# and ${commands.length - MOST_COMMANDS} more`] : [];
  const script = [...commands.slice(0, MOST_COMMANDS), ...left].join('\n');
  return quoted([...blocks, 'Bring the branch up to date and rename:', fence(script, 'sh')]);
}

const quoted = (blocks: readonly string[]): string =>
  blocks
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
