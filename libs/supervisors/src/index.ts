export * from './contract/index.js';
export type { Assignment } from './domain/assignment.js';
export { SupervisorsModule } from './supervisors.module.js';
export { AppointSupervisor } from './use-cases/appoint-supervisor.js';
export { EndTraining } from './use-cases/end-training.js';
export { RegisterPost } from './use-cases/register-post.js';
export { Supervisors } from './use-cases/supervisors.js';
export { ViewSupervisors } from './use-cases/view-supervisors.js';
export { WithdrawTraining } from './use-cases/withdraw-training.js';
