import { and, includes, isKnown, ne, oneOf, or, type Expr } from '@kvalreg/expression';
import { firstTrue } from '../../shared/first-true.js';
import { includesAny } from '../../shared/includes-any.js';
import type { At } from './case.js';

/**
 * The main procedure of an operation: the first that applies, in the register's order. A fusion whose technique is not
 * named comes after everything that is. Where interspinous implants belong is not stated; they stand before the
 * decompression that is done with them.
 */
export function mainProcedure({ surgery: { procedures, fusionTechniques } }: At): Expr<string> {
  const technique = includesAny(
    fusionTechniques,
    'xlif',
    'alif',
    'tlif',
    'plif',
    'plf-instrumented',
    'plf-uninstrumented',
  );
  return firstTrue('undefined', [
    [includes(procedures, 'disc-prosthesis'), 'disc-prosthesis'],
    [includesAny(procedures, 'implant-revision', 'implant-removal'), 'implant-revision'],
    [includesAny(procedures, 'osteotomy', 'deformity-correction'), 'deformity'],
    [and(includes(procedures, 'fusion'), isKnown(fusionTechniques), technique), 'fusion'],
    [includes(procedures, 'interspinous-implant'), 'interspinous-implant'],
    [includes(procedures, 'laminectomy'), 'laminectomy'],
    [includes(procedures, 'decompression'), 'decompression'],
    [includes(procedures, 'herniation-removal'), 'disc-surgery'],
    [includes(procedures, 'fusion'), 'fusion'],
  ]);
}

/**
 * Operated for lumbar spinal stenosis: an interspinous implant; a stenosis on imaging with a decompression or a laminectomy as
 * part of a decompression, laminectomy, fusion or revision; or any decompression that is not surgery for herniation.
 */
export function isStenosis(at: At): Expr<boolean> {
  const { findings, procedures } = at.surgery;
  const procedure = mainProcedure(at);
  return or(
    oneOf(procedure, 'interspinous-implant'),
    and(
      includesAny(findings, 'central-stenosis', 'lateral-stenosis', 'foraminal-stenosis'),
      includesAny(procedures, 'decompression', 'laminectomy'),
      oneOf(procedure, 'decompression', 'laminectomy', 'fusion', 'implant-revision'),
    ),
    and(ne(procedure, 'disc-surgery'), includes(procedures, 'decompression')),
  );
}
