import type { Story } from './story.js';

/** Where a story is played and what it leaves there. */
export type Playing = { baseUrl: string; dataDir: string; out: string; tell: (line: string) => void };
export type Played = { story: Story; documents: number };
