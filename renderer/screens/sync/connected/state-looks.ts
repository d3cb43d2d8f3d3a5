import {
  CircleArrowUp,
  CloudAlert,
  CloudCheck,
  CloudOff,
  CloudUpload,
  Eye,
  GitCompare,
  Hourglass,
  KeyRound,
  type LucideIcon,
} from 'lucide-react';
import type { StateWords } from './state-words.ts';

type Look = { icon: LucideIcon; tone: 'well' | 'quiet' | 'troubled' | 'failed' };

/** How each state of the exchange is pictured. */
export const stateLooks: Record<StateWords, Look> = {
  up_to_date: { icon: CloudCheck, tone: 'well' },
  pending: { icon: CloudUpload, tone: 'quiet' },
  undecided: { icon: GitCompare, tone: 'troubled' },
  reading: { icon: Eye, tone: 'quiet' },
  offline: { icon: CloudOff, tone: 'troubled' },
  waiting: { icon: Hourglass, tone: 'troubled' },
  auth_required: { icon: KeyRound, tone: 'troubled' },
  read_only: { icon: CloudAlert, tone: 'troubled' },
  upgrade_required: { icon: CircleArrowUp, tone: 'troubled' },
  fault: { icon: CloudAlert, tone: 'failed' },
};
