/**
 * SQL: whether more may be collected of the person of a row, or sent to the person. For sets; of one person
 * `register.may_collect(register_id, person_id)` tells the same.
 *
 * @param row alias of a row with `register_id` and `person_id`
 */
export const mayCollect = (row: string): string => `(not ${hasEnded(row)}
  and ('consent' is distinct from (select rule.basis from register.participation_rule rule where rule.register_id = ${row}.register_id)
    or exists (select from register.participation yes
      where yes.register_id = ${row}.register_id and yes.person_id = ${row}.person_id and yes.status = 'consented')))`;

/** SQL: whether the person of a row has objected or taken the consent back. The same parameter. */
export const hasEnded = (row: string): string => `exists (select from register.participation ended
  where ended.register_id = ${row}.register_id and ended.person_id = ${row}.person_id
    and ended.status in ('opted-out', 'withdrawn'))`;
