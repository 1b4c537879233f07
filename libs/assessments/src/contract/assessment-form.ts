import { z } from 'zod';
import { assessmentMethod } from './assessment-method.js';

const fieldId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,40}$/, 'Fältets id skrivs med små bokstäver a–z, siffror och bindestreck.');
const words = (most: number, text: string) =>
  z.string().trim().min(1, text).max(most, `Högst ${most} tecken.`);

const common = {
  id: fieldId,
  label: words(200, 'Skriv fältets rubrik.'),
  help: z.string().trim().max(500, 'Högst 500 tecken.').optional(),
  required: z.boolean(),
};
export const formOption = z.strictObject({ value: fieldId, label: words(200, 'Skriv alternativets text.') });

/** What a form can ask for. A new kind is code; a new form, or a new version of one, is data. */
export const formField = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('text') }),
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    options: z.array(formOption).min(2, 'Ange minst två alternativ.').max(20, 'Högst tjugo alternativ.'),
    many: z.boolean(),
  }),
  z.strictObject({ ...common, kind: z.literal('scale'), scale: z.string(), scaleVersion: z.int().min(1) }),
  z.strictObject({ ...common, kind: z.literal('goals') }),
  z.strictObject({ ...common, kind: z.literal('yes-no') }),
]);
export type FormField = z.infer<typeof formField>;

/** A form as data. A published version is never changed: a change is the next version. */
export const formSpecification = z.strictObject({
  form: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,60}$/, 'Formulärets id skrivs med små bokstäver a–z, siffror och bindestreck.'),
  version: z.int().min(1, 'Versionen är 1 eller högre.'),
  method: assessmentMethod,
  title: words(120, 'Skriv formulärets namn.'),
  /** Where the wording comes from, as it is shown on the form. */
  wording: words(300, 'Skriv varifrån formuleringarna kommer.'),
  fields: z.array(formField).min(1, 'Ange minst ett fält.').max(40, 'Högst fyrtio fält.'),
});
export type FormSpecification = z.infer<typeof formSpecification>;

/** `authority` is Socialstyrelsen's, `study-director` a care provider's own; `shipped` came with the product. */
export const formOwner = z.enum(['shipped', 'authority', 'study-director']);
export type FormOwner = z.infer<typeof formOwner>;

/** What is read in is checked by its own schema afterwards, so that every fault is told with its field at once. */
export const publishFormBody = z.object({
  specification: z.unknown(),
  /** True: everybody may use it. False: only the doctors of the study director's own care provider. */
  shared: z.boolean(),
});
export type PublishForm = z.infer<typeof publishFormBody>;

export const formView = z.object({
  specification: formSpecification,
  methodLabel: z.string(),
  owner: formOwner,
  ownerName: z.string(),
  shared: z.boolean(),
  publishedAt: z.string().nullable(),
  isLatest: z.boolean(),
});
export const formList = z.object({ items: z.array(formView) });
export type FormView = z.infer<typeof formView>;

export const publishedForm = z.object({ form: z.string(), version: z.int() });
export type PublishedForm = z.infer<typeof publishedForm>;
