import { useTranslation } from 'react-i18next';
import type { GuardRails } from '#shared/model/guard-rails.ts';
import { api } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { queryClient } from '../../client/query-client.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { beginEffect, forgetEffect } from './log-effect.ts';

/** `overtaken`: somebody has set another value since the person saw it, which is shown by now. */
export type Outcome = 'written' | 'overtaken' | 'failed';

const key = api.guardRails.get.queryKey();

/** Writes one guard rail in place of the value the person saw. What others have set meanwhile stays as it is. */
async function write<Setting extends keyof GuardRails>(
  setting: Setting,
  value: GuardRails[Setting],
  seen: GuardRails[Setting],
  beforeWriting: (wanted: GuardRails) => Promise<void>,
): Promise<Outcome> {
  try {
    for (;;) {
      const base = await api.guardRails.get.call();
      if (base[setting] !== seen) {
        queryClient.setQueryData(key, base);
        return 'overtaken';
      }
      const wanted = { ...base, [setting]: value };
      await beforeWriting(wanted);
      const written = await api.guardRails.set.call({ guardRails: wanted, base }).catch((error: unknown) => {
        // Another one was set between the two calls.
        if (callErrorOf(error)?.code === 'CONFLICT') return null;
        throw error;
      });
      if (!written) continue;
      queryClient.setQueryData(key, written);
      return 'written';
    }
  } catch {
    return 'failed';
  }
}

/**
 * Sets a guard rail at once; a toast says so and offers to undo it. What that would have changed in the log replayed
 * last is shown as soon as it is known.
 */
export function useChangeGuardRail() {
  const { t } = useTranslation(['guardRails', 'words']);
  return async <Setting extends keyof GuardRails>(
    setting: Setting,
    value: GuardRails[Setting],
    seen: GuardRails[Setting],
  ): Promise<Outcome> => {
    const undo = async (): Promise<void> => {
      const undone = await write(setting, seen, value, forgetEffect);
      const tone = undone === 'written' ? 'done' : 'failed';
      showToast({ tone, message: t(`guardRails:undo.${undone}`) });
    };
    const outcome = await write(setting, value, seen, (wanted) => beginEffect(setting, wanted));
    const name: keyof GuardRails = setting;
    if (outcome === 'written') {
      showToast({
        tone: 'done',
        message: t('guardRails:changed', { name: t(`guardRails:${name}.title`) }),
        action: { label: t('words:undo'), onPress: () => void undo() },
      });
    } else if (outcome === 'failed') {
      showToast({ tone: 'failed', message: t('guardRails:failed') });
    }
    return outcome;
  };
}
