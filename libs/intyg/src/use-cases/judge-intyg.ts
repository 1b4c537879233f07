import { Injectable } from '@nestjs/common';
import { asksOf, checkDraft, formFields, goalKindsOf, goalsOf, runRules } from '@specialistvagen/regulations';
import type { Finding as RuleFinding, RuleFacts, Template } from '@specialistvagen/regulations';
import type { DraftContent } from '../contract/content.js';
import type { Finding } from '../contract/parts.js';
import { pageField } from '../domain/form-part.js';
import type { Intyg } from '../domain/intyg.js';
import { templateOfIntyg } from '../domain/intyg-template.js';
import { shapeReasons, strangerReasons, textReasons } from '../domain/check-content.js';
import { signatureWords } from '../domain/signature-words.js';
import { GatherFacts } from './gather-facts.js';
import { GatherSigning } from './gather-signing.js';
import { KnownWorkplaces } from './known-workplaces.js';

export type Judgement = { readonly facts: RuleFacts; readonly findings: readonly Finding[] };

/** All faults of an intyg as it would be signed today, at once, each pointing at its field. */
@Injectable()
export class JudgeIntyg {
  constructor(
    private readonly gatherFacts: GatherFacts,
    private readonly gatherSigning: GatherSigning,
    private readonly workplaces: KnownWorkplaces,
  ) {}

  async judge(intyg: Intyg, gathered?: RuleFacts): Promise<Judgement> {
    const training = gathered ?? (await this.gatherFacts.of(intyg.traineeId, intyg.postId));
    const signing = await this.gatherSigning.of(intyg, training.training);
    const facts = { ...training, signing };
    const { template } = templateOfIntyg(intyg);
    const findings = [
      ...formFindings(intyg, template, facts),
      ...(await this.blockFindings(intyg, template, facts)),
      ...runRules('before-signing', facts).flatMap((one) => ofRule(one, intyg.content, template)),
    ];
    return { facts, findings };
  }

  /** What the signature block asks for and nobody knows: the signer writes it. */
  private async blockFindings(intyg: Intyg, template: Template, facts: RuleFacts): Promise<Finding[]> {
    const findings: Finding[] = [];
    for (const { field, role, personId } of intyg.participants) {
      const signer = template.form.signers.find((one) => one.field === field);
      const asks = signer ? asksOf(signer, role) : [];
      const workplace = asks.find(({ ask, isRequired }) => ask.id === 'workplace' && isRequired);
      if (!workplace || signatureWords(intyg.content, field).workplace) continue;
      if (await this.workplaces.of(personId, intyg, facts)) continue;
      const text = `${workplace.ask.label} saknas för den som undertecknar.`;
      findings.push({ field: `content.signatures.${field}.workplace`, text, level: 'block' });
    }
    return findings;
  }
}

function formFindings(intyg: Intyg, template: Template, { training, signing }: RuleFacts): Finding[] {
  const { regulation, regulationVersion } = training.post;
  const kinds = formFields(template.form).flatMap((field) =>
    field.kind === 'goals' ? goalKindsOf(field) : [],
  );
  const knownGoals = goalsOf(regulation, regulationVersion, { kinds }).map(({ code }) => code);
  const content = signing?.form ?? {};
  const missing = checkDraft({ form: template.form, content, knownGoals }).map(({ field, text }) => ({
    field: pageField(field, intyg.content, template),
    text,
  }));
  const own = [
    ...textReasons(intyg.content),
    ...shapeReasons(intyg.content),
    ...strangerReasons(intyg.content, template),
  ];
  return [...missing, ...own].map((reason) => ({ ...reason, level: 'block' as const }));
}

function ofRule(finding: RuleFinding, content: DraftContent, template: Template): Finding[] {
  return finding.reasons.map((reason) => ({
    ...reason,
    field: pageField(reason.field, content, template),
    level: finding.level,
  }));
}
