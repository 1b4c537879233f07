import { DomainError } from '@specialistvagen/platform/contract';
import type { Actor, MandateRole } from '../contract/index.js';

/** Refuses whoever holds none of the roles at the care provider today, without saying whether it exists. */
export function requireMandateAt(
  { mandates }: Pick<Actor, 'mandates'>,
  roles: readonly MandateRole[],
  careProviderId: string,
): void {
  const holds = mandates.some((one) => roles.includes(one.role) && one.careProviderId === careProviderId);
  if (!holds)
    throw new DomainError('not-found', 'not-found', 'Vårdgivaren finns inte bland dem du har uppdrag för.');
}
