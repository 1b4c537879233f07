export { curriculumOf, type Curriculum } from './curriculum.js';
export * from './goal-standings.js';
