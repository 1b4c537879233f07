import type { StudyResult } from '../client/study-results.js';
import { day } from '../parts/dates.js';
import { studyResults as t } from '../words/study-results.js';

type Facts = Pick<StudyResult, 'resultOn' | 'result' | 'credits'>;

/** As the file has them. */
export const studyFacts = ({ resultOn, result, credits }: Facts): string =>
  [day(resultOn), result && t.result(result), credits].filter(Boolean).join(' · ');
