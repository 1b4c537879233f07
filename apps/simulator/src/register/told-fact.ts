import type { RegisterFactV1 } from '@specialistvagen/regulations';
import type { Day } from '../days.js';

/** A fact, and the day on which the register got to know it. */
export type ToldFact = { fact: RegisterFactV1; knownOn: Day };
