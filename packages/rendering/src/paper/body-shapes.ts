type Points = readonly (readonly [x: number, y: number])[];

/** Width and height of each of the two figures in the units of the shapes. */
export const figureSize = { width: 100, height: 212 } as const;

const head: Points = [
  [46, 1],
  [54, 1],
  [60, 8],
  [59, 19],
  [54, 27],
  [46, 27],
  [41, 19],
  [40, 8],
];
const neck: Points = [
  [45, 27],
  [55, 27],
  [56, 36],
  [44, 36],
];

const middle: Readonly<Record<string, Points>> = {
  face: head,
  throat: neck,
  chest: [
    [34, 36],
    [66, 36],
    [65, 66],
    [35, 66],
  ],
  abdomen: [
    [35, 66],
    [65, 66],
    [65, 90],
    [35, 90],
  ],
  groin: [
    [43, 90],
    [57, 90],
    [54, 106],
    [46, 106],
  ],
  'head-back': head,
  neck,
  'upper-back': [
    [44, 36],
    [56, 36],
    [56, 64],
    [44, 64],
  ],
  'lower-back': [
    [35, 64],
    [65, 64],
    [65, 88],
    [35, 88],
  ],
  tailbone: [
    [43, 88],
    [57, 88],
    [54, 105],
    [46, 105],
  ],
};

const upperArm: Points = [
  [22, 51],
  [33, 51],
  [30, 74],
  [19, 74],
];
const elbow: Points = [
  [19, 74],
  [30, 74],
  [28, 87],
  [17, 87],
];
const forearm: Points = [
  [17, 87],
  [28, 87],
  [24, 109],
  [14, 109],
];
const hand: Points = [
  [14, 109],
  [24, 109],
  [25, 122],
  [19, 128],
  [11, 122],
];
const knee: Points = [
  [34, 144],
  [48, 144],
  [47, 158],
  [35, 158],
];
const lowerLeg: Points = [
  [35, 158],
  [47, 158],
  [45, 194],
  [37, 194],
];

/** On the left side of the drawing. */
const paired: Readonly<Record<string, Points>> = {
  shoulder: [
    [34, 36],
    [26, 39],
    [22, 51],
    [34, 51],
  ],
  'upper-arm': upperArm,
  elbow,
  forearm,
  hand,
  hip: [
    [35, 90],
    [43, 90],
    [46, 106],
    [32, 108],
  ],
  thigh: [
    [32, 108],
    [46, 106],
    [49, 108],
    [48, 144],
    [34, 144],
  ],
  knee,
  shin: lowerLeg,
  foot: [
    [37, 194],
    [45, 194],
    [47, 204],
    [43, 210],
    [31, 209],
    [34, 202],
  ],
  'shoulder-blade': [
    [44, 36],
    [34, 36],
    [26, 39],
    [22, 51],
    [34, 51],
    [35, 64],
    [44, 64],
  ],
  'upper-arm-back': upperArm,
  'elbow-back': elbow,
  'forearm-back': forearm,
  'hand-back': hand,
  buttock: [
    [35, 88],
    [43, 88],
    [46, 105],
    [49, 108],
    [48, 112],
    [32, 110],
  ],
  'thigh-back': [
    [32, 110],
    [48, 112],
    [48, 144],
    [34, 144],
  ],
  'knee-back': knee,
  calf: lowerLeg,
  heel: [
    [37, 194],
    [45, 194],
    [47, 204],
    [44, 210],
    [36, 210],
    [35, 203],
  ],
};

/**
 * The outline of a region of the body. Seen from the front, the person's right is on the left of the drawing; from
 * behind, on the right.
 */
export function bodyShape(code: string, side: 'front' | 'back'): Points {
  const [, which, part] = /^(right|left)-(.*)$/u.exec(code) ?? [];
  const own = which === undefined ? middle[code] : paired[part ?? ''];
  if (!own) throw new TypeError(`the drawing has no region ${code}`);
  const isOnLeft = (which === 'right') === (side === 'front');
  return which === undefined || isOnLeft ? own : own.map(([x, y]) => [figureSize.width - x, y] as const);
}
