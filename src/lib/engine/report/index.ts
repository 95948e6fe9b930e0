export { paperStatistics, percentage, tally } from './statistics';
export type { PaperStatistics, Tally } from './statistics';
