import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { calculatePublicTime } from '@specialistvagen/trainees';
import { calculateTimeAnswer, calculateTimeBody } from '@specialistvagen/trainees/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';

/** Nothing is kept and nobody is asked who they are; the limit is for the processor's sake. */
@Controller('time')
export class TimeController {
  @Post('calculate')
  @HttpCode(200)
  @Endpoint({
    summary: 'Tidsräknare utan inloggning: samma räkning som i portföljen',
    access: 'public',
    body: calculateTimeBody,
    returns: calculateTimeAnswer,
    limit: { times: 60, seconds: 60 },
  })
  calculate(@Body() body: z.infer<typeof calculateTimeBody>) {
    return calculatePublicTime(body);
  }
}
