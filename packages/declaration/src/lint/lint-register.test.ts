import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { handReferrals } from '../fixtures/hand-referrals.fixture.js';
import { edited, handSurgery } from '../fixtures/hand-surgery.fixture.js';
import { yearlyFigures } from '../fixtures/yearly-figures.fixture.js';
import { parseManifest } from '../schema/manifest.js';
import { declarationProblemCodes, type DeclarationProblem } from './declaration-problem.js';
import { feedMistakes } from './feeds/feed-mistakes.fixture.js';
import { goalMistakes } from './goal-mistakes.fixture.js';
import { earlierMistakes } from './forms/earlier-mistakes.fixture.js';
import { formMistakes } from './forms/form-mistakes.fixture.js';
import { formPartMistakes } from './forms/form-parts-mistakes.fixture.js';
import { rightKinds } from './pathway/kind-mistakes.fixture.js';
import { possibleMistakes, soundConditions } from './possible/possible-mistakes.fixture.js';
import { pathwayMistakes } from './pathway/pathway-mistakes.fixture.js';
import { volumeMistakes, volumeModel } from './volumes/volume-mistakes.fixture.js';
import { registerMistakes } from './register-mistakes.fixture.js';
import { submissionMistakes } from './submissions/submission-mistakes.fixture.js';

const mistakes = [
  ...registerMistakes,
  ...formMistakes,
  ...earlierMistakes,
  ...formPartMistakes,
  ...pathwayMistakes,
  ...possibleMistakes,
  ...feedMistakes,
  ...volumeMistakes,
  ...submissionMistakes,
  ...goalMistakes,
];

function problemsAfter(changes: Readonly<Record<string, unknown>>): readonly DeclarationProblem[] {
  const parsed = parseManifest(edited(handSurgery(), changes));
  return 'problems' in parsed ? parsed.problems : [];
}

describe('lintRegister', () => {
  it.each(mistakes.map((mistake) => [mistake.code, mistake.path, mistake] as const))(
    'finds %s at %s',
    (code, place, { changes }) => {
      const path = place.replaceAll('/', '.');
      const found = problemsAfter(changes);
      expect(found).toContainEqual({ path, code, message: expect.stringMatching(/^.{15,}\.$/) });
    },
  );

  it('has an example of every mistake that it knows', () => {
    const shown = new Set<string>(mistakes.map(({ code }) => code));
    expect(declarationProblemCodes.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('accepts a register with a feed, beside its pathways and alone', () => {
    const feeds = { referral: handReferrals() };
    expect(problemsAfter({ feeds })).toEqual([]);
    expect(problemsAfter({ feeds, pathways: {}, identifiers: [], participation: undefined })).toEqual([]);
  });

  it.each(soundConditions)('accepts conditions that leave somebody: %j', (changes) => {
    expect(problemsAfter(changes)).toEqual([]);
  });

  it.each(rightKinds)('accepts an indicator of each kind: %j', (changes) => {
    expect(problemsAfter(changes)).toEqual([]);
  });

  it('accepts a volume model', () => {
    expect(problemsAfter({ volumeModels: { flow: volumeModel() } })).toEqual([]);
  });

  it('lists all problems at once', () => {
    const problems = problemsAfter({
      'title/nb': undefined,
      'pathways/carpalTunnel/index': ['surgery', 'side'],
      'pathways/carpalTunnel/publication/smallestN': 0,
    });
    expect(problems.map(({ code }) => code)).toEqual([
      'missing-text',
      'index-date',
      'index-date',
      'publication-limit',
      'publication-limit',
    ]);
  });

  it('says what stands there and what to do', () => {
    expect(problemsAfter({ 'pathways/carpalTunnel/publication/indicators/0': 'releived' })).toEqual([
      {
        path: 'pathways.carpalTunnel.publication.indicators.0',
        code: 'unknown-indicator',
        message:
          'There is no indicator "releived". Known: operations, relieved, absence, symptomChange, numbnessYear1.',
      },
    ]);
  });

  it('answers whatever is put anywhere in a manifest, and never throws', () => {
    const names = fc.constantFrom('constructor', '__proto__', '', 'surgery', 'day', 'other', '0');
    const anything = fc.oneof(
      fc.jsonValue(),
      names,
      fc.dictionary(names, fc.jsonValue()),
      fc.constant(undefined),
    );
    const whole = () => edited(handSurgery(), { submissions: { yearly: yearlyFigures() } });
    expect(parseManifest(whole())).toEqual({ register: whole() });
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(whole())), anything, (place, value) => {
        const parsed = parseManifest(edited(whole(), { [place]: value }));
        return 'register' in parsed || parsed.problems.length > 0;
      }),
      { numRuns: 1000 },
    );
  });
});

/** Every path of a JSON value, its keys joined by slashes. */
function placesIn(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, inner]) => [
    key,
    ...placesIn(inner).map((rest) => `${key}/${rest}`),
  ]);
}
