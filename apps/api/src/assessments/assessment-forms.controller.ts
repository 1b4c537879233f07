import { Body, Controller, Get, Post } from '@nestjs/common';
import { AssessmentForms, PublishFormUseCase } from '@specialistvagen/assessments';
import { formList, publishedForm, publishFormBody } from '@specialistvagen/assessments/contract';
import type { FormView, PublishedForm, PublishForm } from '@specialistvagen/assessments/contract';
import type { Actor, RoleName } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const KEEPERS: readonly RoleName[] = ['case_officer', 'study_director'];

@Controller('assessment-forms')
export class AssessmentFormsController {
  constructor(
    private readonly forms: AssessmentForms,
    private readonly publishing: PublishFormUseCase,
  ) {}

  @Get()
  @Endpoint({ summary: 'Formulär för bedömning, alla versioner', access: KEEPERS, returns: formList })
  async list(@CurrentActor() actor: Actor): Promise<{ items: FormView[] }> {
    return { items: await this.forms.list(actor) };
  }

  @Post()
  @Endpoint({
    summary: 'Publicera ett formulär, eller en ny version av ett eget',
    access: KEEPERS,
    body: publishFormBody,
    returns: publishedForm,
    idempotent: true,
  })
  publish(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: PublishForm,
  ): Promise<PublishedForm> {
    return this.publishing.publish(actor, body, key);
  }
}
