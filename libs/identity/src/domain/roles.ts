import { ROLE_NAMES } from '../contract/index.js';
import type { ActiveMandate, GrantPurpose, RoleName } from '../contract/index.js';

const ROLE_OF_PURPOSE: Readonly<Partial<Record<GrantPurpose, RoleName>>> = {
  own: 'trainee',
  'principal-supervisor': 'supervisor',
  supervisor: 'supervisor',
  signer: 'supervisor',
  'external-assessor': 'external_assessor',
  'unit-reviewer': 'unit_reviewer',
};

/** What a person is today: from mandates and from the portfolios and units that are open to them. In a fixed order. */
export function rolesOf(
  mandates: readonly Pick<ActiveMandate, 'role'>[],
  purposes: readonly GrantPurpose[],
): RoleName[] {
  const held = new Set<RoleName>(mandates.map((mandate) => mandate.role));
  for (const purpose of purposes) {
    const role = ROLE_OF_PURPOSE[purpose];
    if (role) held.add(role);
  }
  return ROLE_NAMES.filter((role) => held.has(role));
}
