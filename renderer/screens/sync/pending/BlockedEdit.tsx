import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PendingEdit } from '#shared/contract/sync.ts';
import { formatChanged } from '../../../i18n/time.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { ruleAddress } from '../../../parts/rule-versions/rule-address.ts';
import { RuleDifference } from '../../../parts/rule-versions/RuleDifference.tsx';
import { RuleTitle } from '../../../parts/rule-versions/RuleTitle.tsx';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { actOf } from './act-of.ts';
import styles from './BlockedEdit.module.css';
import { EditFaults } from './EditFaults.tsx';

type BlockedEditProps = {
  edit: PendingEdit;
  /** Null: nobody gives up anything here. */
  onDiscard: (() => void) | null;
};

/** An edit that the cloud does not take as it is: why, what it says, and the two ways out. */
export function BlockedEdit({ edit, onDiscard }: BlockedEditProps) {
  const { t } = useTranslation(['versions', 'words']);
  const language = useInterfaceLanguage();
  const titleId = useId();
  const { versions, reason, faults } = edit;
  const address = ruleAddress(versions);
  return (
    <article className={styles['card']} aria-labelledby={titleId}>
      <header className={styles['header']}>
        <span className={styles['icon']}>
          <CircleAlert size={15} strokeWidth={1.75} aria-hidden="true" />
        </span>
        <h3 id={titleId}>
          <RuleTitle versions={versions} />
        </h3>
        <span className={styles['when']}>
          {t(`versions:act.${actOf(edit)}`)}
          {' · '}
          <time dateTime={new Date(edit.at).toISOString()}>
            {formatChanged(edit.at, Date.now(), language)}
          </time>
        </span>
        <div className={styles['why']}>
          <p>{t(`versions:reason.${reason ?? 'refused'}`)}</p>
          {faults.length > 0 && <EditFaults faults={faults} versions={versions} />}
        </div>
      </header>
      <RuleDifference versions={versions} show="whole" />
      {onDiscard && (
        <div className={styles['actions']}>
          {address !== null && (
            <ButtonLink size="small" href={address}>
              {t('words:edit')}
            </ButtonLink>
          )}
          <Button size="small" variant="quiet" danger onPress={onDiscard}>
            {t('versions:discard')}
          </Button>
        </div>
      )}
    </article>
  );
}
