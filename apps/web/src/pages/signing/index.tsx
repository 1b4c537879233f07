export { InMyNamePage } from './in-my-name-page.js';
export { SignedPage } from './signed-page.js';
export { InvitationPage } from './invitation-page.js';
export { SignPage } from './sign-page.js';
export { ToSignPage } from './to-sign-page.js';
export { SignManyPage } from './sign-many-page.js';
