import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { DirectorView, csvOf, workbookOf } from '@specialistvagen/intyg';
import { directorFileQuerySchema, supervisorLoadsSchema } from '@specialistvagen/intyg/contract';
import type { DirectorFormat, SupervisorLoads } from '@specialistvagen/intyg/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor } from '../http/parameters.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller('director')
export class DirectorController {
  constructor(private readonly view: DirectorView) {}

  @Get('supervisors')
  @Endpoint({
    summary: 'Handledarna till mina läkare: utbildning, och hur många var och en har',
    access: ['study_director', 'bt_coordinator'],
    returns: supervisorLoadsSchema,
  })
  supervisors(@CurrentActor() actor: Actor): Promise<SupervisorLoads> {
    return this.view.supervisorLoads(actor);
  }

  @Get('doctors')
  @Header('cache-control', 'private, no-store')
  @Endpoint({
    summary: 'Mina läkare och deras handledare som kalkylblad',
    access: ['study_director', 'bt_coordinator'],
    query: directorFileQuerySchema,
    raw: XLSX,
  })
  async doctors(
    @CurrentActor() actor: Actor,
    @Query() { format }: { format: DirectorFormat },
  ): Promise<StreamableFile> {
    const { doctors, supervisors } = await this.view.sheets(actor);
    if (format === 'csv')
      return new StreamableFile(Buffer.from(csvOf(doctors), 'utf8'), {
        type: 'text/csv; charset=utf-8',
        disposition: 'attachment; filename="lakare.csv"',
      });
    return new StreamableFile(await workbookOf([doctors, supervisors]), {
      type: XLSX,
      disposition: 'attachment; filename="lakare.xlsx"',
    });
  }
}
