import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  hashBody,
  isUniqueViolation,
  refuseIf,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { checkText } from '@specialistvagen/signing';
import { checkTexts } from '@specialistvagen/trainees';
import type { PublishedForm, PublishForm } from '../contract/index.js';
import { checkForm, formTexts } from '../domain/check-form.js';
import { publishingRole, sharingFaults, type PublishingRole } from '../domain/form-publisher.js';
import type { KnownForm } from '../domain/form-choice.js';
import { insertForm } from '../storage/form-version.repository.js';
import { AssessmentForms } from './assessment-forms.js';

/** The authority and each study director add forms, and new versions of their own, without code. */
@Injectable()
export class PublishFormUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly forms: AssessmentForms,
    private readonly clock: Clock,
  ) {}

  publish(actor: Actor, body: PublishForm, key: string): Promise<PublishedForm> {
    const publisher = roleOf(actor);
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = { person: actor.personId, operation: 'publish-form', bodyHash: hashBody(body) };
      const { resourceId } = await withIdempotency(key, scope, () => this.insert(actor, publisher, body));
      const [form = '', version = '0'] = resourceId.split(' ');
      return { form, version: Number(version) };
    });
  }

  private async insert(actor: Actor, publisher: PublishingRole, body: PublishForm): Promise<string> {
    const known = await this.forms.known();
    const checked = checkForm(body.specification, (form) =>
      known
        .filter(({ specification }) => specification.form === form)
        .map((one) => ({ version: one.specification.version, isMine: isOwnedBy(one, publisher) })),
    );
    refuseIf('form-not-usable', 'refused', [
      ...(checked.ok ? [] : checked.reasons),
      ...checkTexts(formTexts(body.specification), checkText),
      ...sharingFaults(publisher, body.shared),
    ]);
    if (!checked.ok) throw new Error('refused above');
    const { specification } = checked;
    await insertForm({
      ...publisher,
      specification,
      shared: body.shared,
      publishedBy: actor.personId,
      publishedAt: this.clock.now(),
    }).catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      throw new DomainError(
        'form-published-already',
        'conflict',
        'Någon hann publicera samma version före dig.',
      );
    });
    return `${specification.form} ${specification.version}`;
  }
}

function roleOf({ mandates }: Actor): PublishingRole {
  const role = publishingRole(mandates);
  if (!role) {
    throw new DomainError(
      'role-missing',
      'forbidden',
      'Formulär publiceras av Socialstyrelsen och studierektorer.',
    );
  }
  return role;
}

/** What the product brought, the authority takes further. */
function isOwnedBy({ owner, careProviderId }: KnownForm, publisher: PublishingRole): boolean {
  if (publisher.owner === 'authority') return owner !== 'study-director';
  return owner === 'study-director' && careProviderId === publisher.careProviderId;
}
