export * from './contract/index.js';
export { AssessmentsModule } from './assessments.module.js';
