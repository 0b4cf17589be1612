// In a file of its own, since the client's library reads the event once, as it is loaded.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../src/github/client.js';
import { expectRefusal, thrown } from '../support/refusal.js';

test('a damaged event is told, and which file it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mom-event-'));
  const before = process.env['GITHUB_EVENT_PATH'];
  process.env['GITHUB_EVENT_PATH'] = join(folder, 'event.json');
  try {
    writeFileSync(join(folder, 'event.json'), '{');
    const at = { token: 'x', apiUrl: 'http://127.0.0.1:9', graphqlUrl: '', repository: { owner: 'o', repo: 'r' } };
    expectRefusal(await thrown(() => connect(at)), 'GITHUB_CLIENT', /could not be loaded/, /GITHUB_EVENT_PATH/);
  } finally {
    if (before === undefined) delete process.env['GITHUB_EVENT_PATH'];
    else process.env['GITHUB_EVENT_PATH'] = before;
    rmSync(folder, { recursive: true });
  }
});
