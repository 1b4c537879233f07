import { Controller, Get } from '@nestjs/common';
import { FormList, GoalList, GoalsQuery, RuleList, catalogue } from '@specialistvagen/certificates';
import { Endpoint } from '../http/endpoint.js';

/** What the law asks for, as the product reads it: every rule with its paragraph and how sure the source is. */
@Controller()
export class RegulationsController {
  @Get('rules')
  @Endpoint({ summary: 'Reglerna, med paragraf och källans säkerhet', access: 'public', returns: RuleList })
  rules(): RuleList {
    return catalogue.rules();
  }

  @Get('regulations/goals')
  @Endpoint({
    summary: 'Delmålen i bastjänstgöringen',
    access: 'public',
    query: GoalsQuery,
    returns: GoalList,
  })
  goals(): GoalList {
    return catalogue.goals();
  }

  @Get('regulations/forms')
  @Endpoint({ summary: 'Blanketterna: fält och undertecknare', access: 'public', returns: FormList })
  forms(): FormList {
    return catalogue.forms();
  }
}
