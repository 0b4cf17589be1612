// Why squawk and we differ over a statement. A difference without a reason fails the test.

/** Squawk's rule, ours that say the same, and why squawk warns where ours do not. */
export const THEIRS: Readonly<Record<string, { readonly ours: readonly string[]; readonly why: string }>> = {
  'ban-alter-domain-with-add-constraint': {
    ours: ['add-domain-check'],
    why: 'No column of a table that was there before has the domain.',
  },
  'require-concurrent-partition-detach': { ours: ['detach-partition'], why: 'The table is made by the same plan.' },
  'identifier-too-long': { ours: ['name-cut-off'], why: 'The server said nothing of it.' },
  'adding-field-with-default': {
    ours: ['volatile-default', 'table-rewrite'],
    why: 'The table is made by the same plan, or the server does not write it anew (a virtual column): the rewrite is seen on the shadow, not guessed.',
  },
  'adding-foreign-key-constraint': {
    ours: ['add-foreign-key'],
    why: 'A new column without a default holds no value that could be looked up, so the check reads nothing; or the table is made by the same plan.',
  },
  'adding-not-nullable-field': {
    ours: ['set-not-null', 'add-column-not-null'],
    why: 'A valid CHECK proves it already and the server skips the scan, or the table is made by the same plan.',
  },
  'adding-required-field': { ours: ['add-column-not-null'], why: 'The table is made by the same plan.' },
  'adding-serial-primary-key-field': {
    ours: ['volatile-default', 'unique-constraint', 'add-column-not-null'],
    why: 'The table is made by the same plan.',
  },
  'ban-char-field': { ours: ['char-column'], why: 'The table is made by the same plan.' },
  'ban-concurrent-index-creation-in-transaction': {
    ours: ['concurrently-in-own-transaction'],
    why: 'The server refuses it on the shadow: it is a failing migration, with the same remedy.',
  },
  'ban-drop-column': {
    ours: ['drop-column'],
    why: 'The table, or the column, is made by the same plan: no code knows it.',
  },
  'ban-drop-database': { ours: ['drop-database'], why: 'No difference.' },
  'ban-drop-not-null': {
    ours: ['drop-not-null'],
    why: 'The table is made by the same plan, or the statement did not run.',
  },
  'ban-drop-table': {
    ours: ['drop-table'],
    why: 'The table is made by the same plan, or is not there and IF EXISTS does nothing (`nothing-done`).',
  },
  'changing-column-type': {
    ours: ['change-column-type', 'table-rewrite'],
    why: 'The server neither writes the table anew nor reads it for this change (a longer varchar, text), as seen on the shadow.',
  },
  'constraint-missing-not-valid': {
    ours: ['add-check', 'add-foreign-key', 'unique-constraint', 'exclusion-constraint'],
    why: 'The table is made by the same plan.',
  },
  'disallowed-unique-constraint': { ours: ['unique-constraint'], why: 'The table is made by the same plan.' },
  'prefer-bigint-over-int': {
    ours: ['narrow-key'],
    why: 'Ours looks at keys alone, which run out; any other number may be small. It is a matter of style, and off until it is switched on.',
  },
  'prefer-bigint-over-smallint': { ours: ['narrow-key'], why: 'As above.' },
  'prefer-identity': {
    ours: ['serial-column'],
    why: 'No difference in what is meant; ours is a matter of style, and off until it is switched on.',
  },
  'prefer-robust-stmts': {
    ours: ['nothing-done'],
    why: 'Asks for IF [NOT] EXISTS or a transaction. Each file is applied in one transaction and recorded with it, so a second run does not meet its own first half; and IF NOT EXISTS is what hides a different object of the same name.',
  },
  'prefer-text-field': {
    ours: [],
    why: 'A length is a decision, and to lengthen it costs nothing: neither lock nor rewrite.',
  },
  'prefer-timestamp-tz': {
    ours: ['timestamp-without-zone'],
    why: 'As above.',
  },
  'renaming-column': { ours: ['rename'], why: 'The table is made by the same plan.' },
  'renaming-table': {
    ours: ['rename'],
    why: 'The table is made by the same plan, or a view of the old name is made in the same file.',
  },
  'require-concurrent-index-creation': {
    ours: ['blocking-index'],
    why: 'The table is made by the same plan, or the index is there and IF NOT EXISTS does nothing.',
  },
  'require-concurrent-index-deletion': {
    ours: ['index-drop-blocking'],
    why: 'The table or the index is made by the same plan.',
  },
  'require-concurrent-reindex': { ours: ['reindex-blocking'], why: 'No difference.' },
  'require-lock-timeout': {
    ours: ['session-setting'],
    why: 'Every statement that we run has `lock-timeout`, set by us, and is tried again after it; a file that sets its own is found by `session-setting`.',
  },
  'require-statement-timeout': { ours: ['session-setting'], why: 'As above, with `statement-timeout`.' },
  'syntax-error': {
    ours: ['migration-fails'],
    why: 'The text is another server’s or a dump for psql; what a server of the kind asked for says of it is what counts.',
  },
};

/** Our rule, and why squawk says nothing there. */
export const OURS: Readonly<Record<string, string>> = {
  'breaks-dependents': 'Squawk does not know what else is in the database.',
  'concurrent-index-name': 'Squawk has no rule for it.',
  'disable-trigger': 'Squawk has no rule for it.',
  'drop-default': 'Squawk has no rule for it.',
  'drop-enum-value': 'Squawk has no rule for it.',
  'drop-function': 'Squawk has no rule for it.',
  'drop-view': 'Squawk has no rule for it.',
  'extension-change': 'Squawk has no rule for it.',
  'lock-tables': 'Squawk has no rule for it.',
  'lock-timeout-off': 'Squawk asks for a timeout, and does not look whether it is switched off.',
  'password-in-file': 'Squawk has no rule for it.',
  'policy-always-true': 'Squawk has no rule for it.',
  'policy-change': 'Squawk has no rule for it.',
  'publication-without-key': 'Squawk has no rule for it.',
  revoke: 'Squawk has no rule for it.',
  'role-change': 'Squawk has no rule for it.',
  'session-setting': 'Squawk has no rule for it.',
  'unlogged-table': 'Squawk has no rule for it.',
  'table-without-row-security': 'Squawk has no rule for it.',
  'add-check': 'Squawk does not look at a CHECK of a new column with a default, which reads every row.',
  'attach-partition': 'Squawk has no rule for it.',
  cascade: 'Squawk has no rule for what CASCADE takes along; what it was is seen on the shadow.',
  cluster: 'Squawk has no rule for it.',
  'delete-or-update-all': 'Squawk has no rule for it.',
  'depends-on-rows': 'Squawk does not look into blocks.',
  'disable-row-security': 'Squawk has no rule for it.',
  'drop-schema': 'Squawk has no rule for it.',
  'drop-type': 'Squawk has no rule for it.',
  'exclusive-lock-held':
    'Squawk asks for timeouts; which lock is held over which long statement is seen on the shadow.',
  'grant-public': 'Squawk has no rule for it.',
  'hidden-lock': 'Squawk does not look into blocks; the lock is measured.',
  'migration-fails': 'Squawk runs nothing.',
  'newer-than-target': 'Squawk compares some of it with `--pg-version`.',
  'not-atomic': 'Squawk has no rule for it.',
  'not-understood': 'Squawk says that it cannot read a statement by an error, `syntax-error`.',
  'own-transaction': 'Squawk has no rule for it.',
  'refresh-matview': 'Squawk has no rule for it.',
  rename: 'Squawk has no rule for a renamed value of an enum.',
  'security-definer-search-path': 'Squawk has no rule for it.',
  'table-rewrite': 'Squawk knows some rewrites by their text; this one is seen by the new file of the table.',
  truncate: 'Squawk warns of TRUNCATE … CASCADE alone.',
  'vacuum-full': 'Squawk has no rule for it.',
  'volatile-default': 'Squawk does not see that serial fills every row; it advises identity.',
};
