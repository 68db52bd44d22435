import { UnitEntity } from './organisation/unit.entity.js';

/** Every entity of the core, for the connection. */
export const entities: readonly (new () => object)[] = [UnitEntity];
