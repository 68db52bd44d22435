import { expect, it } from '@jest/globals';
import { edited, handSurgery } from '../../fixtures/hand-surgery.fixture.js';
import { parseManifest } from '../../schema/manifest.js';
import { pathway } from '../mistake.fixture.js';
import { otherSoundModels, soundModel } from './model-mistakes.fixture.js';

it('finds nothing wrong with sound models', () => {
  const models = { relief: soundModel, ...otherSoundModels };
  const parsed = parseManifest(edited(handSurgery(), { [`${pathway}/models`]: models }));
  expect('problems' in parsed ? parsed.problems : []).toEqual([]);
});
