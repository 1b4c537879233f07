/** AT (PSF 3 kap. 5 §), BT and ST (PSF 4 kap. 1 §): one post model, three kinds. */
export const POST_KINDS = ['at', 'bt', 'st'] as const;
export type PostKind = (typeof POST_KINDS)[number];

export const POST_KIND_LABELS: Readonly<Record<PostKind, string>> = {
  at: 'Allmäntjänstgöring',
  bt: 'Bastjänstgöring',
  st: 'Specialiseringstjänstgöring',
};

/** Forms of ST that the flows are counted by: forskar-ST and ledarskaps-ST. */
export const POST_TRACKS = ['research', 'leadership'] as const;
export type PostTrack = (typeof POST_TRACKS)[number];

export const POST_TRACK_LABELS: Readonly<Record<PostTrack, string>> = {
  research: 'Forskar-ST',
  leadership: 'Ledarskaps-ST',
};
