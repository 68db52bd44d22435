import type { Answers } from '@kvalreg/engine';
import type { RawEpisode } from '@kvalreg/testing';
import fc from 'fast-check';

export const figuresOn = '2024-06-30';

/** Sums of the ten questions that lie on both sides of every limit and on it: 20 points, 30 and 35 percent, 0. */
const sums = fc.oneof(fc.constantFrom(0, 1, 10, 13, 14, 20, 26, 30, 40), fc.integer({ min: 0, max: 50 }));
const missing = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.constant(2) },
);
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6, nil: null });

/** Ten answers of 0–5 that add up to about the sum; the last ones may be missing. */
function questions(instrument: 'odi' | 'ndi'): fc.Arbitrary<Answers> {
  return fc
    .tuple(sums, missing)
    .map(([sum, left]) =>
      Object.fromEntries(
        Array.from({ length: 10 }, (_, at) => [
          `${instrument}.${instrument}${String(at + 1)}`,
          at >= 10 - left ? null : Math.min(Math.max(sum - 5 * at, 0), 5),
        ]),
      ),
    );
}

function together(...parts: readonly fc.Arbitrary<Answers>[]): fc.Arbitrary<Answers> {
  return fc.tuple(...parts).map((drawn) => drawn.reduce<Answers>((all, part) => ({ ...all, ...part }), {}));
}

const urgency = sometimes(
  fc.oneof({ weight: 4, arbitrary: fc.constant('elective') }, fc.constantFrom('acute', 'subacute')),
);
const previousSurgery = sometimes(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant('none') },
    fc.constantFrom('same-level', 'other-level', 'both'),
  ),
);
/** Mostly an ordinary operation, otherwise anything that can be ticked together. */
const procedures: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(['herniation-removal']) },
  { weight: 4, arbitrary: fc.constant(['decompression']) },
  { weight: 2, arbitrary: fc.constant(['fusion', 'decompression']) },
  { weight: 1, arbitrary: fc.constant(['laminectomy']) },
  {
    weight: 3,
    arbitrary: fc.subarray(
      [
        'herniation-removal',
        'decompression',
        'laminectomy',
        'interspinous-implant',
        'fusion',
        'osteotomy',
        'deformity-correction',
        'disc-prosthesis',
        'implant-revision',
        'implant-removal',
        'other',
      ],
      { minLength: 1 },
    ),
  },
);
const lumbarSurgery = fc
  .record({
    urgency,
    previousSurgery,
    procedures,
    fusionTechniques: sometimes(fc.subarray(['tlif', 'plif', 'plf-instrumented', 'alif'])),
    findings: fc.subarray([
      'herniation',
      'central-stenosis',
      'lateral-stenosis',
      'foraminal-stenosis',
      'degenerative-spondylolisthesis',
    ]),
    asa: sometimes(fc.integer({ min: 1, max: 5 })),
    anticoagulants: sometimes(fc.boolean()),
    thromboprophylaxis: sometimes(fc.boolean()),
    paresis: sometimes(fc.boolean()),
  })
  // As the form: what is hidden has no answer.
  .map((answers) => ({
    ...answers,
    fusionTechniques: answers.procedures.includes('fusion') ? answers.fusionTechniques : null,
  }));
const cervicalSurgery = fc.record({
  urgency,
  approach: fc.constantFrom('anterior', 'anterior', 'combined', 'posterior'),
  myelopathy: sometimes(fc.constantFrom(false, false, true)),
  procedures: fc.constantFrom(['discectomy'], ['corpectomy'], ['posterior-decompression']),
  findings: fc.subarray(['herniation', 'central-stenosis']),
});

const day = (from: string, to: string) =>
  fc
    .integer({ min: Date.parse(from) / 86_400_000, max: Date.parse(to) / 86_400_000 })
    .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

function operations(forms: {
  readonly baseline: fc.Arbitrary<Answers>;
  readonly surgery: fc.Arbitrary<Answers>;
  readonly months3: fc.Arbitrary<Answers>;
  readonly months12: fc.Arbitrary<Answers>;
}): fc.Arbitrary<RawEpisode> {
  return fc
    .record({
      unit: fc.constantFrom('north', 'south'),
      region: fc.constant('nord'),
      indexDate: fc.oneof(day('2022-12-25', figuresOn), day('2024-03-30', '2024-04-03')),
      sex: fc.constantFrom('female', 'male', 'male'),
      age: fc.integer({ min: 18, max: 95 }),
      delay: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constantFrom(89, 90, 91)),
      baseline: sometimes(forms.baseline),
      surgery: forms.surgery,
      months3: sometimes(forms.months3),
      months12: sometimes(forms.months12),
    })
    .map(({ delay, baseline, surgery, months3, months12, ...rest }) => {
      const later = (days: number) =>
        new Date(Date.parse(rest.indexDate) + days * 86_400_000).toISOString().slice(0, 10);
      const answered = {
        ...(baseline && { baseline: { on: rest.indexDate, answers: baseline } }),
        surgery: { on: later(delay), answers: surgery },
        ...(months3 && { months3: { on: later(95), answers: months3 } }),
        ...(months12 && { months12: { on: later(370), answers: months12 } }),
      };
      return { ...rest, openedOn: rest.indexDate, answered } satisfies RawEpisode;
    });
}

export const lumbarOperations = operations({
  baseline: together(
    fc.record({
      waitToOperation: sometimes(fc.constantFrom('under-3-months', '3-to-6-months', 'over-12-months')),
      'nrsLeg.nrsLeg': sometimes(fc.integer({ min: 0, max: 10 })),
    }),
    questions('odi'),
  ),
  surgery: lumbarSurgery,
  months3: questions('odi'),
  months12: questions('odi'),
});

const throat = fc.record({
  voiceProblems: sometimes(fc.boolean()),
  swallowingProblems: sometimes(fc.boolean()),
});
export const cervicalOperations = operations({
  baseline: questions('ndi'),
  surgery: cervicalSurgery,
  months3: throat,
  months12: together(questions('ndi'), throat),
});
