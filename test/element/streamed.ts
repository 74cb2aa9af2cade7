/** What a document loads whose element comes bit by bit, as from a slow server. */
import '../../src/define.js';
