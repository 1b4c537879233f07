import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { EarlierRecords } from '@specialistvagen/assessments';
import { earlierRecordList, earlierRecordParams, logbookParams } from '@specialistvagen/assessments/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

type Params = z.infer<typeof earlierRecordParams>;

/** What another tool held of a doctor: with source and receipt, never as something assessed or signed here. */
@Controller('portfolios/:trainee/earlier-records')
export class EarlierRecordsController {
  constructor(private readonly records: EarlierRecords) {}

  @Get()
  @Endpoint({
    summary: 'Tidigare uppgifter ur andra verktyg, obekräftade, med kvittens per inläsning',
    access: 'signed-in',
    params: logbookParams,
    returns: earlierRecordList,
  })
  list(@CurrentActor() actor: Actor, @Param('trainee') traineeId: string) {
    return this.records.list({ actor, traineeId });
  }

  @Post(':id/keep')
  @HttpCode(200)
  @Endpoint({
    summary: 'Behåll en tidigare uppgift: den står kvar även om inläsningen ångras',
    access: ['trainee'],
    params: earlierRecordParams,
    returns: earlierRecordList,
    idempotent: true,
  })
  keep(
    @CurrentActor() actor: Actor,
    @Param() { trainee: traineeId, id }: Params,
    @IdempotencyKey() key: string,
  ) {
    return this.records.keep({ actor, traineeId }, id, key);
  }

  @Post(':id/remove')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta bort en tidigare uppgift: det den sade raderas, och samma fil för inte in den igen',
    access: ['trainee'],
    params: earlierRecordParams,
    returns: earlierRecordList,
    idempotent: true,
  })
  remove(
    @CurrentActor() actor: Actor,
    @Param() { trainee: traineeId, id }: Params,
    @IdempotencyKey() key: string,
  ) {
    return this.records.remove({ actor, traineeId }, id, key);
  }
}
