import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { Clock, Transactions, newId } from '@specialistvagen/platform';
import type { RuleFacts } from '@specialistvagen/regulations';
import type { Prefill } from '../contract/requests.js';
import { sortedGoals } from '../domain/check-content.js';
import { formView } from '../domain/form-view.js';
import type { Intyg } from '../domain/intyg.js';
import { titleOf } from '../domain/intyg-template.js';
import { newIntyg } from '../domain/new-intyg.js';
import { prefilledContent, servedPeriods } from '../domain/prefill.js';
import { listIntyg } from '../storage/intyg-list.js';
import { ChooseForm, pinnedOf } from './choose-form.js';
import type { ChosenForm } from './choose-form.js';
import { GatherFacts } from './gather-facts.js';
import { KnownWorkplaces } from './known-workplaces.js';
import { OpenPortfolio } from './open-portfolio.js';
import { ShowIntyg } from './show-intyg.js';
import { SuggestSigners } from './suggest-signers.js';
import { goalDetails, methodChoices, serviceRows } from '../domain/view-parts.js';

type Wanted = { type: string; goals: readonly string[]; post?: string | undefined };

/** What a request begins with: content from what is registered, and who can be asked, each with what speaks against. */
@Injectable()
export class PrefillRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly portfolio: OpenPortfolio,
    private readonly choosing: ChooseForm,
    private readonly facts: GatherFacts,
    private readonly suggesting: SuggestSigners,
    private readonly people: People,
    private readonly workplaces: KnownWorkplaces,
    private readonly showing: ShowIntyg,
  ) {}

  prefill(actor: Actor, traineeId: string, { type, goals, post }: Wanted): Promise<Prefill> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.portfolio.open(actor, traineeId, 'förberedde ett intyg', ['own', 'principal-supervisor']);
      const form = await this.choosing.choose(traineeId, type, post);
      const facts = await this.facts.of(traineeId, form.post.id);
      const draft = await this.draft(actor, facts, form, sortedGoals(goals));
      return {
        type,
        title: titleOf(draft),
        form: formView(form.template, pinnedOf(form.post)),
        content: draft.content,
        goals: goalDetails(draft.goals, facts),
        periods: servedPeriods(facts).map(({ id, careUnitId, careUnitName, from, to, percent, area }) => ({
          id,
          careUnitId,
          careUnitName,
          from,
          to: to ?? facts.today,
          percent,
          area,
        })),
        ...serviceRows(form.template.template, facts),
        signers: await this.suggesting.suggest(draft, form, facts),
        earlier: await this.earlier(actor, draft),
        methodChoices: methodChoices(),
      };
    });
  }

  private async draft(
    actor: Actor,
    facts: RuleFacts,
    { post, template }: ChosenForm,
    goals: string[],
  ): Promise<Intyg> {
    const { givenName, surname } = await this.people.name(post.studyDirectorId);
    const placed = { content: { kind: 'competence' as const } };
    const workplace = await this.workplaces.of(post.studyDirectorId, placed, facts);
    return newIntyg({
      id: newId(),
      traineeId: post.traineeId,
      post,
      template,
      content: prefilledContent({
        template: template.template,
        goals,
        facts,
        studyDirector: { givenName, surname, workplace },
      }),
      restsOn: null,
      requestedBy: actor.personId,
      at: this.clock.now(),
      participants: [],
    });
  }

  /** Intyg that already say something about the same goals, so that nothing is asked for twice. */
  private async earlier(actor: Actor, draft: Intyg): Promise<Prefill['earlier']> {
    const same = (await listIntyg(draft.traineeId)).filter(
      ({ type, goals, state }) =>
        type === draft.type && state === 'signed' && goals.some((goal) => draft.goals.includes(goal)),
    );
    const names = await this.showing.names(same);
    return same.map((intyg) => this.showing.listItem(actor, intyg, names));
  }
}
