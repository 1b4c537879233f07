import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Meetings } from '@specialistvagen/supervisors';
import {
  changeMeetingBody,
  meetingList,
  meetingParams,
  meetingsParams,
  recordMeetingBody,
} from '@specialistvagen/supervisors/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

@Controller('portfolios/:trainee/meetings')
export class MeetingsController {
  constructor(private readonly meetings: Meetings) {}

  @Get()
  @Endpoint({
    summary: 'Handledarsamtal: anteckningar för de två, bara dagen för studierektorn',
    access: 'signed-in',
    params: meetingsParams,
    returns: meetingList,
  })
  list(@CurrentActor() actor: Actor, @Param('trainee') trainee: string) {
    return this.meetings.list({ actor, traineeId: trainee });
  }

  @Post()
  @Endpoint({
    summary: 'Anteckna ett handledarsamtal (läkaren eller handledaren)',
    access: ['trainee', 'supervisor'],
    params: meetingsParams,
    body: recordMeetingBody,
    returns: meetingList,
    idempotent: true,
  })
  record(
    @CurrentActor() actor: Actor,
    @Param('trainee') trainee: string,
    @Body() body: z.infer<typeof recordMeetingBody>,
    @IdempotencyKey() key: string,
  ) {
    return this.meetings.record({ actor, traineeId: trainee }, body, key);
  }

  @Put(':id')
  @Endpoint({
    summary: 'Ändra anteckningarna från ett samtal (en av de två)',
    access: ['trainee', 'supervisor'],
    params: meetingParams,
    body: changeMeetingBody,
    returns: meetingList,
  })
  change(
    @CurrentActor() actor: Actor,
    @Param() { trainee, id }: z.infer<typeof meetingParams>,
    @Body() body: z.infer<typeof changeMeetingBody>,
  ) {
    return this.meetings.change({ actor, traineeId: trainee }, id, body);
  }
}
