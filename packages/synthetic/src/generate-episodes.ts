import { settleAnswers, scoreForm } from '@kvalreg/engine';
import { commonLoading } from './calibrate.js';
import type { AnswerSource, DrawnValue } from './answer-source.js';
import { answerSources } from './draw-answers.js';
import { formBinder, knownOfCase } from './known-of-case.js';
import { personRegistry } from './people.js';
import { planCases, planYears, type PlannedCase } from './plan-cases.js';
import { seededRandom, type Random } from './seeded-random.js';
import { residents } from './residents.js';
import { normal, stratifiedNormals } from './strata.js';
import type { SyntheticEpisode, SyntheticRequest, SyntheticResponse } from './synthetic-episode.js';

/**
 * Generates the episodes of a pathway, calendar year by calendar year in order of the index date; deterministic by
 * seed. Means and distributions meet the profile's targets within every group also in small cohorts, because answers
 * are drawn in strata; the answers of one person correlate, and units differ a little.
 * Throws RangeError when a target cannot be met.
 */
export function* generateEpisodes(request: SyntheticRequest): Generator<SyntheticEpisode> {
  for (const episode of generateInSteps(request)) if (episode) yield episode;
}

/** The same with `undefined` between pieces of work, for a caller who has to look up in between. */
export function* generateInSteps(request: SyntheticRequest): Generator<SyntheticEpisode | undefined> {
  const person = personRegistry(seededRandom(request.seed, 'people'), request.register.identifiers);
  const indexOccasion = request.register.pathways[request.pathway]?.index[0] ?? '';
  const countyOf = residents(request);
  for (const { year, episodes } of planYears(request)) {
    const random = seededRandom(request.seed, 'answers', year);
    const drawn: { readonly subject: PlannedCase; readonly responses: readonly SyntheticResponse[] }[] = [];
    for (const block of blocksOf(planCases(request, year, episodes))) {
      const responses = drawBlock(request, block, random);
      block.forEach((subject, at) => drawn.push({ subject, responses: responses[at] ?? [] }));
      yield undefined;
    }
    drawn.sort((a, b) => (a.subject.date < b.subject.date ? -1 : a.subject.date > b.subject.date ? 1 : 0));
    for (const { subject, responses } of drawn) {
      const county = countyOf(subject.unitId);
      yield {
        person: { ...person(subject.sex, subject.birthDate), ...(county !== null && { county }) },
        unitId: subject.unitId,
        openedOn: subject.openedOn,
        indexDate: subject.answered[indexOccasion] === undefined ? null : subject.date,
        responses,
      };
    }
  }
}

/** Cases of the same group that answered on the same occasions: answers are stratified within each block. */
function blocksOf(cases: readonly PlannedCase[]): PlannedCase[][] {
  const blocks = new Map<string, PlannedCase[]>();
  for (const subject of cases) {
    const key = [subject.group, ...Object.keys(subject.answered)].join('|');
    const block = blocks.get(key);
    if (block) block.push(subject);
    else blocks.set(key, [subject]);
  }
  return [...blocks.values()];
}

function drawBlock(
  request: SyntheticRequest,
  block: readonly PlannedCase[],
  random: Random,
): SyntheticResponse[][] {
  const responses: SyntheticResponse[][] = block.map(() => []);
  const [first] = block;
  const pathway = request.register.pathways[request.pathway];
  const group = request.profile.groups[first?.group ?? ''];
  if (!first || !pathway || !group) return responses;

  let factor = block.map(() => normal(random));
  for (const occasionName of Object.keys(pathway.occasions)) {
    if (first.answered[occasionName] === undefined) continue;
    const occasion = pathway.occasions[occasionName];
    const form = pathway.forms[occasion?.form ?? ''];
    if (!occasion || !form) continue;
    const carried = occasion.opens === 'episode' ? 1 : 0.7;
    factor = factor.map((value) => carried * value + Math.sqrt(1 - carried ** 2) * normal(random));
    const level = block.map((subject, at) => (factor[at] ?? 0) + unitEffect(request.seed, subject.unitId));
    const sources = answerSources(request, group, occasionName);
    const answers = drawAnswers(sources, block, level, random);
    const bind = formBinder(form);
    block.forEach((subject, at) => {
      const filledOn = subject.answered[occasionName] ?? subject.date;
      const known = knownOfCase(form, subject, filledOn, responses[at] ?? []);
      const kept = settleAnswers(bind(known), answers[at] ?? {});
      responses[at]?.push({
        occasion: occasionName,
        form: occasion.form,
        formVersion: form.version,
        filledOn,
        channel:
          form.respondent === 'staff'
            ? 'staff'
            : random() < (request.profile.paper[occasionName] ?? 0)
              ? 'paper'
              : 'web',
        language: request.language,
        answers: kept,
        scores: scoreForm(form, kept),
        known: form.known ? known : null,
      });
    });
  }
  return responses;
}

function drawAnswers(
  sources: readonly AnswerSource[],
  block: readonly PlannedCase[],
  level: readonly number[],
  random: Random,
): Record<string, DrawnValue>[] {
  const answers: Record<string, DrawnValue>[] = block.map(() => ({}));
  for (const source of sources) {
    const latent = level.map(
      (value) => commonLoading * value + Math.sqrt(1 - commonLoading ** 2) * normal(random),
    );
    const badness = stratifiedNormals(latent, random);
    block.forEach((subject, at) => {
      (answers[at] as Record<string, DrawnValue>)[source.key] = source.valueAt(
        badness[at] ?? 0,
        subject,
        random,
      );
    });
  }
  return answers;
}

const unitSpread = 0.25;
/** How much worse (positive) or better a unit's patients fare, in standard deviations; the nation's mean is kept. */
function unitEffect(seed: number, unitId: string): number {
  return unitSpread * normal(seededRandom(seed, 'unit', unitId));
}
