/** What is reachable from the entries is alive; knip finds a package's entry through its `exports`. */
export default {
  workspaces: {
    '.': {
      entry: ['scripts/*.mjs', 'bench/**/*.{mjs,ts}'],
      project: ['scripts/**/*.mjs', 'bench/**/*.{mjs,ts}'],
      ignoreDependencies: ['@kvalreg/.+'],
    },
    'packages/*': { entry: ['src/**/*.test.ts'], project: ['src/**/*.ts', '!src/**/*.d.ts'] },
    'packages/test-environment': {
      entry: [
        'src/**/*.test.ts',
        'src/run/global-{setup,teardown}.mjs',
        'src/run/native/{register,typescript-hooks,globals}.mjs',
      ],
      project: ['src/**/*.{ts,mjs}'],
    },
    'packages/web': {
      entry: ['src/**/*.test.ts', 'scripts/*.mjs', 'browser/kvalreg.ts'],
      project: ['{src,scripts,browser}/**/*.{ts,mjs}'],
      // Its stylesheets and the font of the paper are read as files.
      ignoreDependencies: ['@digdir/.+', '@expo-google-fonts/.+'],
    },
    'registers/*': { entry: ['src/**/*.test.ts'], project: ['src/**/*.ts'] },
    'apps/*': { entry: ['src/main.ts', 'src/**/*.test.ts'], project: ['{bin,src}/**/*.{js,ts}'] },
  },
  // Packages offer types to each other and to registers; a type without a reader is no dead code.
  ignoreExportsUsedInFile: true,
};
