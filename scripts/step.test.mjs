import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** What a script prints whose standard output is a file or a pipe. */
function printed(script) {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', `import { step } from ${JSON.stringify(module)};\n${script}`],
    { encoding: 'utf8' },
  );
  return { stdout, status };
}
const module = new URL('step.mjs', import.meta.url).href;

describe('step', () => {
  it('writes a line when it begins and one with its time when it is done', () => {
    const { stdout } = printed(`await step('Wait', async () => process.stdout.write('working\\n'));`);
    expect(stdout).toMatch(/^… Wait\nworking\n✓ Wait 0\.\d s\n$/);
  });

  it('says how long it took to fail', () => {
    const { stdout, status } = printed(`await step('Wait', () => Promise.reject(new Error('no')));`);
    expect(stdout).toMatch(/^… Wait\n✗ Wait 0\.\d s\n$/);
    expect(status).toBe(1);
  });
});
