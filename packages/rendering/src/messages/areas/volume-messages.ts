import { messages } from '../message-entry.js';

/** Volume models: how many come how far, beside what is expected. */
export const volumeMessages = messages({
  'volume.step': { sv: 'Steg', nb: 'Trinn', en: 'Step' },
  'volume.model': { sv: 'Modellen', nb: 'Modellen', en: 'The model' },
  'volume.count': { sv: 'Antal', nb: 'Antall', en: 'Number' },
  'volume.per': { sv: 'Per {base}', nb: 'Per {base}', en: 'Per {base}' },
  'volume.inProgress': { sv: '{year} (pågår)', nb: '{year} (pågår)', en: '{year} (in progress)' },
  'volume.notCounted': { sv: 'räknas inte', nb: 'telles ikke', en: 'not counted' },
  'volume.explained': {
    sv: '”{step}” sätts till modellens {base}; de andra stegen är antal per {base} av dem. Året avser varje stegs egen händelse: en del av dem som kommer långt ett år bedömdes året före.',
    nb: '«{step}» settes til modellens {base}; de andre trinnene er antall per {base} av dem. Året gjelder hvert trinns egen hendelse: noen av dem som kommer langt ett år, ble vurdert året før.',
    en: '“{step}” is set to the {base} of the model; the other steps are numbers per {base} of those. The year is that of each step itself: some of those who come far in a year were assessed the year before.',
  },
  'volume.source': { sv: 'Modellen: {source}', nb: 'Modellen: {source}', en: 'The model: {source}' },
});
