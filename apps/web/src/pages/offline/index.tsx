export { OfflinePage } from './offline-page.js';
