import { describe, expect, it } from '@jest/globals';
import type { Pathway } from '@kvalreg/declaration';
import { evaluateIndicators, planAnalysis, type Answers, type IndicatorResult } from '@kvalreg/engine';
import { caseRows, type RawEpisode } from '@kvalreg/testing';
import { cervical } from './cervical/pathway.js';
import { lumbar } from './lumbar/pathway.js';
import {
  asaCounts,
  benefitPercent,
  legPainDurationPercent,
  legPainDurationUnanswered,
  mainProcedureCounts,
  neckProcedureCounts,
  satisfactionPercent,
} from './published-figures.js';

const pathways = { lumbar, cervical } as const;
type Area = keyof typeof pathways;

/** An operation of 2023 with these answers on the occasions that are named. */
function operation(answers: Readonly<Record<string, Answers>>): RawEpisode {
  const on = (occasion: string) => (occasion === 'months12' ? '2024-06-01' : '2023-06-01');
  return {
    unit: 'any',
    region: 'any',
    openedOn: '2023-05-01',
    indexDate: '2023-06-01',
    sex: 'female',
    age: 58,
    answered: Object.fromEntries(
      Object.entries({ surgery: {}, ...answers }).map(([occasion, given]) => [
        occasion,
        { on: on(occasion), answers: given },
      ]),
    ),
  };
}
const times = (count: number, answers: Readonly<Record<string, Answers>>) =>
  Array.from({ length: count }, () => operation(answers));

function figure(area: Area, indicator: string, episodes: readonly RawEpisode[]): IndicatorResult {
  const pathway: Pathway = pathways[area];
  const plan = planAnalysis('norspine', area, pathway);
  const rows = episodes.map(caseRows(plan, pathway));
  const [result] = evaluateIndicators(pathway, { indicators: [indicator], groups: [[]] }, rows);
  if (!result) throw new Error('there is one result');
  return result;
}
const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10;
const shares = ({ options = [], n }: IndicatorResult) => options.map(({ k }) => percent(k, n));
/** Five thousand answers that have the printed shares; what these exceed 100 by is rounding, and is taken off all alike. */
function answersAs(printed: readonly number[], answers: (code: number) => Answers): readonly RawEpisode[] {
  const counts = printed.map((share) => Math.round(50 * share));
  let excess = counts.reduce((sum, count) => sum + count, 0) - 5000;
  while (excess !== 0) {
    for (let at = 0; at < counts.length && excess !== 0; at += 1) {
      counts[at] = (counts[at] ?? 0) - Math.sign(excess);
      excess -= Math.sign(excess);
    }
  }
  return counts.flatMap((count, at) => times(count, { months12: answers(at + 1) }));
}

describe.each(['lumbar', 'cervical'] as const)('fed with answers as those of the report, %s', (area) => {
  it('benefit is as printed', () => {
    const cases = answersAs(benefitPercent[area], (code) => ({ 'benefit.gpeNo': code }));
    expect(shares(figure(area, 'benefit', [...cases, ...times(50, {})]))).toEqual(benefitPercent[area]);
  });

  it('satisfaction is as printed', () => {
    const cases = answersAs(satisfactionPercent[area], (code) => ({ 'satisfaction.satNo': code }));
    expect(shares(figure(area, 'satisfaction', cases))).toEqual(satisfactionPercent[area]);
  });

  it('ASA classes are as printed, those without beside them', () => {
    const { classes, missing } = asaCounts[area];
    const cases = classes.flatMap((count, at) => times(count, { surgery: { asa: at + 1 } }));
    const { options, unknown, n } = figure(area, 'asaClass', [...cases, ...times(missing, {})]);
    expect(options?.map(({ k }) => k)).toEqual(classes);
    expect(unknown).toBe(missing);
    // Printed of all operations. The report prints 26.3 % for 327 of 1 384 in the neck, which is 23.6 %.
    expect(options?.map(({ k }) => percent(k, n + unknown))).toEqual(
      area === 'lumbar' ? [19.7, 60.3, 18.7, 0.3, 0] : [23.6, 63.4, 12.1, 0.2, 0],
    );
  });
});

describe('fed with operations as those of the report', () => {
  it('the main procedures of the back are as printed', () => {
    const procedures: Readonly<Record<keyof typeof mainProcedureCounts, Answers>> = {
      undefined: { procedures: ['other'] },
      'disc-surgery': { procedures: ['herniation-removal'] },
      decompression: { procedures: ['decompression', 'herniation-removal'] },
      laminectomy: { procedures: ['laminectomy', 'decompression'] },
      'interspinous-implant': { procedures: ['interspinous-implant', 'decompression'] },
      fusion: { procedures: ['decompression', 'fusion'], fusionTechniques: ['tlif'] },
      deformity: { procedures: ['osteotomy', 'fusion'], fusionTechniques: ['plf-instrumented'] },
      'implant-revision': { procedures: ['implant-removal', 'decompression'] },
      'disc-prosthesis': { procedures: ['disc-prosthesis', 'implant-removal'] },
    };
    const cases = Object.entries(mainProcedureCounts).flatMap(([code, count]) =>
      times(count, { surgery: procedures[code as keyof typeof procedures] }),
    );
    const result = figure('lumbar', 'mainProcedure', cases);
    expect(result.options?.map(({ k }) => k)).toEqual(Object.values(mainProcedureCounts));
    expect(shares(result)).toEqual([0.9, 37.9, 48.9, 1.9, 0, 8.7, 0.3, 0.7, 0.8]);
  });

  it('the main procedures of the neck are as printed', () => {
    const procedures: Readonly<Record<keyof typeof neckProcedureCounts, Answers>> = {
      'anterior-discectomy-herniation': { procedures: ['discectomy'], findings: ['herniation'] },
      'anterior-discectomy': { procedures: ['discectomy'], findings: ['lateral-stenosis'] },
      corpectomy: { procedures: ['corpectomy', 'discectomy'], findings: ['herniation'] },
      'posterior-decompression': { procedures: ['foraminotomy-bilateral'], findings: ['herniation'] },
      'posterior-fusion': { procedures: ['posterior-fusion', 'posterior-decompression'], findings: ['none'] },
      other: { procedures: ['other'], findings: ['none'] },
    };
    const cases = Object.entries(neckProcedureCounts).flatMap(([code, count]) =>
      times(count, { surgery: procedures[code as keyof typeof procedures] }),
    );
    const { options } = figure('cervical', 'mainProcedure', cases);
    expect(options?.map(({ k }) => k)).toEqual(Object.values(neckProcedureCounts));
    expect(options?.map(({ k }) => percent(k, 1384))).toEqual([49, 26.3, 0.4, 21.8, 1.2, 0.9]);
  });

  it('radiating pain has lasted as long as printed', () => {
    const cases = Object.entries(legPainDurationPercent).flatMap(([legPainDuration, share]) =>
      times(Math.round(10 * share), { baseline: { legPainDuration } }),
    );
    const unanswered = times(Math.round(10 * legPainDurationUnanswered), { baseline: {} });
    const { options, unknown, n } = figure('lumbar', 'legPainDuration', [...cases, ...unanswered]);
    expect(options?.map(({ k }) => percent(k, n + unknown))).toEqual(Object.values(legPainDurationPercent));
  });
});
