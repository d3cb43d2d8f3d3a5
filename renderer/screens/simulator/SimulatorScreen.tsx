import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { api } from '../../client/client.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { NumberNotHere } from './NumberNotHere.tsx';
import { OpenLinkDialog } from './OpenLinkDialog.tsx';
import { Simulated } from './Simulated.tsx';
import styles from './SimulatorScreen.module.css';
import { usePastedLink } from './use-pasted-link.ts';
import { useSimulation } from './use-simulation.ts';

/** "What happens if": what one of the numbers would answer, and why. */
export function SimulatorScreen() {
  const { t } = useTranslation('simulator');
  const { data: numbers, isError, refetch } = useQuery(api.numbers.list.queryOptions());
  if (isError && !numbers) {
    return (
      <div className={styles['page']}>
        <LoadFailure message={t('failed')} retryLabel={t('retry')} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!numbers) return null;
  const [first] = numbers;
  if (!first) {
    return (
      <EmptyState
        icon={FlaskConical}
        title={t('none.title')}
        actions={<ButtonLink href="#/settings/phone-numbers">{t('none.action')}</ButtonLink>}
      >
        <p>{t('none.text')}</p>
      </EmptyState>
    );
  }
  return <Simulator numbers={numbers} first={first} />;
}

function Simulator({ numbers, first }: { numbers: readonly NumberSummary[]; first: NumberSummary }) {
  const { t } = useTranslation('simulator');
  const numberOf = (phone: string | null): NumberSummary | undefined =>
    phone === null ? first : numbers.find((number) => number.phone === phone);
  const { open, ...state } = useSimulation((phone) => (numberOf(phone) ?? first).timeZone);
  const [isOpening, setOpening] = useState(false);
  const openLink = useCallback(
    (search: Record<string, unknown>): void => {
      open(search);
      setOpening(false);
      showToast({ tone: 'done', message: t('open.opened') });
    },
    [open, t],
  );
  usePastedLink(openLink);
  const number = numberOf(state.simulation.number);
  const onOpenLink = (): void => setOpening(true);
  return (
    <div className={styles['page']}>
      {number ? (
        <Simulated key={number.id} number={number} numbers={numbers} state={state} onOpenLink={onOpenLink} />
      ) : (
        <NumberNotHere numbers={numbers} fallback={first} state={state} onOpenLink={onOpenLink} />
      )}
      {isOpening && <OpenLinkDialog onOpen={openLink} onClose={() => setOpening(false)} />}
    </div>
  );
}
