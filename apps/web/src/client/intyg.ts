import type {
  appointedAssessorSchema,
  candidatesSchema,
  goalsSchema,
  intygListSchema,
  intygViewSchema,
  openedSigningActSchema,
  openSigningActSchema,
  overviewSchema,
  prefillSchema,
  recordShortfallSchema,
  requestIntygSchema,
  savedDraftSchema,
  saveDraftSchema,
  shortfallsSchema,
  signingActResultSchema,
  toSignSchema,
} from '@specialistvagen/intyg/contract';
import type { z } from 'zod';
import { get, post, put } from './http.js';

export type Overview = z.infer<typeof overviewSchema>;
export type Goals = z.infer<typeof goalsSchema>;
export type IntygList = z.infer<typeof intygListSchema>;
export type IntygListItem = IntygList['items'][number];
export type IntygView = z.infer<typeof intygViewSchema>;
export type DraftContent = IntygView['content'];
export type Prefill = z.infer<typeof prefillSchema>;
export type IntygType = Prefill['type'];
export type RequestIntyg = z.input<typeof requestIntygSchema>;
export type SaveDraft = z.infer<typeof saveDraftSchema>;
export type SavedDraft = z.infer<typeof savedDraftSchema>;
export type OpenSigningAct = z.infer<typeof openSigningActSchema>;
export type OpenedSigningAct = z.infer<typeof openedSigningActSchema>;
export type SigningActResult = z.infer<typeof signingActResultSchema>;
export type ToSign = z.infer<typeof toSignSchema>;
export type Candidates = z.infer<typeof candidatesSchema>;
export type Shortfalls = z.infer<typeof shortfallsSchema>;

export const overview = (trainee: string) =>
  get<Overview>('/api/portfolios/{trainee}/overview', { path: { trainee } });
export const goals = (trainee: string) =>
  get<Goals>('/api/portfolios/{trainee}/goals', { path: { trainee } });
export const intygList = (trainee: string) =>
  get<IntygList>('/api/portfolios/{trainee}/intyg', { path: { trainee } });
export const prefill = (trainee: string, type: IntygType, codes: string[]) =>
  get<Prefill>('/api/portfolios/{trainee}/intyg-requests/prefill', {
    path: { trainee },
    query: { type, goals: codes.length > 0 ? codes.join(',') : undefined },
  });
export const requestIntyg = (trainee: string, body: RequestIntyg, intent: string) =>
  post<IntygView>('/api/portfolios/{trainee}/intyg-requests', { path: { trainee }, body, intent });

export const intyg = (id: string) => get<IntygView>('/api/intyg/{id}', { path: { id } });
export const saveDraft = (id: string, body: SaveDraft) =>
  put<SavedDraft>('/api/intyg/{id}', { path: { id }, body });
type PlainStep = 'send' | 'withdraw' | 'remind' | 'replace';
export const stepIntyg = (step: PlainStep, id: string, revision: number, intent: string) =>
  post<IntygView>(`/api/intyg/{id}/${step}`, { path: { id }, body: { revision }, intent });
type ReasonedStep = 'return' | 'decline' | 'revoke';
export const stepIntygWithReason = (
  step: ReasonedStep,
  id: string,
  body: { revision: number; reason: string },
  intent: string,
) => post<IntygView>(`/api/intyg/{id}/${step}`, { path: { id }, body, intent });

export const toSign = () => get<ToSign>('/api/to-sign');
export const openSigningAct = (body: OpenSigningAct, intent: string) =>
  post<OpenedSigningAct>('/api/signing-acts', { body, intent });
export const signingAct = (ticket: string) =>
  get<SigningActResult>('/api/signing-acts/{ticket}', { path: { ticket } });
export const pdfAddress = (documentId: string) => `/api/documents/${encodeURIComponent(documentId)}/pdf`;

export const candidates = (trainee: string, query: string) =>
  get<Candidates>('/api/portfolios/{trainee}/assessor/candidates', { path: { trainee }, query: { query } });
export const appointAssessor = (trainee: string, assessorId: string, intent: string) =>
  post<z.infer<typeof appointedAssessorSchema>>('/api/portfolios/{trainee}/assessor', {
    path: { trainee },
    body: { assessorId },
    intent,
  });
export const shortfalls = (trainee: string) =>
  get<Shortfalls>('/api/portfolios/{trainee}/shortfalls', { path: { trainee } });
export const recordShortfall = (
  trainee: string,
  body: z.infer<typeof recordShortfallSchema>,
  intent: string,
) => post<unknown>('/api/portfolios/{trainee}/shortfalls', { path: { trainee }, body, intent });
export const commentShortfall = (trainee: string, id: string, comment: string, intent: string) =>
  post<unknown>('/api/portfolios/{trainee}/shortfalls/{id}/comment', {
    path: { trainee, id },
    body: { comment },
    intent,
  });
