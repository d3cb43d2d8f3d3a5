import { Download, FileUp, MoreHorizontal, Printer, RotateCw, Table2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DecisionFilter } from '#shared/contract/replay-decisions.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { decideAgain } from '../decide-log.ts';
import { changeMapping } from '../open-log.ts';
import { refuse, type Result } from '../replay-flow.ts';
import styles from './ResultsHeader.module.css';
import { isNarrowed } from './is-narrowed.ts';
import { useDraftReplies } from './use-draft-replies.ts';
import { useExport } from './use-export.ts';
import { usePeriodText } from './use-period-text.ts';

/** Of which log this is, and what can be done with all of it. */
export function ResultsHeader({ result, filter }: { result: Result; filter: DecisionFilter }) {
  const { t } = useTranslation('replay');
  const periodText = usePeriodText();
  const { exporting, start } = useExport(result);
  const drafts = useDraftReplies();
  const { log, figures } = result;

  const runAgain = async (): Promise<void> => {
    const ended = await decideAgain(result, figures.comparison ? drafts : []);
    if (ended === 'failed') showToast({ tone: 'failed', message: t('again.failed') });
    if (ended === 'done') showToast({ tone: 'done', message: t('again.done') });
  };
  const actions = {
    again: () => void runAgain(),
    columns: () => void changeMapping(log),
    print: () => window.print(),
  };

  return (
    <div>
      <PageHeader title={t('title')}>
        <div className={styles['actions']}>
          <Menu
            label={t('export.label')}
            trigger={
              <Button>
                <Download size={15} strokeWidth={1.75} aria-hidden="true" />
                {exporting === null ? t('export.label') : t('export.busy', { share: exporting })}
              </Button>
            }
            choices={(['csv', 'ndjson'] as const).map((format) => ({
              id: format,
              label: t(`export.${format}.label`),
              detail: isNarrowed(filter) ? t('export.narrowed') : t(`export.${format}.detail`),
            }))}
            onChoose={(format) => void start(format, filter)}
          />
          <Button onPress={() => refuse(null)}>
            <FileUp size={15} strokeWidth={1.75} aria-hidden="true" />
            {t('another')}
          </Button>
          <Menu
            label={t('more')}
            trigger={
              <Button iconOnly aria-label={t('more')}>
                <MoreHorizontal size={16} aria-hidden="true" />
              </Button>
            }
            choices={[
              { id: 'again', label: t('again.label'), detail: t('again.detail'), icon: RotateCw },
              { id: 'columns', label: t('columns'), icon: Table2 },
              { id: 'print', label: t('print'), icon: Printer },
            ]}
            onChoose={(id) => actions[id]()}
          />
        </div>
      </PageHeader>
      <p className={styles['log']}>
        <b>{log.name}</b>
        {figures.first !== null && figures.last !== null && (
          <span>{periodText(figures.first, figures.last)}</span>
        )}
      </p>
    </div>
  );
}
