import { pglite } from '../../src/engines/pglite.js';
import { comment } from '../../src/render/comment.js';
import { terminal } from '../../src/render/terminal.js';
import { put, scratch } from '../support/checkout.js';
import { type Flags, runCommand } from '../support/run.js';
import { toolProjects } from '../support/tool-project.js';

const SECRET = 'somebody@example.com';
const BASE = `CREATE TABLE users (id int PRIMARY KEY, email varchar(200), team int);
CREATE TABLE odd (id varchar(200) PRIMARY KEY, v int);
`;
const ROWS = `INSERT INTO users VALUES (7, '${SECRET}', 1), (9, '${SECRET}', NULL), (12, NULL, 3);
INSERT INTO odd VALUES ('**x** [a](http://b) @all <img> ${'`'}c${'`'} ${'y'.repeat(90)}', NULL);
`;
const NEXT = `ALTER TABLE users ADD CONSTRAINT users_email UNIQUE (email);
ALTER TABLE users ADD CONSTRAINT positive CHECK (id > 0);
`;
const ODD = {
  postgresql: 'ALTER TABLE odd ALTER v SET NOT NULL;\n',
  mysql: 'ALTER TABLE odd MODIFY v int NOT NULL;\n',
};

describe.each(toolProjects(scratch()))('on %s', (_, open) => {
  test('rows that would break a migration block it, before it is merged and after', async () => {
    using project = await open();
    const flags: Flags = { ...project.flags, migrations: 'm', 'fail-on': 'error' };
    put(project.folder, { 'm/001_base.sql': BASE });
    expect((await runCommand('apply', flags)).report.error).toBeNull();
    await project.sql(ROWS);
    put(project.folder, { 'm/002_next.sql': NEXT, 'm/003_odd.sql': ODD[project.dialect] });
    const { report } = await runCommand('plan', flags);
    expect(report.verdict).toBe('blocked');
    const found = report.plan?.findings.filter(({ rule }) => rule === 'data-would-break') ?? [];
    expect(found.map(({ path, line, severity }) => [path, line, severity])).toEqual([
      ['m/002_next.sql', 1, 'error'],
      ['m/003_odd.sql', 1, 'error'],
    ]);
    expect(found[0]?.message).toMatch(
      /^2 rows would break this: ids 7, 9\. Looked for on the target: duplicates in (?:public\.)?users \(email\)\./,
    );
    expect(report.plan?.probes?.map(({ outcome, rows }) => [outcome, rows])).toEqual([
      ['breaks', 2],
      ['holds', undefined],
      ['breaks', 1],
    ]);
    // Keys are the only values that are shown, and those inert.
    expect(JSON.stringify(report)).not.toContain(SECRET);
    const text = comment.render(report);
    expect(text).toContain('### Rows on the target: 2 break, 1 holds');
    expect(text).toContain('2 rows would break it: ids `7`, `9` (');
    expect(text).toContain('no row breaks it (probed, ');
    const outside = text.replace(/(`+)[\s\S]*?[^`]\1(?!`)/g, '');
    for (const alive of ['**x**', '](http', '@all', '<img']) expect(outside).not.toContain(alive);
    expect(text).not.toContain('y'.repeat(60));
    expect(terminal.render(report)).toContain('2 rows would break it: ids 7, 9 (');
    // What the finding says to run finds the rows, as it stands.
    const query = /^-- Find them:\n([\s\S]*?;)\n--/.exec(found[0]?.suggestion ?? '')?.[1] ?? '';
    expect(await project.sql(query)).toHaveLength(1);
    // The same at the apply, and nothing has been touched.
    const applied = (await runCommand('apply', flags)).report;
    expect(applied).toMatchObject({
      verdict: 'blocked',
      apply: { outcomes: [{ status: 'not-run' }, { status: 'not-run' }] },
    });
    // A comment in the file and a setting are heard.
    put(project.folder, {
      'm/002_next.sql': `-- migrate-on-merge: allow data-would-break because they go tonight\n${NEXT}`,
    });
    const settled = (await runCommand('plan', flags)).report.plan?.findings ?? [];
    expect(
      settled.find(({ rule, path }) => rule === 'data-would-break' && path === 'm/002_next.sql')?.acknowledged,
    ).toMatch(/they go tonight/);
    const off = (await runCommand('plan', { ...flags, rules: 'data-would-break: off' })).report.plan?.findings ?? [];
    expect(off.map(({ rule }) => rule)).not.toContain('data-would-break');
    // Once the rows are gone it goes through, and the comment about them can go as well.
    await project.sql('DELETE FROM users WHERE id = 9');
    await project.sql('DELETE FROM odd');
    const clean = (await runCommand('plan', flags)).report.plan?.findings ?? [];
    expect(clean.map(({ rule }) => rule)).not.toContain('data-would-break');
    expect(clean.find(({ rule }) => rule === 'unused-allow')?.message).toContain('data-would-break');
    const done = await runCommand('apply', { ...flags, 'fail-on': 'never' });
    expect(done.report.apply?.outcomes.map(({ status }) => status)).toEqual(['applied', 'applied']);
  });
});

test('an embedded database is asked within the one session that it takes', async () => {
  const folder = scratch();
  const flags: Flags = {
    'working-directory': folder,
    'database-url': `pglite:${folder}/data`,
    migrations: 'm',
    backup: 'none',
    shadow: 'embedded',
  };
  put(folder, { 'm/001.sql': 'CREATE TABLE t (id int PRIMARY KEY, a int);\n' });
  expect((await runCommand('apply', flags)).report.error).toBeNull();
  {
    await using session = await pglite.connect({
      url: `pglite:${folder}/data`,
      connectTimeoutMs: 10_000,
      applicationName: 'probes',
    });
    await session.run('INSERT INTO t VALUES (3, NULL)');
  }
  put(folder, { 'm/002.sql': 'ALTER TABLE t ALTER a SET NOT NULL;\n' });
  const { report } = await runCommand('apply', flags);
  expect(report.plan?.probes).toMatchObject([{ outcome: 'breaks', rows: 1, ids: ['3'] }]);
  expect(report).toMatchObject({ verdict: 'blocked', apply: { outcomes: [{ status: 'not-run' }] } });
  const allowed = (await runCommand('apply', { ...flags, 'fail-on': 'never' })).report;
  expect(allowed.apply?.outcomes).toMatchObject([{ status: 'rolled-back' }]);
});
