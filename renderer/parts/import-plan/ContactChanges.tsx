import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangeMark } from './ChangeMark.tsx';
import styles from './Changes.module.css';
import { byWeight } from './plan-counts.ts';
import { useShown } from './use-shown.ts';

/** The contacts that would come, change or go. */
export function ContactChanges({ changes }: { changes: ImportPlan['contacts'] }) {
  const { t } = useTranslation('workspaceFile');
  const formatPhone = usePhoneFormat();
  const { shown, rest, showMore } = useShown(byWeight(changes), 50);
  return (
    <section className={styles['section']}>
      <h3>{t('contacts.title')}</h3>
      <ul className={styles['lines']}>
        {shown.map(({ change, phone, name }) => (
          <li key={phone} className={styles['line']}>
            <span className={styles['name']}>{name || formatPhone(phone)}</span>
            {name !== '' && <span className={styles['phone']}>{formatPhone(phone)}</span>}
            <span className={styles['mark']}>
              <ChangeMark change={change} label={t(`change.${change}`)} />
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" onPress={showMore}>
          {t('showMore', { count: rest })}
        </Button>
      )}
    </section>
  );
}
