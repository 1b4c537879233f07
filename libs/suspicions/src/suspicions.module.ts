import { Module } from '@nestjs/common';
import { CertificatesModule } from '@specialistvagen/certificates';
import { IdentityModule } from '@specialistvagen/identity';
import { IntygModule } from '@specialistvagen/intyg';
import { OrganisationsModule } from '@specialistvagen/organisations';
import { AddShownFile } from './use-cases/add-shown-file.js';
import { AnswerChecklist } from './use-cases/answer-checklist.js';
import { EndSuspicion } from './use-cases/end-suspicion.js';
import { HandleSuspicion } from './use-cases/handle-suspicion.js';
import { HearDoctor } from './use-cases/hear-doctor.js';
import { KeepRoom } from './use-cases/keep-room.js';
import { RaiseSuspicionUseCase } from './use-cases/raise-suspicion.js';
import { RegisterSuspicionUseCase } from './use-cases/register-suspicion.js';
import { RoomDesk } from './use-cases/room-desk.js';
import { SealedSuspicionTexts } from './use-cases/sealed-texts.js';
import { SendFromCase } from './use-cases/send-from-case.js';
import { ShowSuspicions } from './use-cases/show-suspicions.js';
import { TellOverdueSuspicions } from './use-cases/tell-overdue.js';

const offered = [
  AddShownFile,
  AnswerChecklist,
  EndSuspicion,
  HandleSuspicion,
  HearDoctor,
  KeepRoom,
  RaiseSuspicionUseCase,
  RegisterSuspicionUseCase,
  SendFromCase,
  ShowSuspicions,
  TellOverdueSuspicions,
];

@Module({
  imports: [IdentityModule, OrganisationsModule, IntygModule, CertificatesModule],
  providers: [RoomDesk, SealedSuspicionTexts, ...offered],
  exports: offered,
})
export class SuspicionsModule {}
