import type { TextFormat } from '@kvalreg/declaration';
import { isUdi } from './udi.js';

/** Whether a text has the form that is asked for. Whether somebody has that address or number is not known here. */
export function hasFormat(format: TextFormat, text: string): boolean {
  switch (format) {
    case 'email':
      return /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(text) && text.length <= 254;
    case 'phone':
      return /^\+?[\d\s()/-]+$/.test(text) && /^\d{5,15}$/.test(text.replaceAll(/\D/g, ''));
    case 'udi':
      return isUdi(text);
  }
}
