import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { EnrolInCourse, RegisterCourse, ViewCourses, WriteCourseIntyg } from '@specialistvagen/intyg';
import {
  enrolTraineesSchema,
  occasionListSchema,
  occasionViewSchema,
  registerOccasionSchema,
  writeCourseIntygSchema,
} from '@specialistvagen/intyg/contract';
import type {
  EnrolTrainees,
  OccasionList,
  OccasionView,
  RegisterOccasion,
  WriteCourseIntyg as WriteBody,
} from '@specialistvagen/intyg/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';
import { intygParams, requestedSchema } from './params.js';

@Controller('course-occasions')
export class CoursesController {
  constructor(
    private readonly viewing: ViewCourses,
    private readonly registering: RegisterCourse,
    private readonly enrolling: EnrolInCourse,
    private readonly writing: WriteCourseIntyg,
  ) {}

  @Get()
  @Endpoint({ summary: 'Kurser, egna först', access: 'signed-in', returns: occasionListSchema })
  list(@CurrentActor() actor: Actor): Promise<OccasionList> {
    return this.viewing.list(actor);
  }

  @Post()
  @Endpoint({
    summary: 'Registrera ett kurstillfälle som du leder, eller som studierektor åt den som leder det',
    access: 'signed-in',
    body: registerOccasionSchema,
    returns: requestedSchema,
    idempotent: true,
  })
  register(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: RegisterOccasion,
  ): Promise<{ id: string }> {
    return this.registering.register(actor, body, key);
  }

  @Get(':id')
  @Endpoint({
    summary: 'Ett kurstillfälle; deltagarna för den som leder det',
    access: 'signed-in',
    params: intygParams,
    returns: occasionViewSchema,
  })
  view(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<OccasionView> {
    return this.viewing.view(actor, id);
  }

  @Post(':id/enrol')
  @HttpCode(200)
  @Endpoint({
    summary: 'Anteckna att du går kursen',
    access: ['trainee'],
    params: intygParams,
    returns: requestedSchema,
    idempotent: true,
  })
  enrol(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('id') id: string) {
    return this.enrolling.enrol(actor, id, key);
  }

  @Post(':id/leave')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta bort din anmälan, tills intyget är skrivet',
    access: ['trainee'],
    params: intygParams,
    returns: requestedSchema,
    idempotent: true,
  })
  leave(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('id') id: string) {
    return this.enrolling.leave(actor, id, key);
  }

  @Post(':id/enrolments')
  @HttpCode(200)
  @Endpoint({
    summary: 'Anmäl egna läkare till kursen',
    access: ['study_director'],
    params: intygParams,
    body: enrolTraineesSchema,
    returns: requestedSchema,
    idempotent: true,
  })
  enrolTrainees(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { traineeIds }: EnrolTrainees,
  ) {
    return this.enrolling.enrolTrainees(actor, id, { traineeIds, key });
  }

  @Post(':id/intyg')
  @HttpCode(200)
  @Endpoint({
    summary: 'Skriv kursintyget en gång för alla som gick kursen',
    access: 'signed-in',
    params: intygParams,
    body: writeCourseIntygSchema,
    returns: occasionViewSchema,
    idempotent: true,
  })
  write(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: WriteBody,
  ): Promise<OccasionView> {
    return this.writing.write(actor, id, body, key);
  }
}
