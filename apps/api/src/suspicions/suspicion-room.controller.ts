import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { HearDoctor, KeepRoom, SendFromCase } from '@specialistvagen/suspicions';
import {
  AppointToRoom,
  CaseParams,
  EmployerNoticeList,
  EndInRoom,
  GiveStatement,
  HearingList,
  HearingView,
  RoomView,
} from '@specialistvagen/suspicions/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

/** The room's doors: who has access, what a doctor is told and answers, and what an employer is sent. */
@Controller()
export class SuspicionRoomController {
  constructor(
    private readonly keeping: KeepRoom,
    private readonly hearing: HearDoctor,
    private readonly sending: SendFromCase,
  ) {}

  @Get('suspicion-room')
  @Endpoint({
    summary: 'Vilka handläggare som har tillträde till misstankarna',
    access: ['case_officer'],
    returns: RoomView,
  })
  room(@CurrentActor() actor: Actor): Promise<RoomView> {
    return this.keeping.show(actor);
  }

  @Post('suspicion-room/officers')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ge en kollega tillträde till misstankarna',
    access: ['case_officer'],
    body: AppointToRoom,
    returns: RoomView,
    idempotent: true,
  })
  appoint(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: AppointToRoom,
  ): Promise<RoomView> {
    return this.keeping.appoint(actor, body, key);
  }

  @Post('suspicion-room/officers/:id/end')
  @HttpCode(200)
  @Endpoint({
    summary: 'Avsluta en handläggares tillträde; gäller genast',
    access: ['case_officer'],
    params: CaseParams,
    body: EndInRoom,
    returns: RoomView,
    idempotent: true,
  })
  end(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: EndInRoom,
  ): Promise<RoomView> {
    return this.keeping.end(actor, id, body, key);
  }

  @Get('hearings')
  @Endpoint({
    summary: 'Det Socialstyrelsen har kommunicerat med dig om en misstanke',
    access: 'signed-in',
    returns: HearingList,
  })
  hearings(@CurrentActor() actor: Actor): Promise<HearingList> {
    return this.hearing.list(actor);
  }

  @Get('hearings/:id')
  @Endpoint({
    summary: 'En kommunicering: vad som läggs dig till last, och till när du kan yttra dig',
    access: 'signed-in',
    params: CaseParams,
    returns: HearingView,
  })
  hearingOf(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HearingView> {
    return this.hearing.one(actor, id);
  }

  @Post('hearings/:id/statement')
  @HttpCode(200)
  @Endpoint({
    summary: 'Yttra dig',
    access: 'signed-in',
    params: CaseParams,
    body: GiveStatement,
    returns: HearingView,
    idempotent: true,
  })
  statement(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: GiveStatement,
  ): Promise<HearingView> {
    return this.hearing.give(actor, id, body, key);
  }

  @Get('employer-notices')
  @Endpoint({
    summary: 'Det Socialstyrelsen har underrättat dig om som arbetsgivare',
    access: ['head_of_department', 'mandate_administrator'],
    returns: EmployerNoticeList,
  })
  toEmployer(@CurrentActor() actor: Actor): Promise<EmployerNoticeList> {
    return this.sending.toMyProviders(actor);
  }
}
