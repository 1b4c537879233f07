export { AT_CITATION, atDemands, type AtDemand } from './at-time.js';
export * from './calculate-time.js';
export { HSLF_2021, SOSFS_2015 } from './counting.js';
export * from './projected-date.js';
export * from './required-months.js';
export type { TimeExplanation } from './time-explanation.js';
export {
  countedService,
  creditMonths,
  isCreditableInSt,
  stTime,
  timeTotals,
  trainingTime,
  type TrainingTime,
} from './training-time.js';
