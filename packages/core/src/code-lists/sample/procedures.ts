import type { SampleRow } from './sample-row.js';

/** Operations of the Nordic classification, which KVÅ takes over with the same codes. The words are our own. */
export const operations: readonly SampleRow[] = [
  [
    'ABC16',
    'Mikrokirurgisk operation av diskbråck i ländryggen',
    'Mikrokirurgisk operasjon for skiveprolaps i korsryggen',
    'Microsurgical excision of a lumbar disc displacement',
  ],
  [
    'ABC26',
    'Öppen operation av diskbråck i ländryggen',
    'Åpen operasjon for skiveprolaps i korsryggen',
    'Open discectomy of the lumbar spine',
  ],
  [
    'ABC36',
    'Dekompression av nervrötter i ländryggen',
    'Dekompresjon av nerverøtter i korsryggen',
    'Decompression of lumbar nerve roots',
  ],
  [
    'ABC56',
    'Dekompression av ryggmärgskanal och nervrötter i ländryggen',
    'Dekompresjon av spinalkanal og nerverøtter i korsryggen',
    'Decompression of the lumbar spinal canal and nerve roots',
  ],
  [
    'JEA00',
    'Operation av blindtarmen (appendektomi)',
    'Fjerning av blindtarmen (appendektomi)',
    'Appendectomy',
  ],
  ['JEA01', 'Laparoskopisk appendektomi', 'Laparoskopisk appendektomi', 'Laparoscopic appendectomy'],
  [
    'LCD00',
    'Total hysterektomi genom buken',
    'Total hysterektomi gjennom buken',
    'Total abdominal hysterectomy',
  ],
  [
    'LCD01',
    'Laparoskopisk total hysterektomi',
    'Laparoskopisk total hysterektomi',
    'Laparoscopic total hysterectomy',
  ],
  ['LCD10', 'Vaginal hysterektomi', 'Vaginal hysterektomi', 'Vaginal hysterectomy'],
  [
    'LEF00',
    'Främre vaginalplastik (kolporafi)',
    'Fremre vaginalplastikk (kolporafi)',
    'Anterior colporrhaphy',
  ],
  [
    'LEF03',
    'Bakre vaginalplastik (kolporafi)',
    'Bakre vaginalplastikk (kolporafi)',
    'Posterior colporrhaphy',
  ],
  [
    'NFB40',
    'Total höftprotes med cement',
    'Totalprotese i hofte med sement',
    'Total hip replacement with cement',
  ],
  [
    'NGB40',
    'Total knäprotes med cement',
    'Totalprotese i kne med sement',
    'Total knee replacement with cement',
  ],
];

/** Measures of KVÅ that are no operations: advice on habits. */
export const careMeasures: readonly SampleRow[] = [
  ['DV111', 'Enkla råd om tobak', 'Enkle råd om tobakk', 'Brief advice on tobacco'],
  ['DV112', 'Rådgivande samtal om tobak', 'Rådgivende samtale om tobakk', 'Counselling on tobacco'],
  [
    'DV113',
    'Kvalificerat rådgivande samtal om tobak',
    'Kvalifisert rådgivende samtale om tobakk',
    'Qualified counselling on tobacco',
  ],
  ['DV121', 'Enkla råd om alkohol', 'Enkle råd om alkohol', 'Brief advice on alcohol'],
  ['DV122', 'Rådgivande samtal om alkohol', 'Rådgivende samtale om alkohol', 'Counselling on alcohol'],
  [
    'DV131',
    'Enkla råd om fysisk aktivitet',
    'Enkle råd om fysisk aktivitet',
    'Brief advice on physical activity',
  ],
  [
    'DV132',
    'Rådgivande samtal om fysisk aktivitet',
    'Rådgivende samtale om fysisk aktivitet',
    'Counselling on physical activity',
  ],
  ['DV141', 'Enkla råd om matvanor', 'Enkle råd om kosthold', 'Brief advice on diet'],
  ['DV142', 'Rådgivande samtal om matvanor', 'Rådgivende samtale om kosthold', 'Counselling on diet'],
];
