import { Moon, Sun, X } from 'lucide-react';
import { Heading } from 'react-aria-components/Heading';
import { useTranslation } from 'react-i18next';
import type { Slot } from '#shared/model/auto-reply.ts';
import { HistoryLink } from '../../../parts/rule-versions/HistoryLink.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Pill } from '../../../ui/Pill.tsx';
import styles from './AutoReplyEditor.module.css';

type EditorHeaderProps = { numberId: string; slot: Slot; isActive: boolean; onClose: () => void };

/** Which of the six the sheet is about, whether a reply leaves, and the way to what the cloud has kept of it. */
export function EditorHeader({ numberId, slot, isActive, onClose }: EditorHeaderProps) {
  const { t } = useTranslation(['number', 'words']);
  const PeriodIcon = slot.period === 'business_hours' ? Sun : Moon;
  return (
    <header className={styles['header']}>
      <span className={styles['period']} data-period={slot.period}>
        <PeriodIcon size={16} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div className={styles['title']}>
        <Heading slot="title" level={2}>
          {t(`words:trigger.${slot.trigger}`)}
        </Heading>
        {isActive ? (
          <Pill tone="green">{t('words:active')}</Pill>
        ) : (
          <Pill tone="grey">{t('number:editor.new')}</Pill>
        )}
      </div>
      <HistoryLink about={{ kind: 'auto_reply', numberId, ...slot }} />
      <Button variant="quiet" size="small" iconOnly aria-label={t('words:close')} onPress={onClose}>
        <X size={16} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <p className={styles['condition']}>{t(`words:condition.${slot.trigger}.${slot.period}`)}</p>
    </header>
  );
}
