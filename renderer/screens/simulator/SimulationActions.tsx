import { ClipboardCopy, Ellipsis, FileJson, FolderInput, Link2, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { saveFile } from '../../parts/save-file.ts';
import { linkMaxLength } from '../../parts/simulation/simulation-link.ts';
import styles from './SimulatorScreen.module.css';

type SimulationActionsProps = {
  /** Null as long as there is no answer. */
  result: { link: string; text: string; file: { fileName: string; text: string } } | null;
  onOpenLink: () => void;
  onStartOver: () => void;
};

/** What can be done with a simulation as a whole. */
export function SimulationActions({ result, onOpenLink, onStartOver }: SimulationActionsProps) {
  const { t } = useTranslation('simulator');
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      showToast({ tone: 'done', message: done });
    } catch {
      showToast({ tone: 'failed', message: t('actions.copyFailed') });
    }
  };
  const copyLink = (link: string): void => {
    if (link.length > linkMaxLength) {
      const message = t('actions.tooLong', { length: link.length, most: linkMaxLength });
      showToast({ tone: 'failed', message });
    } else {
      void copy(link, t('actions.linkCopied'));
    }
  };
  return (
    <div className={styles['actions']}>
      {result && (
        <Button onPress={() => copyLink(result.link)}>
          <Link2 size={15} strokeWidth={1.75} aria-hidden="true" />
          {t('actions.copyLink')}
        </Button>
      )}
      <Menu
        label={t('actions.more')}
        trigger={
          <Button iconOnly aria-label={t('actions.more')}>
            <Ellipsis size={16} aria-hidden="true" />
          </Button>
        }
        choices={[
          ...(result
            ? [
                { id: 'text', label: t('actions.copyText'), icon: ClipboardCopy } as const,
                { id: 'json', label: t('actions.saveJson'), icon: FileJson } as const,
              ]
            : []),
          { id: 'open', label: t('actions.openLink'), icon: FolderInput },
          { id: 'over', label: t('actions.startOver'), icon: RotateCcw },
        ]}
        onChoose={(id) => {
          if (id === 'open') onOpenLink();
          else if (id === 'over') onStartOver();
          else if (result && id === 'text') void copy(result.text, t('actions.textCopied'));
          else if (result) {
            saveFile(result.file.fileName, result.file.text, 'application/json');
            showToast({ tone: 'done', message: t('actions.saved', { fileName: result.file.fileName }) });
          }
        }}
      />
    </div>
  );
}
