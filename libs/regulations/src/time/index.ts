export * from './calendar-months.js';
export * from './day-ranges.js';
export * from './explain-months.js';
export * from './full-time-months.js';
export * from './plain-date.js';
export * from './rational.js';
