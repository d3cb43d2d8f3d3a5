import { useTranslation } from 'react-i18next';
import type { PendingEdit, RuleVersions } from '#shared/contract/sync.ts';
import { useFaultText } from '../../../i18n/use-words.ts';
import { useFieldName } from '../../../parts/field-changes/use-field-name.ts';
import styles from './EditFaults.module.css';
import { faultWords, fieldOfFault } from './fault-words.ts';

type EditFaultsProps = { faults: PendingEdit['faults']; versions: RuleVersions };

/** What the cloud finds wrong with an edit, and in which of its fields. */
export function EditFaults({ faults, versions }: EditFaultsProps) {
  const { t } = useTranslation('versions');
  const faultText = useFaultText();
  const nameOf = useFieldName();
  return (
    <ul className={styles['faults']}>
      {faults.map((fault) => {
        const field = fieldOfFault(fault);
        const words = faultWords(fault, versions);
        const text = 'fault' in words ? faultText(words.fault) : t(`fault.${words.text}`);
        const name = field === null ? null : nameOf(field);
        return (
          <li key={JSON.stringify(fault)}>{name === null ? text : t('inField', { field: name, text })}</li>
        );
      })}
    </ul>
  );
}
