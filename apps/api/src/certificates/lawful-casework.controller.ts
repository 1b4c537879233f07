import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  Casework,
  ExpertOpinions,
  ListColleagues,
  ReceiveOriginals,
  StateBiasUseCase,
  TakeCase,
} from '@specialistvagen/certificates';
import {
  ApplicationChanged,
  ApplicationParams,
  AskExpert,
  ColleagueList,
  HandOverCase,
  ProposeApproval,
  ReceiveOriginal,
  RecordOpinion,
  StateBias,
} from '@specialistvagen/certificates/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const officers = ['case_officer'] as const;

/** What makes the examination lawful: impartial officers, experts heard, originals seen, a proposal before a decision. */
@Controller('cases')
export class LawfulCaseworkController {
  constructor(
    private readonly bias: StateBiasUseCase,
    private readonly taking: TakeCase,
    private readonly colleagues: ListColleagues,
    private readonly experts: ExpertOpinions,
    private readonly originals: ReceiveOriginals,
    private readonly casework: Casework,
  ) {}

  @Post(':id/bias')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ange om du är jävig i ärendet',
    access: officers,
    params: ApplicationParams,
    body: StateBias,
    returns: ApplicationChanged,
    idempotent: true,
  })
  stateBias(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: StateBias,
  ): Promise<ApplicationChanged> {
    return this.bias.state({ actor, id, key, body });
  }

  @Get(':id/colleagues')
  @Endpoint({
    summary: 'Handläggare som ärendet kan lämnas åt, efter namn',
    access: officers,
    params: ApplicationParams,
    returns: ColleagueList,
  })
  colleaguesOf(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ColleagueList> {
    return this.colleagues.of(actor, id);
  }

  @Post(':id/hand-over')
  @HttpCode(200)
  @Endpoint({
    summary: 'Lämna ärendet till en annan handläggare, med skäl',
    access: officers,
    params: ApplicationParams,
    body: HandOverCase,
    returns: ApplicationChanged,
    idempotent: true,
  })
  handOver(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: HandOverCase,
  ): Promise<ApplicationChanged> {
    return this.taking.handOver({ actor, id, key, body });
  }

  @Post(':id/ask-expert')
  @HttpCode(200)
  @Endpoint({
    summary: 'Begär utlåtande av en extern sakkunnig',
    access: officers,
    params: ApplicationParams,
    body: AskExpert,
    returns: ApplicationChanged,
    idempotent: true,
  })
  askExpert(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: AskExpert,
  ): Promise<ApplicationChanged> {
    return this.experts.ask({ actor, id, key, body });
  }

  @Post(':id/record-opinion')
  @HttpCode(200)
  @Endpoint({
    summary: 'Anteckna sakkunnigs utlåtande',
    access: officers,
    params: ApplicationParams,
    body: RecordOpinion,
    returns: ApplicationChanged,
    idempotent: true,
  })
  recordOpinion(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: RecordOpinion,
  ): Promise<ApplicationChanged> {
    return this.experts.record({ actor, id, key, body });
  }

  @Post(':id/receive-original')
  @HttpCode(200)
  @Endpoint({
    summary: 'Original inkommet till en verifierad kopia',
    access: officers,
    params: ApplicationParams,
    body: ReceiveOriginal,
    returns: ApplicationChanged,
    idempotent: true,
  })
  receiveOriginal(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: ReceiveOriginal,
  ): Promise<ApplicationChanged> {
    return this.originals.receive({ actor, id, key, body });
  }

  @Post(':id/approval-proposal')
  @HttpCode(200)
  @Endpoint({
    summary: 'Föreslå bifall: en kollega beslutar efter föredragning',
    access: officers,
    params: ApplicationParams,
    body: ProposeApproval,
    returns: ApplicationChanged,
    idempotent: true,
  })
  proposeApproval(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: ProposeApproval,
  ): Promise<ApplicationChanged> {
    return this.casework.proposeApproval({ actor, id, key, body });
  }
}
