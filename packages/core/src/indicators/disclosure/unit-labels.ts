import { createHmac } from 'node:crypto';
import { deriveKey } from '../../platform/derive-key.js';

/**
 * Names under which one clinic sees the others: always the same for the same viewer, so that a clinic can follow
 * an unnamed one over the years, and different for each viewer, so that two clinics cannot put names to a third by
 * comparing their lists.
 */
export class UnitLabels {
  private readonly key: Uint8Array;

  constructor(identityKey: Uint8Array) {
    this.key = deriveKey(identityKey, 'unit labels');
  }

  labelFor(registerId: string, viewerUnitId: string, unitId: string): string {
    const code = createHmac('sha256', this.key)
      .update(JSON.stringify([registerId, viewerUnitId, unitId]))
      .digest('hex')
      .slice(0, 8);
    return `other-${code}`;
  }
}

/** Whether a unit's place is taken by a label that does not name it. */
export function isUnitLabel(unit: string): boolean {
  return /^other-[0-9a-f]{8}$/.test(unit);
}
