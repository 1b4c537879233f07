export { EmployerNoticesPage } from './employer-notices-page.js';
export { HearingPage } from './hearing-page.js';
export { RegisterPage } from './register-page.js';
export { RoomPage } from './room-page.js';
export { SuspicionCasePage } from './suspicion-case-page.js';
