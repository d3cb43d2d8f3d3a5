import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PendingEdit } from '#shared/contract/sync.ts';
import { ruleAddress } from '../../../parts/rule-versions/rule-address.ts';
import { RuleDifference } from '../../../parts/rule-versions/RuleDifference.tsx';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { EditCard } from '../EditCard.tsx';
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
  const { versions, op, reason, faults } = edit;
  // A deletion has nothing to put right, and what a newer program has written this one cannot.
  const isEditable = op !== 'delete' && reason !== 'newer_version';
  const address = isEditable ? ruleAddress(versions) : null;
  return (
    <EditCard
      tone="error"
      icon={CircleAlert}
      versions={versions}
      act={t(`versions:act.${actOf(edit)}`)}
      at={edit.at}
      why={
        <>
          <p>{t(`versions:reason.${reason ?? 'refused'}`)}</p>
          {faults.length > 0 && <EditFaults faults={faults} versions={versions} />}
        </>
      }
    >
      <div className={styles['content']}>
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
      </div>
    </EditCard>
  );
}
