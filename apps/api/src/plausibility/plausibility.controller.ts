import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { AnswerFinding, WarnSigner, WeighFindings, checkCatalogue } from '@specialistvagen/plausibility';
import {
  answerFindingBody,
  assessFindingBody,
  checkList,
  findingList,
  findingParams,
  findingView,
  warningList,
  warningView,
} from '@specialistvagen/plausibility/contract';
import type {
  AssessFindingBody,
  CheckList,
  FindingList,
  FindingView,
  WarningList,
  WarningView,
} from '@specialistvagen/plausibility/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

/** What signed intyg seldom look like: a warning to the signer, a question to the study director; nothing is hindered. */
@Controller()
export class PlausibilityController {
  constructor(
    private readonly warning: WarnSigner,
    private readonly answering: AnswerFinding,
    private readonly weighing: WeighFindings,
  ) {}

  @Get('plausibility-checks')
  @Endpoint({
    summary: 'Rimlighetskontrollerna: vad de letar efter, var gränsen går och hur ofta de har fel',
    access: 'public',
    returns: checkList,
  })
  checks(): CheckList {
    return checkCatalogue();
  }

  @Get('intyg/:id/plausibility')
  @Endpoint({
    summary: 'Rimlighetskontrollerna av ett intyg, för den som undertecknar det',
    access: 'signed-in',
    params: findingParams,
    returns: warningList,
  })
  warnings(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WarningList> {
    return this.warning.of(actor, id);
  }

  @Post('plausibility-findings/:id/answer')
  @HttpCode(200)
  @Endpoint({
    summary: 'Undertecknarens svar på vad en rimlighetskontroll fann',
    access: 'signed-in',
    params: findingParams,
    body: answerFindingBody,
    returns: warningView,
    idempotent: true,
  })
  answer(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { text }: { text: string },
  ): Promise<WarningView> {
    return this.answering.answer(actor, id, text, key);
  }

  @Get('plausibility-findings')
  @Endpoint({
    summary: 'Vad rimlighetskontrollerna fann hos dem du är studierektor för; det som ingen har bedömt först',
    access: ['study_director'],
    returns: findingList,
  })
  list(@CurrentActor() actor: Actor): Promise<FindingList> {
    return this.weighing.list(actor);
  }

  @Post('plausibility-findings/:id/assessments')
  @HttpCode(200)
  @Endpoint({
    summary: 'Studierektorns bedömning: förklarat, eller värt att följa upp',
    access: ['study_director'],
    params: findingParams,
    body: assessFindingBody,
    returns: findingView,
    idempotent: true,
  })
  assess(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: AssessFindingBody,
  ): Promise<FindingView> {
    return this.weighing.assess(actor, id, body, key);
  }
}
