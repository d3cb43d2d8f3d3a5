import { contractOver } from './contract-over.ts';
import { http } from './hosts.ts';

contractOver(http);
