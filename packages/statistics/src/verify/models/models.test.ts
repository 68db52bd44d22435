import { describe, expect, it } from '@jest/globals';
import { verifyStatistics } from '../verify-statistics.js';

// Every row twice, once with the event and once without it, so that nothing tells the outcomes apart.
const columns = {
  clinic: [1, 1, 2, 2, 1, 1, 2, 2],
  x: [1, 2, 3, 1, 1, 2, 3, 1],
  w: [3, 5, 1, 6, 3, 5, 1, 6],
  y: [0, 1, 1, 1, 1, 0, 0, 0],
  ga: [1, 2, 3, 1, 2, 3, 1, 2],
};

/** Why the model of a call cannot be verified; null where it can. */
function reasonOf(call: string, method = 'casemix_logistic', data: object = columns): string | null {
  const input = { columns: data, levels: ['a', 'b', 'c'] };
  // The mean of the outcome is there in every model that is computed.
  const expected = method === 'casemix_linear' ? { national_mean: 0.5 } : { national_rate: 0.5 };
  const result = verifyStatistics([{ id: 'm', method, r_call: call, input, expected }]);
  expect(result.differences).toEqual([]);
  expect(result.passed + result.unsupported.length).toBe(1);
  return result.unsupported[0]?.reason ?? null;
}

describe('a model that is not computed', () => {
  it.each([
    ['glm(y~x, binomial, weights=w)', 'The argument weights = w cannot be taken into account'],
    ['glm(y~x, binomial, subset = x > 1)', 'The argument subset = x > 1 cannot be taken into account'],
    ['glm(y~x-1, binomial)', 'A model without an intercept is not computed'],
    ['glm(y~0+x, binomial)', 'A model without an intercept is not computed'],
    ['glm(y~x+w-w, binomial)', 'The term -w cannot be read; give it as a column'],
    ['glm(y~., binomial)', 'The term . cannot be read; name the columns'],
    ['glm(y~poly(x, 2), binomial)', 'The term poly(x, 2) cannot be read; give it as a column'],
    ['glm(y~(x+w)^2, binomial)', 'The term (x+w)^2 cannot be read; give it as a column'],
    ['glm(y~x/w, binomial)', 'The term x/w cannot be read; give it as a column'],
    ['glm(y~x*poly(w,2), binomial)', 'The term x*poly(w,2) cannot be read; give it as a column'],
    ['glm(y~I(x*w), binomial)', 'The term I(x*w) cannot be read; give it as a column'],
    ['glm(cbind(y,1-y)~x, binomial)', 'The outcome cbind(y,1-y) cannot be read; give it as a column'],
    ['glm(y==1~x, binomial)', 'The outcome y==1 cannot be read; give it as a column'],
    ['glm(y~x, poisson)', 'The family poisson is another model'],
    ['glm(y~x, family = binomial(link = "probit"))', 'The family binomial(link = "probit") is another model'],
    ['glm(y~x)', 'The model of glm without a family is linear'],
    [
      'glm(y~x, binomial, method="brglmFit")',
      'The argument method = "brglmFit" cannot be taken into account',
    ],
    ['logistf(y~x)', 'The function logistf is none of glm, lrm'],
    ['glm(y~x+(1|clinic), binomial)', 'The model must have no random intercept'],
    [
      'glm(y~factor(x):w, binomial)',
      'The term factor(x):w cannot be read without the terms that it consists of; give it as columns',
    ],
  ])('%s', (call, reason) => {
    expect(reasonOf(call)).toBe(`${reason}.`);
  });

  it('is told of the other methods as well', () => {
    const offset = 'An offset cannot be taken into account.';
    expect(reasonOf('lm(y~x+offset(w))', 'casemix_linear')).toBe(offset);
    expect(reasonOf('lm(y~x, weights=w)', 'casemix_linear')).toMatch(/^The argument weights = w cannot/);
    expect(reasonOf("clm(ga~x, link='probit')", 'ordinal_logit')).toMatch(
      /^The argument link = 'probit' cannot/,
    );
    expect(reasonOf('clm(ga~x+offset(w))', 'ordinal_logit')).toBe(offset);
    expect(reasonOf('multinom(ga~x, weights=w)', 'multinomial_logit')).toMatch(
      /^The argument weights = w cannot/,
    );
    expect(reasonOf('glmer(y~x, binomial)', 'casemix_glmer')).toMatch(
      /must have the random intercept \(1 \| clinic\)\.$/,
    );
    expect(reasonOf('glmer(y~x+(x|clinic), binomial)', 'casemix_glmer')).toMatch(/^The term \(x\|clinic\)/);
    expect(reasonOf('glmer(y~x+(1|clinic), binomial, nAGQ=1)', 'casemix_glmer')).toMatch(/nAGQ = 1 cannot/);
    expect(reasonOf('glm(y~x,binomial,weights=w)', 'casemix_separation')).toMatch(
      /^The argument weights = w cannot/,
    );
  });

  it('is no refusal of data that a case may expect', () => {
    const r_call = 'glm(y~x, binomial, weights=w)';
    const result = verifyStatistics([
      { id: 'm', method: 'casemix_logistic', r_call, input: { columns }, expected: { error: true } },
    ]);
    expect(result).toMatchObject({ passed: 0, differences: [] });
    expect(result.unsupported).toHaveLength(1);
  });

  it('names a column that is not there, and a category without levels', () => {
    expect(reasonOf('glm(y~height, binomial)')).toBe('The model names height, which is no column.');
    const sexes = { ...columns, sex: ['f', 'm', 'f', 'm', 'f', 'm', 'f', 'm'] };
    expect(reasonOf('glm(y~factor(sex), binomial)', 'casemix_logistic', sexes)).toBe(
      'The levels of sex are not listed; give them as sex_levels.',
    );
  });
});

describe('a model that is computed', () => {
  it.each([
    'glm(y~x, binomial)',
    'glm(y ~ x, family = binomial(link = "logit"), data = d, control = glm.control(epsilon = 1e-14))',
    'stats::glm(formula = y ~ x + 1, family = stats::binomial(), d, weights = NULL)',
    'summary(glm(y ~ `x` + w, "binomial"))',
    'glm(data = d, y ~ log( w ), binomial)',
    'y ~ x',
    'glm(y~1, binomial)',
    '',
  ])('%s', (call) => {
    expect(reasonOf(call)).toBeNull();
  });
});

describe('an outcome', () => {
  it.each(['casemix_logistic', 'casemix_glmer', 'casemix_separation'])('of %s is 0 or 1', (method) => {
    const random = method === 'casemix_glmer' ? ['glmer', '+(1|clinic)'] : ['glm', ''];
    const call = `${random[0]}(y~x${random[1]}, binomial)`;
    const of = (value: unknown): string | null =>
      reasonOf(call, method, { ...columns, y: [0, 1, value, 1, 1, 0, 0, 0] });
    expect(of(2)).toBe('y[2] is 2: it must be 0, 1, true or false.');
    expect(of(0.5)).toBe('y[2] is 0.5: it must be 0, 1, true or false.');
    expect(of('1')).toBe('y[2] is "1": it must be 0, 1, true or false.');
  });
});
