import { relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isBuilt, rememberBuild, sourceFingerprint } from './build-stamp.mjs';
import { arePackagesInstalled } from './installed-packages.mjs';
import { StepFailure, main, runNpm, runTool, step } from './step.mjs';
import { root, workspaces } from './workspaces.mjs';

const oldestNode = [20, 19];

/** Makes a checkout ready to run: the packages from npm, and everything built. Quick when nothing changed. */
export async function ensureReady() {
  checkNode(process.versions.node);
  if (!arePackagesInstalled()) await step('Install packages', install);
  const fingerprint = sourceFingerprint();
  if (isBuilt(fingerprint)) return;
  await step('Build', build);
  rememberBuild(fingerprint);
}

export function checkNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new StepFailure(
    `Kvalreg needs Node ${oldestNode.join('.')} or later, but this is Node ${version}. ` +
      'Install a newer one from https://nodejs.org and try again.',
  );
}

async function install() {
  await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier']);
}

/**
 * One compiler for all packages is twice as fast as one for each; those of which there is more to build
 * than TypeScript follow.
 */
async function build() {
  const all = workspaces();
  await runTool('typescript/bin/tsc', ['-b', ...all.map(({ folder }) => relative(root, folder))]);
  for (const { manifest } of all.filter(({ manifest }) => manifest.scripts.build !== 'tsc -b')) {
    await runNpm(['run', 'build', `--workspace=${manifest.name}`, '--silent']);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(ensureReady);
