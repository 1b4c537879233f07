import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { ReadStudyFile, StudyResults } from '@specialistvagen/trainees';
import {
  STUDY_FILE_MAX_BYTES,
  STUDY_FILE_TYPES,
  studyFilePreview,
  studyFileQuery,
  studyResultList,
  studyResultParams,
  traineeParams,
} from '@specialistvagen/trainees/contract';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const upload = { types: STUDY_FILE_TYPES, maxBytes: STUDY_FILE_MAX_BYTES };
/** Reading a file costs the whole api some of its time. */
const limit = { times: 20, seconds: 600 };

@Controller('portfolios/:trainee/study-results')
export class StudyResultsController {
  constructor(
    private readonly results: StudyResults,
    private readonly files: ReadStudyFile,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Examen, KUL och kunskapsprov ur ELMO-filer, med källa och tid; ingen regel räknar dem',
    access: 'signed-in',
    params: traineeParams,
    returns: studyResultList,
  })
  list(@CurrentActor() actor: Actor, @Param('trainee') trainee: string) {
    return this.results.list(actor, trainee);
  }

  @Post('preview')
  @HttpCode(200)
  @Endpoint({
    summary: 'Prova en ELMO-fil (EMREX): vad den innehåller, inget sparas',
    access: ['trainee'],
    params: traineeParams,
    upload,
    returns: studyFilePreview,
    limit,
  })
  preview(@CurrentActor() actor: Actor, @Param('trainee') traineeId: string, @Body() bytes: Buffer) {
    return this.files.preview({ actor, traineeId }, bytes);
  }

  @Post()
  @Endpoint({
    summary: 'Spara de resultat i ELMO-filen som väljs; samma resultat två gånger finns en gång',
    access: ['trainee'],
    params: traineeParams,
    query: studyFileQuery,
    upload,
    returns: studyResultList,
    idempotent: true,
    limit,
  })
  save(
    @CurrentActor() actor: Actor,
    @Param('trainee') traineeId: string,
    @Query() { chosen }: z.infer<typeof studyFileQuery>,
    @Body() bytes: Buffer,
    @IdempotencyKey() key: string,
  ) {
    return this.files.save({ actor, traineeId }, chosen, bytes, key);
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @Endpoint({
    summary: 'Ta tillbaka ett studieresultat',
    access: ['trainee'],
    params: studyResultParams,
    returns: studyResultList,
    idempotent: true,
  })
  takeBack(
    @CurrentActor() actor: Actor,
    @Param() { trainee, id }: z.infer<typeof studyResultParams>,
    @IdempotencyKey() key: string,
  ) {
    return this.results.takeBack(actor, trainee, id, key);
  }
}
