import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { message, type PublicLink } from '@kvalreg/rendering';

/** Where the open results of a register are. */
export function publicHome(registerId: string): string {
  return `/public/${encodeURIComponent(registerId)}`;
}

/** The way back there, from what else is open of the register. */
export function backToPublic({ id, shortTitle }: Register, language: Language): PublicLink {
  return {
    href: publicHome(id),
    label: message(language, 'public.back', { register: textIn(shortTitle, language) }),
  };
}
