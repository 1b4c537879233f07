import { RecordKeys } from '@specialistvagen/statistics';

/** Record keys of a test's persons: the same in every run. */
export const testRecordKeys = new RecordKeys({ 1: Buffer.alloc(32, 'record keys of tests') });
