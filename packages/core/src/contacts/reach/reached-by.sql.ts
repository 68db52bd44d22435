/**
 * The channels that reach a person, in no order of preference, from the contact row `c`: there is an address, nothing has
 * come back from it, and the person has not refused it. Nothing is decrypted for it.
 */
export const reachedBySql = `
array_remove(array[
  case when c.digital_mailbox and not 'digital-mailbox' = any(c.refused) then 'digital-mailbox' end,
  case when c.email_encrypted is not null and c.email_failed_on is null and not 'email' = any(c.refused) then 'email' end,
  case when c.phone_encrypted is not null and c.phone_failed_on is null and not 'sms' = any(c.refused) then 'sms' end,
  case when c.address_encrypted is not null and c.address_failed_on is null and not 'letter' = any(c.refused) then 'letter' end
], null)`;
