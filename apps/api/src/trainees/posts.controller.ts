import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Actor, RoleName } from '@specialistvagen/identity/contract';
import {
  ChangeCredits,
  ChangeInterruptions,
  ChangeKeepers,
  ChangePostDays,
  ChangeServicePeriods,
  ViewTraining,
} from '@specialistvagen/trainees';
import {
  addCreditBody,
  addInterruptionBody,
  addPeriodBody,
  changeKeepersBody,
  changePeriodBody,
  changePostDaysBody,
  creditParams,
  interruptionParams,
  periodParams,
  postParams,
  postView,
  removeRowBody,
} from '@specialistvagen/trainees/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const KEEPERS: readonly RoleName[] = ['study_director', 'bt_coordinator'];
type Infer<T extends z.ZodType> = z.infer<T>;

@Controller('posts')
export class PostsController {
  constructor(
    private readonly views: ViewTraining,
    private readonly periods: ChangeServicePeriods,
    private readonly interruptions: ChangeInterruptions,
    private readonly credits: ChangeCredits,
    private readonly days: ChangePostDays,
    private readonly keepers: ChangeKeepers,
  ) {}

  @Get(':id')
  @Endpoint({ summary: 'En utbildningstjänst', access: 'signed-in', params: postParams, returns: postView })
  post(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.views.post(actor, id);
  }

  @Put(':id/days')
  @Endpoint({
    summary: 'Ändra tjänstens första och sista dag',
    access: KEEPERS,
    params: postParams,
    body: changePostDaysBody,
    returns: postView,
  })
  changeDays(
    @CurrentActor() actor: Actor,
    @Param('id') postId: string,
    @Body() { revision, ...days }: Infer<typeof changePostDaysBody>,
  ) {
    return this.days.replace({ actor, postId, revision }, days);
  }

  @Put(':id/keepers')
  @Endpoint({
    summary: 'Ändra verksamhetschef, studierektor och BT-samordnare för tjänsten',
    access: KEEPERS,
    params: postParams,
    body: changeKeepersBody,
    returns: postView,
  })
  changeKeepers(
    @CurrentActor() actor: Actor,
    @Param('id') postId: string,
    @Body() { revision, ...keepers }: Infer<typeof changeKeepersBody>,
  ) {
    return this.keepers.replace({ actor, postId, revision }, keepers);
  }

  @Post(':id/periods')
  @Endpoint({
    summary: 'Lägg till en tjänstgöringsperiod',
    access: KEEPERS,
    params: postParams,
    body: addPeriodBody,
    returns: postView,
    idempotent: true,
  })
  addPeriod(
    @CurrentActor() actor: Actor,
    @Param('id') postId: string,
    @Body() { revision, ...period }: Infer<typeof addPeriodBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.periods.add({ actor, postId, revision }, period, key);
  }

  @Put(':id/periods/:periodId')
  @Endpoint({
    summary: 'Ändra en tjänstgöringsperiod',
    access: KEEPERS,
    params: periodParams,
    body: changePeriodBody,
    returns: postView,
  })
  changePeriod(
    @CurrentActor() actor: Actor,
    @Param() { id, periodId }: Infer<typeof periodParams>,
    @Body() { revision, ...period }: Infer<typeof changePeriodBody>,
  ) {
    return this.periods.replace({ actor, postId: id, revision }, periodId, period);
  }

  @Post(':id/periods/:periodId/remove')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta bort en tjänstgöringsperiod',
    access: KEEPERS,
    params: periodParams,
    body: removeRowBody,
    returns: postView,
    idempotent: true,
  })
  removePeriod(
    @CurrentActor() actor: Actor,
    @Param() { id, periodId }: Infer<typeof periodParams>,
    @Body() { revision }: Infer<typeof removeRowBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.periods.remove({ actor, postId: id, revision }, periodId, key);
  }

  @Post(':id/interruptions')
  @Endpoint({
    summary: 'Lägg till ett uppehåll',
    access: KEEPERS,
    params: postParams,
    body: addInterruptionBody,
    returns: postView,
    idempotent: true,
  })
  addInterruption(
    @CurrentActor() actor: Actor,
    @Param('id') postId: string,
    @Body() { revision, ...interruption }: Infer<typeof addInterruptionBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.interruptions.add({ actor, postId, revision }, interruption, key);
  }

  @Post(':id/interruptions/:interruptionId/remove')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta bort ett uppehåll',
    access: KEEPERS,
    params: interruptionParams,
    body: removeRowBody,
    returns: postView,
    idempotent: true,
  })
  removeInterruption(
    @CurrentActor() actor: Actor,
    @Param() { id, interruptionId }: Infer<typeof interruptionParams>,
    @Body() { revision }: Infer<typeof removeRowBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.interruptions.remove({ actor, postId: id, revision }, interruptionId, key);
  }

  @Post(':id/credits')
  @Endpoint({
    summary: 'Lägg till tillgodoräknad tid eller tillgodoräknade delmål',
    access: KEEPERS,
    params: postParams,
    body: addCreditBody,
    returns: postView,
    idempotent: true,
  })
  addCredit(
    @CurrentActor() actor: Actor,
    @Param('id') postId: string,
    @Body() { revision, ...credit }: Infer<typeof addCreditBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.credits.add({ actor, postId, revision }, credit, key);
  }

  @Post(':id/credits/:creditId/remove')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta bort ett tillgodoräknande',
    access: KEEPERS,
    params: creditParams,
    body: removeRowBody,
    returns: postView,
    idempotent: true,
  })
  removeCredit(
    @CurrentActor() actor: Actor,
    @Param() { id, creditId }: Infer<typeof creditParams>,
    @Body() { revision }: Infer<typeof removeRowBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.credits.remove({ actor, postId: id, revision }, creditId, key);
  }
}
