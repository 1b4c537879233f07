export { ImportPage } from './import-page.js';
export { ImportReportPage } from './import-report-page.js';
