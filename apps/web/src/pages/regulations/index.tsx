export { RegulationVersionPage } from './regulation-version-page.js';
export { RegulationVersionsPage } from './regulation-versions-page.js';
