import type { Contact } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { message } from '@kvalreg/rendering';

/** How somebody can be reached, in a sentence: to the person, or to those who write to the person. */
export function reachedText({ reachedBy }: Contact, isOwn: boolean, language: Language): string {
  if (reachedBy.length === 0)
    return message(language, isOwn ? 'contact.ownNotReached' : 'contact.notReached');
  const names = reachedBy.map((channel) => message(language, `contact.channel.${channel}`));
  return message(language, isOwn ? 'contact.ownReached' : 'contact.reached', { channels: names.join(', ') });
}
