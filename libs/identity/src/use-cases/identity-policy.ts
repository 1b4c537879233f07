/** What the running mode allows; an abstract class so that it is its own injection token. */
export abstract class IdentityPolicy {
  /** Serial numbers 980–999 belong to demonstration and tests; production refuses them (decision 10). */
  abstract readonly acceptsTestNumbers: boolean;
}
