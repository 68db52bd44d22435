import type { DemoPerson } from './demo-cast.js';

/** The people of this demo. */
export class DemoCast {
  constructor(readonly people: readonly DemoPerson[]) {}
}
