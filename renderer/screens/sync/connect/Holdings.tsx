import { Cloud, Laptop, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Holding } from '#shared/contract/sync.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { isEmpty } from './beginnings.ts';
import styles from './Holdings.module.css';

/** What this device has beside what the cloud has, in few words. */
export function Holdings({ mine, cloud }: { mine: Holding; cloud: Holding }) {
  const { t } = useTranslation('sync');
  return (
    <div className={styles['holdings']}>
      <HoldingOf icon={Laptop} place={t('holding.here')} holding={mine} />
      <HoldingOf icon={Cloud} place={t('holding.cloud')} holding={cloud} />
    </div>
  );
}

type HoldingProps = { icon: LucideIcon; place: string; holding: Holding };

function HoldingOf({ icon: Icon, place, holding }: HoldingProps) {
  const { t } = useTranslation('sync');
  const language = useInterfaceLanguage();
  const { name, numbers, autoReplies, contacts, hasOwnGuardRails, labels } = holding;
  const number = new Intl.NumberFormat(language);
  const others = numbers - labels.length;
  const named = new Intl.ListFormat(language).format([
    ...labels,
    ...(others > 0 ? [t('holding.others', { count: others })] : []),
  ]);
  return (
    <section className={styles['holding']}>
      <p className={styles['place']}>
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
        {place}
      </p>
      <h3 className={styles['name']}>
        {name ?? (isEmpty(holding) ? t('holding.nothing') : t('holding.unnamed'))}
      </h3>
      <dl className={styles['counts']}>
        <div>
          <dt>{t('holding.numbers')}</dt>
          <dd>{number.format(numbers)}</dd>
        </div>
        <div>
          <dt>{t('holding.autoReplies')}</dt>
          <dd>{number.format(autoReplies)}</dd>
        </div>
        <div>
          <dt>{t('holding.contacts')}</dt>
          <dd>{number.format(contacts)}</dd>
        </div>
      </dl>
      {hasOwnGuardRails && <p className={styles['labels']}>{t('holding.guardRails')}</p>}
      {labels.length > 0 && <p className={styles['labels']}>{named}</p>}
    </section>
  );
}
