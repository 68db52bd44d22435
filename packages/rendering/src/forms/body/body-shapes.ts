/** Width and height of each of the two figures in the units of the shapes. */
export const bodySize = { width: 200, height: 432 } as const;

const head = 'M100 4C114 4 121 15 121 30C121 46 111 61 100 61C89 61 79 46 79 30C79 15 86 4 100 4Z';
const neck = 'M88 52C89 64 87 69 83 72L117 72C113 69 111 64 112 52C108 58 104 61 100 61C96 61 92 58 88 52Z';

const middle: Readonly<Record<string, string>> = {
  throat: neck,
  face: head,
  chest:
    'M83 72L117 72C128 86 134 98 135 112C134 122 133 130 132 136L68 136C67 130 66 122 65 112C66 98 72 86 83 72Z',
  abdomen: 'M68 136L132 136C131 150 131 162 134 178L66 178C69 162 69 150 68 136Z',
  groin: 'M82 178L118 178C114 196 108 210 103 222C101 226 99 226 97 222C92 210 86 196 82 178Z',
  neck,
  'head-back': head,
  'upper-back': 'M83 72L117 72C113 92 112 112 112 132L88 132C88 112 87 92 83 72Z',
  'lower-back': 'M67 132L133 132C131 148 131 162 134 178L66 178C69 162 69 148 67 132Z',
  tailbone: 'M84 178L116 178C112 192 106 204 100 214C94 204 88 192 84 178Z',
};

const upperArm = 'M44 110L65 112C64 126 62 138 59 150L40 148C40 134 41 122 44 110Z';
const elbow = 'M40 148L59 150C58 158 57 165 56 173L36 171C38 162 39 155 40 148Z';
const forearm = 'M36 171L56 173C53 189 49 203 45 217L29 214C30 199 32 185 36 171Z';
const hand =
  'M29 214L45 217C48 225 47 235 43 245C40 253 34 255 29 251C23 246 21 238 23 230C24 224 27 219 29 214Z';
const knee = 'M63 296L95 296C94 307 93 316 92 326L65 326C65 316 64 307 63 296Z';
const lowerLeg = 'M65 326L92 326C95 346 91 370 88 397L72 397C68 372 61 348 65 326Z';

/** On the left of the drawing. */
const paired: Readonly<Record<string, string>> = {
  shoulder: 'M83 72C76 77 66 78 59 81C49 86 45 97 44 110L65 112C66 98 72 86 83 72Z',
  'upper-arm': upperArm,
  elbow,
  forearm,
  hand,
  hip: 'M66 178L82 178C86 196 92 210 97 222L57 222C58 205 62 190 66 178Z',
  thigh: 'M57 222L97 222C98 225 99 226 100 226C100 252 98 274 95 296L63 296C59 272 56 248 57 222Z',
  knee,
  shin: lowerLeg,
  foot: 'M72 397L88 397C88 405 91 411 90 419C88 429 66 430 61 424C58 418 70 409 72 397Z',
  'shoulder-blade':
    'M83 72C76 77 66 78 59 81C49 86 45 97 44 110L65 112C65 120 66 127 67 132L88 132C88 112 87 92 83 72Z',
  'upper-arm-back': upperArm,
  'elbow-back': elbow,
  'forearm-back': forearm,
  'hand-back': hand,
  buttock:
    'M66 178L84 178C88 192 94 204 100 214C100 220 100 226 99 230C88 238 68 238 57 228C58 208 62 192 66 178Z',
  'thigh-back': 'M57 228C68 238 88 238 99 230C99 254 98 274 95 296L63 296C59 272 56 252 57 228Z',
  'knee-back': knee,
  calf: lowerLeg,
  heel: 'M72 397L88 397C88 405 90 411 89 418C86 426 74 426 71 418C70 411 72 405 72 397Z',
};

/**
 * The outline of a region of the body as the path of an SVG. Seen from the front, the person's right is on the left of
 * the drawing; from behind, it is on the right.
 */
export function bodyShape(code: string, side: 'front' | 'back'): string {
  const [, which, part] = /^(right|left)-(.*)$/u.exec(code) ?? [];
  const own = which === undefined ? middle[code] : paired[part ?? ''];
  if (own === undefined) throw new TypeError(`the drawing has no region ${code}`);
  const isOnLeft = which === undefined || (which === 'right') === (side === 'front');
  return isOnLeft ? own : mirrored(own);
}

/** Every coordinate is absolute, and every second one a distance from the left. */
function mirrored(path: string): string {
  let count = 0;
  return path.replace(/\d+/gu, (number) =>
    count++ % 2 === 0 ? String(bodySize.width - Number(number)) : number,
  );
}
