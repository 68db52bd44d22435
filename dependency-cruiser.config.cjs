/**
 * The arrows of docs/architecture.md. Every rule has a negative test in scripts/boundaries.test.mjs: a rule
 * that no longer fires is noticed.
 */

/** What each package may import, beside npm packages. Only apps may import everything. */
const arrows = {
  'packages/expression': [],
  'packages/statistics': [],
  'packages/declaration': ['packages/expression'],
  'packages/instruments': ['packages/expression', 'packages/declaration'],
  'packages/engine': ['packages/expression', 'packages/declaration', 'packages/statistics'],
  'packages/exchange': ['packages/expression', 'packages/declaration', 'packages/engine'],
  'packages/rendering': ['packages/expression', 'packages/declaration', 'packages/engine'],
  'packages/synthetic': [
    'packages/expression',
    'packages/declaration',
    'packages/engine',
    'packages/statistics',
  ],
  'packages/core': [
    'packages/expression',
    'packages/statistics',
    'packages/declaration',
    'packages/engine',
    'packages/exchange',
  ],
  'packages/web': ['packages/declaration', 'packages/engine', 'packages/rendering', 'packages/core'],
  'packages/embedded-postgres': [],
  'packages/test-environment': ['packages/embedded-postgres'],
  'packages/testing': ['packages/[^/]+'],
  'registers/[^/]+': ['packages/expression', 'packages/declaration', 'packages/instruments'],
};

/** What tests may import in addition. */
const arrowsOfTests = {
  'packages/instruments': ['packages/engine'],
  // A database that a test stops and starts.
  'packages/core': ['packages/embedded-postgres'],
  'packages/web': ['packages/expression'],
  'registers/[^/]+': ['packages/engine', 'packages/synthetic', 'packages/testing'],
};

/** No database, no framework, no file system, no clock: the same in a browser as on the server. */
const purePackages = [
  'packages/expression',
  'packages/statistics',
  'packages/declaration',
  'packages/instruments',
  'packages/engine',
  'packages/exchange',
  'packages/rendering',
  'packages/synthetic',
  'registers/[^/]+',
];

/** A feature imports only itself and those before it. */
const features = [
  'platform',
  'organisation',
  'access',
  'audit',
  'catalogue',
  'code-lists',
  'text-packs',
  'people',
  'participation',
  'contacts',
  'population',
  'episodes',
  'forms',
  'follow-up',
  'rescoring',
  'paper',
  'messages',
  'trials',
  'feeds',
  'aggregates',
  'indicators',
  'comparisons',
  'models',
  'releases',
  'explanations',
  'profiles',
  'reports',
  'subscriptions',
  'exchange',
  'deliveries',
  'rights',
  'retention',
  'submissions',
  'publication',
];
const packagesWithFeatures = ['core', 'web'];

const tests = String.raw`\.(test|fixture)\.ts$`;
const anyPackage = '^(?:packages|registers|apps)/';

const arrowRules = Object.entries(arrows).map(([from, allowed]) => ({
  name: `arrows-${nameOf(from)}`,
  comment: `${from} may import only: ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: tests },
  to: { path: anyPackage, pathNot: [from, ...allowed].map((path) => `^${path}/`) },
}));

const testArrowRules = Object.entries(arrows).map(([from, allowed]) => ({
  name: `arrows-${nameOf(from)}-tests`,
  comment: `Tests of ${from} may import what it may import itself, and the test environment`,
  severity: 'error',
  from: { path: `^${from}/.*${tests}` },
  to: {
    path: anyPackage,
    pathNot: [from, ...allowed, 'packages/test-environment', ...(arrowsOfTests[from] ?? [])].map(
      (path) => `^${path}/`,
    ),
  },
}));

const registerRules = [
  {
    name: 'registers-are-apart',
    comment: 'A register never imports another register',
    severity: 'error',
    from: { path: '^registers/([^/]+)/' },
    to: { path: '^registers/', pathNot: '^registers/$1/' },
  },
];

const featureRules = packagesWithFeatures.flatMap((name) => [
  ...features.slice(0, -1).map((feature, index) => ({
    name: `features-${name}-${feature}`,
    comment: `In packages/${name}, ${feature} comes before ${features.slice(index + 1).join(', ')}`,
    severity: 'error',
    from: { path: `^packages/${name}/src/${feature}/` },
    to: { path: `^packages/${name}/src/(?:${features.slice(index + 1).join('|')})/` },
  })),
  {
    name: `features-${name}-unlisted`,
    comment: 'A new feature folder gets its place in the order in dependency-cruiser.config.cjs',
    severity: 'error',
    from: {
      path: `^packages/${name}/src/[^/]+/`,
      pathNot: [`^packages/${name}/src/(?:${features.join('|')})/`, tests],
    },
    to: {},
  },
  {
    name: `features-${name}-root`,
    comment: 'What lies beside the features puts them together; a feature does not import it',
    severity: 'error',
    from: { path: `^packages/${name}/src/[^/]+/`, pathNot: tests },
    to: { path: `^packages/${name}/src/[^/]+$` },
  },
]);

const pure = purePackages.map((path) => `^${path}/`);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Modules that import each other cannot be read, tested or started one at a time',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'The file does not exist, or its package does not export it',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-foreign-internals',
      comment: 'Another package is imported by its name: @kvalreg/…',
      severity: 'error',
      from: { path: '^((?:packages|registers|apps)/[^/]+)/' },
      to: { path: anyPackage, pathNot: '^$1/', dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'no-test-code-in-product',
      comment: 'Only tests may import tests and their fixtures',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'pure-no-node',
      comment: 'Pure packages also run in a browser: no modules of Node',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-no-framework',
      comment: 'Pure packages know neither the database nor the framework',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: { path: 'node_modules/(?:pg|pg-[^/]+|typeorm|express|@nestjs/[^/]+)/' },
    },
    ...arrowRules,
    ...testArrowRules,
    ...registerRules,
    ...featureRules,
  ],
  options: {
    exclude: { path: ['/dist/', '(?:^|/)\\.compiled-for-tests/'] },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.boundaries.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'require'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

function nameOf(path) {
  return path.replace('/[^/]+', '').replace('packages/', '');
}
