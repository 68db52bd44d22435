export { LetterPressModule } from './messages/letters/letter-press.module.js';
export { ReportPressModule } from './reports/outputs/report-press.module.js';
export { PageErrorFilter } from './platform/errors/page-error.filter.js';
export { WebModule } from './web.module.js';
