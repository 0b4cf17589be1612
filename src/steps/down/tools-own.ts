import type { Migration } from '../../model/migration.js';

/** What undoes the newest migration, by the words that a tool's own command line begins with. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/\balembic\b/, '`alembic downgrade -1`'],
  [/\bflask\b.*\bdb\b/, '`flask db downgrade`'],
  [
    /manage\.py\b.*\bmigrate\b|\bdjango-admin\b/,
    '`python manage.py migrate APP NAME`, with the name of the migration that stays',
  ],
  [/\b(?:rails|rake)\b.*\bdb:migrate\b/, '`bin/rails db:rollback STEP=1`'],
  [/\btypeorm\b/, '`typeorm migration:revert`'],
  [/\bliquibase\b/, '`liquibase rollback-count 1`'],
  [/\bartisan\b/, '`php artisan migrate:rollback --step=1`'],
  [/\bdoctrine\b/, '`doctrine migrations:migrate prev`'],
  [/\bphinx\b/, '`phinx rollback`'],
  [/\bdotnet\b.*\bef\b/, '`dotnet ef database update NAME`, with the name of the migration that stays'],
  [/\bsqlx\b/, '`sqlx migrate revert`'],
  [/\becto\b/, '`mix ecto.rollback`'],
  [/\bmikro-orm\b/, '`mikro-orm migration:down`'],
  [/\bsqitch\b/, '`sqitch revert --to @HEAD^`'],
  [/\byoyo\b/, '`yoyo rollback`'],
  [/\bsea-orm(?:-cli)?\b/, '`sea-orm-cli migrate down`'],
  [/\bgoose\b/, '`goose down`'],
  [/\bdbmate\b/, '`dbmate rollback`'],
];

/** Of a command nobody but its tool knows what is in, and how to go back: message and hint. */
export function toolsOwnWay({ up }: Migration): readonly [string, string] {
  const command = up.kind === 'program' ? (up.command ?? '') : '';
  const own = KNOWN.find(([pattern]) => pattern.test(command))?.[1] ?? 'its own command';
  return [
    'The migrations are run by another tool, which keeps their history by itself: it alone can undo them.',
    `Make a backup (\`backup\`), then undo the newest with the tool: ${own}. \`drift\` shows afterwards whether the schema is what the migrations give.`,
  ];
}
