import { Link } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { decisionChanges } from '#shared/contract/replay-decisions.ts';
import type { GuardRails } from '#shared/model/guard-rails.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import styles from './EffectOnLog.module.css';
import { useLogEffect } from './log-effect.ts';

/** What the change of a guard rail would have changed in the log replayed last, with the way to these decisions. */
export function EffectOnLog({ setting }: { setting: keyof GuardRails }) {
  const { t } = useTranslation('guardRails');
  const language = useInterfaceLanguage();
  const { effect } = useLogEffect();
  if (effect?.setting !== setting) return null;
  const { fileName: name, changes } = effect;
  const counted = changes
    ? decisionChanges
        .filter((change) => changes[change] > 0)
        .map((change) => ({ change, count: changes[change] }))
    : [];
  const list = new Intl.ListFormat(language).format(
    counted.map(({ change, count }) => t(`effect.${change}`, { count })),
  );
  return (
    <p className={styles['effect']} role="status">
      <History size={15} strokeWidth={1.75} aria-hidden="true" />
      <span>
        {changes === null && t('effect.deciding', { name })}
        {changes !== null && counted.length === 0 && t('effect.nothing', { name })}
        {counted.length > 0 && (
          <>
            {t('effect.changes', { name, list })} <Link to="/replay">{t('effect.show')}</Link>
          </>
        )}
      </span>
    </p>
  );
}
