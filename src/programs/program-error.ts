import type { ChildError } from './child/contract.js';
import type { Site } from './child/sites.js';

/** Code that did not come to its end, for a reason that is not the database's. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
  constructor(
    message: string,
    /** A stable code: `code-failed`, `missing-package`, `needs-application`, `code-ended`. */
    readonly code: string,
    readonly hint: string,
    readonly site: Site | undefined,
  ) {
    super(message);
  }
}

const siteOf = ({ line, column }: ChildError): Site | undefined =>
  line === undefined ? undefined : { line, column: column ?? 1 };

/** What the child has told, as an error with the next step; `step` installs the project's packages. */
export function programError(error: ChildError, step: string): ProgramError {
  const site = siteOf(error);
  const missing = error.packageName ?? /^Cannot find (?:module|package) '([^'./][^']*)'/.exec(error.message)?.[1];
  if (missing !== undefined)
    return new ProgramError(
      `It needs the package ${missing}, which is not installed here.`,
      'missing-package',
      missing === 'tsx'
        ? 'TypeScript is read by a package of the project: add `tsx` (or `typescript`, `esbuild`, `@swc/core`) to its dependencies, and install them in a step before this one.'
        : `Add a step before this one that installs the project's packages: \`run: ${step}\` (with \`working-directory\` where they are not at the root).`,
      site,
    );
  if (error.hint !== undefined) return new ProgramError(error.message, 'needs-application', error.hint, site);
  return new ProgramError(
    `${error.name === 'Error' ? '' : `${error.name}: `}${error.message}`,
    'code-failed',
    'Correct the code of the migration.',
    site,
  );
}
