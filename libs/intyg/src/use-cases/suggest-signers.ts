import { Injectable } from '@nestjs/common';
import { Mandates } from '@specialistvagen/identity';
import type { FormSigner, RuleFacts } from '@specialistvagen/regulations';
import { Supervisors } from '@specialistvagen/supervisors';
import type { Prefill } from '../contract/requests.js';
import { competenceLine } from '../domain/competence-line.js';
import type { Intyg } from '../domain/intyg.js';
import { isChosen, takesRole } from '../domain/participants.js';
import type { ChosenForm } from './choose-form.js';
import { JudgeIntyg } from './judge-intyg.js';
import { NameParticipants } from './name-participants.js';
import { ShowIntyg, nameOf } from './show-intyg.js';

/** Who can be asked to sign a form, each with competence and with what speaks against. */
@Injectable()
export class SuggestSigners {
  constructor(
    private readonly judging: JudgeIntyg,
    private readonly participants: NameParticipants,
    private readonly supervisors: Supervisors,
    private readonly mandates: Mandates,
    private readonly showing: ShowIntyg,
  ) {}

  async suggest(draft: Intyg, form: ChosenForm, facts: RuleFacts): Promise<Prefill['signers']> {
    const suggestions = new Map<string, Prefill['signers'][number]>();
    for (const participants of await this.candidates(draft, form, facts)) {
      const { findings, facts: asked } = await this.judging.judge({ ...draft, participants }, facts);
      const names = await this.showing.namesOf(participants.map(({ personId }) => personId));
      for (const { personId, role, field } of participants) {
        const signer = asked.signing?.signers.find((one) => one.personId === personId);
        suggestions.set(`${field} ${personId}`, {
          person: { id: personId, displayName: nameOf(names, personId) },
          role,
          field,
          competence: competenceLine(signer?.competence ?? null),
          findings: findings.filter((one) => speaksOfSigner(one.field, role)),
        });
      }
    }
    return [...suggestions.values()];
  }

  /** Each list is who would sign together. */
  private async candidates(
    { traineeId, replaces, participants: earlier }: Intyg,
    { post, template }: ChosenForm,
    facts: RuleFacts,
  ): Promise<Intyg['participants'][]> {
    const asked = {
      template: template.template,
      traineeId,
      postId: post.id,
      earlier,
      replaces: replaces !== null,
    };
    const chosen = template.template.form.signers.find(isChosen);
    if (!chosen) return [await this.participants.name({ ...asked, signerId: undefined })];
    const persons = new Set(
      await this.persons(chosen, { headId: post.headOfDepartmentId, traineeId }, facts),
    );
    if (template.template.form.signers.length > 1) {
      persons.delete(facts.training.post.principalSupervisorId ?? '');
    }
    const lists: Intyg['participants'][] = [];
    for (const signerId of persons) lists.push(await this.participants.name({ ...asked, signerId }));
    return lists;
  }

  private async persons(
    signer: FormSigner,
    { headId, traineeId }: Known,
    facts: RuleFacts,
  ): Promise<string[]> {
    const { post, servicePeriods } = facts.training;
    if (!takesRole(signer, 'head-of-department')) {
      return (await this.supervisors.of(traineeId)).map(({ personId }) => personId);
    }
    const heads = [headId];
    for (const unit of new Set(servicePeriods.map(({ careUnitId }) => careUnitId))) {
      heads.push(...(await this.mandates.holders('head_of_department', unit)));
    }
    if (!takesRole(signer, 'appointed-doctor')) return heads;
    const delegations = await this.supervisors.delegates(post.id, facts.today);
    return [...heads, ...delegations.map(({ to }) => to)];
  }
}

type Known = { readonly headId: string; readonly traineeId: string };

/** What lies with the signer's own person, or with all of them. */
function speaksOfSigner(field: string | undefined, role: string): boolean {
  if (field === 'externalAssessor' || field === 'delegation' || field === 'supervisorTrainingYear')
    return true;
  return field === 'signers' || field === `signers.${role}`;
}
