import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { AfterDecision, Casework, PaperCases, TakeCase, UnitQueries } from '@specialistvagen/certificates';
import {
  ApplicationChanged,
  ApplicationParams,
  AssignCase,
  CommunicateBeforeRefusal,
  OrderFee,
  ProposeRefusal,
  QueryUnit,
  ReassignCase,
  RecordPaperDecision,
  RegisterAppeal,
  RegisterFeePaid,
  RequestSupplement,
  Resume,
} from '@specialistvagen/certificates/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const officers = ['case_officer'] as const;

/** What an officer does with a case, apart from deciding it. */
@Controller('cases')
export class CaseworkController {
  constructor(
    private readonly taking: TakeCase,
    private readonly casework: Casework,
    private readonly queries: UnitQueries,
    private readonly paper: PaperCases,
    private readonly after: AfterDecision,
  ) {}

  @Post(':id/assign')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta ärendet, eller delta som andra handläggare',
    access: officers,
    params: ApplicationParams,
    body: AssignCase,
    returns: ApplicationChanged,
    idempotent: true,
  })
  take(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: AssignCase,
  ): Promise<ApplicationChanged> {
    return this.taking.take({ actor, id, key, body });
  }

  @Post(':id/reassign')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta över en kollegas ärende, med skäl',
    access: officers,
    params: ApplicationParams,
    body: ReassignCase,
    returns: ApplicationChanged,
    idempotent: true,
  })
  reassign(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: ReassignCase,
  ): Promise<ApplicationChanged> {
    return this.taking.reassign({ actor, id, key, body });
  }

  @Post(':id/register-fee-paid')
  @HttpCode(200)
  @Endpoint({
    summary: 'Anteckna för hand att avgiften är betald',
    access: officers,
    params: ApplicationParams,
    body: RegisterFeePaid,
    returns: ApplicationChanged,
    idempotent: true,
  })
  feePaid(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: RegisterFeePaid,
  ): Promise<ApplicationChanged> {
    return this.casework.registerFeePaid({ actor, id, key, body });
  }

  @Post(':id/order-fee')
  @HttpCode(200)
  @Endpoint({
    summary: 'Förelägg sökanden att betala avgiften',
    access: officers,
    params: ApplicationParams,
    body: OrderFee,
    returns: ApplicationChanged,
    idempotent: true,
  })
  orderFee(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: OrderFee,
  ): Promise<ApplicationChanged> {
    return this.casework.orderFee({ actor, id, key, body });
  }

  @Post(':id/request-supplement')
  @HttpCode(200)
  @Endpoint({
    summary: 'Begär komplettering av en namngiven sak',
    access: officers,
    params: ApplicationParams,
    body: RequestSupplement,
    returns: ApplicationChanged,
    idempotent: true,
  })
  requestSupplement(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: RequestSupplement,
  ): Promise<ApplicationChanged> {
    return this.casework.requestSupplement({ actor, id, key, body });
  }

  @Post(':id/query-unit')
  @HttpCode(200)
  @Endpoint({
    summary: 'Fråga enheten: stämmer intyget?',
    access: officers,
    params: ApplicationParams,
    body: QueryUnit,
    returns: ApplicationChanged,
    idempotent: true,
  })
  queryUnit(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: QueryUnit,
  ): Promise<ApplicationChanged> {
    return this.queries.ask({ actor, id, key, body });
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Endpoint({
    summary: 'Fortsätt handläggningen',
    access: officers,
    params: ApplicationParams,
    body: Resume,
    returns: ApplicationChanged,
    idempotent: true,
  })
  resume(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: Resume,
  ): Promise<ApplicationChanged> {
    return this.casework.resume({ actor, id, key, body });
  }

  @Post(':id/communicate')
  @HttpCode(200)
  @Endpoint({
    summary: 'Kommunicera skälen inför avslag',
    access: officers,
    params: ApplicationParams,
    body: CommunicateBeforeRefusal,
    returns: ApplicationChanged,
    idempotent: true,
  })
  communicate(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: CommunicateBeforeRefusal,
  ): Promise<ApplicationChanged> {
    return this.casework.communicate({ actor, id, key, body });
  }

  @Post(':id/refuse-proposal')
  @HttpCode(200)
  @Endpoint({
    summary: 'Föreslå avslag: den första av två',
    access: officers,
    params: ApplicationParams,
    body: ProposeRefusal,
    returns: ApplicationChanged,
    idempotent: true,
  })
  proposeRefusal(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: ProposeRefusal,
  ): Promise<ApplicationChanged> {
    return this.casework.proposeRefusal({ actor, id, key, body });
  }

  @Post(':id/register-appeal')
  @HttpCode(200)
  @Endpoint({
    summary: 'Registrera ett överklagande',
    access: officers,
    params: ApplicationParams,
    body: RegisterAppeal,
    returns: ApplicationChanged,
    idempotent: true,
  })
  registerAppeal(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: RegisterAppeal,
  ): Promise<ApplicationChanged> {
    return this.after.registerAppeal({ actor, id, key, body });
  }

  @Post(':id/paper-decision')
  @HttpCode(200)
  @Endpoint({
    summary: 'Anteckna ett beslut som fattats på papper',
    access: officers,
    params: ApplicationParams,
    body: RecordPaperDecision,
    returns: ApplicationChanged,
    idempotent: true,
  })
  recordPaperDecision(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: RecordPaperDecision,
  ): Promise<ApplicationChanged> {
    return this.paper.recordDecision({ actor, id, key, body });
  }
}
