import { Injectable } from '@nestjs/common';
import { Organisations } from '@specialistvagen/organisations';
import type { Actor } from '@specialistvagen/identity/contract';
import { Transactions } from '@specialistvagen/platform';
import { ASSESSMENT_METHOD_LABELS, type FormSpecification, type FormView } from '../contract/index.js';
import { latest, type KnownForm } from '../domain/form-choice.js';
import { shippedForms } from '../domain/forms/shipped-forms.js';
import { findPublishedForms } from '../storage/form-version.repository.js';

/** Every form version there is: what the product brought, and what has been published since. */
@Injectable()
export class AssessmentForms {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
  ) {}

  /** In the running transaction, which knows its person. */
  async known(): Promise<KnownForm[]> {
    const shipped = shippedForms.map((specification) => ({
      specification,
      owner: 'shipped' as const,
      shared: true,
      careProviderId: null,
      publishedAt: null,
    }));
    return [...shipped, ...(await findPublishedForms())];
  }

  async version(form: string, version: number): Promise<FormSpecification> {
    const found = (await this.known()).find(
      ({ specification }) => specification.form === form && specification.version === version,
    );
    if (!found) throw new Error(`The form ${form} ${version} was published and cannot be gone`);
    return found.specification;
  }

  /** For whoever keeps forms: every version with its owner, the newest of each first. */
  list(actor: Actor): Promise<FormView[]> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const mine = new Set(actor.mandates.map(({ careProviderId }) => careProviderId));
      const known = (await this.known()).filter(
        ({ shared, careProviderId }) => shared || mine.has(careProviderId),
      );
      const newest = new Set(latest(known));
      const providers = await this.organisations.careProviders(
        known.flatMap(({ careProviderId }) => careProviderId ?? []),
      );
      const nameOf = new Map(providers.map(({ id, name }) => [id, name]));
      return known
        .map((one) => formView(one, newest.has(one), nameOf))
        .toSorted((a, b) => byTitleThenVersion(a.specification, b.specification));
    });
  }
}

function formView(one: KnownForm, isLatest: boolean, nameOf: ReadonlyMap<string, string | null>): FormView {
  const { specification, owner, shared, careProviderId, publishedAt } = one;
  const names = { shipped: 'Specialistvägen', authority: 'Socialstyrelsen' };
  return {
    specification,
    methodLabel: ASSESSMENT_METHOD_LABELS[specification.method],
    owner,
    ownerName: owner === 'study-director' ? (nameOf.get(careProviderId ?? '') ?? '') : names[owner],
    shared,
    publishedAt: publishedAt?.toISOString() ?? null,
    isLatest,
  };
}

function byTitleThenVersion(a: FormSpecification, b: FormSpecification): number {
  return a.title.localeCompare(b.title, 'sv') || b.version - a.version;
}
