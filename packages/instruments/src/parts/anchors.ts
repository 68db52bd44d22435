import type { Text } from '@kvalreg/declaration';

type Anchors = { readonly min: Text; readonly max: Text };

/** Neutral words for the ends of a scale whose own wording is licensed. */
export const troubles: Anchors = {
  min: { sv: 'Inga besvär', nb: 'Ingen plager', en: 'No trouble' },
  max: { sv: 'Största besvär', nb: 'Størst plager', en: 'Greatest trouble' },
};
export const worstToBest: Anchors = {
  min: { sv: 'Sämst', nb: 'Dårligst', en: 'Worst' },
  max: { sv: 'Bäst', nb: 'Best', en: 'Best' },
};
export const bestToWorst: Anchors = { min: worstToBest.max, max: worstToBest.min };
export const lowToHigh: Anchors = {
  min: { sv: 'Lägst', nb: 'Lavest', en: 'Lowest' },
  max: { sv: 'Högst', nb: 'Høyest', en: 'Highest' },
};
export const disagreeToAgree: Anchors = {
  min: { sv: 'Stämmer inte', nb: 'Stemmer ikke', en: 'Not true' },
  max: { sv: 'Stämmer helt', nb: 'Stemmer helt', en: 'Quite true' },
};
