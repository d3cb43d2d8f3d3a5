import { Moon, Sun } from 'lucide-react';
import type { Period } from '#shared/model/auto-reply.ts';
import styles from './PeriodIcon.module.css';

const icons = { business_hours: Sun, after_hours: Moon };

/** The amber sun of business hours or the indigo moon of the time outside them, beside words that say which. */
export function PeriodIcon({ period, size }: { period: Period; size: number }) {
  const Icon = icons[period];
  return <Icon size={size} strokeWidth={1.75} aria-hidden="true" className={styles[period]} />;
}
