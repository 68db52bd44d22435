import type { RegisterPlugin } from '@kvalreg/declaration';
import { plugin as spineSurgery } from '@kvalreg/register-spine-surgery';

/** The registers that this installation runs. A new register is added here and to the dependencies. */
export const plugins: readonly RegisterPlugin[] = [spineSurgery];
