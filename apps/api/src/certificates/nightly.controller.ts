import { Controller, Get } from '@nestjs/common';
import { ShowNightly } from '@specialistvagen/certificates';
import { NightlyFigures } from '@specialistvagen/certificates/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor } from '../http/parameters.js';

/** What the rules found when they ran over everything last night. */
@Controller('nightly-check')
export class NightlyController {
  constructor(private readonly nightly: ShowNightly) {}

  @Get()
  @Endpoint({
    summary: 'Nattens kontroll: hur många som prövades, och vad som står i dina utbildningar eller ärenden',
    access: ['study_director', 'bt_coordinator', 'case_officer'],
    returns: NightlyFigures,
  })
  latest(@CurrentActor() actor: Actor): Promise<NightlyFigures> {
    return this.nightly.of(actor);
  }
}
