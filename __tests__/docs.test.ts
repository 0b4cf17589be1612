import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { isScalar, parse, parseDocument, visit } from 'yaml';
import { parseArgv, parseInputs } from '../src/inputs.js';
import { readConfig } from '../src/inputs-config.js';
import { COMMANDS, INPUTS } from '../src/model/input-list.js';
import { parser } from '../src/sql/pg/parser.js';
import { parseExpectations } from '../src/steps/verify/expectations-parse.js';
import { type Snippet, snippetsOf } from './support/snippets.js';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const markdown = (folder: string, recursive: boolean): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
    .sort();

const DOCUMENTS = [...markdown('', false), ...markdown('docs', true), ...markdown('.github', true)];
/** For users: the changelog and decisions tell of what was. */
const PAGES = DOCUMENTS.filter((path) => !/^(?:CHANGELOG|docs\/adr\/|docs\/rules\/)/.test(path));
const SNIPPETS = PAGES.flatMap((path) => snippetsOf(path, read(path)));
/** What stands in single backquotes outside of blocks. */
const WORDS = PAGES.flatMap((path) =>
  [
    ...read(path)
      .replace(/^( *)```[\s\S]*?^\1```$/gm, '')
      .matchAll(/(?<!`)`([^`\n]+)`(?!`)/g),
  ].map((match) => ({
    path,
    text: match[1] ?? '',
  })),
);

/** The anchor that GitHub makes of a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchors = (text: string): readonly string[] => [
  ...[...text.matchAll(/^#+ (.*)$/gm)].map((match) => anchor((match[1] ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))),
  ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map((match) => match[1] ?? ''),
];

const linksOf = (path: string): readonly string[] =>
  [
    ...read(path)
      .replace(/^( *)```[\s\S]*?^\1```$/gm, '')
      .matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g),
  ].map((match) => match[1] ?? match[2] ?? '');

/** Whether a path, whose last step may hold a `*`, leads to something. */
function isThere(path: string): boolean {
  const [folder, last] = [join(ROOT, dirname(path)), path.split('/').at(-1) ?? ''];
  if (!last.includes('*')) return existsSync(join(ROOT, path));
  const pattern = new RegExp(`^${last.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  return existsSync(folder) && readdirSync(folder).some((name) => pattern.test(name));
}

describe('links', () => {
  test.each(DOCUMENTS)('of %s lead somewhere', (path) => {
    for (const link of linksOf(path)) {
      if (/^[a-z]+:/i.test(link)) continue;
      const [file = '', fragment] = link.split('#');
      const target = file === '' ? join(ROOT, path) : join(ROOT, dirname(path), file);
      expect([link, existsSync(target)]).toEqual([link, true]);
      expect(relative(ROOT, target)).not.toMatch(/^\.\./);
      if (fragment === undefined || !target.endsWith('.md')) continue;
      expect(anchors(readFileSync(target, 'utf8'))).toContain(fragment);
    }
  });

  test('lead from the README and the index to every page', () => {
    const seen = new Set(['README.md', 'docs/README.md']);
    for (const page of seen) {
      for (const link of linksOf(page)) {
        const target = join(dirname(page), link.split('#')[0] ?? '');
        if (target.endsWith('.md') && existsSync(join(ROOT, target))) seen.add(target);
      }
    }
    expect(markdown('docs', true).filter((page) => !seen.has(page))).toEqual([]);
  });

  test('in backquotes name files that are there', () => {
    const named = WORDS.filter(({ text }) =>
      /^(?:(?:__tests__|scripts|schema|migrations-fixtures)\/[\w.*/-]+|src\/[\w/-]+\.ts)$/.test(text),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ text }) => !isThere(text))).toEqual([]);
  });
});

/** What a shell would make of one line: words, without quotation marks and what follows a `#`. */
const wordsOf = (line: string): readonly string[] =>
  [...line.replace(/\s#.*$/, '').matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"']+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );

const CALL = /^(?:\$ )?(?:npx )?(?:node dist\/index\.js|migrate-on-merge) +(.*)$/;
const COMMAND_NAMES: readonly string[] = COMMANDS;

/** Why our own reader refuses the arguments of a command line; undefined where it takes them. */
function refused(words: readonly string[]): string | undefined {
  if (words.includes('--help') || words.includes('--version')) return undefined;
  try {
    parseArgv(words, { DATABASE_URL: 'postgres://app@db/shop' });
    return COMMAND_NAMES.includes(words[0] ?? '') ? undefined : 'no such command';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('shell', () => {
  const shells = SNIPPETS.filter(
    ({ language, text }) => ['sh', 'bash', 'console'].includes(language) || (language === '' && CALL.test(text)),
  );
  const lines = shells.flatMap(({ at, text }) =>
    text
      .replaceAll(/\\\n\s*/g, '')
      .split('\n')
      .map((line) => ({ at, line: line.trim() })),
  );

  test('command lines have commands and flags that exist', () => {
    const calls = lines.flatMap(({ at, line }) => {
      const given = CALL.exec(line)?.[1];
      return given === undefined ? [] : [{ at, line, why: refused(wordsOf(given)) }];
    });
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.filter(({ why }) => why !== undefined)).toEqual([]);
  });

  test('commands in backquotes have flags that exist', () => {
    const calls = WORDS.flatMap(({ path, text }) => {
      const words = wordsOf(CALL.exec(text)?.[1] ?? text).filter((word) => word !== '…');
      if (!COMMAND_NAMES.includes(words[0] ?? '') || !words.some((word) => word.startsWith('--'))) return [];
      // `--to` alone names the flag; a value is whatever the reader has.
      return [{ path, text, why: refused(/^--[\w-]+$/.test(words.at(-1) ?? '') ? whole(words) : words) }];
    });
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.filter(({ why }) => why !== undefined)).toEqual([]);
  });

  test('npm scripts exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const named = [...WORDS.map(({ path, text }) => ({ at: path, line: text })), ...lines].flatMap(({ at, line }) =>
      [...line.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map((match) => ({ at, script: match[1] ?? '' })),
    );
    // A script of the reader's own project is called `build` or the like in no page of ours.
    expect(named.filter(({ script }) => scripts[script] === undefined)).toEqual([]);
  });

  test('blocks are whole', () => {
    const bodies = shells.filter(({ language }) => language !== 'console').map(({ text }) => text.replaceAll('…', 'x'));
    const scripts: string[] = [];
    for (const { text } of SNIPPETS.filter(({ language }) => language === 'yaml')) {
      visit(parseDocument(text), {
        Pair(_, { key, value }) {
          const name = isScalar(key) ? String(key.value) : '';
          if (/^(?:run|backup-command|program-up|program-status)$/.test(name) && isScalar(value))
            scripts.push(String(value.value));
        },
      });
    }
    expect(scripts.length).toBeGreaterThan(8);
    for (const body of [...bodies, ...scripts]) execFileSync('bash', ['-n'], { input: body });
  });
});

/** A flag at the end of a line in backquotes may want a value: one is given where it is not a switch. */
function whole(words: readonly string[]): readonly string[] {
  const name = words.at(-1)?.slice(2);
  const kind = INPUTS.find((input) => input.name === name)?.kind;
  return kind === undefined || kind === 'boolean' ? words : [...words, 'x'];
}

const INPUT_NAMES: readonly string[] = INPUTS.map(({ name }) => name);
const EXPECTATIONS = ['tables', 'columns', 'enums', 'indexes', 'policies', 'rows', 'queries'];
/** Keys of a workflow, of which a page may show a part. */
const OF_WORKFLOWS = [
  'on',
  'permissions',
  'concurrency',
  'env',
  'environment',
  'strategy',
  'jobs',
  'name',
  'services',
  'runs-on',
];

/** Settings as a workflow gives them, with what GitHub would put in the place of expressions. */
function settingsOf(given: Readonly<Record<string, unknown>>): Record<string, string> {
  const text = (value: unknown): string =>
    Array.isArray(value)
      ? value.map(text).join('\n')
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
            .map(([key, one]) => `${key}: ${String(one)}`)
            .join('\n')
        : String(value);
  const filled = Object.entries(given).map(([name, value]) => {
    const instead = name === 'shadow' || name.endsWith('-url') ? 'postgres://app@db/shop' : 'value';
    return [name, text(value).replace(/\$\{\{.*?\}\}/g, instead)] as const;
  });
  const settings: Record<string, string> = Object.fromEntries(filled);
  if (settings['backup-command'] !== undefined) settings['backup'] = 'command';
  if (settings['backup-upload'] === 'artifact') settings['backup-passphrase'] ??= 'value';
  if (settings['direct-url'] !== undefined) settings['database-url'] ??= 'postgres://app@db/shop';
  return settings;
}

const silent = { secret: () => undefined, progress: () => undefined };

async function yamlTrouble({ at, text }: Snippet): Promise<readonly string[]> {
  const document = parseDocument(text);
  if (document.errors.length > 0) return [`${at}: ${document.errors[0]?.message ?? ''}`];
  const value = document.toJS() as unknown;
  if (Array.isArray(value)) return [];
  const keys = Object.keys(value as object);
  if (keys.every((key) => EXPECTATIONS.includes(key)) && keys.length > 0) {
    parseExpectations(text, at);
    return [];
  }
  if (keys.every((key) => OF_WORKFLOWS.includes(key))) return [];
  if (!keys.every((key) => key === 'databases' || INPUT_NAMES.includes(key)))
    return [`${at}: neither a workflow, nor steps, nor settings: ${keys.join(', ')}`];
  const { databases, ...top } = value as Readonly<Record<string, unknown>> & { readonly databases?: object };
  const named = databases === undefined ? [undefined] : Object.keys(databases);
  const told: string[] = [];
  for (const database of named) {
    const own = database === undefined ? {} : (databases as Readonly<Record<string, object | null>>)[database];
    told.push(...readConfig(text, at, database).troubles.map((trouble) => `${at}: ${trouble.text}`));
    const settings = settingsOf({ ...top, ...own });
    try {
      await parseInputs({ settings: { ...settings, 'working-directory': ROOT }, from: 'action' }, {}, silent);
    } catch (error) {
      told.push(`${at}: ${(error as Error).message}`);
    }
  }
  return told;
}

describe('settings', () => {
  test('every block of YAML is one that our readers take', async () => {
    const blocks = SNIPPETS.filter(({ language }) => language === 'yaml' || language === 'yml');
    const told: string[] = [];
    for (const block of blocks) told.push(...(await yamlTrouble(block)));
    expect(blocks.length).toBeGreaterThan(15);
    expect(told).toEqual([]);
  });

  test('steps have values that the action takes', async () => {
    const steps = SNIPPETS.filter(({ language, text }) => language === 'yaml' && /^- /.test(text)).flatMap(
      ({ at, text }) =>
        (parse(text) as readonly { uses?: string; with?: Record<string, unknown> }[]).map((step) => ({ at, ...step })),
    );
    const told: string[] = [];
    for (const { at, uses, with: given } of steps) {
      if (!uses?.startsWith('OWNER/')) continue;
      const settings = { ...settingsOf(given ?? {}), 'working-directory': ROOT };
      await parseInputs({ settings, from: 'action' }, {}, silent).catch((error: Error) =>
        told.push(`${at}: ${error.message}`),
      );
    }
    expect(told).toEqual([]);
  });

  test('in backquotes have values that exist', () => {
    const choices = new Map(
      INPUTS.flatMap((input) =>
        'choices' in input ? [[input.name as string, input.choices as readonly string[]]] : [],
      ),
    );
    const wrong = WORDS.filter(({ text }) => {
      const [, name = '', value = ''] = /^([\w-]+): ([\w-]+)$/.exec(text) ?? [];
      return choices.get(name)?.includes(value) === false;
    });
    expect(wrong).toEqual([]);
  });
});

test('every statement of PostgreSQL that a page shows parses', async () => {
  const blocks = SNIPPETS.filter(({ language }) => language === 'sql');
  const { parse: parseSql } = await parser();
  expect(blocks.length).toBeGreaterThan(0);
  for (const { at, text } of blocks) expect([at, parseSql(text).length > 0]).toEqual([at, true]);
});
