/** Why none of the channels in `channels` reaches the person. */
export const unreachableReasonSql = (channels: string): string => `
case
  when (c.email_failed_on is not null and c.email_encrypted is not null and 'email' = any(${channels}))
    or (c.phone_failed_on is not null and c.phone_encrypted is not null and 'sms' = any(${channels}))
    or (c.address_failed_on is not null and c.address_encrypted is not null and 'letter' = any(${channels})) then 'wrong-address'
  when c.refused && ${channels} then 'refused'
  else 'no-address'
end`;

/** Why nobody writes to the person of the episode `e` any more, whatever the channel; null when nothing is against it. */
export const stoppedReasonSql = (needsConsent: string): string => `
case
  when e.ended_on is not null then 'episode-ended'
  when p.died_on is not null then 'died'
  when pt.status in ('opted-out', 'withdrawn') then 'opted-out'
  when ${needsConsent} and pt.status is distinct from 'consented' then 'no-consent'
  when p.emigrated_on is not null then 'emigrated'
  when p.protected then 'protected'
end`;

/** Joins what the reasons read, to the episode of `episodeId`. */
export const personJoins = (episodeId: string): string => `
join register.episode e on e.id = ${episodeId}
join identity.person p on p.id = e.person_id
left join register.participation pt on pt.register_id = e.register_id and pt.person_id = e.person_id
left join identity.contact c on c.register_id = e.register_id and c.person_id = e.person_id`;

/** Whether writing to the unit is paused, alone or with the whole register. */
export const pausedSql = (registerId: string, unitId: string): string => `
exists (select from register.message_pause ps where ps.register_id = ${registerId} and ps.resumed_at is null
  and (ps.unit_id is null or ps.unit_id = ${unitId}))`;
