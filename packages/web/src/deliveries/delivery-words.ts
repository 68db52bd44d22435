import type { DeliveryState, Purpose } from '@kvalreg/core';
import type { Register } from '@kvalreg/declaration';
import type { MessageKey, StatusView } from '@kvalreg/rendering';

export const purposeKeys = {
  research: 'delivery.purposeResearch',
  'quality-improvement': 'delivery.purposeQuality',
  other: 'delivery.purposeOther',
} as const satisfies Readonly<Record<Purpose, MessageKey>>;

export const stateColours: Readonly<Record<DeliveryState, StatusView['color']>> = {
  requested: 'info',
  refused: 'neutral',
  granted: 'success',
  expired: 'warning',
  'handed-out': 'success',
};

export function deliveriesHref({ id }: Pick<Register, 'id'>): string {
  return `/r/${encodeURIComponent(id)}/deliveries`;
}
