import { X } from 'lucide-react';
import { useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import type { Slot } from '#shared/model/auto-reply.ts';
import type { Language } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { Button } from '../../ui/Button.tsx';
import type { Example } from './example.ts';
import { examples } from './example.ts';
import { ExampleFilters } from './ExampleFilters.tsx';
import styles from './ExampleGallery.module.css';
import { ExampleList } from './ExampleList.tsx';
import { ExamplePreview } from './ExamplePreview.tsx';
import { type ExampleFilter, findExamples } from './find-examples.ts';

/** The texts of an example that was taken, by their language. */
export type UsedExample = Partial<Record<Language, string>>;

type ExampleGalleryProps = {
  number: PhoneNumber;
  /** The place of the six an example is looked for. */
  slot: Slot;
  /** The language of the version being written: an example is shown, and taken, in it. */
  language: Language;
  /** Called with the text in `language`, and with that in the other one where the person wants both. */
  onUse: (texts: UsedExample) => void;
  onClose: () => void;
};

/** Replies to begin with, as this number's contacts would receive them. Enter takes the chosen one. */
export function ExampleGallery({ number, slot, language, onUse, onClose }: ExampleGalleryProps) {
  const { t } = useTranslation(['examples', 'words']);
  const [filter, setFilter] = useState<ExampleFilter>({ slot, situation: null, trade: null, query: '' });
  const [shownLanguage, setShownLanguage] = useState(language);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [withOther, setWithOther] = useState(false);

  const wordsOf = ({ situation, trade, messages }: Example): string =>
    [
      t(`examples:situation.${situation}`),
      trade && t(`examples:trade.${trade}`),
      messages.fr,
      messages.en,
    ].join(' ');
  const found = findExamples(examples, filter, wordsOf);
  const chosen = found.find(({ id }) => id === chosenId) ?? found[0];

  const use = ({ messages }: Example): void => {
    onUse(withOther ? messages : { [language]: messages[language] });
    onClose();
  };

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className={styles['veil'] ?? ''}
    >
      <Modal className={styles['modal'] ?? ''}>
        <AriaDialog className={styles['gallery'] ?? ''}>
          <header className={styles['header']}>
            <Heading slot="title" level={2}>
              {t('examples:title')}
            </Heading>
            <p>{t('examples:text')}</p>
            <Button variant="quiet" size="small" iconOnly aria-label={t('words:close')} onPress={onClose}>
              <X size={16} strokeWidth={1.75} aria-hidden="true" />
            </Button>
          </header>
          <ExampleFilters filter={filter} slot={slot} count={found.length} onChange={setFilter} />
          <ExampleList
            number={number}
            found={found}
            language={shownLanguage}
            chosen={chosen}
            onChoose={setChosenId}
            onUse={use}
            onReset={() => setFilter({ slot: null, situation: null, trade: null, query: '' })}
          />
          {chosen && (
            <ExamplePreview
              number={number}
              example={chosen}
              language={shownLanguage}
              onLanguageChange={setShownLanguage}
              usedLanguage={language}
              withOther={withOther}
              onWithOtherChange={setWithOther}
              onUse={() => use(chosen)}
            />
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
