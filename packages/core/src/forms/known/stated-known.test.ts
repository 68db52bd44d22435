import { describe, expect, it } from '@jest/globals';
import { implantRegister } from '../../fixtures/implant-register.fixture.js';
import { statedKnown } from './stated-known.js';

const form = implantRegister().register.pathways['knee']?.forms['surgery'];
if (!form) throw new Error('the fixture has no surgery');

describe('what another system says is known', () => {
  it('is taken as it is, with gaps', () => {
    expect(statedKnown(form, { age: 71, allergic: null })).toEqual({ age: 71, allergic: null });
    expect(statedKnown(form, {})).toEqual({});
  });

  it('is refused by name where the form does not know it, or not so', () => {
    const refusal = (stated: Parameters<typeof statedKnown>[1]) => {
      try {
        return statedKnown(form, stated);
      } catch (error) {
        return error;
      }
    };
    expect(refusal({ age: 'old', height: 170, constructor: 1 })).toMatchObject({
      problems: [
        { field: 'known.age', code: 'wrong-type', message: expect.stringContaining('number') },
        { field: 'known.height', code: 'unknown-field', message: expect.stringContaining('weightBefore') },
        { field: 'known.constructor', code: 'unknown-field' },
      ],
    });
  });
});
