import { RotateCcw } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuardRails } from '#shared/model/guard-rails.ts';
import { Button } from '../../ui/Button.tsx';
import { EffectOnLog } from './EffectOnLog.tsx';
import styles from './GuardRailCard.module.css';
import { iconOf } from './settings.ts';

type GuardRailCardProps = {
  setting: keyof GuardRails;
  /** What holds now, in words. */
  promise: ReactNode;
  /** What sets it; nothing for whoever may not. */
  children: ReactNode;
  /** The default in words, offered where another value holds. */
  reset: { text: string; onPress: () => void } | null;
  /** What is to be said about the value, under the rest. */
  footer?: ReactNode;
};

/** One guard rail: its promise as it holds, the field that sets it, and the way back to the default. */
export function GuardRailCard({ setting, promise, children, reset, footer }: GuardRailCardProps) {
  const { t } = useTranslation('guardRails');
  const titleId = useId();
  const Icon = iconOf[setting];
  return (
    <section className={styles['card']} aria-labelledby={titleId}>
      <span className={styles['icon']}>
        <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div className={styles['words']}>
        <h2 id={titleId}>{t(`${setting}.title`)}</h2>
        <p className={styles['promise']}>{promise}</p>
        <p className={styles['more']}>{t(`${setting}.more`)}</p>
        {footer}
        <EffectOnLog setting={setting} />
      </div>
      <div className={styles['control']}>
        {children}
        {reset && (
          <div className={styles['reset']}>
            <Button size="small" variant="quiet" onPress={reset.onPress}>
              <RotateCcw size={14} strokeWidth={1.75} aria-hidden="true" />
              {t('reset', { value: reset.text })}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
