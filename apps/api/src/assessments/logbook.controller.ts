import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { Logbook } from '@specialistvagen/assessments';
import {
  addLogbookEntryBody,
  logbookEntryParams,
  logbookParams,
  logbookView,
} from '@specialistvagen/assessments/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

@Controller('portfolios/:trainee/logbook')
export class LogbookController {
  constructor(private readonly logbook: Logbook) {}

  @Get()
  @Endpoint({
    summary: 'Loggen över åtgärder, med antal per åtgärd och halvår',
    access: 'signed-in',
    params: logbookParams,
    returns: logbookView,
  })
  view(@CurrentActor() actor: Actor, @Param('trainee') trainee: string) {
    return this.logbook.view({ actor, traineeId: trainee });
  }

  @Post()
  @Endpoint({
    summary: 'Lägg till en åtgärd; inga uppgifter om patienter tas emot',
    access: ['trainee'],
    params: logbookParams,
    body: addLogbookEntryBody,
    returns: logbookView,
    idempotent: true,
  })
  add(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Body() body: z.infer<typeof addLogbookEntryBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.logbook.add({ actor, traineeId: trainee }, body, key);
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta tillbaka en anteckning som ingenting vilar på',
    access: ['trainee'],
    params: logbookEntryParams,
    returns: logbookView,
    idempotent: true,
  })
  takeBack(
    @CurrentActor() actor: Actor,
    @Param() { trainee, id }: z.infer<typeof logbookEntryParams>,
    @IdempotencyKey() key: string,
  ) {
    return this.logbook.takeBack({ actor, traineeId: trainee }, id, key);
  }

  @Get('export')
  @Endpoint({
    summary: 'Hämta sin egen logg som CSV',
    access: ['trainee'],
    params: logbookParams,
    raw: 'text/csv',
  })
  async export(@CurrentActor() actor: Actor, @Param('trainee') trainee: string) {
    const text = await this.logbook.export({ actor, traineeId: trainee });
    return new StreamableFile(Buffer.from(text, 'utf8'), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="logg.csv"',
    });
  }
}
