import { Body, Controller, Get, Post } from '@nestjs/common';
import { AssessmentGuidance } from '@specialistvagen/assessments';
import { guidanceList, publishedGuidance, publishGuidanceBody } from '@specialistvagen/assessments/contract';
import type { GuidanceList, PublishGuidance } from '@specialistvagen/assessments/contract';
import type { Actor, RoleName } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const KEEPERS: readonly RoleName[] = ['case_officer', 'study_director'];

@Controller('assessment-guidance')
export class AssessmentGuidanceController {
  constructor(private readonly guidance: AssessmentGuidance) {}

  @Get()
  @Endpoint({ summary: 'Bedömningsstöd i bruk', access: KEEPERS, returns: guidanceList })
  list(@CurrentActor() actor: Actor): Promise<GuidanceList> {
    return this.guidance.list(actor);
  }

  @Post()
  @Endpoint({
    summary: 'Publicera ett bedömningsstöd, eller en ny version av ett eget',
    access: KEEPERS,
    body: publishGuidanceBody,
    returns: publishedGuidance,
    idempotent: true,
  })
  publish(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: PublishGuidance,
  ): Promise<{ topic: string }> {
    return this.guidance.publish(actor, body, key);
  }
}
