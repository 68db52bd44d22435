import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isBuilt, rememberBuild, sourceFingerprint } from './build-stamp.mjs';
import { arePackagesInstalled } from './installed-packages.mjs';
import { StepFailure, main, runNpm, runTool, step } from './step.mjs';

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

async function build() {
  const quiet = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' };
  const args = ['run', 'build', '--output-logs=errors-only', '--ui=stream'];
  await runTool('turbo/bin/turbo', args, { env: quiet });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(ensureReady);
