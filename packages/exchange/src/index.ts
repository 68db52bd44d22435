export type { ImportedForm } from './frame/imported-form.js';
export { codeNamer, idNamer, keyNamer, type Namer } from './frame/namer.js';
export {
  frameEnrolment,
  frameIndexItem,
  framePathway,
  registerAround,
  type FrameInput,
} from './frame/register-around.js';
export {
  importDictionary,
  isPossibleId,
  type ImportedDictionary,
  type ImportOptions,
} from './redcap/import/import-dictionary.js';
export { readEvents, type ProjectEvent } from './redcap/import/forms/events.js';
export type { CompanionRow, RedcapCompanion } from './redcap/companion.js';
export type { NotCarried } from './frame/not-carried.js';
export {
  importQuestionnaire,
  importQuestionnaireJson,
  type QuestionnaireImport,
  type QuestionnaireImportOptions,
} from './fhir/import/import-questionnaire.js';
export { readCompanion, type FhirCompanion } from './fhir/companion.js';
export {
  exportDictionary,
  type DictionaryExportOptions,
  type ExportedDictionary,
} from './redcap/export/export-dictionary.js';
export { exportQuestionnaire } from './fhir/export/export-questionnaire.js';
export type { ExportedQuestionnaire, FormToExport } from './fhir/export/export-form.js';
export { readResponse, type ReadResponse, type ResponseProblem } from './fhir/response/read-response.js';
export { writeResponse, type FormPlace, type ResponseToWrite } from './fhir/response/write-response.js';
export type { QuestionnaireResponse } from './fhir/response/questionnaire-response.js';
export {
  isMissing,
  missing,
  missingReasons,
  type MissingReason,
  type ResearchCell,
} from './research/cell.js';
export type { ResearchColumn } from './research/column.js';
export { cellsOf, columnsOf, variableLabel } from './research/columns-of.js';
export { csvHead, csvRow, type CsvStyle } from './research/csv-text.js';
export { listVariables } from './research/variables/list-variables.js';
export type { CaseFact, Variable } from './research/variables/variable.js';
export { stataWriter } from './research/stata/stata-file.js';
export type { StataDescription } from './research/stata/stata-description.js';
export { columnTally, type ColumnCounts } from './research/codebook/column-tally.js';
export { codebookCsv, codesCsv, stataMissing } from './research/codebook/codebook.js';
export { missingLabels } from './research/codebook/missing-labels.js';
export { sheetParts, sheetRow } from './research/sheet/sheet-xml.js';
