import type { Text } from './text.js';

/** One region of the body drawing: on which side of the drawing it lies, and what it is called. */
export interface BodyRegion {
  readonly side: 'front' | 'back';
  readonly label: Text;
}

const front: Readonly<Record<string, readonly [sv: string, nb: string, en: string]>> = {
  face: ['ansikte', 'ansikt', 'face'],
  throat: ['hals, framsida', 'hals, forside', 'throat'],
  chest: ['bröst', 'bryst', 'chest'],
  abdomen: ['mage', 'mage', 'abdomen'],
  groin: ['ljumske och bäcken', 'lyske og bekken', 'groin and pelvis'],
};
const frontPaired: typeof front = {
  shoulder: ['axel', 'skulder', 'shoulder'],
  'upper-arm': ['överarm', 'overarm', 'upper arm'],
  elbow: ['armbågsveck', 'albueledd', 'elbow'],
  forearm: ['underarm', 'underarm', 'forearm'],
  hand: ['hand', 'hånd', 'hand'],
  hip: ['höft', 'hofte', 'hip'],
  thigh: ['lår, framsida', 'lår, forside', 'front of thigh'],
  knee: ['knä', 'kne', 'knee'],
  shin: ['underben, framsida', 'legg, forside', 'shin'],
  foot: ['fot', 'fot', 'foot'],
};
const back: typeof front = {
  'head-back': ['bakhuvud', 'bakhode', 'back of head'],
  neck: ['nacke', 'nakke', 'neck'],
  'upper-back': ['övre rygg', 'øvre rygg', 'upper back'],
  'lower-back': ['ländrygg', 'korsrygg', 'lower back'],
  tailbone: ['korsben och svanskota', 'korsbein og halebein', 'sacrum and tailbone'],
};
const backPaired: typeof front = {
  'shoulder-blade': ['skulderblad', 'skulderblad', 'shoulder blade'],
  'upper-arm-back': ['överarm, baksida', 'overarm, bakside', 'back of upper arm'],
  'elbow-back': ['armbåge', 'albue', 'point of elbow'],
  'forearm-back': ['underarm, baksida', 'underarm, bakside', 'back of forearm'],
  'hand-back': ['handrygg', 'håndbak', 'back of hand'],
  buttock: ['säte', 'sete', 'buttock'],
  'thigh-back': ['lår, baksida', 'lår, bakside', 'back of thigh'],
  'knee-back': ['knäveck', 'knehase', 'hollow of knee'],
  calf: ['vad', 'legg, bakside', 'calf'],
  heel: ['häl', 'hæl', 'heel'],
};

/** The regions of the body drawing in reading order; left and right are the person's own. */
export const bodyRegions: Readonly<Record<string, BodyRegion>> = Object.fromEntries([
  ...single(front, 'front'),
  ...paired(frontPaired, 'front'),
  ...single(back, 'back'),
  ...paired(backPaired, 'back'),
]);

function single(parts: typeof front, side: BodyRegion['side']): readonly (readonly [string, BodyRegion])[] {
  return Object.entries(parts).map(([code, [sv, nb, en]]) => [code, { side, label: { sv, nb, en } }]);
}

function paired(parts: typeof front, side: BodyRegion['side']): readonly (readonly [string, BodyRegion])[] {
  return Object.entries(parts).flatMap(([code, [sv, nb, en]]) => [
    [`right-${code}`, { side, label: { sv: `höger ${sv}`, nb: `høyre ${nb}`, en: `right ${en}` } }] as const,
    [
      `left-${code}`,
      { side, label: { sv: `vänster ${sv}`, nb: `venstre ${nb}`, en: `left ${en}` } },
    ] as const,
  ]);
}
