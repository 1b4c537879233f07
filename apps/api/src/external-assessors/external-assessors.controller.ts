import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor, RoleName } from '@specialistvagen/identity/contract';
import { HandleAppointment, KeepPool } from '@specialistvagen/external-assessors';
import {
  addPoolMemberBody,
  answerObjectionBody,
  currentAssessor,
  endPoolMemberBody,
  objectBody,
  poolList,
  poolMemberView,
  poolParams,
  poolQuery,
  traineeParams,
  withdrawAppointmentBody,
} from '@specialistvagen/external-assessors/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const APPOINTERS: readonly RoleName[] = ['study_director', 'bt_coordinator'];

@Controller()
export class ExternalAssessorsController {
  constructor(
    private readonly pool: KeepPool,
    private readonly appointment: HandleAppointment,
  ) {}

  @Get('assessor-pool')
  @Endpoint({ summary: 'Externa bedömare', access: APPOINTERS, query: poolQuery, returns: poolList })
  async list(@CurrentActor() actor: Actor, @Query() query: z.infer<typeof poolQuery>) {
    return { items: await this.pool.list(actor, query) };
  }

  @Post('assessor-pool')
  @Endpoint({
    summary: 'Intyga en extern bedömares kompetens i bedömning, för regionen',
    access: APPOINTERS,
    body: addPoolMemberBody,
    returns: poolMemberView,
    idempotent: true,
  })
  add(
    @CurrentActor() actor: Actor,
    @Body() body: z.infer<typeof addPoolMemberBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.pool.add(actor, body, key);
  }

  @Post('assessor-pool/:person/end')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta bort ur regionens lista över externa bedömare',
    access: APPOINTERS,
    params: poolParams,
    body: endPoolMemberBody,
    returns: poolList,
    idempotent: true,
  })
  async end(
    @CurrentActor() actor: Actor,
    @Param('person') person: string,
    @Body() { on }: z.infer<typeof endPoolMemberBody>,
    @IdempotencyKey() key: string,
  ) {
    await this.pool.end(actor, person, on, key);
    return { items: await this.pool.list(actor, {}) };
  }

  @Get('portfolios/:trainee/assessor')
  @Endpoint({
    summary: 'Läkarens externa bedömare',
    access: 'signed-in',
    params: traineeParams,
    returns: currentAssessor,
  })
  current(@CurrentActor() actor: Actor, @Param('trainee') traineeId: string) {
    return this.appointment.view({ actor, traineeId });
  }

  @Post('portfolios/:trainee/assessor/object')
  @HttpCode(200)
  @Endpoint({
    summary: 'Invänd mot den externa bedömaren (läkaren)',
    access: ['trainee'],
    params: traineeParams,
    body: objectBody,
    returns: currentAssessor,
    idempotent: true,
  })
  object(
    @CurrentActor() actor: Actor,
    @Param('trainee') traineeId: string,
    @Body() { text }: z.infer<typeof objectBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.appointment.act({ actor, traineeId }, 'object', text, key);
  }

  @Post('portfolios/:trainee/assessor/answer')
  @HttpCode(200)
  @Endpoint({
    summary: 'Besvara läkarens invändning; uppdraget står kvar',
    access: APPOINTERS,
    params: traineeParams,
    body: answerObjectionBody,
    returns: currentAssessor,
    idempotent: true,
  })
  answer(
    @CurrentActor() actor: Actor,
    @Param('trainee') traineeId: string,
    @Body() { text }: z.infer<typeof answerObjectionBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.appointment.act({ actor, traineeId }, 'answer', text, key);
  }

  @Post('portfolios/:trainee/assessor/withdraw')
  @HttpCode(200)
  @Endpoint({
    summary: 'Återta uppdraget som extern bedömare',
    access: APPOINTERS,
    params: traineeParams,
    body: withdrawAppointmentBody,
    returns: currentAssessor,
    idempotent: true,
  })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('trainee') traineeId: string,
    @Body() { text }: z.infer<typeof withdrawAppointmentBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.appointment.act({ actor, traineeId }, 'withdraw', text, key);
  }
}
