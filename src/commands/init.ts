import type { Command, Context } from '../context.js';
import { openGit } from '../io/git.js';
import { writeNew } from '../io/new-files.js';
import { printable } from '../io/text.js';
import { ActionError } from '../model/error.js';
import type { Report, ReportFile } from '../model/report.js';
import { masked } from '../sql/masked.js';
import { configText } from '../steps/first-run/config-text.js';
import { textOf } from '../steps/first-run/files.js';
import { lineDiff } from '../steps/first-run/line-diff.js';
import { lookAt } from '../steps/first-run/look.js';
import type { FoundRepository } from '../steps/first-run/repository.js';
import { questionsIn } from '../steps/first-run/words.js';
import { workflowText } from '../steps/first-run/workflow-text.js';
import { emptyReport } from '../steps/report.js';

const WORKFLOW = '.github/workflows/migrations.yml';
const STANDARD = '.github/migrate-on-merge.yml';

interface Wanted {
  readonly path: string;
  readonly text: string;
}

/** What Git says of this folder. GitHub reads workflows at the root alone. */
async function gitOf({
  inputs,
}: Context): Promise<{ readonly branch: string | undefined; readonly notes: readonly string[] }> {
  const git = await openGit(inputs.workingDirectory);
  if ('why' in git)
    return { branch: undefined, notes: [`Git was not asked: ${git.why}. The default branch is taken to be main.`] };
  await using _ = git;
  if (git.prefix !== '')
    throw new ActionError(
      'not-at-root',
      `This folder is ${printable(git.prefix)} of a repository, and GitHub reads workflows at its root alone.`,
      `Run \`init\` at the root; folders below it are found from there, or named: \`--migrations ${printable(git.prefix)}migrations\`.`,
    );
  return { branch: await git.defaultBranch(), notes: [] };
}

/** A config file under another ending is not read; a second one beside it would leave people wondering which of them counts. */
async function refuseMisnamed({ folder, inputs }: Context): Promise<void> {
  const other = inputs.config.replace(/\.yml$/, '.yaml');
  if (other === inputs.config || (await textOf(folder, inputs.config)) !== undefined) return;
  if ((await textOf(folder, other)) === undefined) return;
  throw new ActionError(
    'bad-input',
    `The config file is looked for at ${printable(inputs.config)}, and there is ${printable(other)}.`,
    `Rename it (\`git mv\`), or name it: \`init --config ${printable(other)}\`.`,
  );
}

/** The files that there should be, in the order in which they are read by people. */
function wantedFiles(found: FoundRepository, config: string): readonly Wanted[] {
  // A team's own workflow stays the only one: two of them would plan and apply side by side.
  const workflow = found.workflow === undefined || found.workflow === WORKFLOW;
  return [
    { path: config, text: configText(found) },
    ...(workflow ? [{ path: WORKFLOW, text: workflowText(found, config, config === STANDARD) }] : []),
  ];
}

async function compared({ folder }: Context, { path, text }: Wanted): Promise<ReportFile> {
  const there = (await folder.list(path))?.some((entry) => entry.path === path) === true;
  const before = there ? ((await textOf(folder, path)) ?? '') : undefined;
  const diff = lineDiff(path, before, text);
  const state = !there ? 'to-write' : diff === '' ? 'same' : 'kept';
  return { path, state, diff: masked(diff), questions: state === 'kept' ? [] : questionsIn(text) };
}

function nothingFound(found: FoundRepository): ActionError {
  const seen = found.notes.length === 0 ? '' : ` ${found.notes.join(' ')}`;
  return new ActionError(
    'no-migrations',
    `No migrations were found in this repository.${seen}`,
    'Name their folder: `init --migrations path/to/folder`. Where there are none yet, make the folder with the first file in it.',
  );
}

const names = (files: readonly ReportFile[]): string => files.map(({ path }) => printable(path)).join(' and ');

function headlineOf(files: readonly ReportFile[]): string {
  const fresh = files.filter(({ state }) => state === 'written' || state === 'to-write');
  const kept = files.filter(({ state }) => state === 'kept');
  const wrote = fresh[0]?.state === 'to-write' ? 'would be written' : fresh.length === 1 ? 'is written' : 'are written';
  const parts = [
    ...(fresh.length === 0 ? [] : [`${names(fresh)} ${wrote}.`]),
    ...(kept.length === 0
      ? []
      : [
          `${names(kept)} ${kept.length === 1 ? 'is there and differs: it is' : 'are there and differ: they are'} left as ${kept.length === 1 ? 'it is' : 'they are'}.`,
        ]),
  ];
  return parts.length === 0 ? 'All is there already, as it would be written.' : parts.join(' ');
}

function notesOf(found: FoundRepository, files: readonly ReportFile[], dryRun: boolean): readonly string[] {
  const kept = files.filter(({ state }) => state === 'kept');
  const open = files.reduce((sum, { questions }) => sum + questions.length, 0);
  const next = dryRun
    ? 'The same without `--dry-run` writes.'
    : 'Next: `doctor` looks over all of it, `plan` shows what a pull request would.';
  return [
    ...found.notes,
    ...(found.workflow !== undefined && found.workflow !== WORKFLOW
      ? [`${printable(found.workflow)} runs this action already, so no workflow is written; \`doctor\` looks over it.`]
      : []),
    ...(kept.length === 0
      ? []
      : [
          `Take what you want of the difference by hand; or move ${names(kept)} away, run \`init\` again, and compare the two.`,
        ]),
    ...(open === 0
      ? []
      : [`${open} ${open === 1 ? 'line waits' : 'lines wait'} for you, each behind CHECK in its file.`]),
    next,
  ];
}

/** Looks at the repository and writes what a first run needs; what is there already is never written over. */
export const init: Command = {
  name: 'init',
  async run(context): Promise<Report> {
    const { inputs, folder, run } = context;
    await refuseMisnamed(context);
    const { branch, notes } = await gitOf(context);
    const looked = await lookAt({ folder, named: inputs.migrations, branch, config: inputs.config });
    const found = { ...looked, notes: [...notes, ...looked.notes] };
    if (found.databases.length === 0) throw nothingFound(looked);
    const wanted = wantedFiles(found, inputs.config);
    const files: ReportFile[] = [];
    for (const one of wanted) files.push(await compared(context, one));
    const fresh = wanted.filter((_, at) => files[at]?.state === 'to-write');
    if (!inputs.dryRun) await writeNew(inputs.workingDirectory, fresh);
    const done = files.map((file) =>
      file.state === 'to-write' && !inputs.dryRun ? { ...file, state: 'written' as const } : file,
    );
    return {
      ...emptyReport('init', inputs.label, run),
      verdict: done.some(({ state }) => state === 'kept') ? 'warned' : 'clean',
      headline: headlineOf(done),
      files: done,
      notes: notesOf(found, done, inputs.dryRun),
    };
  },
};
