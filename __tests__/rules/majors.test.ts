import { postgres } from '../../src/engines/postgres.js';
import { rules } from '../../src/rules/index.js';
import { serverMajors, startPostgres } from '../support/postgres.js';
import { filesOf, fixture, loudOf, rehearseFiles, summary, switchedOn, targetOf } from './support.js';

/** The manual says what changed between majors; this asks the servers themselves. */
test.each(serverMajors)(
  'every bad.sql is found alike on PostgreSQL %i, and every suggestion runs there',
  async (major) => {
    await using server = await startPostgres(major);
    await using session = await postgres.connect({
      url: server.superuserUrl(),
      connectTimeoutMs: 10_000,
      applicationName: 'rules',
    });
    for (const rule of rules.filter(({ dialects }) => dialects.includes('postgresql'))) {
      const { id } = rule;
      const options = { settings: switchedOn(rule), ...targetOf(id) };
      const setup = fixture(id, 'setup.sql');
      const bad = fixture(id, 'bad.sql') ?? '';
      const { findings, under } = await rehearseFiles(session, setup, [bad], options);
      const expected: unknown = JSON.parse(fixture(id, 'expected.json') ?? 'null');
      expect({ id, found: JSON.parse(JSON.stringify(findings.map(summary))) }).toEqual({ id, found: expected });
      for (const finding of under({ major, ...options }).filter((f) => f.rule === id && f.suggestion !== undefined)) {
        const files = filesOf(finding.suggestion ?? '', bad, finding.place);
        expect({ id, loud: loudOf(id, await rehearseFiles(session, setup, files, { major, ...options })) }).toEqual({
          id,
          loud: [],
        });
      }
    }
  },
  // Every rule's fixture on a real server: long where the machine has other work.
  240_000,
);
