import { showMails } from './mails.js';
import { byId, embedded } from './page.js';

if (embedded) showMails(byId('mails'));
