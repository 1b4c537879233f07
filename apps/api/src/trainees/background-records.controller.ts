import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { BackgroundRecords } from '@specialistvagen/trainees';
import {
  addBackgroundRecordBody,
  backgroundRecordList,
  backgroundRecordParams,
  removeBackgroundRecordBody,
  traineeParams,
} from '@specialistvagen/trainees/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

@Controller('portfolios/:trainee/background')
export class BackgroundRecordsController {
  constructor(private readonly records: BackgroundRecords) {}

  @Get()
  @Endpoint({
    summary: 'Undantag, tidigare bevis, doktorsexamen, AT och legitimation, med historik',
    access: 'signed-in',
    params: traineeParams,
    returns: backgroundRecordList,
  })
  list(@CurrentActor() actor: Actor, @Param('trainee') trainee: string) {
    return this.records.list(actor, trainee);
  }

  @Post()
  @Endpoint({
    summary: 'För in en uppgift om bakgrund',
    access: ['study_director', 'bt_coordinator'],
    params: traineeParams,
    body: addBackgroundRecordBody,
    returns: backgroundRecordList,
    idempotent: true,
  })
  add(
    @CurrentActor() actor: Actor,
    @Param('trainee') traineeId: string,
    @Body() body: z.infer<typeof addBackgroundRecordBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.records.add({ actor, traineeId }, body, key);
  }

  @Post(':id/remove')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta bort en uppgift om bakgrund, med skäl; raden finns kvar i historiken',
    access: ['study_director', 'bt_coordinator'],
    params: backgroundRecordParams,
    body: removeBackgroundRecordBody,
    returns: backgroundRecordList,
    idempotent: true,
  })
  remove(
    @CurrentActor() actor: Actor,
    @Param() { trainee, id }: z.infer<typeof backgroundRecordParams>,
    @Body() { reason }: z.infer<typeof removeBackgroundRecordBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.records.remove({ actor, traineeId: trainee }, id, reason, key);
  }
}
