import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  AnswerChecklist,
  EndSuspicion,
  HandleSuspicion,
  HearDoctor,
  SendFromCase,
} from '@specialistvagen/suspicions';
import {
  AddDocument,
  AnswerCheck,
  ChooseGround,
  Communicate,
  ConfirmNoReport,
  EndChanged,
  EndUnchanged,
  MoveDue,
  ProposeNoReport,
  RecordSent,
  RefuseNoReport,
  TakeOverSuspicion,
  TakeSuspicion,
  CaseParams,
  SuspicionChanged,
} from '@specialistvagen/suspicions/contract';
import type { ZodType } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const Act = (summary: string, body: ZodType) =>
  Endpoint({
    summary,
    access: ['case_officer'],
    params: CaseParams,
    body,
    returns: SuspicionChanged,
    idempotent: true,
  });

/** What an officer of the room does in a case; the table says when, and the case's revision that nobody was there first. */
@Controller('suspicion-cases')
export class SuspicionActsController {
  constructor(
    private readonly handling: HandleSuspicion,
    private readonly checking: AnswerChecklist,
    private readonly sending: SendFromCase,
    private readonly hearing: HearDoctor,
    private readonly ending: EndSuspicion,
  ) {}

  @Post(':id/take')
  @HttpCode(200)
  @Act('Ta ärendet och ange att inget gör dig jävig', TakeSuspicion)
  take(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: TakeSuspicion,
  ): Promise<SuspicionChanged> {
    return this.handling.take({ actor, id, key, body });
  }

  @Post(':id/take-over')
  @HttpCode(200)
  @Act('Ta över en kollegas ärende, med skäl', TakeOverSuspicion)
  takeOver(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: TakeOverSuspicion,
  ): Promise<SuspicionChanged> {
    return this.handling.takeOver({ actor, id, key, body });
  }

  @Post(':id/ground')
  @HttpCode(200)
  @Act('Välj rättslig grund, med skäl', ChooseGround)
  ground(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: ChooseGround,
  ): Promise<SuspicionChanged> {
    return this.handling.chooseGround({ actor, id, key, body });
  }

  @Post(':id/due')
  @HttpCode(200)
  @Act('Flytta fristen, med skäl', MoveDue)
  due(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: MoveDue,
  ): Promise<SuspicionChanged> {
    return this.handling.moveDue({ actor, id, key, body });
  }

  @Post(':id/documents')
  @HttpCode(200)
  @Act('Lägg till en handling som ärendet rör', AddDocument)
  documents(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: AddDocument,
  ): Promise<SuspicionChanged> {
    return this.handling.addDocument({ actor, id, key, body });
  }

  @Post(':id/checks')
  @HttpCode(200)
  @Act('Besvara en punkt i checklistan', AnswerCheck)
  checks(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: AnswerCheck,
  ): Promise<SuspicionChanged> {
    return this.checking.answer({ actor, id, key, body });
  }

  @Post(':id/no-report')
  @HttpCode(200)
  @Act('Föreslå att ingen polisanmälan görs', ProposeNoReport)
  noReport(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: ProposeNoReport,
  ): Promise<SuspicionChanged> {
    return this.checking.proposeNoReport({ actor, id, key, body });
  }

  @Post(':id/no-report/confirm')
  @HttpCode(200)
  @Act('Bekräfta, som den andra av två, att ingen polisanmälan görs', ConfirmNoReport)
  noReportConfirm(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: ConfirmNoReport,
  ): Promise<SuspicionChanged> {
    return this.checking.confirmNoReport({ actor, id, key, body });
  }

  @Post(':id/no-report/refuse')
  @HttpCode(200)
  @Act('Avvisa förslaget om ingen polisanmälan', RefuseNoReport)
  noReportRefuse(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: RefuseNoReport,
  ): Promise<SuspicionChanged> {
    return this.checking.refuseNoReport({ actor, id, key, body });
  }

  @Post(':id/sent')
  @HttpCode(200)
  @Act('Anteckna vad som lämnats till vem, på vilken grund', RecordSent)
  sent(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: RecordSent,
  ): Promise<SuspicionChanged> {
    return this.sending.record({ actor, id, key, body });
  }

  @Post(':id/communicate')
  @HttpCode(200)
  @Act('Kommunicera misstanken med läkaren', Communicate)
  communicate(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: Communicate,
  ): Promise<SuspicionChanged> {
    return this.hearing.communicate({ actor, id, key, body });
  }

  @Post(':id/end-unchanged')
  @HttpCode(200)
  @Act('Avsluta: beslutet ändras inte', EndUnchanged)
  endUnchanged(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: EndUnchanged,
  ): Promise<SuspicionChanged> {
    return this.ending.unchanged({ actor, id, key, body });
  }

  @Post(':id/end-changed')
  @HttpCode(200)
  @Act('Avsluta: beslutet är ändrat genom ett nytt signerat beslut', EndChanged)
  endChanged(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: EndChanged,
  ): Promise<SuspicionChanged> {
    return this.ending.changed({ actor, id, key, body });
  }
}
