import type { Language } from '@kvalreg/declaration';
import { formatNumber } from '@kvalreg/rendering';

/** A p value as people write it: not more digits than it has. */
export function pText(p: number, language: Language): string {
  if (p < 0.001) return `< ${formatNumber(0.001, 3, language)}`;
  return formatNumber(p, p < 0.1 ? 3 : 2, language);
}
