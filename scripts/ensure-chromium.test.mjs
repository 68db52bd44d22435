import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './ensure-chromium.mjs';
import { findChromium } from './find-chromium.mjs';
import { StepFailure } from './step.mjs';

describe('ensureChromium', () => {
  const runs = async () => undefined;
  const installer = (title, install) => ({ title, install: async () => install() });

  it('takes the browser that is there', async () => {
    const installers = [installer('Install', () => expect(true).toBe(false))];
    const find = async () => '/usr/bin/chromium';
    expect(await ensureChromium({ find, check: runs, installers })).toBe('/usr/bin/chromium');
  });

  it('installs one if there is none, the next way if the first fails', async () => {
    let path;
    const installers = [
      installer('Download', () => {
        throw new StepFailure('no network');
      }),
      installer('Install the package', () => (path = '/usr/bin/chromium')),
    ];
    expect(await ensureChromium({ find: async () => path, check: runs, installers })).toBe(
      '/usr/bin/chromium',
    );
  });

  it('tells what it tried, and the remedy', async () => {
    const installers = [installer('Download', () => undefined)];
    const find = async () => '/opt/chrome';
    const check = async () => {
      throw new StepFailure('A long output', 'libnss3.so: cannot open shared object file');
    };
    const failure = ensureChromium({ find, check, installers });
    await expect(failure).rejects.toThrow(/set\nCHROMIUM_PATH to the program/);
    await expect(failure).rejects.toThrow('- Download: libnss3.so: cannot open shared object file');
  });
});

describe('findChromium', () => {
  let folder;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kvalreg-path-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('finds it on the PATH, unless it is no program', async () => {
    const path = join(folder, 'google-chrome');
    writeFileSync(path, '#!/bin/sh\n');
    expect(await findChromium({ PATH: folder })).not.toBe(path);
    chmodSync(path, 0o755);
    expect(await findChromium({ PATH: `/nowhere:${folder}` })).toBe(path);
  });

  it('takes CHROMIUM_PATH before all others', async () => {
    expect(await findChromium({ CHROMIUM_PATH: '/opt/my-browser', PATH: '/usr/bin' })).toBe(
      '/opt/my-browser',
    );
  });
});
