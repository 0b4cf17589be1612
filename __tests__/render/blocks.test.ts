import { blocked } from '../../src/model/blocks.js';

const words = (mode: string): string =>
  Object.entries(blocked(mode) ?? { unknown: true })
    .flatMap(([work, yes]) => (yes ? [work] : []))
    .join(' ');

test.each([
  ['AccessShareLock', 'schemaChanges'],
  ['RowShareLock', 'schemaChanges'],
  ['RowExclusiveLock', 'indexBuilds schemaChanges'],
  ['ShareUpdateExclusiveLock', 'maintenance indexBuilds schemaChanges'],
  ['ShareLock', 'writes maintenance schemaChanges'],
  ['ShareRowExclusiveLock', 'writes maintenance indexBuilds schemaChanges'],
  ['ExclusiveLock', 'rowLocks writes maintenance indexBuilds schemaChanges'],
  ['AccessExclusiveLock', 'reads rowLocks writes maintenance indexBuilds schemaChanges'],
  ['SHARED_UPGRADABLE', 'maintenance indexBuilds schemaChanges'],
  ['SHARED_NO_WRITE', 'rowLocks writes maintenance indexBuilds schemaChanges'],
  ['LOCK=SHARED', 'rowLocks writes maintenance indexBuilds schemaChanges'],
  ['EXCLUSIVE', 'reads rowLocks writes maintenance indexBuilds schemaChanges'],
  ['valueOf', 'unknown'],
  ['', 'unknown'],
])('%s keeps others from: %s', (mode, expected) => {
  expect(words(mode)).toBe(expected);
});
