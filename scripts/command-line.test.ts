import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

function qihang(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/qihang.ts', ...args],
    {
      encoding: 'utf8'
    }
  );
  return { status, stdout, stderr };
}

describe('the command line', () => {
  it('explains itself', () => {
    const { status, stdout, stderr } = qihang('help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: .+\n\n(?: {2}\w.+\n)+/);
    expect(stdout).toContain('content check [dir]');
  });

  it('calls a missing or unknown command wrong usage', () => {
    expect(qihang()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('Usage:') });
    expect(qihang('constructor')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('There is no command “constructor”.')
    });
  });

  it('prints one JSON document and nothing else', () => {
    const { status, stdout, stderr } = qihang(
      '--json',
      'content',
      'check',
      'tests/fixtures/content/raw-html'
    );
    expect(JSON.parse(stdout)).toMatchObject({ files: 2, problems: [{ line: 22 }] });
    expect(stdout.trimEnd()).not.toContain('\n');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });
});
