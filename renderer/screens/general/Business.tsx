import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '#shared/model/fault.ts';
import { languages } from '#shared/model/language.ts';
import { type Workspace, workspaceSchema } from '#shared/model/workspace.ts';
import { api } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { queryClient } from '../../client/query-client.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { useFaultText, useInterfaceLanguage } from '../../i18n/use-words.ts';
import { firstFault } from '../../parts/first-fault.ts';
import { HistoryLink } from '../../parts/rule-versions/HistoryLink.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { setBusinessDraft, useBusinessDraft } from './business-draft.ts';
import styles from './GeneralScreen.module.css';

/** What the business is called and the language its new numbers start with. */
export function Business() {
  const { t } = useTranslation(['settings', 'words']);
  const faultText = useFaultText();
  const interfaceLanguage = useInterfaceLanguage();
  const { data: stored } = useQuery(api.workspace.get.queryOptions());
  const { draft } = useBusinessDraft();
  const [fault, setFault] = useState<Fault>();
  const save = useMutation(
    api.workspace.set.mutationOptions({
      onSuccess: async () => {
        setBusinessDraft(null);
        await queryClient.invalidateQueries();
        showToast({ tone: 'done', message: t('settings:business.saved') });
      },
      onError: (error) => {
        const failure = callErrorOf(error);
        setFault(failure?.code === 'INVALID' ? failure.faults[0] : undefined);
      },
    }),
  );
  const canWrite = useCanWrite();
  if (stored === undefined) return null;
  if (!canWrite) return <BusinessToRead workspace={stored} />;

  const workspace = draft ?? stored ?? { name: '', language: interfaceLanguage === 'en' ? 'en' : 'fr' };
  const isChanged = draft !== null && (draft.name !== stored?.name || draft.language !== stored.language);
  const change = (changed: Partial<Workspace>): void => {
    setBusinessDraft({ ...workspace, ...changed });
    setFault(undefined);
  };
  const submit = (): void => {
    const found = firstFault(workspaceSchema.shape.name, workspace.name);
    setFault(found);
    if (!found && !save.isPending) save.mutate(workspace);
  };

  return (
    <section className={styles['card']}>
      <BusinessHeader />
      <p className={styles['lead']}>{t('settings:business.text')}</p>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {save.isError && !fault && <Banner tone="error">{t('settings:business.failed')}</Banner>}
        <TextField
          label={t('settings:business.name')}
          description={t('settings:business.nameHint')}
          value={workspace.name}
          onChange={(name) => change({ name })}
          error={
            fault && (fault.code === 'too_short' ? t('settings:business.nameMissing') : faultText(fault))
          }
        />
        <SegmentedControl
          label={t('settings:business.language')}
          value={workspace.language}
          options={languages.map((value) => ({ value, label: t(`words:language.${value}`) }))}
          onChange={(language) => change({ language })}
        />
        <div className={styles['actions']}>
          <Button type="submit" variant="primary" isDisabled={!isChanged}>
            {t('words:save')}
          </Button>
          <span role="status" className={styles['state']}>
            {isChanged && t('settings:business.unsaved')}
          </span>
        </div>
      </form>
    </section>
  );
}

function BusinessHeader() {
  const { t } = useTranslation('settings');
  return (
    <div className={styles['heading']}>
      <h2>{t('business.title')}</h2>
      <HistoryLink about={{ kind: 'workspace' }} />
    </div>
  );
}

function BusinessToRead({ workspace }: { workspace: Workspace | null }) {
  const { t } = useTranslation(['settings', 'words']);
  if (!workspace) return null;
  return (
    <section className={styles['card']}>
      <BusinessHeader />
      <Facts
        facts={[
          { name: t('settings:business.name'), value: workspace.name },
          { name: t('settings:business.language'), value: t(`words:language.${workspace.language}`) },
        ]}
      />
    </section>
  );
}
