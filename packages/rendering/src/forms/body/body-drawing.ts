import { bodyRegions, type Language } from '@kvalreg/declaration';
import type { Cell } from '@kvalreg/expression';
import { message } from '../../messages/message.js';
import { TrustedSvg } from '../../renderer/trusted-svg.js';
import { bodyShape, bodySize } from './body-shapes.js';
import { bodySides, handsOf } from './body-view.js';

/**
 * Both figures with the regions that were marked; null when there are none. It is a picture of what is said in words
 * beside it, and is left out for those who hear the page.
 */
export function bodyDrawing(value: Cell | undefined, language: Language): TrustedSvg | null {
  const marked = new Set<string>(Array.isArray(value) ? value : []);
  if (![...marked].some((code) => Object.hasOwn(bodyRegions, code))) return null;
  const { width, height } = bodySize;
  const figures = bodySides.map((side, index) => {
    const shapes = Object.entries(bodyRegions)
      .filter(([, region]) => region.side === side)
      .map(
        ([code]) =>
          `<path${marked.has(code) ? ' class="kv-body__marked"' : ''} d="${bodyShape(code, side)}"/>`,
      );
    const { onLeft, onRight } = handsOf(side, language);
    const letters = `<text x="22" y="60">${onLeft}</text><text x="178" y="60">${onRight}</text>`;
    const title = `<text x="100" y="${String(height + 18)}">${message(language, `body.${side}`)}</text>`;
    return `<g transform="translate(${String(index * (width + 20))} 0)">${shapes.join('')}${letters}${title}</g>`;
  });
  const viewBox = `0 0 ${String(2 * width + 20)} ${String(height + 24)}`;
  return new TrustedSvg(
    `<svg class="kv-body__drawing" viewBox="${viewBox}" aria-hidden="true" focusable="false">${figures.join('')}</svg>`,
  );
}
