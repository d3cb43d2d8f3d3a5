import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import { type GuardRails, guardRailsSchema } from '#shared/model/guard-rails.ts';
import { useGuardRailValue } from '../guard-rail-words/use-guard-rail-value.ts';
import styles from './Changes.module.css';

/** The settings of the guard rails that would change, each with its value before and after. */
export function GuardRailChanges({ changes }: { changes: ImportPlan['guardRails'] }) {
  const { t } = useTranslation('workspaceFile');
  const valueText = useGuardRailValue();
  return (
    <section className={styles['section']}>
      <h3>{t('guardRails.title')}</h3>
      <ul className={styles['lines']}>
        {changes.map(({ setting, before, after }) => (
          <li key={setting} className={styles['line']}>
            <span className={styles['name']}>
              {isSetting(setting) ? t(`guardRails.setting.${setting}`) : setting}
            </span>
            <span>
              {t('guardRails.becomes', {
                before: valueText(setting, before),
                after: valueText(setting, after),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isSetting(setting: string): setting is keyof GuardRails {
  return setting in guardRailsSchema.shape;
}
