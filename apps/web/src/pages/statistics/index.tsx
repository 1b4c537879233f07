import '../../theme/statistics.css';

export { DefinitionsPage } from './definitions-page.js';
export { RegionPage } from './region-page.js';
export { ReleasesPage } from './releases-page.js';
export { StatisticsPage } from './statistics-page.js';
export { TablePage } from './table-page.js';
export { TablesPage } from './tables-page.js';
export { ThroughPage } from './through-page.js';
