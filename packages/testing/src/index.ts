export * from '@kvalreg/test-environment';
export { caseRows, type RawEpisode } from './parity/case-row.js';
export { createCaseTable, type CaseTableParity } from './parity/case-table.js';
