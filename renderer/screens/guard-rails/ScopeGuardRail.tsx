import { Trans, useTranslation } from 'react-i18next';
import { defaultGuardRails, type GuardRails } from '#shared/model/guard-rails.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { GuardRailCard } from './GuardRailCard.tsx';
import { useChangeGuardRail } from './use-change-guard-rail.ts';

const scopes = ['contact', 'contact_and_number'] as const;

/** Whether the cooldown counts over all numbers of the workspace, or for each by itself. */
export function ScopeGuardRail({ guardRails }: { guardRails: GuardRails }) {
  const { t } = useTranslation('guardRails');
  const canWrite = useCanWrite();
  const change = useChangeGuardRail();
  const { cooldownScope: scope } = guardRails;
  const standard = defaultGuardRails.cooldownScope;
  const set = async (wanted: GuardRails['cooldownScope']): Promise<void> => {
    // Of two choices the other one is what somebody else has made as well.
    if ((await change('cooldownScope', wanted, scope)) === 'overtaken') {
      showToast({ tone: 'done', message: t('overtaken.same') });
    }
  };
  return (
    <GuardRailCard
      setting="cooldownScope"
      promise={<Trans t={t} i18nKey={`cooldownScope.promise.${scope}`} components={{ b: <b /> }} />}
      reset={
        canWrite && scope !== standard
          ? { text: t(`cooldownScope.option.${standard}`), onPress: () => void set(standard) }
          : null
      }
    >
      {canWrite && (
        <SegmentedControl
          label={t('cooldownScope.field')}
          value={scope}
          options={scopes.map((value) => ({ value, label: t(`cooldownScope.option.${value}`) }))}
          onChange={(wanted) => void set(wanted)}
        />
      )}
    </GuardRailCard>
  );
}
