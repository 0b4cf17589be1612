import type { FileEntry } from '../../model/contracts.js';
import { above } from './project.js';
import type { Told } from './repository.js';

/** Tools whose files only they can read, by what lies in the folder where they are called. */
const TOOLS: readonly { readonly mark: RegExp; readonly up: string }[] = [
  { mark: /(?:^|\/)alembic\.ini$/, up: 'alembic upgrade head' },
  { mark: /(?:^|\/)manage\.py$/, up: 'python manage.py migrate' },
  { mark: /(?:^|\/)bin\/rails$/, up: 'bin/rails db:migrate' },
  { mark: /(?:^|\/)liquibase\.properties$/, up: 'liquibase update' },
  { mark: /(?:^|\/)artisan$/, up: 'php artisan migrate --force' },
  { mark: /(?:^|\/)mix\.exs$/, up: 'mix ecto.migrate' },
];

/** Each with the folder that it is called in. */
export function programTools(entries: readonly FileEntry[]): readonly (Told<string> & { readonly home: string })[] {
  return TOOLS.flatMap(({ mark, up }) => {
    const found = entries.find(({ kind, path }) => kind === 'file' && mark.test(path));
    if (found === undefined) return [];
    const home = above(found.path.replace(mark, ''))[0] ?? '';
    return [{ value: up, why: found.path, home }];
  }).slice(0, 1);
}
