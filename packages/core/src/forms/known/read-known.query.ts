import type { Known, Pathway } from '@kvalreg/declaration';
import { ageOn, carryAnswers, type Answers, type KnownValues } from '@kvalreg/engine';
import { isIsoDate, type Cell, type ScalarType } from '@kvalreg/expression';
import type { EntityManager } from 'typeorm';
import type { KnownQuestion } from './known-place.js';

/** A form that was answered before, in its current revision and with the scores that were computed last. */
interface EarlierAnswer {
  readonly episode_id: string;
  readonly occasion: string;
  readonly form: string;
  readonly form_version: string;
  readonly filled_on: string;
  readonly answers: Answers;
  readonly calculated: Answers | null;
  readonly scores: Answers;
}
interface KnownRow {
  readonly birth_date: string;
  readonly sex: string;
  readonly earlier: readonly EarlierAnswer[];
}

/**
 * What a form knows beforehand, in one statement: only of this person, and only what this unit has been told, also where
 * the reader sees the whole register. What is not answered, or in another type, is unknown.
 */
export async function readKnown(
  tx: EntityManager,
  { pathway, form, place, day }: KnownQuestion,
): Promise<KnownValues> {
  const knowns = Object.entries(form.known ?? {});
  if (knowns.length === 0) return {};
  const occasions = [
    ...new Set(knowns.flatMap(([, known]) => (known.from === 'earlier' ? [known.occasion] : []))),
  ];
  const [row] = await tx.query<KnownRow[]>(
    `select p.birth_date, p.sex, coalesce((
       select jsonb_agg(jsonb_build_object('episode_id', e.id, 'occasion', o.name, 'form', o.form,
         'form_version', r.form_version, 'filled_on', r.filled_on, 'answers', r.answers, 'calculated', x.calculated,
         'scores', coalesce(x.scores, r.scores)) order by r.filled_on desc, r.created_at desc, e.id)
       from register.episode e
       join register.occasion o on o.episode_id = e.id and o.name = any($5)
       join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
       left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
       where e.person_id = p.id and e.register_id = $2 and e.pathway = $3 and e.unit_id = $4), '[]') as earlier
     from identity.person p where p.id = $1`,
    [place.personId, place.registerId, place.pathwayId, place.unitId, occasions],
  );
  if (!row) return {};
  const asks = ({ episode_id: episodeId, occasion }: EarlierAnswer): boolean =>
    episodeId === place.episodeId && occasion === place.occasion;
  const earlier = row.earlier.filter((answer) => !asks(answer));
  const valueOf = (known: Known): Cell => {
    if (known.from === 'person') return known.fact === 'age' ? ageOn(row.birth_date, day) : row.sex;
    const answered = earlier.filter(
      ({ episode_id: episodeId, occasion, filled_on: filledOn }) =>
        occasion === known.occasion &&
        (known.of === 'episode' ? episodeId === place.episodeId : filledOn <= day),
    );
    return firstOf(answered.map((answer) => ofType(valueIn(pathway, answer, known.key), known.type)));
  };
  return Object.fromEntries(knowns.map(([name, known]) => [name, valueOf(known)]));
}

/** The answer or score of a key as the form of now has it, whichever version it was given on. */
function valueIn(
  pathway: Pathway,
  { form, form_version: version, ...given }: EarlierAnswer,
  key: string,
): Cell {
  if (Object.hasOwn(given.scores, key)) return given.scores[key] ?? null;
  const declared = Object.hasOwn(pathway.forms, form) ? pathway.forms[form] : undefined;
  const answers = declared ? carryAnswers(declared, version, given.answers).answers : given.answers;
  return { ...answers, ...given.calculated }[key] ?? null;
}

/** The latest comes first; one that leaves the question out does not take away what was said before. */
function firstOf(values: readonly Cell[]): Cell {
  return values.find((value) => value !== null) ?? null;
}

/** A value that is not of the type that expressions expect is unknown to them. */
export function ofType(value: Cell, type: ScalarType): Cell {
  switch (type) {
    case 'codes':
      return Array.isArray(value) ? value : null;
    case 'date':
      return typeof value === 'string' && isIsoDate(value) ? value : null;
    case 'text':
      return typeof value === 'string' ? value : null;
    default:
      return typeof value === type ? value : null;
  }
}
