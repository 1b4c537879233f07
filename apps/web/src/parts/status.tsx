import type { ReactNode } from 'react';

export type Tone = 'done' | 'mine' | 'waiting' | 'warn' | 'problem';

export function Status({ tone = 'waiting', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="status" data-tone={tone}>
      {children}
    </span>
  );
}

/** Colour follows the words, never the other way round. */
const TONES: Record<string, Tone> = {
  draft: 'mine',
  returned: 'mine',
  declined: 'problem',
  withdrawn: 'waiting',
  signed: 'done',
  replaced: 'waiting',
  revoked: 'problem',
  void: 'problem',
};
export const toneOf = (state: string): Tone => TONES[state] ?? 'waiting';
