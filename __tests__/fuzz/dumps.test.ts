// What dump tools write holds texts of the database, and may be cut anywhere: it is counted alike in pieces of any size, and never ends us.
import fc from 'fast-check';
import { DumpScanner } from '../../src/steps/mysqlfamily/scan.js';
import { RowCounter } from '../../src/steps/prove/count.js';
import { runs, scraps } from './runs.js';

const PG = scraps([
  ...[
    'COPY public.t (a, b) FROM stdin;\n',
    'COPY "a""b"."c.d" (x) FROM stdin;\n',
    'COPY ',
    ' FROM stdin;',
    '\\.\n',
    '\\.',
    '\n',
    '\r\n',
  ],
  ...[
    '1\ttext\n',
    '\\N\t\\\\.\n',
    '::set-output name=a::b\n',
    '"',
    '.',
    '(',
    '--\n',
    'COPY (SELECT 1) TO stdout;\n',
    '\u0000',
    '\u202e',
  ],
]);
const MYSQL = scraps([
  ...[
    "INSERT INTO `t` VALUES (1,'a');\n",
    'INSERT INTO `a``b` (`x`) VALUES ',
    '(1),(2)',
    ';\n',
    "'",
    '"',
    '`',
    '\\',
    "\\'",
    '(',
    ')',
    ',',
  ],
  ...[
    'CREATE TABLE `t` (\n',
    '/*!40101 SET x */;\n',
    '/*M!999999\\- enable the sandbox mode */\n',
    '/*',
    '*/',
    '-- ',
    '#',
    '\n',
    '--',
  ],
  ...[
    'DELIMITER ;;\n',
    ';;\n',
    'DELIMITER ;\n',
    '-- Dump completed on 2026-01-01\n',
    '\u0000',
    '::error::x\n',
    'REPLACE INTO t VALUES (1);',
  ],
]);

function cut(text: string, sizes: readonly number[]): readonly Buffer[] {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const size = Math.max(1, sizes[i % sizes.length] ?? 1);
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });

function postgresql(pieces: readonly Buffer[]): unknown {
  const counter = new RowCounter();
  for (const piece of pieces) counter.push(piece);
  return { rows: [...counter.rows], whole: counter.whole() };
}

function mysql(pieces: readonly Buffer[]): unknown {
  const scanner = new DumpScanner();
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return { rows: [...scanner.rows], complete: scanner.complete, bytes: scanner.bytes, contents: scanner.contents };
}

test.each([
  { dump: 'pg_dump', texts: PG, read: postgresql },
  { dump: 'mysqldump', texts: MYSQL, read: mysql },
])('$dump', ({ texts, read }) => {
  fc.assert(
    fc.property(texts, sizes, (text, at) => {
      expect(read(cut(text, at))).toEqual(read([Buffer.from(text)]));
    }),
    runs(400),
  );
});
