import type { RegisterPlugin } from '@kvalreg/declaration';

export const plugins: readonly RegisterPlugin[] = [];
