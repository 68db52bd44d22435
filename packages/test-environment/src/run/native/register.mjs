import { register } from 'node:module';

/** Lets a test process import the sources of all packages as they are written. Before any of them is imported. */
register('./typescript-hooks.mjs', import.meta.url);
