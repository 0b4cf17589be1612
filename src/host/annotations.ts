import { type AnnotationProperties, error, info, notice, warning } from '@actions/core';
import type { Severity } from '../model/plan.js';
import { inertLine, inertTitle } from './inert.js';

/** A remark that GitHub shows at a line of the pull request. */
export interface Annotation {
  readonly severity: Severity;
  readonly message: string;
  readonly title?: string | undefined;
  /** Relative to the repository's root. */
  readonly path?: string | null | undefined;
  readonly line?: number | null | undefined;
  readonly endLine?: number | null | undefined;
  readonly column?: number | null | undefined;
}

/** How many annotations were given to the runner, and how many of them GitHub would not have shown. */
export interface Annotated {
  readonly shown: number;
  readonly hidden: number;
}

/** GitHub shows so many of each kind per step and drops the others without a word. */
const PER_KIND = 10;
const LONGEST_MESSAGE = 4_000;
const KINDS = [
  { severity: 'error', issue: error, many: 'errors' },
  { severity: 'warning', issue: warning, many: 'warnings' },
  { severity: 'info', issue: notice, many: 'notices' },
] as const;

/** Prints annotations, the most severe first; where there are too many, the last place of a kind says how many are left out. */
export function annotate(list: readonly Annotation[], hide: (text: string) => string = (text) => text): Annotated {
  let hidden = 0;
  for (const { severity, issue, many } of KINDS) {
    const all = list.filter((annotation) => annotation.severity === severity);
    const shown = all.length > PER_KIND ? all.slice(0, PER_KIND - 1) : all;
    for (const annotation of shown) issue(message(hide(annotation.message)), properties(annotation, hide));
    const left = all.length - shown.length;
    if (left === 0) continue;
    hidden += left;
    issue(`${left} more ${many} are not shown here, because GitHub shows ${PER_KIND} per step; the summary lists all.`);
    for (const annotation of all.slice(shown.length))
      info(`- ${severity}: ${place(annotation)}${inertTitle(hide(annotation.message))}`);
  }
  return { shown: list.length - hidden, hidden };
}

function message(text: string): string {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map(inertLine)
    .join('\n');
  return lines.length > LONGEST_MESSAGE ? `${lines.slice(0, LONGEST_MESSAGE)}…` : lines;
}

function place(annotation: Annotation): string {
  if (typeof annotation.path !== 'string') return '';
  return `${inertTitle(annotation.path)}${typeof annotation.line === 'number' ? `:${annotation.line}` : ''}: `;
}

function properties(annotation: Annotation, hide: (text: string) => string): AnnotationProperties {
  const { title, path, line, endLine, column } = annotation;
  const found: AnnotationProperties = {};
  if (title !== undefined) found.title = inertTitle(hide(title)).slice(0, 255);
  if (typeof path !== 'string') return found;
  // GitHub takes `./a.sql` and back slashes for another file, and then shows nothing.
  found.file = path.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  if (typeof line !== 'number') return found;
  found.startLine = line;
  if (typeof endLine === 'number' && endLine >= line) found.endLine = endLine;
  // Columns are refused where a remark spans lines.
  if (typeof column === 'number' && (found.endLine ?? line) === line) found.startColumn = column;
  return found;
}
