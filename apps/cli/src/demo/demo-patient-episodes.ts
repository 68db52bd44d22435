import type { LoadedEpisode } from '@kvalreg/core';
import type { Pathway, Period } from '@kvalreg/declaration';
import { addDays, addPeriod } from '@kvalreg/engine';
import { demoPatient } from '@kvalreg/server';
import { generateEpisodes, type SyntheticRequest } from '@kvalreg/synthetic';

const daysUntilDue = 14;
const drawn = 60;

/**
 * The demo's patient has one operation behind her, whose first follow-up is due in two weeks and can be answered
 * now, and a new one planned, for which she is to answer the form before the operation.
 */
export function* demoPatientEpisodes(request: SyntheticRequest): Generator<LoadedEpisode> {
  const pathway = request.register.pathways[request.pathway];
  const [clinic] = request.units;
  if (!pathway || !clinic) return;
  const due = firstFollowUp(pathway);
  if (due) {
    const indexDate = addDays(before(request.today, due), daysUntilDue);
    const candidates = generateEpisodes({
      ...request,
      episodes: drawn,
      units: [clinic],
      from: indexDate,
      to: indexDate,
    });
    for (const episode of candidates) {
      if (episode.responses.length < answeredBefore(pathway)) continue;
      yield { ...episode, person: demoPatient };
      break;
    }
  }
  yield {
    person: demoPatient,
    unitId: clinic.id,
    openedOn: addDays(request.today, -7),
    indexDate: null,
    responses: [],
  };
}

function firstFollowUp(pathway: Pathway): Period | undefined {
  const followUps = Object.values(pathway.occasions).filter(
    ({ form, opens }) => opens === 'index' && pathway.forms[form]?.respondent === 'patient',
  );
  return followUps[0]?.due;
}

/** All that is answered before the first follow-up. */
function answeredBefore(pathway: Pathway): number {
  return Object.values(pathway.occasions).filter(({ opens }) => opens === 'episode').length;
}

function before(date: string, { years = 0, months = 0, weeks = 0, days = 0 }: Period): string {
  return addPeriod(date, { years: -years, months: -months, weeks: -weeks, days: -days });
}
