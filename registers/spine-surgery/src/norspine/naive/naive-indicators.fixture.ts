import type { RawEpisode } from '@kvalreg/testing';

/**
 * The indicators of docs/adr/0011-the-nine-norspine-indicators.md counted in plain loops over the answers. Written from that
 * page; it reads neither the declaration nor its expressions.
 */
export interface Counted {
  population: number;
  readonly excluded: number[];
  unknown: number;
  n: number;
  k: number;
}
/** True, false, or unknown. */
type Judged = boolean | undefined;
type Answer = string | number | boolean | readonly string[] | null | undefined;

interface Rule {
  readonly isMeant: (operation: Operation) => Judged;
  readonly exclusions: readonly ((operation: Operation) => Judged)[];
  readonly isReached: (operation: Operation) => Judged;
}

export function countNaively(name: string, episodes: readonly RawEpisode[], figuresOn: string): Counted {
  const rule = rules(figuresOn)[name];
  if (!rule) throw new Error(`no rule for ${name}`);
  const counted: Counted = { population: 0, excluded: rule.exclusions.map(() => 0), unknown: 0, n: 0, k: 0 };
  for (const episode of episodes) {
    const operation = new Operation(episode);
    if (rule.isMeant(operation) !== true) continue;
    counted.population += 1;
    let isOut = false;
    let isDoubtful = false;
    for (let at = 0; at < rule.exclusions.length && !isOut; at += 1) {
      const holds = rule.exclusions[at]?.(operation);
      if (holds === true) {
        counted.excluded[at] = (counted.excluded[at] ?? 0) + 1;
        isOut = true;
      }
      if (holds === undefined) isDoubtful = true;
    }
    if (isOut) continue;
    const reached = rule.isReached(operation);
    if (isDoubtful || reached === undefined) counted.unknown += 1;
    else {
      counted.n += 1;
      if (reached) counted.k += 1;
    }
  }
  return counted;
}

/** One operation, asked in the words of the page. */
class Operation {
  private readonly episode: RawEpisode;

  constructor(episode: RawEpisode) {
    this.episode = episode;
  }

  get isMale(): boolean {
    return this.episode.sex === 'male';
  }
  answer(occasion: string, key: string): Answer {
    return this.episode.answered[occasion]?.answers[key];
  }
  isAnswered(occasion: string): boolean {
    return occasion in this.episode.answered;
  }
  yes(occasion: string, key: string): Judged {
    const answer = this.answer(occasion, key);
    return typeof answer === 'boolean' ? answer : undefined;
  }
  is(occasion: string, key: string, ...codes: readonly string[]): Judged {
    const answer = this.answer(occasion, key);
    return typeof answer === 'string' ? codes.includes(answer) : undefined;
  }
  ticked(key: string, ...codes: readonly string[]): boolean {
    const answer = this.answer('surgery', key);
    return Array.isArray(answer) && codes.some((code) => (answer as readonly string[]).includes(code));
  }
  number(occasion: string, key: string): number | undefined {
    const answer = this.answer(occasion, key);
    return typeof answer === 'number' ? answer : undefined;
  }
  /** ODI or NDI: nine of ten answers, 100 × sum / (5 × answered). */
  index(occasion: string, instrument: 'odi' | 'ndi'): number | undefined {
    let sum = 0;
    let answered = 0;
    for (let item = 1; item <= 10; item += 1) {
      const value = this.number(occasion, `${instrument}.${instrument}${String(item)}`);
      if (value === undefined) continue;
      sum += value;
      answered += 1;
    }
    return answered < 9 ? undefined : (100 * sum) / (5 * answered);
  }
  get mainProcedure(): string {
    const done = (...codes: readonly string[]): boolean => this.ticked('procedures', ...codes);
    if (done('disc-prosthesis')) return 'prosthesis';
    if (done('implant-revision') || done('implant-removal')) return 'revision';
    if (done('osteotomy') || done('deformity-correction')) return 'deformity';
    const techniques = this.answer('surgery', 'fusionTechniques');
    if (done('fusion') && Array.isArray(techniques) && techniques.length > 0) return 'fusion';
    if (done('interspinous-implant')) return 'interspinous';
    if (done('laminectomy')) return 'laminectomy';
    if (done('decompression')) return 'decompression';
    if (done('herniation-removal')) return 'herniation';
    return done('fusion') ? 'fusion' : 'undefined';
  }
  get isStenosis(): boolean {
    const main = this.mainProcedure;
    if (main === 'interspinous') return true;
    const isNarrow = this.ticked('findings', 'central-stenosis', 'lateral-stenosis', 'foraminal-stenosis');
    const isWidened = this.ticked('procedures', 'decompression', 'laminectomy');
    if (isNarrow && isWidened && ['decompression', 'laminectomy', 'fusion', 'revision'].includes(main))
      return true;
    return main !== 'herniation' && this.ticked('procedures', 'decompression');
  }
  daysUntil(day: string): number {
    return Math.round((Date.parse(day) - Date.parse(this.episode.indexDate)) / 86_400_000);
  }
  get closedOn(): string {
    return this.episode.answered['surgery']?.on ?? '';
  }
}

function rules(figuresOn: string): Readonly<Record<string, Rule>> {
  const isElective = (o: Operation): Judged => o.is('surgery', 'urgency', 'elective');
  const notElective = (o: Operation): Judged => opposite(isElective(o));
  const operatedBefore = (o: Operation): Judged => opposite(o.is('surgery', 'previousSurgery', 'none'));
  const notAnswered = (occasion: string) => (o: Operation) => !o.isAnswered(occasion);
  const hasMyelopathy = (o: Operation): Judged => o.yes('surgery', 'myelopathy');
  const isAnterior = (o: Operation): Judged => o.is('surgery', 'approach', 'anterior', 'combined');
  const wasZero = (instrument: 'odi' | 'ndi') => (o: Operation) => {
    const before = o.index('baseline', instrument);
    return before === undefined ? undefined : before === 0;
  };
  /** Exact in whole numbers of the questionnaire: cross-multiplied, so that no rounding decides. */
  const improvedBy = (instrument: 'odi' | 'ndi', percent: number) => (o: Operation) => {
    const [before, after] = [o.index('baseline', instrument), o.index('months12', instrument)];
    if (before === undefined || after === undefined) return undefined;
    return 100 * (before - after) - percent * before >= -1e-6;
  };

  return {
    waitingTime: {
      isMeant: () => true,
      exclusions: [(o) => o.is('surgery', 'urgency', 'acute'), (o) => o.is('surgery', 'urgency', 'subacute')],
      isReached: (o) => o.is('baseline', 'waitToOperation', 'under-3-months'),
    },
    littleLegPain: {
      isMeant: (o) => o.mainProcedure === 'herniation',
      exclusions: [(o) => o.yes('surgery', 'paresis')],
      isReached: (o) => {
        const pain = o.number('baseline', 'nrsLeg.nrsLeg');
        return pain === undefined ? undefined : pain <= 3;
      },
    },
    odiDiscHerniation: {
      isMeant: (o) => o.mainProcedure === 'herniation',
      exclusions: [notElective, operatedBefore, notAnswered('months12')],
      isReached: (o) => {
        const [before, after] = [o.index('baseline', 'odi'), o.index('months12', 'odi')];
        return before === undefined || after === undefined ? undefined : before - after >= 20 - 1e-6;
      },
    },
    odiStenosis: {
      isMeant: (o) => o.isStenosis,
      exclusions: [notElective, operatedBefore, notAnswered('months12'), wasZero('odi')],
      isReached: improvedBy('odi', 30),
    },
    fusionAtFirst: {
      isMeant: (o) => o.isStenosis && o.ticked('findings', 'degenerative-spondylolisthesis'),
      exclusions: [operatedBefore],
      isReached: (o) => o.mainProcedure === 'fusion',
    },
    thromboprophylaxis: {
      isMeant: (o) => o.isMale && ['herniation', 'decompression'].includes(o.mainProcedure),
      exclusions: [
        (o) => {
          const asa = o.number('surgery', 'asa');
          return asa === undefined ? undefined : asa >= 3;
        },
        (o) => o.yes('surgery', 'anticoagulants'),
      ],
      isReached: (o) => o.yes('surgery', 'thromboprophylaxis'),
    },
    ndiAnterior: {
      isMeant: isAnterior,
      exclusions: [hasMyelopathy, notAnswered('months12'), wasZero('ndi')],
      isReached: improvedBy('ndi', 35),
    },
    voiceProblems: {
      isMeant: isAnterior,
      exclusions: [hasMyelopathy, notAnswered('months3')],
      isReached: (o) => o.yes('months3', 'voiceProblems'),
    },
    swallowingProblems: {
      isMeant: isAnterior,
      exclusions: [hasMyelopathy, notAnswered('months3')],
      isReached: (o) => o.yes('months3', 'swallowingProblems'),
    },
    registrationDelay: {
      isMeant: () => true,
      exclusions: [(o) => o.daysUntil(figuresOn) <= 90],
      isReached: (o) => o.daysUntil(o.closedOn) > 90,
    },
  };
}

function opposite(judged: Judged): Judged {
  return judged === undefined ? undefined : !judged;
}
