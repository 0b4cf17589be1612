import { DumpScanner } from '../../src/steps/mysqlfamily/scan.js';

/** A dump in pieces of this size, as a whole its contents. */
function scan(text: string, size = text.length) {
  const scanner = new DumpScanner();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
  scanner.end();
  return scanner;
}

const END = '\n-- Dump completed on 2026-01-01 00:00:00\n';

const HOSTILE = `/*M!999999\\- enable the sandbox mode */ 
-- MySQL dump; CREATE TABLE \`no\` (
/*!40101 SET NAMES utf8mb4 */;
CREATE TABLE \`a\`\`;b\` (\n  \`x\` int COMMENT 'it''s; INSERT INTO \`a\` VALUES (1)',\n  \`y\` text /*T![auto_rand] ';' */ DEFAULT ('\\'(;')\n) /*!50100 PARTITION BY HASH (x) */;
INSERT INTO \`a\`\`;b\` (\`x\`, \`VALUES (\`) VALUES (1,'),(\\'); INSERT INTO \`c\` VALUES (1);\\\\'),(2,''''),(-3.5e1,0x275C28,_binary '\\0'),
(4,(5),NULL);
INSERT INTO \`a\`\`;b\` VALUES
(6,'é😀');
REPLACE INTO \`r\` VALUES (1);
/*!50001 CREATE VIEW \`v\` AS SELECT\n 1 AS \`x\`*/;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=\`event x\`@\`%\`*/ /*!50003 TRIGGER db.Tr BEFORE INSERT ON t FOR EACH ROW BEGIN
INSERT INTO \`a\` VALUES ('it''s');
-- don't
CREATE TABLE \`temp\` (id int);
END */;;
DELIMITER ;
DELIMITER ;;
CREATE DEFINER="a"@"%" PROCEDURE "p q"()
BEGIN SELECT '\\'; END ;;
CREATE DEFINER=\`a\`@\`%\` FUNCTION IF NOT EXISTS \`f\`() RETURNS int RETURN 1 ;;
DELIMITER ;
/*!50001 CREATE ALGORITHM=MERGE */
/*!50013 DEFINER=\`root\`@\`localhost\` SQL SECURITY DEFINER */
/*!50001 VIEW \`w\` AS select ';' AS \`VIEW z\` */;
${END}`;

test('names, quotes, escapes and bodies do not mislead it, wherever a piece ends', () => {
  const sizes = [...Array.from({ length: 70 }, (_, n) => n + 1), HOSTILE.length];
  for (const size of sizes) {
    const { rows, contents, complete } = scan(HOSTILE, size);
    expect([size, complete]).toEqual([size, true]);
    expect(Object.fromEntries(rows)).toEqual({ 'a`;b': 5, r: 1 });
    expect(contents).toMatchObject({
      tables: new Set(['a`;b']),
      views: new Set(['w']),
      routines: new Set(['PROCEDURE p q', 'FUNCTION f']),
      triggers: new Set(['Tr']),
      events: new Set(),
    });
  }
});

test('complete only if the closing line is the last thing, outside of everything', () => {
  expect(scan(`CREATE TABLE \`a\` (x int);${END}`).complete).toBe(true);
  expect(scan(`CREATE TABLE \`a\` (x int);\n-- Dump completed`).complete).toBe(true);
  for (const text of [
    '',
    'CREATE TABLE `a` (x int);\n',
    `${END}DROP TABLE \`a\`;\n`,
    `INSERT INTO \`a\` VALUES ('${END}`,
    `INSERT INTO \`a\` VALUES (1${END}`,
    `CREATE TABLE \`a\` (x int${END}`,
    `DELIMITER ;;\nCREATE PROCEDURE \`p\`() SELECT 1 ;;${END}`,
    `/* ${END}`,
  ])
    expect([text, scan(text, 3).complete]).toEqual([text, false]);
});

test('a row of any length takes no memory, and thousands of columns no longer than they are', () => {
  const scanner = new DumpScanner();
  const columns = Array.from({ length: 4_000 }, (_, n) => `\`column ${'x'.repeat(50)} ${n}\``).join(', ');
  scanner.push(Buffer.from(`INSERT INTO \`wide\` (${columns}) VALUES (1),(2,'`));
  const part = Buffer.alloc(1 << 20, "x''(;");
  const before = process.memoryUsage().rss;
  for (let n = 0; n < 100; n += 1) scanner.push(part);
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  scanner.push(Buffer.from(`'),(3);${END}`));
  scanner.end();
  expect(scanner.complete).toBe(true);
  expect(scanner.rows.get('wide')).toBe(3);
});
