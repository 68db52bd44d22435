import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const configFile = join(root, 'dependency-cruiser.config.cjs');
const { forbidden } = createRequire(import.meta.url)(configFile);

/** Files of a small project: what they import, and the rules that the import breaks. */
const files = [
  ['packages/expression/src/a.ts', '@kvalreg/statistics', ['arrows-expression']],
  ['packages/statistics/src/a.ts', '@kvalreg/expression', ['arrows-statistics']],
  ['packages/declaration/src/a.ts', '@kvalreg/expression', []],
  ['packages/declaration/src/b.ts', '@kvalreg/engine', ['arrows-declaration']],
  ['packages/instruments/src/a.ts', '@kvalreg/engine', ['arrows-instruments']],
  ['packages/engine/src/a.ts', '@kvalreg/statistics', []],
  ['packages/engine/src/b.ts', '@kvalreg/rendering', ['arrows-engine']],
  ['packages/exchange/src/a.ts', '@kvalreg/rendering', ['arrows-exchange']],
  ['packages/rendering/src/a.ts', '@kvalreg/core', ['arrows-rendering']],
  ['packages/synthetic/src/a.ts', '@kvalreg/core', ['arrows-synthetic']],
  ['packages/core/src/people/a.ts', '@kvalreg/engine', []],
  ['packages/core/src/people/b.ts', '@kvalreg/register-spine-surgery', ['arrows-core']],
  ['packages/web/src/people/a.ts', '@kvalreg/synthetic', ['arrows-web']],
  ['packages/embedded-postgres/src/a.ts', '@kvalreg/core', ['arrows-embedded-postgres']],
  ['packages/test-environment/src/a.ts', '@kvalreg/core', ['arrows-test-environment']],
  ['packages/testing/src/a.ts', '@kvalreg/core', []],
  ['packages/testing/src/b.ts', '@kvalreg/register-spine-surgery', ['arrows-testing']],
  ['packages/testing/src/c.ts', '@kvalreg/server', ['arrows-testing']],
  ['registers/spine-surgery/src/a.ts', '@kvalreg/instruments', []],
  ['registers/spine-surgery/src/b.ts', '@kvalreg/core', ['arrows-registers']],
  ['registers/spine-surgery/src/c.ts', '@kvalreg/register-pain', ['registers-are-apart']],
  ['apps/server/src/a.ts', '@kvalreg/register-spine-surgery', []],

  ['packages/engine/src/a.test.ts', '@kvalreg/test-environment', []],
  ['packages/engine/src/b.test.ts', 'node:fs', []],
  ['registers/spine-surgery/src/a.test.ts', '@kvalreg/testing', []],

  ['packages/declaration/src/cycle-a.ts', './cycle-b.js', ['no-cycle']],
  ['packages/declaration/src/cycle-b.ts', './cycle-a.js', []], // a cycle is reported once
  ['packages/declaration/src/missing.ts', './nowhere.js', ['no-unresolvable']],
  ['packages/declaration/src/inside.ts', '@kvalreg/expression/src/a.js', ['no-unresolvable']],
  ['packages/declaration/src/around.ts', '../../expression/src/index.js', ['no-foreign-internals']],
  ['packages/declaration/src/testing.ts', './a.test.js', ['no-test-code-in-product']],

  ['packages/engine/src/files.ts', 'node:fs', ['pure-no-node']],
  ['packages/engine/src/paths.ts', 'path', ['pure-no-node']],
  ['packages/engine/src/database.ts', 'pg', ['pure-no-framework']],
  ['packages/rendering/src/nest.ts', '@nestjs/common', ['pure-no-framework']],
  ['registers/spine-surgery/src/orm.ts', 'typeorm', ['pure-no-framework']],
  ['packages/core/src/platform/database.ts', 'pg', []],
  ['packages/core/src/platform/files.ts', 'node:fs', []],

  ['packages/core/src/core.module.ts', './people/a.js', []],
  ['packages/core/src/people/module.ts', '../core.module.js', ['features-core-root']],
  ['packages/core/src/weather/a.ts', '../platform/files.js', ['features-core-unlisted']],
  ['packages/web/src/people/module.ts', '../web.module.js', ['features-web-root']],
  ['packages/web/src/weather/a.ts', '../platform/a.js', ['features-web-unlisted']],
];

const alsoThere = {
  'registers/pain/src/index.ts': '',
  'packages/declaration/src/a.test.ts': '',
  'packages/web/src/web.module.ts': '',
  'packages/web/src/platform/a.ts': '',
  'packages/core/src/publication/backward.ts': '',
  'packages/web/src/publication/backward.ts': '',
};

const packages = rulesLike(/^arrows-(?!.*-tests$|registers)/).map((name) => name.slice('arrows-'.length));
const features = rulesLike(/^features-core-(?!root|unlisted)/).map((name) =>
  name.slice('features-core-'.length),
);

const generated = [...backwardFeatures(), ...testsThatImportAnApp()];

let folder;
let violations;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'kvalreg-boundaries-')));
  cpSync(join(root, 'tsconfig.boundaries.json'), join(folder, 'tsconfig.boundaries.json'));
  cpSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  for (const name of packages) write(`packages/${name}/src/index.ts`, '');
  write('registers/spine-surgery/src/index.ts', '');
  write('apps/server/src/index.ts', '');
  for (const name of ['pg', 'typeorm', '@nestjs/common']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const [path, text] of Object.entries(alsoThere)) write(path, text);
  for (const [path, imported] of files) write(path, `import '${imported}';\n`);
  for (const { path, imported } of generated) write(path, `import '${imported}';\n`);
  violations = await cruise();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the boundary check', () => {
  it.each(files)('%s → %s breaks %j', (path, _imported, rules) => {
    expect(brokenBy(path)).toEqual([...rules].sort());
  });

  it.each(generated)('$path → $imported breaks $rule', ({ path, rule }) => {
    expect(brokenBy(path)).toContain(rule);
  });

  it('has a case for every rule', () => {
    const tested = new Set([...files.flatMap(([, , rules]) => rules), ...generated.map(({ rule }) => rule)]);
    expect(forbidden.map(({ name }) => name).filter((name) => !tested.has(name))).toEqual([]);
  });
});

function testsThatImportAnApp() {
  return rulesLike(/^arrows-.*-tests$/).map((rule) => {
    const name = rule.slice('arrows-'.length, -'-tests'.length);
    const path = name === 'registers' ? 'registers/spine-surgery' : `packages/${name}`;
    return { path: `${path}/src/app.test.ts`, imported: '@kvalreg/server', rule };
  });
}

/** For each feature, a module that imports the feature after it. */
function backwardFeatures() {
  return ['core', 'web'].flatMap((name) =>
    features.map((feature, index) => ({
      path: `packages/${name}/src/${feature}/backward.ts`,
      imported: `../${features[index + 1] ?? 'publication'}/backward.js`,
      rule: `features-${name}-${feature}`,
    })),
  );
}

function rulesLike(pattern) {
  return forbidden.map(({ name }) => name).filter((name) => pattern.test(name));
}

function brokenBy(path) {
  return [...new Set(violations.filter(({ from }) => from === path).map(({ rule }) => rule.name))].sort();
}

function write(path, text) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function cruise() {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', configFile, '--output-type', 'json', 'packages', 'registers', 'apps'];
  const options = { cwd: folder, maxBuffer: 2 ** 28 };
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  return JSON.parse(stdout).summary.violations;
}
