import * as migration_20250110_090000_initial from './20250110_090000_initial';
import * as migration_20250112_101500_books from './20250112_101500_books';
import * as migration_20250203_120000_pages from './20250203_120000_pages';

export const migrations = [
  {
    up: migration_20250110_090000_initial.up,
    down: migration_20250110_090000_initial.down,
    name: '20250110_090000_initial',
  },
  {
    up: migration_20250112_101500_books.up,
    down: migration_20250112_101500_books.down,
    name: '20250112_101500_books',
  },
  {
    up: migration_20250203_120000_pages.up,
    down: migration_20250203_120000_pages.down,
    name: '20250203_120000_pages',
  },
];
