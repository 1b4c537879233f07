import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ImportPayments, ListCases, PaperCases, ShowCase } from '@specialistvagen/certificates';
import {
  ApplicationChanged,
  ApplicationParams,
  CaseList,
  CaseRow,
  CaseView,
  CasesOverview,
  CasesQuery,
  DecisionList,
  DecisionsQuery,
  PaymentFile,
  PaymentReport,
  RegisterPaperCase,
} from '@specialistvagen/certificates/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor, IdempotencyKey } from '../http/parameters.js';

const officers = ['case_officer'] as const;

/** The officers' lists, the one page of a case, and the register of decisions. */
@Controller()
export class CasesController {
  constructor(
    private readonly lists: ListCases,
    private readonly show: ShowCase,
    private readonly paper: PaperCases,
    private readonly payments: ImportPayments,
  ) {}

  @Get('cases')
  @Endpoint({ summary: 'Ärenden, de äldsta först', access: officers, query: CasesQuery, returns: CaseList })
  cases(@CurrentActor() actor: Actor, @Query() query: CasesQuery): Promise<CaseList> {
    return this.lists.cases(actor, query);
  }

  @Get('cases/overview')
  @Endpoint({
    summary: 'Var ärendena väntar och hur länge',
    access: officers,
    returns: CasesOverview,
  })
  overview(@CurrentActor() actor: Actor): Promise<CasesOverview> {
    return this.lists.overview(actor);
  }

  @Post('cases/paper')
  @Endpoint({
    summary: 'Registrera en ansökan som kommit in på papper',
    access: officers,
    body: RegisterPaperCase,
    returns: ApplicationChanged,
    idempotent: true,
  })
  registerPaper(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: RegisterPaperCase,
  ): Promise<ApplicationChanged> {
    return this.paper.register(actor, body, key);
  }

  @Get('cases/:id/row')
  @Endpoint({
    summary: 'Ärendets rad: det en handläggare får se innan ärendet är taget',
    access: officers,
    params: ApplicationParams,
    returns: CaseRow,
  })
  caseRow(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CaseRow> {
    return this.lists.case(actor, id);
  }

  @Get('cases/:id')
  @Endpoint({
    summary: 'Ärendet: brister, undertecknare, oberoende, tidigare ansökningar och handlingar',
    access: officers,
    params: ApplicationParams,
    returns: CaseView,
  })
  case(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CaseView> {
    return this.show.of(actor, id);
  }

  /** The same file again changes nothing, so no key is asked for: each payment is known by reference, amount and day. */
  @Post('payments/import')
  @HttpCode(200)
  @Endpoint({
    summary: 'Läs in bankens fil med betalningar',
    access: officers,
    body: PaymentFile,
    returns: PaymentReport,
  })
  importPayments(@CurrentActor() actor: Actor, @Body() body: PaymentFile): Promise<PaymentReport> {
    return this.payments.import(actor, body);
  }

  @Get('decisions')
  @Endpoint({
    summary: 'Register över beslut',
    access: officers,
    query: DecisionsQuery,
    returns: DecisionList,
  })
  decisions(@CurrentActor() actor: Actor, @Query() query: DecisionsQuery): Promise<DecisionList> {
    return this.lists.register(actor, query);
  }
}
