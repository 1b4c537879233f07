import { Module } from '@nestjs/common';
import { IdentityModule } from '@specialistvagen/identity';
import { OrganisationsModule } from '@specialistvagen/organisations';
import { SignedInPerson } from '../http/access.guard.js';
import { DescribeSession } from './describe-session.js';
import { FederatedSigning } from './federated-signing.js';
import { IdentityProvider } from './identity-provider.js';
import { OidcProviderConnection } from './oidc-provider-connection.js';
import { OidcSigning } from './oidc-signing.js';
import { SessionPerson } from './session-person.js';
import { SignIn } from './sign-in.js';

@Module({
  imports: [IdentityModule, OrganisationsModule],
  providers: [
    OidcProviderConnection,
    IdentityProvider,
    SessionPerson,
    { provide: SignedInPerson, useExisting: SessionPerson },
    SignIn,
    FederatedSigning,
    OidcSigning,
    DescribeSession,
  ],
  exports: [SignedInPerson, SessionPerson, SignIn, FederatedSigning, DescribeSession],
})
export class AuthModule {}
