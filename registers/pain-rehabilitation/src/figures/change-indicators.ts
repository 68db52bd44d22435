import type { Instrument, Text, WrittenIndicator } from '@kvalreg/declaration';
import type { Expr } from '@kvalreg/expression';
import { primaryCareInstruments, specialistInstruments } from '../instruments.js';
import { definitions } from '../texts/definitions.js';
import type { At, SpecialistAt } from './at.js';
import { source } from './source.js';

/** Scales before the first visit and one year after discharge, of patients with both. */
export function sharedChanges({ initial, followUp }: At) {
  const { had, painRating, eq5d, eqVas, tampa } = primaryCareInstruments;
  return {
    painChangeScore: change([painRating, 'score'], initial.painRating.score, followUp.painRating.score),
    anxietyChange: change([had, 'anxiety'], initial.had.anxiety, followUp.had.anxiety),
    depressionChange: change([had, 'depression'], initial.had.depression, followUp.had.depression),
    eq5dChange: change([eq5d, 'index'], initial.eq5d.index, followUp.eq5d.index),
    eqVasChange: change([eqVas, 'score'], initial.eqVas.score, followUp.eqVas.score),
    tampaChange: change([tampa, 'score'], initial.tampa.score, followUp.tampa.score),
    painEffect: effectOf(change([painRating, 'score'], initial.painRating.score, followUp.painRating.score)),
    anxietyEffect: effectOf(change([had, 'anxiety'], initial.had.anxiety, followUp.had.anxiety)),
    depressionEffect: effectOf(change([had, 'depression'], initial.had.depression, followUp.had.depression)),
    healthEffect: effectOf(change([eqVas, 'score'], initial.eqVas.score, followUp.eqVas.score)),
  } satisfies Readonly<Record<string, WrittenIndicator>>;
}

/** The scales that specialist care alone asks for. */
export function specialistChanges({ initial, followUp }: SpecialistAt) {
  const { isi, pcs, cpaq, rand36, mpi } = specialistInstruments;
  return {
    sleepChange: change([isi, 'score'], initial.isi.score, followUp.isi.score),
    catastrophizingChange: change([pcs, 'total'], initial.pcs.total, followUp.pcs.total, {
      sv: 'Katastroftankar',
      en: 'Catastrophizing',
    }),
    acceptanceChange: change([cpaq, 'total'], initial.cpaq.total, followUp.cpaq.total),
    physicalFunctionChange: change([rand36, 'PF'], initial.rand36.PF, followUp.rand36.PF),
    severityChange: change([mpi, 'painSeverity'], initial.mpi.painSeverity, followUp.mpi.painSeverity),
    interferenceChange: change([mpi, 'interference'], initial.mpi.interference, followUp.mpi.interference),
    controlChange: change([mpi, 'lifeControl'], initial.mpi.lifeControl, followUp.mpi.lifeControl),
    distressChange: change(
      [mpi, 'affectiveDistress'],
      initial.mpi.affectiveDistress,
      followUp.mpi.affectiveDistress,
    ),
  } satisfies Readonly<Record<string, WrittenIndicator>>;
}

/**
 * The register's reports name 0.2, 0.5 and 0.8 and not the formula. With the standard deviation before, a year can be
 * compared with other years whatever the rehabilitation did to the spread.
 */
function effectOf<I extends ReturnType<typeof change>>(indicator: I) {
  return {
    ...indicator,
    as: 'effect-size',
    effect: 'baseline-sd',
    definition: definitions.effect,
  } as const;
}

function change(
  [instrument, name]: readonly [Instrument, string],
  before: Expr<number>,
  after: Expr<number>,
  title?: Text,
) {
  const score = instrument.scores[name];
  if (!score) throw new RangeError(`${instrument.id} has no score "${name}".`);
  const { range, better, label } = score;
  return {
    kind: 'change',
    title: title ?? label,
    definition: definitions.change,
    before,
    after,
    range,
    better,
    decimals: name === 'index' ? 2 : 1,
    source,
  } as const;
}
