import { access, health } from './access.ts';
import { conflicts, history, settle } from './past.ts';
import { changes, snapshot } from './pull.ts';
import { push } from './push.ts';
import { wait } from './wait.ts';

/** Everything a client can ask of the cloud API. */
export const cloudContract = { push, changes, snapshot, wait, history, conflicts, settle, access, health };
