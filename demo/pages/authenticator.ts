import { showApp } from './app.js';
import { byId, embedded } from './page.js';

if (embedded) showApp(byId('app'));
