import { expect, it } from '@jest/globals';
import { edited, handSurgery } from '../../fixtures/hand-surgery.fixture.js';
import { parseManifest } from '../../schema/manifest.js';
import { pathway } from '../mistake.fixture.js';
import { soundTrial } from './trial-mistakes.fixture.js';

it('finds nothing wrong with a sound trial, with an end and without one', () => {
  const { to: _, ...endless } = soundTrial;
  for (const trial of [soundTrial, endless]) {
    const parsed = parseManifest(edited(handSurgery(), { [`${pathway}/trials`]: { splint: trial } }));
    expect('problems' in parsed ? parsed.problems : []).toEqual([]);
  }
});
