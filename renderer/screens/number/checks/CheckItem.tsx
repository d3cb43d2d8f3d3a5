import { CircleX, Eye, EyeOff, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/contract/diagnostics.ts';
import type { NumberDetails } from '#shared/contract/numbers.ts';
import type { Slot } from '#shared/model/auto-reply.ts';
import { useCanWrite } from '../../../client/use-can-write.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Checks.module.css';
import { useCheckWords } from './use-check-words.ts';
import { useFix } from './use-fix.ts';

type CheckItemProps = {
  finding: Finding;
  details: NumberDetails;
  onOpenReply: (slot: Slot) => void;
  onPutAway?: () => void;
  onBringBack?: () => void;
};

const icons: Record<Finding['severity'], LucideIcon> = {
  problem: CircleX,
  warning: TriangleAlert,
  hint: Info,
};

/** One finding: what it is, why it matters, and the button that mends it. */
export function CheckItem({ finding, details, onOpenReply, onPutAway, onBringBack }: CheckItemProps) {
  const { t } = useTranslation('checks');
  const { title, text } = useCheckWords()(finding, details.number);
  const fix = useFix({ finding, details, onOpenReply });
  const Icon = icons[finding.severity];
  const canWrite = useCanWrite();
  const canPutAway = canWrite && finding.severity !== 'problem' && onPutAway;
  return (
    <li className={styles['item']} data-severity={finding.severity}>
      <span className={styles['icon']} role="img" aria-label={t(`severity.${finding.severity}`)}>
        <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div className={styles['words']}>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
      <div className={styles['actions']}>
        {fix && (
          <Button size="small" onPress={fix.onPress}>
            {fix.label}
          </Button>
        )}
        {canPutAway && (
          <Button
            size="small"
            variant="quiet"
            iconOnly
            aria-label={t('putAway.label', { title })}
            onPress={onPutAway}
          >
            <EyeOff size={15} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        )}
        {canWrite && onBringBack && (
          <Button size="small" variant="quiet" onPress={onBringBack}>
            <Eye size={15} strokeWidth={1.75} aria-hidden="true" />
            {t('putAway.bringBack')}
          </Button>
        )}
      </div>
    </li>
  );
}
