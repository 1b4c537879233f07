export { dataFolder } from './data-folder.js';
export * from './reference.js';
export * from './regulations.js';
export type { RegulationMeta } from './schemas.js';
