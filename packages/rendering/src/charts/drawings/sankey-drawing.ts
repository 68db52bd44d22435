import { formatValue } from '../../format/format-interval.js';
import { formatCount } from '../../format/format-number.js';
import type { Canvas } from '../axes.js';
import type { FlowState, FlowWay, SankeyChart } from '../chart-spec.js';
import { axisColour } from '../palette.js';
import type { Drawing } from '../svg/drawing.js';
import { element, lineHeight, text } from '../svg/elements.js';
import { charactersIn, legend, swatchWidth } from '../svg/legend.js';
import { wrapLabel } from '../wrap-label.js';

/** Told apart by lightness too: dark, pale and in between. */
const wayColours: Readonly<Record<FlowWay, string>> = {
  better: '#0062ba',
  same: '#b9bec4',
  worse: '#e08a3c',
  plain: '#6a8fb5',
};
const barWidth = 12;
const gap = 12;
/** Flows below this height have no outline that sets them apart. */
const thin = 2.5;

interface Node {
  readonly top: number;
  readonly height: number;
}

/** The states before at the left and after at the right, as high as they are common, and who went where between. */
export function sankeyDrawing(spec: SankeyChart, canvas: Canvas): Drawing {
  const size = canvas.fontSize;
  const labelWidth = canvas.narrow ? 92 : 165;
  const bars = { left: labelWidth + 8, right: canvas.width - labelWidth - 8 - barWidth };
  const key =
    spec.ways.length > 1
      ? legend(
          spec.ways.map(({ way, label }) => ({
            label,
            swatch: (x, y) =>
              element('rect', { x, y: y - 6, width: swatchWidth, height: 12, fill: wayColours[way] }),
          })),
          { left: 4, top: 2, width: canvas.width - 8, size },
        )
      : { inner: '', height: 0 };
  const headTop = key.height + 14;
  const top = headTop + 22;
  const sides = {
    before: labelsOf(spec.before, spec, labelWidth, size),
    after: labelsOf(spec.after, spec, labelWidth, size),
  };
  const needed = Math.max(...Object.values(sides).map((labels) => heightOf(labels, size)));
  const height = Math.max(canvas.narrow ? 260 : 300, needed);
  const nodes = { before: nodesOf(spec.before, top, height), after: nodesOf(spec.after, top, height) };
  return {
    height: top + height + 8,
    inner: [
      key.inner,
      text(spec.beforeLabel, { x: bars.left + barWidth, y: headTop, size, anchor: 'end', bold: true }),
      text(spec.afterLabel, { x: bars.right, y: headTop, size, bold: true }),
      ...flowPaths(spec, nodes, bars),
      ...nodes.before.map((node) => bar(node, bars.left)),
      ...nodes.after.map((node) => bar(node, bars.right)),
      labelTexts(sides.before, nodes.before, {
        x: bars.left - 8,
        anchor: 'end',
        size,
        start: top,
        end: top + height,
      }),
      labelTexts(sides.after, nodes.after, {
        x: bars.right + barWidth + 8,
        anchor: 'start',
        size,
        start: top,
        end: top + height,
      }),
    ].join(''),
  };
}

function total(states: readonly FlowState[]): number {
  return states.reduce((sum, { n }) => sum + n, 0);
}

/** The states above each other; one that nobody is in keeps its name and its place. */
function nodesOf(states: readonly FlowState[], top: number, height: number): readonly Node[] {
  const scale = (height - gap * (states.length - 1)) / Math.max(1, total(states));
  let y = top;
  return states.map(({ n }) => {
    const node = { top: y, height: n * scale };
    y += node.height + gap;
    return node;
  });
}

function bar({ top, height }: Node, x: number): string {
  return element('rect', { x, y: top, width: barWidth, height: Math.max(height, 1), fill: axisColour });
}

function flowPaths(
  { flows }: SankeyChart,
  nodes: { readonly before: readonly Node[]; readonly after: readonly Node[] },
  bars: { readonly left: number; readonly right: number },
): readonly string[] {
  const all = flows.reduce((sum, { n }) => sum + n, 0);
  const drawn = nodes.before.reduce((sum, { height }) => sum + height, 0);
  const scale = drawn / Math.max(1, all);
  const used = { before: nodes.before.map(() => 0), after: nodes.after.map(() => 0) };
  const [from, to] = [bars.left + barWidth, bars.right];
  const middle = (from + to) / 2;
  const sorted = flows.toSorted((a, b) => a.from - b.from || a.to - b.to);
  return sorted.flatMap((flow) => {
    const [start, end] = [nodes.before[flow.from], nodes.after[flow.to]];
    if (!start || !end || flow.n === 0) return [];
    const height = flow.n * scale;
    const y0 = start.top + (used.before[flow.from] ?? 0);
    const y1 = end.top + (used.after[flow.to] ?? 0);
    used.before[flow.from] = (used.before[flow.from] ?? 0) + height;
    used.after[flow.to] = (used.after[flow.to] ?? 0) + height;
    const at = (value: number) => String(Math.round(value * 100) / 100);
    const curve = (y: number, end: number, x: number) =>
      `C${at(middle)} ${at(y)} ${at(middle)} ${at(end)} ${at(x)} ${at(end)}`;
    return [
      element('path', {
        d: `M${at(from)} ${at(y0)}${curve(y0, y1, to)}V${at(y1 + height)}${curve(y1 + height, y0 + height, from)}Z`,
        fill: wayColours[flow.way],
        'fill-opacity': 0.7,
        // A white outline would cover the flow of a single person.
        ...(height < thin
          ? { stroke: wayColours[flow.way], 'stroke-width': 1 }
          : { stroke: '#ffffff', 'stroke-width': 0.75 }),
      }),
    ];
  });
}

/** Name, share and number of each state. */
function labelsOf(
  states: readonly FlowState[],
  { language }: SankeyChart,
  width: number,
  size: number,
): readonly string[] {
  const all = total(states);
  return states.map(({ label, n }) => {
    const share = all === 0 ? '' : `${formatValue(n / all, { percent: true, decimals: 0 }, language)} `;
    return `${wrapLabel(label, charactersIn(width, size))}\n${share}(${formatCount(n, language)})`;
  });
}

function heightOf(labels: readonly string[], size: number): number {
  return labels.reduce((sum, label) => sum + label.split('\n').length * lineHeight(size) + 6, 0);
}

/** Each beside its state, moved down where the one above needs the room, and up again from the end. */
function labelTexts(
  labels: readonly string[],
  nodes: readonly Node[],
  {
    x,
    anchor,
    size,
    start,
    end,
  }: { x: number; anchor: 'start' | 'end'; size: number; start: number; end: number },
): string {
  const heights = labels.map((label) => label.split('\n').length * lineHeight(size) + 6);
  const tops = nodes.map(({ top, height }, at) => top + height / 2 - (heights[at] ?? 0) / 2);
  let floor = start;
  for (let at = 0; at < tops.length; at += 1) {
    tops[at] = Math.max(tops[at] ?? 0, floor);
    floor = (tops[at] ?? 0) + (heights[at] ?? 0);
  }
  let limit = end;
  for (let at = tops.length - 1; at >= 0; at -= 1) {
    tops[at] = Math.min(tops[at] ?? 0, limit - (heights[at] ?? 0));
    limit = tops[at] ?? 0;
  }
  return labels
    .map((label, at) => text(label, { x, y: (tops[at] ?? 0) + 3 + lineHeight(size) / 2, size, anchor }))
    .join('');
}
