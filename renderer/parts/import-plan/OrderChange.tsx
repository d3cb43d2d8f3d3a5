import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import styles from './Changes.module.css';

/** The lists that would stand in another order. */
export function OrderChange({ lists }: { lists: ImportPlan['order'] }) {
  const { t } = useTranslation('workspaceFile');
  return (
    <section className={styles['section']}>
      <h3>{t('order.title')}</h3>
      {lists.map((list) => (
        <p key={list}>{t(`order.${list}`)}</p>
      ))}
    </section>
  );
}
