import type { Post } from '../../client/trainees.js';

export type PostPartProps = { post: Post };
/** Says what an act led to, in the section where it was done. */
export type Told = { tell: (text: string) => void };

/** The same table that refuses in the api says which buttons the page has. */
export const mayDo = (post: Post, name: string) =>
  post.actions.some((action) => action.name === name && action.enabled);
export const refreshesOf = (post: Post) => [
  ['post', post.id],
  ['time', post.trainee.id],
  ['overview', post.trainee.id],
  ['posts', post.trainee.id],
  ['trainees'],
];
