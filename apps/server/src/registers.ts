import type { RegisterPlugin } from '@kvalreg/declaration';
import { plugin as spineSurgery } from '@kvalreg/register-spine-surgery';

/** The registers that this installation runs: the server and the command line read the same list. */
export const installedRegisters: readonly RegisterPlugin[] = [spineSurgery];
