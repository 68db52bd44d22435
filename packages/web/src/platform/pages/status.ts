import type { OccasionStatus } from '@kvalreg/engine';
import type { Language } from '@kvalreg/declaration';
import { message, type StatusView } from '@kvalreg/rendering';

const colours = {
  'not-open': 'neutral',
  due: 'info',
  overdue: 'warning',
  expired: 'danger',
  'too-late': 'danger',
  ended: 'neutral',
  stopped: 'neutral',
  answered: 'success',
} as const satisfies Record<OccasionStatus, StatusView['color']>;

export function statusView(status: OccasionStatus, language: Language): StatusView {
  return { label: message(language, `status.${status}`), color: colours[status] };
}
