import { optionsOf, type CaseRefs, type WrittenDimension } from '@kvalreg/declaration';
import { lt, oneOf } from '@kvalreg/expression';
import { firstTrue } from '../shared/first-true.js';
import { surgery } from './forms/surgery.js';
import type { forms, occasions } from './occasions.js';

export type At = CaseRefs<typeof forms, typeof occasions>;

/** What the figures may be split or chosen by, beside unit, region, year and sex. */
export function dimensions(at: At) {
  const { diagnosis, procedure } = at.surgery;
  const { age } = at.person;
  return {
    diagnosis: {
      title: { sv: 'Diagnos', en: 'Diagnosis' },
      value: diagnosis,
      options: optionsOf(surgery.items.diagnosis),
    },
    // As the annual report groups its one-year results: disc herniation is paramedian and central herniation, while
    // foraminal herniation and cauda equina syndrome are among the other diagnoses. (Those are 5.5 % of the operations
    // of 2019; in the mix of 2020 they are 5.7 % with these two and 3.9 % without.) The public comparison of clinics
    // joins central with lateral and foraminal stenosis.
    diagnosisGroup: {
      title: { sv: 'Diagnosgrupp', en: 'Diagnosis group' },
      value: firstTrue('other', [
        [oneOf(diagnosis, 'lumbar-disc-herniation'), 'disc-herniation'],
        [oneOf(diagnosis, 'central-spinal-stenosis', 'lateral-foraminal-stenosis'), 'spinal-stenosis'],
        [oneOf(diagnosis, 'spondylolisthesis'), 'spondylolisthesis'],
        [oneOf(diagnosis, 'degenerative-disc-disease'), 'degenerative-disc-disease'],
      ]),
      options: [
        { code: 'disc-herniation', label: { sv: 'Diskbråck', en: 'Disc herniation' } },
        { code: 'spinal-stenosis', label: { sv: 'Spinal stenos', en: 'Spinal stenosis' } },
        {
          code: 'spondylolisthesis',
          label: { sv: 'Istmisk spondylolistes', en: 'Isthmic spondylolisthesis' },
        },
        {
          code: 'degenerative-disc-disease',
          label: { sv: 'Segmentell rörelsesmärta (DDD)', en: 'Segmental pain (DDD)' },
        },
        { code: 'other', label: { sv: 'Övriga diagnoser', en: 'Other diagnoses' } },
      ],
    },
    procedureGroup: {
      title: { sv: 'Typ av ingrepp', en: 'Type of procedure' },
      value: firstTrue('fusion', [
        [oneOf(procedure, 'disc-surgery-conventional', 'disc-surgery-microscopic'), 'disc-surgery'],
        [
          oneOf(procedure, 'decompression-midline-preserving', 'decompression-not-midline-preserving'),
          'decompression',
        ],
        [oneOf(procedure, 'disc-prosthesis', 'other'), 'other'],
      ]),
      options: [
        { code: 'disc-surgery', label: { sv: 'Diskbråcksoperation', en: 'Disc surgery' } },
        { code: 'decompression', label: { sv: 'Enbart dekompression', en: 'Decompression alone' } },
        { code: 'fusion', label: { sv: 'Steloperation', en: 'Fusion' } },
        {
          code: 'other',
          label: { sv: 'Diskprotes eller annat ingrepp', en: 'Disc prosthesis or other procedure' },
        },
      ],
    },
    ageGroup: {
      title: { sv: 'Ålder vid operationen', en: 'Age at surgery' },
      value: firstTrue('75-and-over', [
        [lt(age, 40), 'under-40'],
        [lt(age, 60), '40-to-59'],
        [lt(age, 75), '60-to-74'],
      ]),
      options: [
        { code: 'under-40', label: { sv: 'Under 40 år', en: 'Under 40 years' } },
        { code: '40-to-59', label: { sv: '40–59 år', en: '40–59 years' } },
        { code: '60-to-74', label: { sv: '60–74 år', en: '60–74 years' } },
        { code: '75-and-over', label: { sv: '75 år och äldre', en: '75 years and over' } },
      ],
    },
  } satisfies Readonly<Record<string, WrittenDimension>>;
}
