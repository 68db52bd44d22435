import type { Register } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import {
  episodeColumns,
  occasionColumns,
  occasionOf,
  type EpisodeRow,
  type OccasionRow,
} from '../../episodes/episode-row.js';
import type { OwnForm } from './patient-form.js';

/** Where one of a person's episodes is. */
export interface EpisodePlace {
  readonly episode_id: string;
  readonly register_id: string;
  readonly unit_id: string;
}

/** The forms of one episode that the patient answers. */
export async function readOwnForms(
  tx: EntityManager,
  place: EpisodePlace,
  register: Register,
  today: string,
): Promise<readonly OwnForm[]> {
  const rows = await tx.query<(EpisodeRow & OccasionRow & { has_draft: boolean })[]>(
    `select ${episodeColumns}, ${occasionColumns},
       exists (select from register.form_draft d where d.episode_id = e.id and d.occasion = o.name and d.party = 'patient') as has_draft
     from register.episode e
     join organisation.unit u on u.id = e.unit_id
     join register.occasion o on o.episode_id = e.id
     where e.id = $1`,
    [place.episode_id],
  );
  return rows.flatMap((row): OwnForm[] => {
    const pathway = register.pathways[row.pathway];
    const form = pathway?.forms[row.form];
    const declared = pathway?.occasions[row.name];
    if (!pathway || !declared || form?.respondent !== 'patient') return [];
    const { status, opensOn, dueOn, closesOn, answeredOn } = occasionOf(row, pathway, today);
    return [
      {
        registerId: register.id,
        registerTitle: register.title,
        unitName: row.unit_name,
        episodeId: row.id,
        occasion: row.name,
        occasionTitle: declared.title,
        formTitle: form.title,
        status,
        opensOn,
        dueOn,
        closesOn,
        answeredOn,
        hasDraft: row.has_draft,
      },
    ];
  });
}
