import {
  Building2,
  CalendarX2,
  Clock,
  Contact,
  Copy,
  FileInput,
  History,
  type LucideIcon,
  MessageSquarePlus,
  Phone,
  RotateCcw,
  ShieldCheck,
  Trash2,
  Undo2,
} from 'lucide-react';
import type { ActivityEntry, ActivityKind } from '#shared/contract/activity.ts';

type IconName = ActivityKind | 'removed' | 'undone' | 'restored' | 'reply_added';

/** The pictures of what somebody did. */
export const activityIcons: Record<IconName, LucideIcon> = {
  auto_reply: History,
  hours: Clock,
  closures: CalendarX2,
  number: Phone,
  contact: Contact,
  guard_rails: ShieldCheck,
  workspace: Building2,
  copy: Copy,
  import: FileInput,
  removed: Trash2,
  undone: Undo2,
  restored: RotateCcw,
  reply_added: MessageSquarePlus,
};

export function iconNameOf({ action, isRestored, changed: { kind } }: ActivityEntry): IconName {
  if (action === 'removed' || action === 'undone') return action;
  if (isRestored) return 'restored';
  return kind === 'auto_reply' && action === 'added' ? 'reply_added' : kind;
}
