import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { AfterDecision, ReExamineDecision } from '@specialistvagen/certificates';
import {
  AcknowledgeDecision,
  ApplicationChanged,
  ApplicationParams,
  CommunicateChange,
  DecideRetention,
  KeepDecision,
  ProposeChange,
  ReExamine,
  RecordDelivery,
} from '@specialistvagen/certificates/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const officers = ['case_officer'] as const;

/** What follows a decision: delivery and the appeal clock, re-examination, and how long the case is kept. */
@Controller()
export class AfterDecisionController {
  constructor(
    private readonly after: AfterDecision,
    private readonly reExamination: ReExamineDecision,
  ) {}

  @Post('cases/:id/record-delivery')
  @HttpCode(200)
  @Endpoint({
    summary: 'Anteckna när beslutet delgavs: överklagandetiden börjar',
    access: officers,
    params: ApplicationParams,
    body: RecordDelivery,
    returns: ApplicationChanged,
    idempotent: true,
  })
  recordDelivery(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: RecordDelivery,
  ): Promise<ApplicationChanged> {
    return this.after.recordDelivery({ actor, id, key, body });
  }

  @Post('applications/:id/acknowledge-decision')
  @HttpCode(200)
  @Endpoint({
    summary: 'Bekräfta att du har tagit del av beslutet',
    access: ['trainee'],
    params: ApplicationParams,
    body: AcknowledgeDecision,
    returns: ApplicationChanged,
    idempotent: true,
  })
  acknowledge(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: AcknowledgeDecision,
  ): Promise<ApplicationChanged> {
    return this.after.acknowledge({ actor, id, key, body });
  }

  @Post('cases/:id/re-examine')
  @HttpCode(200)
  @Endpoint({
    summary: 'Öppna en omprövning av beslutet, med grund',
    access: officers,
    params: ApplicationParams,
    body: ReExamine,
    returns: ApplicationChanged,
    idempotent: true,
  })
  reExamine(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: ReExamine,
  ): Promise<ApplicationChanged> {
    return this.reExamination.open({ actor, id, key, body });
  }

  @Post('cases/:id/keep-decision')
  @HttpCode(200)
  @Endpoint({
    summary: 'Avsluta omprövningen: beslutet står fast',
    access: officers,
    params: ApplicationParams,
    body: KeepDecision,
    returns: ApplicationChanged,
    idempotent: true,
  })
  keep(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: KeepDecision,
  ): Promise<ApplicationChanged> {
    return this.reExamination.keep({ actor, id, key, body });
  }

  @Post('cases/:id/communicate-change')
  @HttpCode(200)
  @Endpoint({
    summary: 'Kommunicera skälen inför en ändring av beslutet',
    access: officers,
    params: ApplicationParams,
    body: CommunicateChange,
    returns: ApplicationChanged,
    idempotent: true,
  })
  communicateChange(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: CommunicateChange,
  ): Promise<ApplicationChanged> {
    return this.reExamination.communicate({ actor, id, key, body });
  }

  @Post('cases/:id/propose-change')
  @HttpCode(200)
  @Endpoint({
    summary: 'Föreslå en ändring av beslutet: den första av två',
    access: officers,
    params: ApplicationParams,
    body: ProposeChange,
    returns: ApplicationChanged,
    idempotent: true,
  })
  proposeChange(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: ProposeChange,
  ): Promise<ApplicationChanged> {
    return this.reExamination.propose({ actor, id, key, body });
  }

  @Post('cases/:id/retention')
  @HttpCode(200)
  @Endpoint({
    summary: 'Anteckna beslut om hur länge ärendet bevaras',
    access: officers,
    params: ApplicationParams,
    body: DecideRetention,
    returns: ApplicationChanged,
    idempotent: true,
  })
  decideRetention(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: DecideRetention,
  ): Promise<ApplicationChanged> {
    return this.after.decideRetention({ actor, id, key, body });
  }
}
