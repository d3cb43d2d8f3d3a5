import { access, health } from './access.ts';
import { conflicts, history } from './past.ts';
import { changes, snapshot } from './pull.ts';
import { push } from './push.ts';

/** Everything a client can ask of the cloud API. */
export const cloudContract = { push, changes, snapshot, history, conflicts, access, health };
