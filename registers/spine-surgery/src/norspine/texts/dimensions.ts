import type { Option } from '@kvalreg/declaration';
import { inBoth } from './in-both.js';

export const mainProcedures = [
  { code: 'undefined', label: inBoth('Udefinerbart', 'Undefined') },
  { code: 'disc-surgery', label: inBoth('Prolapskirurgi', 'Surgery for disc herniation') },
  {
    code: 'decompression',
    label: inBoth('Midtlinjebevarende dekompresjon', 'Midline-preserving decompression'),
  },
  { code: 'laminectomy', label: inBoth('Laminektomi', 'Laminectomy') },
  { code: 'interspinous-implant', label: inBoth('Interspinøst implantat', 'Interspinous implant') },
  { code: 'fusion', label: inBoth('Fusjonskirurgi', 'Fusion') },
  { code: 'deformity', label: inBoth('Deformitet', 'Deformity') },
  { code: 'implant-revision', label: inBoth('Revisjon av implantat', 'Revision of implant') },
  { code: 'disc-prosthesis', label: inBoth('Skiveprotese', 'Disc prosthesis') },
] as const satisfies readonly Option[];

export const diagnoses = [
  { code: 'disc-herniation', label: inBoth('Prolaps', 'Disc herniation') },
  { code: 'spinal-stenosis', label: inBoth('Spinal stenose', 'Spinal stenosis') },
  { code: 'other', label: inBoth('Annet', 'Other') },
] as const satisfies readonly Option[];

export const neckProcedures = [
  {
    code: 'anterior-discectomy-herniation',
    label: inBoth('Fremre diskektomi for prolaps', 'Anterior discectomy for herniation'),
  },
  {
    code: 'anterior-discectomy',
    label: inBoth('Fremre diskektomi uten prolaps', 'Anterior discectomy without herniation'),
  },
  { code: 'corpectomy', label: inBoth('Korporektomi', 'Corpectomy') },
  { code: 'posterior-decompression', label: inBoth('Bakre dekompresjon', 'Posterior decompression') },
  { code: 'posterior-fusion', label: inBoth('Bakre fusjon', 'Posterior fusion') },
  { code: 'other', label: inBoth('Andre inngrep', 'Other procedures') },
] as const satisfies readonly Option[];

export const dimensionTitles = {
  procedureGroup: inBoth('Hovedinngrep', 'Main procedure'),
  diagnosis: inBoth('Tilstand', 'Condition'),
  urgency: inBoth('Operasjonskategori', 'Urgency'),
  previousSurgery: inBoth('Tidligere operert', 'Operated on before'),
  myelopathy: inBoth('Myelopati', 'Myelopathy'),
  no: inBoth('Nei', 'No'),
  yes: inBoth('Ja', 'Yes'),
  area: inBoth('Område', 'Area'),
} as const;
