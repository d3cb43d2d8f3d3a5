import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SecretField } from '../../../ui/SecretField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useFocusOnFault } from '../../../ui/use-focus-on-fault.ts';
import { refusalPlace, useRefusalText } from '../refusal.ts';
import styles from '../SyncScreen.module.css';
import { look, type, useConnectFlow } from './connect-flow.ts';

/** Where the cloud is and what opens it. Going on only looks: what is there is shown before anything is connected. */
export function ConnectForm() {
  const { t } = useTranslation('sync');
  const flow = useConnectFlow();
  const refusalText = useRefusalText();
  const refusal = flow.step === 'asking' ? flow.refusal : null;
  const isLooking = flow.step === 'asking' && flow.isLooking;
  const errorAt = (place: ReturnType<typeof refusalPlace>): string | undefined =>
    refusal && refusalPlace(refusal) === place ? refusalText(refusal) : undefined;
  const form = useFocusOnFault(refusal ? { refusal } : {});
  const failure = errorAt('form');
  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label={t('connect.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      {failure !== undefined && <Banner tone="error">{failure}</Banner>}
      <TextField
        label={t('connect.address')}
        description={t('connect.addressHint')}
        type="url"
        value={flow.address}
        onChange={(address) => type({ address })}
        error={errorAt('address')}
      />
      <SecretField
        label={t('connect.token')}
        description={t('connect.tokenHint')}
        showLabel={t('connect.show')}
        hideLabel={t('connect.hide')}
        value={flow.token}
        onChange={(token) => type({ token })}
        error={errorAt('token')}
      />
      <div className={styles['actions']}>
        <Button type="submit" variant="primary">
          {isLooking ? t('connect.looking') : t('connect.action')}
        </Button>
        <p className={styles['note']}>{t('connect.next')}</p>
      </div>
    </form>
  );
}
