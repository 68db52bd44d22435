import type { AccessConfig } from './access/access-config.js';
import type { AccessSettings } from './access/access-settings.js';
import type { PlatformOptions } from './platform/platform-options.js';

/** What a program hands to the core: settings, registers, and where it differs from the settings, who logs people in. */
export interface CoreOptions extends PlatformOptions {
  /** By default staff and patients log in with the provider of the settings. */
  readonly providers?: AccessSettings['providers'];
  /** How log-ins are read and what they must prove; by default the generic profile and level 3. */
  readonly access?: AccessConfig;
}
