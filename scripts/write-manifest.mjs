/**
 * Writes `<id>.manifest.json` for each register of the package in the current folder, after it was built:
 * `npm run manifest -w registers/spine-surgery`. Refuses one that has changed under the same version.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareManifest, lintRegister, manifestOf } from '@kvalreg/declaration';

const { plugins } = await import(pathToFileURL(resolve('dist/index.js')).href);
for (const { register } of plugins) {
  const file = resolve(`${register.id}.manifest.json`);
  const problems = lintRegister(register);
  const standing = existsSync(file) ? compareManifest(readFileSync(file, 'utf8'), register) : 'new-version';
  if (problems.length > 0) {
    console.error(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    process.exitCode = 1;
  } else if (standing === 'changed') {
    console.error(
      `The manifest of ${register.id} has changed, but is still called version ${register.version}: raise the version in its declaration.`,
    );
    process.exitCode = 1;
  } else if (standing === 'new-version') {
    writeFileSync(file, manifestOf(register));
    console.log(`Wrote version ${register.version} of ${register.id} to ${file}`);
  } else {
    console.log(`${file} is up to date.`);
  }
}
