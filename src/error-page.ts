import type { Report } from './model/report.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Where this very version of the action has a file, for people to read; undefined outside of a workflow, and of an action without a repository. */
export function publishedAt(env: Env, file: string): string | undefined {
  const { GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '' } = env;
  const published = /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]+$/.test(ref);
  return published ? `https://github.com/${repository}/blob/${ref}/${file}` : undefined;
}

/** The report with the address of its error's entry in docs/errors.md, where there is one. */
export function withErrorPage(report: Report, env: Env): Report {
  const page = report.error === null ? undefined : publishedAt(env, `docs/errors.md#${anchorOf(report.error.code)}`);
  if (report.error === null || page === undefined) return report;
  return { ...report, error: { ...report.error, page } };
}

/** As GitHub makes it of the heading. */
const anchorOf = (code: string): string => code.toLowerCase();
