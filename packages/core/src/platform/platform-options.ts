import type { RegisterPlugin } from '@kvalreg/declaration';
import type { Clock } from './clock.js';
import type { CoreConfig } from './config.js';

/** The settings, the registers, and in tests the clock. */
export interface PlatformOptions {
  readonly config: CoreConfig;
  readonly plugins: readonly RegisterPlugin[];
  readonly clock?: Clock;
}

/** Injection token of the settings (`CoreConfig`). */
export const coreConfig = Symbol('CoreConfig');
