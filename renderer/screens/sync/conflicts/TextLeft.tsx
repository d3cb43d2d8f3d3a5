import { useTranslation } from 'react-i18next';
import type { SyncConflict } from '#shared/contract/sync.ts';
import { type Language, languages } from '#shared/model/language.ts';
import type { Texts } from '../../../parts/texts/texts.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import styles from './EditTexts.module.css';

/** Why a text cannot be saved any more. */
export type Obstacle = 'decided' | NonNullable<SyncConflict['obstacle']>;

type TextLeftProps = {
  obstacle: Obstacle;
  texts: Texts;
  /** The one the message is written in. */
  language: Language;
  onDiscard: () => void;
};

/** What can be done with a text that decides nothing any more. */
export function TextLeft({ obstacle, texts, language, onDiscard }: TextLeftProps) {
  const { t } = useTranslation('versions');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(inOne(texts, language));
      showToast({ tone: 'done', message: t('edit.copied') });
    } catch {
      showToast({ tone: 'failed', message: t('edit.copyFailed') });
    }
  };
  return (
    <Banner
      tone="warning"
      action={
        <span className={styles['actions']}>
          <Button size="small" onPress={() => void copy()}>
            {t('edit.copy')}
          </Button>
          <Button size="small" danger onPress={onDiscard}>
            {t('edit.discard')}
          </Button>
        </span>
      }
    >
      {t(`obstacle.${obstacle}`)}
    </Banner>
  );
}

/** The message in its own language, then in the others. */
function inOne({ message, translations }: Texts, own: Language): string {
  const others = languages.flatMap((code) => (code === own ? [] : (translations[code] ?? [])));
  return [message, ...others].join('\n\n');
}
