import { Injectable } from '@nestjs/common';
import { btGoalCodes, checkDraft, formOf, runRules } from '@specialistvagen/regulations';
import type { BtFacts, Finding as RuleFinding } from '@specialistvagen/regulations';
import type { Finding } from '../contract/parts.js';
import { pageField } from '../domain/form-part.js';
import type { Intyg } from '../domain/intyg.js';
import { shapeReasons, textReasons } from '../domain/check-content.js';
import { GatherFacts } from './gather-facts.js';
import { GatherSigning } from './gather-signing.js';

export type Judgement = { readonly facts: BtFacts; readonly findings: readonly Finding[] };

/** All faults of an intyg as it would be signed today, at once, each pointing at its field. */
@Injectable()
export class JudgeIntyg {
  constructor(
    private readonly gatherFacts: GatherFacts,
    private readonly gatherSigning: GatherSigning,
  ) {}

  async judge(intyg: Intyg): Promise<Judgement> {
    const signing = await this.gatherSigning.of(intyg);
    const facts = await this.gatherFacts.of(intyg.traineeId, signing);
    return {
      facts,
      findings: [...formFindings(intyg, signing.form), ...runRules('before-signing', facts).flatMap(ofRule)],
    };
  }
}

function formFindings(intyg: Intyg, content: Readonly<Record<string, unknown>>): Finding[] {
  const form = formOf(intyg.type);
  if (!form) throw new Error(`No form for ${intyg.type}`);
  const missing = checkDraft({ form, content, knownGoals: btGoalCodes() }).map(({ field, text }) => ({
    field: pageField(field),
    text,
  }));
  const own = [...textReasons(intyg.content), ...shapeReasons(intyg.content)];
  return [...missing, ...own].map((reason) => ({ ...reason, level: 'block' as const }));
}

function ofRule(finding: RuleFinding): Finding[] {
  return finding.reasons.map((reason) => ({
    ...reason,
    field: pageField(reason.field),
    level: finding.level,
  }));
}
