export { EarlierPage } from './earlier-page.js';
export { LogbookPage } from './logbook-page.js';
export { MeetingsPage } from './meetings-page.js';
export { ReflectionsPage } from './reflections-page.js';
