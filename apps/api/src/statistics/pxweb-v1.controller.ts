import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { MAX_CALLS, PxWebV1, TIME_WINDOW, V1_ERRORS, isPxProblem, jsonOf } from '@specialistvagen/statistics';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { sendPx } from './pxweb-response.js';

const open = (summary: string): MethodDecorator =>
  Endpoint({
    summary,
    access: 'public',
    query: z.looseObject({ config: z.string().optional() }),
    raw: 'application/json',
    limit: { times: MAX_CALLS, seconds: TIME_WINDOW },
  });

/**
 * PxWeb API 1, for R's pxweb and scripts that have not moved to version 2. Every path answers `?config`; a path above the language
 * does not exist, so that a client which looks for the root finds this one (statistics.md §4.2).
 */
@Controller('v1')
export class PxWebV1Controller {
  constructor(private readonly api: PxWebV1) {}

  @Get(':language')
  @open('PxWeb API 1: databaserna, eller gränserna med ?config')
  language(@Param() path: PathParams, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.get(path, request, response);
  }

  @Get(':language/:database')
  @open('PxWeb API 1: ämnena')
  database(@Param() path: PathParams, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.get(path, request, response);
  }

  @Get(':language/:database/:subject')
  @open('PxWeb API 1: ett ämnes tabeller')
  subject(@Param() path: PathParams, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.get(path, request, response);
  }

  @Get(':language/:database/:subject/:table')
  @open('PxWeb API 1: en tabells variabler och värden')
  table(@Param() path: PathParams, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.get(path, request, response);
  }

  @Post(':language/:database/:subject/:table')
  @HttpCode(200)
  @open('PxWeb API 1: siffror efter en fråga i JSON, med eller utan Content-Type')
  async data(@Param() path: PathParams, @Req() request: Request, @Res() response: Response): Promise<void> {
    const body = jsonOf(typeof request.body === 'string' ? request.body : '');
    const answer = isPxProblem(body) ? V1_ERRORS.parameter : await this.api.post(stepsOf(path), body);
    return sendPx(request, response, answer);
  }

  private async get(path: PathParams, request: Request, response: Response): Promise<void> {
    return sendPx(request, response, await this.api.get(stepsOf(path), request.query));
  }
}

type PathParams = Partial<Record<'language' | 'database' | 'subject' | 'table', string>>;

function stepsOf({ language, database, subject, table }: PathParams): string[] {
  return [language, database, subject, table].filter((step) => step !== undefined);
}
