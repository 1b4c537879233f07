import { Controller, Get, Query } from '@nestjs/common';
import {
  FormList,
  GoalList,
  GoalsQuery,
  RuleList,
  SpecialtyList,
  catalogue,
} from '@specialistvagen/certificates';
import { Clock } from '@specialistvagen/platform';
import { regulationChoices as choicesOn } from '@specialistvagen/trainees';
import {
  regulationChoices,
  regulationChoicesQuery,
  type RegulationChoices,
  type RegulationChoicesQuery,
} from '@specialistvagen/trainees/contract';
import { Endpoint } from '../http/endpoint.js';

/** What the law asks for, as the product reads it: every rule with its paragraph and how sure the source is. */
@Controller()
export class RegulationsController {
  constructor(private readonly clock: Clock) {}

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

  @Get('regulations/specialties')
  @Endpoint({ summary: 'Specialiteterna och vad de vilar på', access: 'public', returns: SpecialtyList })
  specialties(): SpecialtyList {
    return catalogue.specialties();
  }

  @Get('regulations/choices')
  @Endpoint({
    summary: 'Vilken föreskrift en ST kan följa, och varför inte den andra',
    access: 'public',
    query: regulationChoicesQuery,
    returns: regulationChoices,
  })
  choices(@Query() query: RegulationChoicesQuery): RegulationChoices {
    return choicesOn(query, this.clock.today());
  }
}
