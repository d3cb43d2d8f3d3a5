import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileUp, Plus, Telescope } from 'lucide-react';
import { useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { useCanWrite } from '../../client/use-can-write.ts';
import { Banner } from '../../ui/Banner.tsx';
import { focusContent } from '../../ui/focus-content.ts';
import { OfferCard } from '../../ui/OfferCard.tsx';
import { openFile } from '../import/import-flow.ts';
import { useImportedToast } from '../import/use-imported-toast.ts';
import { AddNumber } from './AddNumber.tsx';
import styles from './FirstRun.module.css';
import { FirstRunPicture } from './FirstRunPicture.tsx';
import { importSampleWorkspace } from './sample-workspace.ts';
import { useFirstName } from './use-first-name.ts';
import { WhoUsesIt } from './WhoUsesIt.tsx';

/**
 * What Relais shows before there is a workspace: what Relais does, who uses it, and the ways to begin, of which a
 * support person has those that bring a workspace.
 */
export function FirstRun() {
  const { t } = useTranslation('firstRun');
  const navigate = useNavigate();
  const sayImported = useImportedToast();
  const [isAdding, setAdding] = useState(false);
  const offers = useRef<HTMLUListElement>(null);
  const canWrite = useCanWrite();
  const firstName = useFirstName();
  const sample = useMutation({
    mutationFn: importSampleWorkspace,
    onSuccess: (imported) => {
      sayImported(imported, canWrite ? t('sample.done') : t('sample.doneToRead'));
      focusContent();
    },
  });

  return (
    <div className={styles['page']}>
      <FirstRunPicture />
      <h1 className={styles['title']}>{t('title')}</h1>
      <p className={styles['text']}>{t('text')}</p>
      <WhoUsesIt
        name={firstName.name}
        onName={firstName.change}
        onEnter={() => offers.current?.querySelector('button')?.focus()}
      />
      <ul ref={offers} className={styles['offers']} aria-label={t('offers')}>
        {canWrite && (
          <li>
            <OfferCard
              icon={Plus}
              title={t('add.title')}
              text={t('add.text')}
              isMain
              onPress={() => {
                firstName.keep();
                setAdding(true);
              }}
            />
          </li>
        )}
        <li>
          <FileTrigger
            acceptedFileTypes={['.json']}
            onSelect={(files) => {
              const file = files?.[0];
              if (!file) return;
              firstName.keep();
              void openFile({ kind: 'file', file });
              void navigate({ to: '/settings/workspace-file' });
            }}
          >
            <OfferCard icon={FileUp} title={t('open.title')} text={t('open.text')} />
          </FileTrigger>
        </li>
        <li>
          <OfferCard
            icon={Telescope}
            title={t('sample.title')}
            text={sample.isPending ? t('sample.loading') : t('sample.text')}
            onPress={() => {
              firstName.keep();
              if (!sample.isPending) sample.mutate();
            }}
          />
        </li>
      </ul>
      <p className={styles['cloud']}>
        {t('connectText')}{' '}
        <Link to="/settings/sync" onClick={firstName.keep}>
          {t('connect')}
        </Link>
      </p>
      {sample.isError && <Banner tone="error">{t('sample.failed')}</Banner>}
      <AddNumber isOpen={isAdding} onClose={() => setAdding(false)} />
    </div>
  );
}
