import { build } from 'esbuild';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Makes the one script that pages load. It shares the evaluation of conditions with the server, which it takes
 * from the source of those packages, so that it can be made before anything else is built.
 */
export async function bundleBrowserScript(outfile = here('../dist/browser/kvalreg.js')) {
  await build({
    entryPoints: [here('../browser/kvalreg.ts')],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022'],
    charset: 'utf8',
    legalComments: 'none',
    plugins: [fromSource],
    logLevel: 'warning',
    // What a page does not use is left out together with what it would have set up.
    logOverride: { 'ignored-bare-import': 'silent' },
  });
}

/** The modules of these packages only declare, so that what is not used may be left out. */
const fromSource = {
  name: 'packages-from-source',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^@kvalreg\/(declaration|engine|expression|rendering|statistics)$/ }, ({ path }) => ({
      path: here(`../../${path.slice('@kvalreg/'.length)}/src/index.ts`),
      sideEffects: false,
    }));
    onResolve({ filter: /^\./ }, async ({ path, pluginData, ...where }) => {
      if (pluginData === 'resolved') return undefined;
      const { path: file } = await resolve(path, { ...where, pluginData: 'resolved' });
      return { path: file, sideEffects: where.kind === 'entry-point' };
    });
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleBrowserScript();
