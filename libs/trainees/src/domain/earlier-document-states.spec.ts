import { earlierDocumentState } from '../contract/index.js';
import { EARLIER_DOCUMENT_TRANSITIONS, earlierDocumentTransition } from './earlier-document-states.js';

describe('the states of an earlier paper', () => {
  const allowed: Record<string, string> = {
    'awaiting-file upload': 'uploaded',
    'uploaded upload': 'uploaded',
    'refused upload': 'uploaded',
    'uploaded verify': 'verified-copy',
    'uploaded refuse': 'refused',
  };
  const actions = ['upload', 'verify', 'refuse'] as const;
  const pairs = earlierDocumentState.options.flatMap((state) =>
    actions.map((action) => [state, action] as const),
  );

  it.each(pairs)('from %s, %s leads where the table says and nowhere else', (state, action) => {
    expect(earlierDocumentTransition(state, action)?.to ?? null).toBe(allowed[`${state} ${action}`] ?? null);
  });

  it('a verified copy is never replaced by another file', () => {
    expect(EARLIER_DOCUMENT_TRANSITIONS.filter((t) => t.from === 'verified-copy')).toEqual([]);
  });

  it('nobody verifies their own paper, and no state is called signed', () => {
    const verifying = EARLIER_DOCUMENT_TRANSITIONS.filter((t) => t.action !== 'upload');
    expect(new Set(verifying.map((t) => t.who))).toEqual(new Set(['principal-supervisor']));
    expect(earlierDocumentState.options.filter((state) => state.includes('sign'))).toEqual([]);
  });
});
