/** As the api describes a form; the story knows no form by heart. */
export type FormView = {
  type: string;
  fields: { id: string; kind: string; filledBy: string; isDecidedBySigner: boolean }[];
};

type Words = {
  goals: readonly string[];
  subject?: string;
  during?: { place: string; from: string; to: string };
};

/** What the doctor writes: every field that is theirs, and no other. */
export function filledForm(form: FormView, words: Words) {
  const own = form.fields.filter(
    ({ filledBy, isDecidedBySigner }) => filledBy === 'applicant' && !isDecidedBySigner,
  );
  const fields = Object.fromEntries(own.map((field) => [field.id, valueOf(field, words)]));
  return { kind: 'form', fields, careUnitId: null, methods: [], signatures: {} };
}

function valueOf({ id, kind }: FormView['fields'][number], { goals, subject, during }: Words) {
  if (kind === 'goals') return [...goals];
  if (kind === 'period') return { from: during?.from ?? null, to: during?.to ?? null };
  if (kind === 'long-text') return `${what(goals)}: genomfört under handledning, genomgånget och bedömt.`;
  if (id === 'careUnit') return during?.place ?? '';
  if (id === 'courseLeader') return 'Lena Kvist';
  return subject ?? '';
}

const what = (goals: readonly string[]) => (goals.length > 0 ? goals.join(', ') : 'Vetenskapligt arbete');
