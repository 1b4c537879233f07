import { PROTECTED_VALUE } from '@specialistvagen/regulations';
import type { TrainingFacts } from '@specialistvagen/regulations';

/** What stands instead of every place on a protected person's form; null for everybody else (R27). */
export function placeInstead({ trainee }: Pick<TrainingFacts, 'trainee'>): string | null {
  return trainee.protection === 'none' ? null : PROTECTED_VALUE;
}
