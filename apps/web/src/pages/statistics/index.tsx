export { DefinitionsPage } from './definitions-page.js';
export { StatisticsPage } from './statistics-page.js';
export { TablesPage } from './tables-page.js';
