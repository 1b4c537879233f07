import type { ActiveMandate } from '@specialistvagen/identity/contract';
import type { FormOwner } from '../contract/index.js';

/** Who keeps forms and support: the authority for all, a study director for the own care provider. */
export type PublishingRole = {
  readonly owner: Exclude<FormOwner, 'shipped'>;
  readonly careProviderId: string | null;
};

export function publishingRole(mandates: readonly ActiveMandate[]): PublishingRole | null {
  if (mandates.some(({ role }) => role === 'case_officer'))
    return { owner: 'authority', careProviderId: null };
  const director = mandates.find(({ role }) => role === 'study_director');
  return director?.careProviderId
    ? { owner: 'study-director', careProviderId: director.careProviderId }
    : null;
}

/** What the authority publishes is for all. */
export function sharingFaults({ owner }: PublishingRole, shared: boolean) {
  if (shared || owner === 'study-director') return [];
  return [{ text: 'Det som Socialstyrelsen publicerar delas med alla.', field: 'shared' }];
}
