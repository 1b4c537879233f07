import type { Post } from '../../client/trainees.js';

/** Some act on the post is open to the reader: then the page shows its buttons. */
export const mayEdit = (post: Post) => post.actions.some((action) => action.enabled);
export const refreshesOf = (post: Post) => [
  ['post', post.id],
  ['time', post.trainee.id],
  ['overview', post.trainee.id],
];
