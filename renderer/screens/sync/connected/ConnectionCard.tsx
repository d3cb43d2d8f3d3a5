import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '#shared/contract/sync.ts';
import type { ShownStatus } from '../../../parts/sync/use-sync-status.ts';
import { api } from '../../../client/client.ts';
import { Button } from '../../../ui/Button.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import screenStyles from '../SyncScreen.module.css';
import styles from './ConnectionCard.module.css';
import { Disconnect } from './Disconnect.tsx';

type ConnectionCardProps = {
  status: ShownStatus;
  connection: NonNullable<SyncStatus['connection']>;
  onNewToken: () => void;
};

/** Which cloud it is, who one is there, and the ways to renew the token and to part from it. */
export function ConnectionCard({ status, connection, onNewToken }: ConnectionCardProps) {
  const { t } = useTranslation(['sync', 'profile']);
  const { address, role, author, isTokenKept } = connection;
  const { data: profile } = useQuery(api.profile.get.queryOptions());
  // Whoever was given a role for this run of the program was not given the connection.
  const mayDisconnect = profile !== undefined && profile.roleFrom !== 'start';
  return (
    <section className={screenStyles['card']}>
      <h2>{t('sync:connection.title')}</h2>
      <Facts
        facts={[
          { name: t('sync:connection.address'), value: <code className={styles['address']}>{address}</code> },
          {
            name: t('sync:connection.you'),
            value: t('sync:connection.who', { author, role: t(`profile:role.${role}`) }),
          },
          {
            name: t('sync:connect.token'),
            value: isTokenKept ? t('sync:connection.tokenKept') : t('sync:connection.tokenNotKept'),
          },
        ]}
      />
      <div className={screenStyles['actions']}>
        <Button onPress={onNewToken}>
          <KeyRound size={15} strokeWidth={1.75} aria-hidden="true" />
          {t('sync:token.action')}
        </Button>
        {mayDisconnect && <Disconnect status={status} />}
      </div>
      {mayDisconnect && <p className={screenStyles['note']}>{t('sync:disconnect.stays')}</p>}
    </section>
  );
}
