export { EarlierImportPage, OwnEarlierImportPage } from './earlier-import-page.js';
export { ImportPage } from './import-page.js';
export { OpeningStockPage } from './opening-stock-page.js';
export { ImportReportPage } from './import-report-page.js';
