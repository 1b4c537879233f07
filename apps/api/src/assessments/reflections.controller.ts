import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Reflections } from '@specialistvagen/assessments';
import {
  changeReflectionBody,
  reflectionList,
  reflectionParams,
  reflectionsParams,
  shareReflectionBody,
  writeReflectionBody,
} from '@specialistvagen/assessments/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

type Params = z.infer<typeof reflectionParams>;

@Controller('portfolios/:trainee/reflections')
export class ReflectionsController {
  constructor(private readonly reflections: Reflections) {}

  @Get()
  @Endpoint({
    summary: 'Läkarens egna reflektioner; för en handledare de som delas med just den',
    access: ['trainee', 'supervisor'],
    params: reflectionsParams,
    returns: reflectionList,
  })
  list(@CurrentActor() actor: Actor, @Param('trainee') trainee: string) {
    return this.reflections.list({ actor, traineeId: trainee });
  }

  @Post()
  @Endpoint({
    summary: 'Skriv en reflektion',
    access: ['trainee'],
    params: reflectionsParams,
    body: writeReflectionBody,
    returns: reflectionList,
    idempotent: true,
  })
  write(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Body() body: z.infer<typeof writeReflectionBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.reflections.write({ actor, traineeId: trainee }, body, key);
  }

  @Put(':id')
  @Endpoint({
    summary: 'Ändra en reflektion',
    access: ['trainee'],
    params: reflectionParams,
    body: changeReflectionBody,
    returns: reflectionList,
  })
  change(
    @CurrentActor() actor: Actor,
    @Param() { trainee, id }: Params,
    @Body() body: z.infer<typeof changeReflectionBody>,
  ) {
    return this.reflections.change({ actor, traineeId: trainee }, id, body);
  }

  @Post(':id/remove')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta bort en reflektion för gott',
    access: ['trainee'],
    params: reflectionParams,
    returns: reflectionList,
    idempotent: true,
  })
  remove(@CurrentActor() actor: Actor, @Param() { trainee, id }: Params, @IdempotencyKey() key: string) {
    return this.reflections.remove({ actor, traineeId: trainee }, id, key);
  }

  @Post(':id/share')
  @HttpCode(200)
  @Endpoint({
    summary: 'Dela en reflektion med en av sina handledare',
    access: ['trainee'],
    params: reflectionParams,
    body: shareReflectionBody,
    returns: reflectionList,
    idempotent: true,
  })
  share(
    @CurrentActor() actor: Actor,
    @Param() { trainee, id }: Params,
    @Body() { supervisorId }: z.infer<typeof shareReflectionBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.reflections.share({ actor, traineeId: trainee }, id, supervisorId, key);
  }

  @Post(':id/unshare')
  @HttpCode(200)
  @Endpoint({
    summary: 'Sluta dela en reflektion',
    access: ['trainee'],
    params: reflectionParams,
    body: shareReflectionBody,
    returns: reflectionList,
    idempotent: true,
  })
  unshare(
    @CurrentActor() actor: Actor,
    @Param() { trainee, id }: Params,
    @Body() { supervisorId }: z.infer<typeof shareReflectionBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.reflections.unshare({ actor, traineeId: trainee }, id, supervisorId, key);
  }
}
