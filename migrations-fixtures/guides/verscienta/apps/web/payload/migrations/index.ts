import * as migration_20251019_091500_initial from './20251019_091500_initial';
import * as migration_20251103_140210_add_herb_cultivation_field from './20251103_140210_add_herb_cultivation_field';
import * as migration_20251117_101932_add_herb_categories from './20251117_101932_add_herb_categories';

export const migrations = [
  {
    up: migration_20251019_091500_initial.up,
    down: migration_20251019_091500_initial.down,
    name: '20251019_091500_initial',
  },
  {
    up: migration_20251103_140210_add_herb_cultivation_field.up,
    down: migration_20251103_140210_add_herb_cultivation_field.down,
    name: '20251103_140210_add_herb_cultivation_field',
  },
  {
    up: migration_20251117_101932_add_herb_categories.up,
    down: migration_20251117_101932_add_herb_categories.down,
    name: '20251117_101932_add_herb_categories'
  },
];
