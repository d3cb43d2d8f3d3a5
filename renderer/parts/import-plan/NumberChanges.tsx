import { useTranslation } from 'react-i18next';
import type { NumberChange } from '#shared/contract/workspace-file.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { ChangeMark } from './ChangeMark.tsx';
import styles from './Changes.module.css';
import { byWeight } from './plan-counts.ts';
import { ReplyChange } from './ReplyChange.tsx';
import { useShown } from './use-shown.ts';

/** The numbers that would come, change or go, each with its auto-replies. */
export function NumberChanges({ changes }: { changes: readonly NumberChange[] }) {
  const { t } = useTranslation('workspaceFile');
  const { shown, rest, showMore } = useShown(byWeight(changes), 50);
  return (
    <section className={styles['section']}>
      <h3>{t('numbers.title')}</h3>
      <ul className={styles['cards']}>
        {shown.map((change) => (
          <NumberCard key={change.phone} number={change} />
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

function NumberCard({ number }: { number: NumberChange }) {
  const { t } = useTranslation('workspaceFile');
  const language = useInterfaceLanguage();
  const formatPhone = usePhoneFormat();
  const { change, phone, label, fields, autoReplies } = number;
  const formatted = formatPhone(phone);
  const named = new Intl.ListFormat(language).format(fields.map((field) => t(`numbers.field.${field}`)));
  const isOnlyIdentifier = change === 'changed' && fields.length === 0 && autoReplies.length === 0;
  return (
    <li className={classes(styles['card'], change === 'removed' && styles['cardRemoved'])}>
      <div className={styles['cardHead']}>
        <h4 className={styles['cardName']}>
          {label || formatted} {label !== '' && <small>{formatted}</small>}
        </h4>
        <ChangeMark change={change} label={t(`change.${change}`)} />
      </div>
      {fields.length > 0 && <p className={styles['fields']}>{t('numbers.fields', { fields: named })}</p>}
      {isOnlyIdentifier && <p className={styles['fields']}>{t('numbers.identifier')}</p>}
      {autoReplies.length > 0 && (
        <ul className={styles['replies']}>
          {autoReplies.map((reply) => (
            <ReplyChange
              key={`${reply.trigger}.${reply.period}`}
              reply={reply}
              isMarked={change === 'changed'}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
