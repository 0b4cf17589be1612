// Killed while it backs up: nothing that is half a backup has the name of one, and the next run makes its own.
import { mkdtempSync, readdirSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, openPlace } from './place.js';
import { projectOf } from './project.js';
import { sharedTarget } from './targets.js';

/** How long the file has been there when the run dies, in milliseconds. */
const AFTER = process.env['CHAOS'] === 'all' ? [0, 5, 20, 50, 100, 200, 400, 800] : [0, 50];

test.each(['postgresql-18', 'mysql-9'])('%s: killed while it dumps', async (key) => {
  const target = await sharedTarget(key);
  const project = projectOf('sql', target.protocol);
  using folder = checkout(project);
  for (const ms of AFTER) {
    await using place = await openPlace(target, project, folder.path);
    const directory = mkdtempSync(join(tmpdir(), 'mom-killed-'));
    try {
      const [wide, many] =
        target.protocol === 'mysql'
          ? [
              "REPEAT('x', 2000)",
              'SELECT a.n * 1000 + b.n FROM (SELECT 1 n UNION SELECT 2 UNION SELECT 3) a, (SELECT 1 n UNION SELECT 2) b',
            ]
          : ["repeat('x', 2000)", 'SELECT * FROM generate_series(1, 2000)'];
      await place.own(`CREATE TABLE big (id int, t text)`, `INSERT INTO big SELECT q.*, ${wide} FROM (${many}) q`);
      const backup = { backup: 'full', 'backup-directory': directory, 'backup-proof': 'list' };
      const running = place.start('apply', backup, 'process');
      const seen = new Promise<void>((resolve) => {
        const watcher = watch(directory, () => {
          watcher.close();
          resolve();
        });
      });
      await Promise.race([seen, running.ended]);
      await new Promise((resolve) => setTimeout(resolve, ms));
      const done = running.child?.exitCode !== null;
      running.child?.kill('SIGKILL');
      const { report } = await running.ended;
      if (!done) expect(report).toBeNull();
      const left = readdirSync(directory);
      const named = left.filter((name) => /\.(?:dump|sql\.\w+)$/.test(name));
      // Only a whole one has its name; the manifest comes after it
      const { report: again } = await place.run('apply', { ...backup, 'backup-directory': join(directory, 'next') });
      const state = `${left.join(' ')}; ${again?.headline}; ${again?.error?.message}`;
      expect([again?.error, state]).toEqual([null, state]);
      const whole = readdirSync(join(directory, 'next'));
      expect(whole.filter((name) => name.endsWith('.part'))).toEqual([]);
      if (ms === 0) expect([named, state]).toEqual([[], state]);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }
});
