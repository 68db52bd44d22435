import type { RegisterPlugin } from '@kvalreg/declaration';
import type { Clock } from './clock.js';
import type { CoreConfig } from './config.js';

/** What a program hands to the core: its settings, its registers, and in tests its clock. */
export interface CoreOptions {
  readonly config: CoreConfig;
  readonly plugins: readonly RegisterPlugin[];
  readonly clock?: Clock;
}

/** Injection token of the settings (`CoreConfig`). */
export const coreConfig = Symbol('CoreConfig');
