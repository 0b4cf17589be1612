/** What is found by other steps than the rules, under the names that `rules:` takes as well. */
export interface OtherFinding {
  readonly id: string;
  readonly severity: string;
  readonly when: string;
  /** Nothing to decide, only to repair: no setting, comment or label lets it through. */
  readonly fixed?: true;
}

export const others: readonly OtherFinding[] = [
  {
    id: 'migration-fails',
    severity: 'error',
    fixed: true,
    when: 'The server refuses a statement on the shadow: its words, the place, and what to do.',
  },
  {
    id: 'dirty',
    severity: 'error',
    fixed: true,
    when: 'The history says that a migration is half done: an earlier run was broken off, or failed where nothing could be taken back. `repair` settles it.',
  },
  {
    id: 'unreadable',
    severity: 'error',
    fixed: true,
    when: 'A file or a setting of the tool cannot be read as what it has to be.',
  },
  {
    id: 'edited',
    severity: 'error',
    when: 'A file was changed after it was applied: other databases have what it was before. A new migration is what to write.',
  },
  { id: 'vanished', severity: 'error', when: 'The history has a migration of which there is no file any more.' },
  {
    id: 'out-of-order',
    severity: 'error',
    when: 'A pending file comes before one that is applied: on a new database the two run in the other order. The next free name is proposed.',
  },
  { id: 'duplicate', severity: 'error', when: 'Two files have the same version.' },
  { id: 'encoding', severity: 'error', when: 'A file is no UTF-8 text.' },
  { id: 'outside', severity: 'error', when: 'A link leads out of the repository.' },
  {
    id: 'not-a-file',
    severity: 'error',
    when: 'What should be a migration is none: a folder, a device, a file that its tool would pass over.',
  },
  {
    id: 'data-would-break',
    severity: 'error',
    when: 'A statement would fail on rows that the target has, as a question to it shows: how many, and the keys of some.',
  },
  {
    id: 'rollback-fails',
    severity: 'warning',
    when: 'The down migration fails on the shadow, or the migration does not run again after it.',
  },
  {
    id: 'rollback-differs',
    severity: 'warning',
    when: 'After the down migration the schema is not what it was before.',
  },
  {
    id: 'rollback-loses',
    severity: 'note',
    when: 'The way back loses rows or values, as seen with rows on the shadow.',
  },
  {
    id: 'rollback-missing',
    severity: 'warning',
    when: '`on-failure: rollback` is set, and a migration has no way back, or one that fails.',
  },
  { id: 'unused-allow', severity: 'note', when: 'A comment allows what nothing was found of, or gives no reason.' },
  { id: 'unknown-rule', severity: 'warning', when: 'The settings name a rule that there is not.' },
  {
    id: 'label-before-push',
    severity: 'warning',
    when: 'The label that allows is older than the newest commit: whoever set it has not seen that.',
  },
];
