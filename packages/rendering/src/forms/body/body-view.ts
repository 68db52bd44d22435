import { bodyRegions, type Language } from '@kvalreg/declaration';
import { message } from '../../messages/message.js';
import type { BodySideView } from '../../views/form/body-side-view.js';
import type { OptionView } from '../../views/form/option-view.js';
import { bodyShape, bodySize } from './body-shapes.js';

export const bodySides = ['front', 'back'] as const;
const viewBox = `0 0 ${String(bodySize.width)} ${String(bodySize.height)}`;

/** The two figures with the regions that can be marked on them, from the alternatives of the question. */
export function bodyView(options: readonly OptionView[], language: Language): readonly BodySideView[] {
  return bodySides.map((side) => ({
    side,
    title: message(language, `body.${side}`),
    viewBox,
    ...handsOf(side, language),
    regions: options
      .filter(({ value }) => bodyRegions[value]?.side === side)
      .map((option) => ({ ...option, shape: bodyShape(option.value, side) })),
  }));
}

/** The letters beside a figure: left and right are the person's own. */
export function handsOf(
  side: 'front' | 'back',
  language: Language,
): { readonly onLeft: string; readonly onRight: string } {
  const [right, left] = [message(language, 'body.right'), message(language, 'body.left')];
  return side === 'front' ? { onLeft: right, onRight: left } : { onLeft: left, onRight: right };
}
