// Before `npm start`: what is missing is installed, what has changed is built.
import './ensure-installed.mjs';

const { build } = await import('./build.mjs');
build();
