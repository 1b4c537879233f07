export { StatisticsCells } from './use-cases/statistics-cells.js';
export { PublishBtTable } from './use-cases/publish-bt-table.js';
export { ReadBtStatistics } from './use-cases/read-bt-statistics.js';
export type { Cell, Indicator } from './storage/cells.js';
export { publishedTable } from './domain/published-table.js';
export { termOf, termsBetween } from './domain/term.js';
export type { Term } from './domain/term.js';
export { StatisticsModule } from './statistics.module.js';
export * from './contract/index.js';
