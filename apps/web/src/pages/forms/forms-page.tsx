import { useSuspenseQuery } from '@tanstack/react-query';
import { assessmentForms, type KeptForm } from '../../client/assessment-forms.js';
import { usePerson } from '../../client/session.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { assessmentForms as t } from '../../words/assessment-forms.js';
import { FormTabs } from './form-tabs.js';

export const useForms = () =>
  useSuspenseQuery({ queryKey: ['assessment-forms'], queryFn: assessmentForms }).data.items;

/** The authority takes the product's forms further; a study director those of the own care provider. */
export function useMayContinue(): (form: KeptForm) => boolean {
  const { roles } = usePerson();
  const isOfficer = roles.some(({ role }) => role === 'case_officer');
  return ({ owner }) => (isOfficer ? owner !== 'study-director' : owner === 'study-director');
}

/** The version in use of each form. */
export function FormsPage() {
  const forms = useForms().filter(({ isLatest }) => isLatest);
  const mayContinue = useMayContinue();
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <FormTabs here="forms" />
      <PrimaryAction>
        <LinkButton to="/formular/nytt">{t.new}</LinkButton>
      </PrimaryAction>
      <Items>
        {forms.map((one) => {
          const { form, title, version, wording } = one.specification;
          const method = one.methodLabel === title ? [] : [one.methodLabel];
          const sharing = one.shared ? t.shared : t.local;
          const facts = [...method, one.ownerName, t.version(version), sharing];
          return (
            <Item
              key={form}
              title={title}
              facts={
                <>
                  {facts.join(' · ')}
                  <span className="line small">{wording}</span>
                </>
              }
              side={
                mayContinue(one) && (
                  <LinkButton to="/formular/nytt" search={{ fran: form }} variant="tertiary">
                    {t.next(version + 1)}
                    <span className="visually-hidden">: {title}</span>
                  </LinkButton>
                )
              }
            />
          );
        })}
      </Items>
    </Page>
  );
}
