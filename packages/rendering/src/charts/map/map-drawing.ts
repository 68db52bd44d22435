import { formatNumber } from '../../format/format-number.js';
import { message } from '../../messages/message.js';
import type { Canvas } from '../axes.js';
import type { MapChart } from '../chart-spec.js';
import { axisColour, sequence } from '../palette.js';
import type { Drawing } from '../svg/drawing.js';
import { element, idPrefix, lineHeight, text } from '../svg/elements.js';
import { charactersIn, swatchWidth } from '../svg/legend.js';
import { wrapLabel } from '../wrap-label.js';
import { countryShapes } from './country-shapes.js';
import { classOf, valueClasses, type ValueClass } from './value-classes.js';

const hatch = `${idPrefix}hatch`;
const hatched = `url(#${hatch})`;
const stripes = `${idPrefix}stripes`;
const striped = `url(#${stripes})`;

/**
 * Counties in classes of their values, the higher the darker; what is withheld is hatched, what has no cases is white.
 * Stripes the other way lie on the colour of a value that rests on few cases.
 */
export function mapDrawing(spec: MapChart, canvas: Canvas): Drawing {
  const shape = countryShapes[spec.country];
  const known = Object.values(spec.values).filter((value) => value !== null);
  const classes = valueClasses(spec.alongside ?? known, spec.style);
  const fills = sequence(classes.length)
    .map(({ background }) => background)
    .toReversed();
  const fillOf = (code: string): string => {
    const value = spec.values[code];
    if (value === undefined) return '#ffffff';
    return value === null ? hatched : (fills[classOf(value, classes)] ?? '#ffffff');
  };
  const size = canvas.fontSize;
  const scale = Math.min((canvas.narrow ? 400 : 460) / shape.height, (canvas.width - 8) / shape.width);
  const [width, drawnHeight] = [shape.width * scale, shape.height * scale];
  // The legend stands beside a map that leaves room for it, and below one that does not.
  const besides = canvas.width - width > 150;
  const key = mapLegend(spec, classes, fills, {
    left: besides ? width + 24 : 4,
    top: besides ? 12 : drawnHeight + 18,
    width: besides ? canvas.width - width - 28 : canvas.width - 8,
    size,
  });
  const outline = { stroke: '#4a4d50', 'stroke-width': 1 / scale };
  return {
    height: Math.max(drawnHeight + 12, key.bottom + 8),
    inner: [
      element(
        'pattern',
        { id: hatch, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        element('rect', { width: 6, height: 6, fill: '#ffffff' }) +
          element('rect', { width: 2, height: 6, fill: '#777a7d' }),
      ),
      spec.uncertain.length === 0
        ? ''
        : element(
            'pattern',
            {
              id: stripes,
              width: 7,
              height: 7,
              patternUnits: 'userSpaceOnUse',
              patternTransform: 'rotate(-45)',
            },
            // Dark on light classes, and light on dark ones.
            element('rect', { width: 2.5, height: 7, fill: '#ffffff' }) +
              element('rect', { x: 2.5, width: 1, height: 7, fill: '#24272b' }),
          ),
      element(
        'g',
        { transform: `translate(4 6) scale(${String(Math.round(scale * 10_000) / 10_000)})` },
        [
          ...shape.counties.map(({ code, path }) =>
            element('path', { d: path, fill: fillOf(code), ...outline }),
          ),
          ...shape.counties
            .filter(({ code }) => spec.uncertain.includes(code) && typeof spec.values[code] === 'number')
            .map(({ path }) => element('path', { d: path, fill: striped, ...outline })),
        ].join(''),
      ),
      key.inner,
    ].join(''),
  };
}

function mapLegend(
  spec: MapChart,
  classes: readonly ValueClass[],
  fills: readonly string[],
  { left, top, width, size }: Readonly<Record<'left' | 'top' | 'width' | 'size', number>>,
): { readonly inner: string; readonly bottom: number } {
  const shape = countryShapes[spec.country];
  const codes = shape.counties.map(({ code }) => code);
  const rows = [
    ...classes
      .map((one, at) => ({
        fill: fills[at] ?? '',
        stroke: axisColour,
        label: classLabel(one, at, classes, spec),
      }))
      .toReversed(),
    ...(codes.some((code) => spec.uncertain.includes(code) && typeof spec.values[code] === 'number')
      ? [{ fill: striped, label: spec.uncertainLabel }]
      : []),
    ...(codes.some((code) => spec.values[code] === null)
      ? [{ fill: hatched, label: spec.withheldLabel }]
      : []),
    ...(codes.some((code) => spec.values[code] === undefined)
      ? [{ fill: '#ffffff', label: spec.noneLabel }]
      : []),
  ];
  let y = top;
  const inner = rows.map(({ fill, label }) => {
    const words = wrapLabel(label, charactersIn(width - swatchWidth - 8, size));
    const middle = y + lineHeight(size) / 2;
    y += words.split('\n').length * lineHeight(size) + 8;
    return (
      element('rect', {
        x: left,
        y: middle - 7,
        width: swatchWidth,
        height: 14,
        fill,
        stroke: axisColour,
      }) + text(words, { x: left + swatchWidth + 8, y: middle, size })
    );
  });
  return { inner: inner.join(''), bottom: y };
}

function classLabel(
  { from, to }: ValueClass,
  at: number,
  classes: readonly ValueClass[],
  { style, language }: MapChart,
): string {
  const written = (value: number) => {
    const shown = Number((style.percent ? value * 100 : value).toPrecision(10));
    return formatNumber(shown, (String(shown).split('.')[1] ?? '').length, language);
  };
  const unit = style.percent ? (language === 'en' ? '%' : '\u00a0%') : '';
  const key = at === classes.length - 1 ? 'chart.lastClass' : 'chart.class';
  return message(language, key, { from: written(from), to: `${written(to)}${unit}` });
}
