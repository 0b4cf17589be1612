import { printable } from '../io/text.js';
import type { Folder } from '../model/contracts.js';
import type { Mark } from './marks.js';
import { fileName } from './names.js';
import { codeOf, tokensOf } from './script-text.js';

interface CodeMark {
  readonly tool: string;
  /** In the code itself, comments and texts left out. */
  readonly code: RegExp;
  /** A package that is loaded. */
  readonly loads: RegExp;
}

/** The first that fits counts for a file: one that is written for Sequelize may call anything `knex`. */
const CODE_MARKS: readonly CodeMark[] = [
  { tool: 'payload', code: /\bMigrate(?:Up|Down)Args\b/, loads: /^@payloadcms\/db-[\w-]+$/ },
  { tool: 'sequelize', code: /queryInterface/i, loads: /^(?:sequelize|@sequelize\/core)$/ },
  {
    tool: 'knex',
    code: /\bknex\b|\. schema \. (?:create|alter|drop|rename|has|raw|table|with)/i,
    loads: /^knex$/,
  },
  {
    tool: 'node-pg-migrate',
    code: /\bpgm \. [a-z]\w* \(|\bMigrationBuilder\b|\bexports \. shorthands\b|\bexport const shorthands\b/,
    loads: /^node-pg-migrate$/,
  },
];

/** All of a folder as people keep it, and enough to tell a tool in one that is larger. */
const SAMPLE = 64;

function toolOf(text: string): string | undefined {
  // Most files say it at once, and a text without any of the words is not looked at more closely
  if (
    !/queryInterface|sequelize|knex|\.schema|pgm|shorthands|MigrationBuilder|Migrate(?:Up|Down)Args|payloadcms/i.test(
      text,
    )
  )
    return undefined;
  const code = codeOf(text);
  const texts = tokensOf(text).filter(({ kind }) => kind === 'text');
  return CODE_MARKS.find((mark) => mark.code.test(code) || texts.some(({ value }) => mark.loads.test(value)))?.tool;
}

/** Tools whose scripts lie in a folder itself, each with one that gives it away. Nothing is run. */
export async function codeMarks(folder: Folder): Promise<readonly Mark[]> {
  const entries = (await folder.list('.')) ?? [];
  const scripts = entries.filter(
    ({ kind, path }) => kind === 'file' && !path.includes('/') && fileName(path).kind === 'code',
  );
  const step = Math.max(1, Math.ceil(scripts.length / SAMPLE));
  const found = new Map<string, Mark>();
  for (const { path } of scripts.filter((_, at) => at % step === 0)) {
    const bytes = await folder.read(path).catch(() => new Uint8Array());
    const tool = toolOf(new TextDecoder().decode(bytes));
    if (tool !== undefined && !found.has(tool)) found.set(tool, { tool, why: `the code in ${printable(path)}` });
  }
  return [...found.values()];
}

export async function codeMark(folder: Folder, tool: string): Promise<string | undefined> {
  return (await codeMarks(folder)).find((mark) => mark.tool === tool)?.why;
}
