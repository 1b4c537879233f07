export * from './earlier-document.js';
export * from './plan.js';
export * from './post.js';
export * from './shapes.js';
export * from './tasks.js';
export * from './time.js';
export * from './trainee-list.js';
