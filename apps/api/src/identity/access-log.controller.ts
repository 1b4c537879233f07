import { Controller, Get } from '@nestjs/common';
import { AccessLog } from '@specialistvagen/identity';
import { accessLogAnswerSchema } from '@specialistvagen/identity/contract';
import type { AccessLogAnswer, Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor } from '../http/parameters.js';

@Controller('me/access-log')
export class AccessLogController {
  constructor(private readonly accessLog: AccessLog) {}

  @Get()
  @Endpoint({ summary: 'Vem har sett mina uppgifter', access: 'signed-in', returns: accessLogAnswerSchema })
  list(@CurrentActor() actor: Actor): Promise<AccessLogAnswer> {
    return this.accessLog.ofActor(actor);
  }
}
