import type { Instrument, Profile, ProfileScale, Text } from '@kvalreg/declaration';
import { primaryCareInstruments, specialistInstruments } from './instruments.js';
import type { occasions } from './occasions.js';

const { painRating, had, eq5d, eqVas, tampa, workAbility } = primaryCareInstruments;
const { isi, pcs, cpaq, rand36, mpi } = specialistInstruments;

const shared = {
  pain: scale('painRating', painRating, 'score'),
  mood: [
    scale('had', had, 'anxiety', { sv: 'HAD ångest', en: 'HAD anxiety' }),
    scale('had', had, 'depression', { sv: 'HAD depression', en: 'HAD depression' }),
  ],
  movement: scale('tampa', tampa, 'score', { sv: 'Rörelserädsla (TSK)', en: 'Fear of movement (TSK)' }),
  health: [
    {
      ...scale('eq5d', eq5d, 'index', { sv: 'Livskvalitet (EQ-5D)', en: 'Quality of life (EQ-5D)' }),
      decimals: 2,
    },
    scale('eqVas', eqVas, 'score', { sv: 'Hälsa (EQ VAS)', en: 'Health (EQ VAS)' }),
  ],
  work: scale('workAbility', workAbility, 'score'),
};

/** The patient's own ratings at the first visit, and again at discharge and one year later. */
export const specialistProfile = profileOf([
  shared.pain,
  scale('mpi', mpi, 'painSeverity', { sv: 'MPI smärtans svårighet', en: 'MPI severity of pain' }),
  scale('mpi', mpi, 'interference', { sv: 'MPI påverkan på livet', en: 'MPI interference' }),
  scale('mpi', mpi, 'lifeControl', { sv: 'MPI kontroll över livet', en: 'MPI control of life' }),
  scale('mpi', mpi, 'affectiveDistress', { sv: 'MPI känslomässigt lidande', en: 'MPI affective distress' }),
  scale('mpi', mpi, 'support', { sv: 'MPI stöd', en: 'MPI support' }),
  scale('mpi', mpi, 'generalActivity', { sv: 'MPI allmän aktivitet', en: 'MPI general activity' }),
  ...shared.mood,
  scale('isi', isi, 'score', { sv: 'Sömnbesvär (ISI)', en: 'Insomnia (ISI)' }),
  scale('pcs', pcs, 'total', { sv: 'Katastroftankar (PCS)', en: 'Catastrophizing (PCS)' }),
  shared.movement,
  scale('cpaq', cpaq, 'activityEngagement', {
    sv: 'CPAQ aktivitetsengagemang',
    en: 'CPAQ activity engagement',
  }),
  scale('cpaq', cpaq, 'painWillingness', { sv: 'CPAQ smärtvillighet', en: 'CPAQ pain willingness' }),
  scale('rand36', rand36, 'PF', { sv: 'RAND-36 fysisk funktion', en: 'RAND-36 physical functioning' }),
  scale('rand36', rand36, 'EF', { sv: 'RAND-36 energi', en: 'RAND-36 energy' }),
  scale('rand36', rand36, 'SF', { sv: 'RAND-36 social funktion', en: 'RAND-36 social functioning' }),
  scale('rand36', rand36, 'GH', { sv: 'RAND-36 allmän hälsa', en: 'RAND-36 general health' }),
  ...shared.health,
  shared.work,
]);

export const primaryCareProfile = profileOf([
  shared.pain,
  ...shared.mood,
  shared.movement,
  ...shared.health,
  shared.work,
]);

function profileOf(scales: readonly ProfileScale[]): Profile<keyof typeof occasions> {
  return {
    title: { sv: 'Självskattningsprofil', en: 'Self-rating profile' },
    intro: {
      sv: 'Patientens egna skattningar jämförda med hur andra patienter i registret skattar sig inför första besöket.',
      en: 'The patient’s own ratings beside those of the register’s other patients before the first visit.',
    },
    occasions: ['initial', 'atDischarge', 'followUp'],
    reference: 'initial',
    scales,
  };
}

/** A score as its instrument states it, named by the instrument's place in the form. */
function scale(name: string, instrument: Instrument, score: string, title?: Text): ProfileScale {
  const declared = instrument.scores[score];
  if (!declared) throw new RangeError(`${instrument.id} has no score "${score}".`);
  const { label, range, decimals, better } = declared;
  return { title: title ?? label, key: `${name}.${score}`, range, decimals, better };
}
