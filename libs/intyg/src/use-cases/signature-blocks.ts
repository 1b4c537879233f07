import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { asksOf } from '@specialistvagen/regulations';
import type { RuleFacts, Template } from '@specialistvagen/regulations';
import type { Intyg, Participant } from '../domain/intyg.js';
import { signatureWords } from '../domain/signature-words.js';
import { competenceOf, statedSpecialties } from '../domain/stated-competence.js';
import { KnownWorkplaces } from './known-workplaces.js';
import { SignerNames } from './signer-names.js';

type Block = Record<string, string>;

/** What the form's signature blocks ask for beside the signatures, each by the role in which it is signed. */
@Injectable()
export class SignatureBlocks {
  constructor(
    private readonly people: People,
    private readonly workplaces: KnownWorkplaces,
    private readonly names: SignerNames,
  ) {}

  async of(intyg: Intyg, template: Template, facts: RuleFacts): Promise<Record<string, Block>> {
    const blocks: Record<string, Block> = {};
    for (const participant of intyg.participants) {
      blocks[participant.field] = await this.block(intyg, participant, template, facts);
    }
    return blocks;
  }

  private async block(
    intyg: Intyg,
    participant: Participant,
    template: Template,
    facts: RuleFacts,
  ): Promise<Block> {
    const signer = template.form.signers.find(({ field }) => field === participant.field);
    const asked = new Set<string>(signer ? asksOf(signer, participant.role).map(({ ask }) => ask.id) : []);
    const filled: Readonly<Record<string, () => Promise<string> | string>> = {
      name: () => this.names.printed(participant.personId),
      personalIdentityNumber: async () =>
        (await this.people.identityForForm(participant.personId)).personalIdentityNumber,
      specialty: () => statedSpecialties(competenceOf(participant, facts), facts.today),
      workplace: () => this.workplace(intyg, participant, facts),
      supervisorTrainingYear: () => trainingYear(intyg, participant, facts),
    };
    const block: Block = {};
    for (const [id, fill] of Object.entries(filled)) {
      const value = asked.has(id) ? await fill() : '';
      if (value !== '') block[id] = value;
    }
    return block;
  }

  private async workplace(intyg: Intyg, { personId, field }: Participant, facts: RuleFacts): Promise<string> {
    const known = await this.workplaces.of(personId, intyg, facts);
    return known === '' ? (signatureWords(intyg.content, field).workplace ?? '') : known;
  }
}

/** What the signer states; else the year in which a known course took place. */
function trainingYear(intyg: Intyg, participant: Participant, facts: RuleFacts): string {
  const stated = signatureWords(intyg.content, participant.field).supervisorTrainingYear;
  const known = competenceOf(participant, facts)?.supervisorTraining?.from;
  return stated || (known?.slice(0, 4) ?? '');
}
