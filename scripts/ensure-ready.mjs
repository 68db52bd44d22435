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
 * One compiler for all packages is twice as fast as one for each; Turborepo then builds those of which
 * there is more to build than TypeScript.
 */
async function build() {
  const all = workspaces();
  await runTool('typescript/bin/tsc', ['-b', ...all.map(({ folder }) => relative(root, folder))]);
  const others = all.filter(({ manifest }) => manifest.scripts.build !== 'tsc -b');
  if (others.length === 0) return;
  const filters = others.map(({ manifest }) => `--filter=${manifest.name}`);
  const args = ['run', 'build', '--only', ...filters, '--output-logs=errors-only', '--ui=stream'];
  await runTool('turbo/bin/turbo', args, { env: { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(ensureReady);
