import type { Created, CreateRequest } from '../model/contracts.js';
import { codeStyle, stubModule } from './create-code.js';
import { timeVersion } from './create-version.js';

const first = (now: Date): string => timeVersion(now).replace(/^\d{8}/, '$&_');

/** Payload: `payload migrate:create`. TypeScript where nothing is there yet; its list of migrations and its snapshot are its own. */
export async function createPayload(request: CreateRequest): Promise<Created> {
  const found = await codeStyle(request, { version: /^(\d{8}_\d{6})/, joint: '_', first });
  const style = found.text === '' ? { ...found, suffix: '.ts', module: 'esm' as const, typescript: true } : found;
  const adapter = /from\s+['"](@payloadcms\/db-[\w-]+)['"]/.exec(style.text)?.[1] ?? '@payloadcms/db-postgres';
  const parameters = { parameters: '{ db, payload, req }' };
  const text = stubModule(
    style,
    request.name,
    [
      { way: 'up', ...parameters, typed: '{ db, payload, req }: MigrateUpArgs' },
      {
        way: 'down',
        ...parameters,
        typed: '{ db, payload, req }: MigrateDownArgs',
        empty: 'leave this line: an empty function would only take the name out of the table.',
      },
    ],
    style.typescript ? `import type { MigrateDownArgs, MigrateUpArgs } from '${adapter}';` : '',
  );
  const index = request.files.find((file) => /^index\.[cm]?[jt]s$/.test(file));
  return {
    files: [{ path: `${style.stem}${style.suffix}`, text }],
    notes: [
      `For Payload its config is the truth: change it too, or let \`payload migrate:create ${request.name}\` write the statements and the snapshot from it.`,
      ...(index === undefined
        ? []
        : [`${index} lists the migrations for \`prodMigrations\`: add ${style.stem} to it.`]),
    ],
  };
}
