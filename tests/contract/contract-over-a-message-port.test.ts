import { contractOver } from './contract-over.ts';
import { messagePort } from './hosts.ts';

contractOver(messagePort);
