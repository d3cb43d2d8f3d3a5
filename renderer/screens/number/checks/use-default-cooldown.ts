import { useTranslation } from 'react-i18next';
import { defaultGuardRails, type GuardRails } from '#shared/model/guard-rails.ts';
import { api } from '../../../client/client.ts';
import { queryClient } from '../../../client/query-client.ts';
import { showToast } from '../../../ui/toast-queue.ts';

type CooldownPart = 'cooldownMinutes' | 'cooldownScope';

/** Gives the cooldown its promised length or scope back; a toast says so and offers to undo it. */
export function useDefaultCooldown(): (part: CooldownPart) => Promise<void> {
  const { t } = useTranslation(['checks', 'words']);

  /** Returns what was there before; null when it has failed, which is said. */
  const write = async (wanted: (now: GuardRails) => GuardRails): Promise<GuardRails | null> => {
    try {
      const base = await api.guardRails.get.call();
      await api.guardRails.set.call({ guardRails: wanted(base), base });
      return base;
    } catch {
      showToast({ tone: 'failed', message: t('checks:failedToWrite') });
      return null;
    } finally {
      await queryClient.invalidateQueries({ queryKey: api.diagnostics.key() });
    }
  };

  return async (part) => {
    // Every other limit stays as it is by now.
    const before = await write((now) => ({ ...now, [part]: defaultGuardRails[part] }));
    if (!before) return;
    showToast({
      tone: 'done',
      message: t(`checks:reset.${part}`),
      action: {
        label: t('words:undo'),
        onPress: () => void write((now) => ({ ...now, [part]: before[part] })),
      },
    });
  };
}
