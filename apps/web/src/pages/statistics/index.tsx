export { StatisticsPage } from './statistics-page.js';
