import { optionsOf, type Text, type WrittenIndicator } from '@kvalreg/declaration';
import { and, eq, gte, includes, lte, ne, not, oneOf, type Expr } from '@kvalreg/expression';
import { reaches, thresholds } from '@kvalreg/instruments';
import { scaleOf, type Scale } from '../../shared/scale-of.js';
import { lumbarInstruments as instruments } from '../instruments.js';
import { activityIndicators, delayIndicators, shareOf, source } from '../measures.js';
import { changeOf, operationIndicators, resultIndicators } from '../outcomes.js';
import { definitions } from '../texts/definitions.js';
import { mainProcedures } from '../texts/dimensions.js';
import { exclusionTitles, indicatorTitles as titles } from '../texts/indicators.js';
import { baseline as baselineForm } from './baseline.js';
import type { At } from './case.js';
import { isStenosis, mainProcedure } from './diagnosis.js';

/** The six quality indicators of the lower back, as docs/adr/0011-the-nine-norspine-indicators.md settles them. */
function qualityIndicators(at: At) {
  const { baseline, surgery, months12, person } = at;
  const procedure = mainProcedure(at);
  const stenosis = isStenosis(at);
  const notElective = { title: exclusionTitles.notElective, when: ne(surgery.urgency, 'elective') };
  const operatedBefore = { title: exclusionTitles.operatedBefore, when: ne(surgery.previousSurgery, 'none') };
  const notAnswered = { title: exclusionTitles.notAnswered12, when: not(months12.answered) };
  return {
    waitingTime: shareOf({
      title: titles.waitingTime,
      definition: definitions.waitingTime,
      exclusions: [
        { title: exclusionTitles.acute, when: eq(surgery.urgency, 'acute') },
        { title: exclusionTitles.subacute, when: eq(surgery.urgency, 'subacute') },
      ],
      numerator: eq(baseline.waitToOperation, 'under-3-months'),
      better: 'higher',
      goal: { high: { above: 0.8 }, moderate: { atLeast: 0.5 }, years: 1, lag: 0, smallestN: 20 },
    }),
    littleLegPain: shareOf({
      title: titles.littleLegPain,
      definition: definitions.littleLegPain,
      population: eq(procedure, 'disc-surgery'),
      exclusions: [{ title: exclusionTitles.paresis, when: surgery.paresis }],
      numerator: lte(baseline.nrsLeg.score, 3),
      better: 'lower',
      goal: { high: { below: 0.03 }, years: 2, lag: 0, smallestN: 20 },
    }),
    odiDiscHerniation: shareOf({
      title: titles.odiDiscHerniation,
      definition: definitions.odiDiscHerniation,
      population: eq(procedure, 'disc-surgery'),
      exclusions: [notElective, operatedBefore, notAnswered],
      numerator: reaches(thresholds.odiSuccessDiscHerniation, baseline.odi.score, months12.odi.score),
      better: 'higher',
      goal: { high: { atLeast: 0.7 }, years: 2, lag: 1, smallestN: 30 },
    }),
    odiStenosis: shareOf({
      title: titles.odiStenosis,
      definition: definitions.odiStenosis,
      population: stenosis,
      exclusions: [
        notElective,
        operatedBefore,
        notAnswered,
        { title: exclusionTitles.odiZero, when: eq(baseline.odi.score, 0) },
      ],
      numerator: reaches(thresholds.odiSuccessStenosis, baseline.odi.score, months12.odi.score),
      better: 'higher',
      goal: { high: { atLeast: 0.7 }, years: 2, lag: 1, smallestN: 30 },
    }),
    fusionAtFirst: shareOf({
      title: titles.fusionAtFirst,
      definition: definitions.fusionAtFirst,
      population: and(stenosis, includes(surgery.findings, 'degenerative-spondylolisthesis')),
      exclusions: [operatedBefore],
      numerator: eq(procedure, 'fusion'),
      better: 'lower',
      goal: { high: { atMost: 0.1 }, years: 2, lag: 0, smallestN: 20 },
    }),
    thromboprophylaxis: shareOf({
      title: titles.thromboprophylaxis,
      definition: definitions.thromboprophylaxis,
      population: and(eq(person.sex, 'male'), oneOf(procedure, 'disc-surgery', 'decompression')),
      exclusions: [
        { title: exclusionTitles.asaAbove2, when: gte(surgery.asa, 3) },
        { title: exclusionTitles.anticoagulants, when: surgery.anticoagulants },
      ],
      numerator: surgery.thromboprophylaxis,
      better: 'lower',
      goal: { high: { below: 0.1 }, years: 1, lag: 0, smallestN: 20 },
    }),
  };
}

export function indicators(at: At) {
  const { baseline, months12 } = at;
  const change = (title: Text, values: readonly [Expr<number>, Expr<number>], scale: Scale) =>
    changeOf(title, months12.answered, values, scale);
  return {
    ...qualityIndicators(at),
    ...delayIndicators(at, titles.lumbarDelay),
    ...activityIndicators(at),
    nrsBackChange: change(
      titles.nrsBack,
      [baseline.nrsBack.score, months12.nrsBack.score],
      scaleOf(instruments.nrsBack, 'score'),
    ),
    nrsLegChange: change(
      titles.nrsLeg,
      [baseline.nrsLeg.score, months12.nrsLeg.score],
      scaleOf(instruments.nrsLeg, 'score'),
    ),
    odiChange: change(
      titles.odi,
      [baseline.odi.score, months12.odi.score],
      scaleOf(instruments.odi, 'score'),
    ),
    eq5dChange: change(
      titles.eq5d,
      [baseline.eq5d.index, months12.eq5d.index],
      scaleOf(instruments.eq5d, 'index'),
    ),
    eqVasChange: change(
      titles.eqVas,
      [baseline.eqVas.score, months12.eqVas.score],
      scaleOf(instruments.eqVas, 'score'),
    ),
    ...resultIndicators(at),
    ...operationIndicators(at),
    legPainDuration: {
      kind: 'distribution',
      title: titles.duration,
      definition: definitions.duration,
      population: baseline.answered,
      value: baseline.legPainDuration,
      options: optionsOf(baselineForm.items.legPainDuration),
      source,
    },
    mainProcedure: {
      kind: 'distribution',
      title: titles.mainProcedure,
      definition: definitions.mainProcedure,
      value: mainProcedure(at),
      options: mainProcedures,
      source,
    },
  } satisfies Readonly<Record<string, WrittenIndicator>>;
}
