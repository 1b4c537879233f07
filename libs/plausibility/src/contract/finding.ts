import { z } from 'zod';

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const person = z.object({ id, displayName: z.string() });
const words = (missing: string) => z.string().trim().min(3, missing).max(2000, 'Skriv högst 2 000 tecken.');

export const FINDING_STATES = ['open', 'answered', 'explained', 'follow-up'] as const;
export const findingState = z.enum(FINDING_STATES);
export type FindingState = z.infer<typeof findingState>;

export const VERDICTS = ['explained', 'follow-up'] as const;
export const verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdict>;

/** Which check, what it looks for, where the line is and why; and how often it was wrong about honest portfolios. */
export const checkView = z.object({
  id: z.string(),
  title: z.string(),
  looksFor: z.string(),
  threshold: z.string(),
  reasoning: z.string(),
  falseAlarms: z.string(),
});
export type CheckView = z.infer<typeof checkView>;

/** GET /plausibility-checks. `measured`: all checks together. */
export const checkList = z.object({ items: z.array(checkView), measured: z.string() });
export type CheckList = z.infer<typeof checkList>;

export const findingAnswer = z.object({ text: z.string(), at: instant });

/** What the signer is shown: never what anybody thinks of it. */
export const warningView = z.object({
  id,
  check: checkView,
  text: z.string(),
  moment: z.enum(['before-signing', 'after-signing']),
  foundAt: instant,
  answer: findingAnswer.nullable(),
});
export type WarningView = z.infer<typeof warningView>;

/** GET /intyg/:id/plausibility */
export const warningList = z.object({ items: z.array(warningView) });
export type WarningList = z.infer<typeof warningList>;

export const findingParams = z.object({ id });
/** POST /plausibility-findings/:id/answer */
export const answerFindingBody = z.strictObject({ text: words('Skriv vad som förklarar det.') });
export type AnswerFindingBody = z.infer<typeof answerFindingBody>;

/** POST /plausibility-findings/:id/assessments. `after`: how many assessments the page showed. */
export const assessFindingBody = z
  .strictObject({
    after: z.int().min(0),
    verdict,
    isPassedOn: z.boolean(),
    note: words('Skriv hur du har bedömt det.'),
  })
  .refine(({ verdict: said, isPassedOn }) => !isPassedOn || said === 'follow-up', {
    path: ['isPassedOn'],
    message: 'Det som är förklarat lämnas inte vidare.',
  });
export type AssessFindingBody = z.infer<typeof assessFindingBody>;

export const findingView = warningView.extend({
  state: findingState,
  trainee: person,
  signer: person,
  documents: z.array(z.object({ id, intygId: id, title: z.string(), goals: z.array(z.string()) })),
  assessments: z.array(
    z.object({
      no: z.int(),
      verdict,
      isPassedOn: z.boolean(),
      note: z.string(),
      by: z.string(),
      at: instant,
    }),
  ),
  /** Shown to the officer of a case that encloses one of the documents. */
  reachesOfficer: z.boolean(),
});
export type FindingView = z.infer<typeof findingView>;

/** GET /plausibility-findings: what nobody has weighed first. */
export const findingList = z.object({ items: z.array(findingView) });
export type FindingList = z.infer<typeof findingList>;
