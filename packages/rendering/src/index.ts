export { message, counted } from './messages/message.js';
export type { MessageKey } from './messages/catalogue.js';
export { formatNumber, formatCount, formatInput } from './format/format-number.js';
export { formatEstimate, formatValue, noValue, percentStyle, type Estimate, type NumberStyle } from './format/format-interval.js';
export { formatDate } from './format/format-date.js';
export { toCsv, type CsvCell, type CsvOptions } from './csv/to-csv.js';
