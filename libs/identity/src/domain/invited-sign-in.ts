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

/**
 * The same for whoever is asked to assess; implemented by `assessments`. The link's hash stands in the visitor's session:
 * the link itself is in no address and no log.
 */
export abstract class InvitedAssessorSignIn {
  abstract personFor(invitationHash: string, proven: ProvenPerson): Promise<string | null>;
}
