/** What an e-ID has proven of somebody: the number is used to recognise them, and kept only by those who need it. */
export type ProvenPerson = {
  readonly personalIdentityNumber: string;
  readonly givenName: string;
  readonly surname: string;
};

/**
 * Signing in by invitation, as sign-in sees it. Implemented by `intyg`; the injection token is the class. Null when the
 * invitation does not hold: then an unknown person stays unknown.
 */
export abstract class InvitedSignIn {
  abstract personFor(invitationId: string, proven: ProvenPerson): Promise<string | null>;
}
