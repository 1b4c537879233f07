import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { careProviders, careUnits, regions } from '../../client/people.js';
import { createPost, type CreatePost } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { useKept } from '../../draft/use-kept.js';
import { ChoiceField, Form, type Option } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { PersonPicker } from '../../parts/person-picker.js';
import { post as t } from '../../words/post.js';
import { posts } from '../../words/posts.js';
import { doctors } from '../../words/doctors.js';
import { CoordinatorFields } from './coordinator-fields.js';
import { FindTrainee } from './find-trainee.js';
import { Periods, PostFacts, Supervisors } from './new-post-fields.js';
import { KindFields } from './new-post-kind.js';
import { bodyOf, emptyPost, type PostForm } from './post-form.js';

function useCreatePost(forget: () => void) {
  const navigate = useNavigate();
  return useAct((body: CreatePost, intent) => createPost(body, intent), {
    refreshes: [['trainees']],
    onDone: (made) => {
      forget();
      void navigate({ to: `/lakare/${made.trainee.id}` });
    },
  });
}

function useOrganisations() {
  const providers = useSuspenseQuery({ queryKey: ['care-providers'], queryFn: careProviders }).data.items;
  const regionList = useSuspenseQuery({ queryKey: ['regions'], queryFn: regions }).data.items;
  return { providers, regionList };
}

function useUnitOptions(careProviderId: string): Option[] {
  const queryKey = ['units', careProviderId];
  const queryFn = () => careUnits(careProviderId || undefined);
  const { items } = useSuspenseQuery({ queryKey, queryFn }).data;
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

/** One page from top to bottom; what is written survives a reload. */
export function NewPostPage() {
  const { providers, regionList } = useOrganisations();
  const first = providers[0];
  const [form, setForm, forget] = useKept('new-post:3', () =>
    emptyPost(first?.id ?? '', first?.regionCode ?? ''),
  );
  const units = useUnitOptions(form.careProviderId);
  const create = useCreatePost(forget);
  const change = (part: Partial<PostForm>) => setForm((before) => ({ ...before, ...part }));
  const pickProvider = (id: string) =>
    change({
      careProviderId: id,
      regionCode: providers.find((p) => p.id === id)?.regionCode ?? form.regionCode,
    });
  return (
    <Page title={posts.newTitle} back={{ to: '/lakare', label: doctors.all }}>
      <Form
        submit={t.create}
        onSubmit={() => create.mutate(bodyOf(form))}
        error={create.error}
        isPending={create.isPending}
      >
        <ChoiceField
          name="careProviderId"
          label={t.careProvider}
          value={form.careProviderId}
          onChange={pickProvider}
          options={providers.map((provider) => ({ value: provider.id, label: provider.name }))}
        />
        <FindTrainee
          picked={form.trainee}
          onPick={(trainee) => change({ trainee })}
          careProviderId={form.careProviderId}
        />
        <KindFields form={form} change={change} />
        <PostFacts form={form} change={change} regions={regionList} />
        <PersonPicker
          name="headOfDepartmentId"
          label={t.head}
          holds="head_of_department"
          picked={form.head}
          onPick={(head) => change({ head })}
        />
        <CoordinatorFields
          coordinators={form.coordinators}
          onChange={(coordinators) => change({ coordinators })}
          help={t.coordinatorsHelp}
        />
        <Periods form={form} units={units} change={change} />
        <Supervisors form={form} change={change} />
        <p className="quiet">{t.later}</p>
      </Form>
    </Page>
  );
}
