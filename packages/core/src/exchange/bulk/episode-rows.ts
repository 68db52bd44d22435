import type { Pathway } from '@kvalreg/declaration';
import { anchorDatesOf, scheduleEpisode, type Answers } from '@kvalreg/engine';
import { randomUUID } from 'node:crypto';
import { copyLine } from './copy-text.js';
import type { LoadedEpisode } from './loaded-episode.js';

/** COPY texts of the tables that a batch of episodes goes into, in an order that their references allow. */
export interface EpisodeRows {
  readonly episodes: string;
  readonly responses: string;
  readonly occasions: string;
  readonly responseCount: number;
}
export const episodeColumns =
  'id, register_id, pathway, person_id, unit_id, opened_on, index_date, created_by';
export const responseColumns =
  'response_id, revision, register_id, pathway, episode_id, occasion, form, form_version, unit_id, answers, scores, filled_on, channel, language, author, known';
export const occasionColumns =
  'episode_id, name, register_id, pathway, unit_id, form, due_on, opens_on, closes_on, response_id, revision, answered_on, channel, scheduled_on';

interface Where {
  readonly registerId: string;
  readonly pathwayId: string;
  readonly pathway: Pathway;
  readonly author: string;
}

/** Lays the episodes out as rows; `personIds` holds the person of each episode, in the same order. */
export function episodeRows(
  episodes: readonly LoadedEpisode[],
  personIds: readonly string[],
  where: Where,
): EpisodeRows {
  const { registerId, pathwayId, pathway, author } = where;
  const lines = { episodes: [] as string[], responses: [] as string[], occasions: [] as string[] };
  episodes.forEach(({ unitId, openedOn, indexDate, responses }, at) => {
    const episodeId = randomUUID();
    lines.episodes.push(
      copyLine([
        episodeId,
        registerId,
        pathwayId,
        personIds[at] ?? null,
        unitId,
        openedOn,
        indexDate,
        author,
      ]),
    );
    const anchors = anchorDatesOf(
      pathway,
      (name) => responses.find(({ occasion }) => occasion === name)?.answers as Answers | undefined,
    );
    for (const { occasion, form, dueOn, opensOn, closesOn } of scheduleEpisode(pathway, {
      openedOn,
      indexDate,
      anchors,
    })) {
      const response = responses.find((candidate) => candidate.occasion === occasion);
      const responseId = response ? randomUUID() : null;
      const dates = [dueOn, opensOn, closesOn];
      const scheduledOn = dueOn === null ? null : scheduledDay(pathway, occasion, { openedOn, responses });
      const answered = response
        ? [responseId, 1, response.filledOn, response.channel]
        : [null, null, null, null];
      lines.occasions.push(
        copyLine([
          episodeId,
          occasion,
          registerId,
          pathwayId,
          unitId,
          form,
          ...dates,
          ...answered,
          scheduledOn,
        ]),
      );
      if (!response) continue;
      lines.responses.push(
        copyLine([
          ...[responseId, 1, registerId, pathwayId, episodeId, occasion, form, response.formVersion, unitId],
          ...[
            response.answers,
            response.scores,
            response.filledOn,
            response.channel,
            response.language,
            author,
            response.known ?? null,
          ],
        ]),
      );
    }
  });
  return {
    episodes: lines.episodes.join(''),
    responses: lines.responses.join(''),
    occasions: lines.occasions.join(''),
    responseCount: lines.responses.length,
  };
}

/**
 * The day on which an occasion got its dates, as what is loaded tells it: the day on which the form was filled in that
 * it counts from. A register that moves in has asked its patients elsewhere, and is not judged by the day of its move.
 */
function scheduledDay(
  pathway: Pathway,
  name: string,
  { openedOn, responses }: Pick<LoadedEpisode, 'openedOn' | 'responses'>,
): string | null {
  const occasion = pathway.occasions[name];
  if (occasion?.opens === 'episode') return openedOn;
  const [holder] = occasion?.anchor ?? pathway.index;
  return responses.find((response) => response.occasion === holder)?.filledOn ?? null;
}
