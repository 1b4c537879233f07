import { Controller, Get } from '@nestjs/common';
import { ViewAssessorSpread } from '@specialistvagen/assessments';
import { assessorSpread } from '@specialistvagen/assessments/contract';
import type { AssessorSpread } from '@specialistvagen/assessments/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor } from '../http/parameters.js';

@Controller('assessor-spread')
export class AssessorSpreadController {
  constructor(private readonly spread: ViewAssessorSpread) {}

  @Get()
  @Endpoint({
    summary: 'Hur bedömarna av ens läkare använder skalan, en bredvid de andra',
    access: ['study_director'],
    returns: assessorSpread,
  })
  view(@CurrentActor() actor: Actor): Promise<AssessorSpread> {
    return this.spread.view(actor);
  }
}
