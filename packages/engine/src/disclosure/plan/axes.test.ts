import { describe, expect, it } from '@jest/globals';
import { axesOf, axisWith } from './axes.js';
import { dividedPathway } from '../series/divided-cases.fixture.js';

const axes = axesOf(dividedPathway);
const refusal = (dimension: string): unknown => {
  try {
    return axisWith(dividedPathway, axes, dimension);
  } catch (error) {
    return error;
  }
};

describe('axesOf', () => {
  it('joins dimensions that follow from each other, coarse to fine, and leaves out those that only overlap', () => {
    expect(axes.map(({ levels }) => levels)).toEqual([
      ['unit'],
      ['year', 'half', 'quarter', 'month'],
      ['family', 'kind'],
      ['sex'],
      ['place'],
      ['ageClass'],
      ['residence'],
    ]);
    expect(axisWith(dividedPathway, axes, 'kind').levels).toEqual(['family', 'kind']);
  });

  it('is the same whichever of the two is published, and without a publication', () => {
    const { publication: _, ...unpublished } = dividedPathway;
    expect(axesOf(unpublished).find(({ levels }) => levels.includes('kind'))?.levels).toEqual([
      'family',
      'kind',
    ]);
  });

  it('says what to ask for instead of what cannot be protected', () => {
    expect(refusal('mixed')).toMatchObject({
      code: 'same-answers',
      message: expect.stringContaining('made from the same answers as family and kind'),
    });
    expect(refusal('recent')).toMatchObject({
      code: 'same-answers',
      message: expect.stringContaining('Ask by year or half or quarter or month instead'),
    });
    expect(refusal('region')).toMatchObject({ code: 'no-regions' });
    expect(refusal('hospital')).toMatchObject({
      code: 'no-regions',
      message: expect.stringContaining('no figures by hospital'),
    });
  });
});
