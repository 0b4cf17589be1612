import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Options, transformSync } from '@swc/core';
import type { MysqlFacts } from '../../../src/sql/mysql/facts.js';
import type { Lexis } from '../../../src/sql/mysql/scan.js';

const require = createRequire(import.meta.url);
const antlr = require.resolve('antlr4ng');
const GRAMMAR = ['SQLParserBase', 'mysql/MySqlLexer', 'mysql/MySqlParser'];
const SOURCE = 'src/sql/mysql';

function transform(from: string, to: string, options: Options): void {
  const { code } = transformSync(readFileSync(from, 'utf8'), {
    configFile: false,
    swcrc: false,
    isModule: true,
    ...options,
  });
  const whole = code
    .replaceAll('require("antlr4ng")', `require(${JSON.stringify(antlr)})`)
    .replaceAll('require("../SQLParserBase")', 'require("../SQLParserBase.cjs")');
  writeFileSync(to, whole);
}

const SCRIPT = `
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { checkFacts } from './classify.js';
import { grammarOf } from './grammar.js';
const require = createRequire(import.meta.url);
const taken = grammarOf({
  antlr: require(${JSON.stringify(antlr)}),
  lexer: require('./mysql/MySqlLexer.cjs'),
  parser: require('./mysql/MySqlParser.cjs'),
});
const asked = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify(asked.map(({ sql, lexis }) => checkFacts(taken, sql, lexis))));
`;

/**
 * The facts of statements, checked against the grammar in a plain Node: within jest the grammar takes five times as long. The grammar's
 * package is written for bundlers (imports without an ending): the bundle takes it as it is, here it is turned into CommonJS first.
 */
export function checkedFacts(asked: readonly { readonly sql: string; readonly lexis: Lexis }[]): readonly MysqlFacts[] {
  const to = mkdtempSync(join(tmpdir(), 'migrate-on-merge-grammar-'));
  try {
    const from = join(dirname(require.resolve('dt-sql-parser/package.json')), 'dist/lib');
    mkdirSync(join(to, 'mysql'));
    for (const file of GRAMMAR) {
      const jsc = { target: 'es2022' as const };
      transform(join(from, `${file}.js`), join(to, `${file}.cjs`), { jsc, module: { type: 'commonjs' } });
    }
    for (const file of readdirSync(SOURCE)) {
      const jsc = { target: 'es2022' as const, parser: { syntax: 'typescript' as const } };
      transform(join(SOURCE, file), join(to, file.replace(/\.ts$/, '.js')), { jsc, module: { type: 'es6' } });
    }
    writeFileSync(join(to, 'package.json'), '{"type":"module"}');
    writeFileSync(join(to, 'ask.js'), SCRIPT);
    const told = execFileSync(process.execPath, [join(to, 'ask.js')], {
      input: JSON.stringify(asked),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { PATH: process.env['PATH'] },
    });
    return JSON.parse(told) as readonly MysqlFacts[];
  } finally {
    rmSync(to, { recursive: true, force: true });
  }
}
