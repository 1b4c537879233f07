import { Module } from '@nestjs/common';
import { OrganisationsModule } from '@specialistvagen/organisations';
import { AccessGrants } from './use-cases/access-grants.js';
import { AccessLog } from './use-cases/access-log.js';
import { Affiliations } from './use-cases/affiliations.js';
import { AppointMandateUseCase } from './use-cases/appoint-mandate.js';
import { ChangeEmailUseCase } from './use-cases/change-email.js';
import { ChangeIdentityUseCase } from './use-cases/change-identity.js';
import { ChangeProtectionUseCase } from './use-cases/change-protection.js';
import { Competences } from './use-cases/competences.js';
import { EndMandateUseCase } from './use-cases/end-mandate.js';
import { FindPeople } from './use-cases/find-people.js';
import { InvitedPeople } from './use-cases/invited-people.js';
import { ImportPersons } from './use-cases/import-persons.js';
import { ListMandates } from './use-cases/list-mandates.js';
import { Mandates } from './use-cases/mandates.js';
import { People } from './use-cases/people.js';
import { RegisterPersonUseCase } from './use-cases/register-person.js';
import { WritePersons } from './use-cases/write-persons.js';
import { SignInAttempts } from './use-cases/sign-in-attempts.js';

const services = [
  AccessGrants,
  AccessLog,
  Affiliations,
  AppointMandateUseCase,
  ChangeEmailUseCase,
  ChangeIdentityUseCase,
  ChangeProtectionUseCase,
  Competences,
  EndMandateUseCase,
  FindPeople,
  InvitedPeople,
  ImportPersons,
  ListMandates,
  Mandates,
  People,
  RegisterPersonUseCase,
  WritePersons,
  SignInAttempts,
];

/** Needs from the process: `Transactions`, `Clock`, `Secrets`, `Hosp`, `IdentityPolicy`. */
@Module({ imports: [OrganisationsModule], providers: services, exports: services })
export class IdentityModule {}
