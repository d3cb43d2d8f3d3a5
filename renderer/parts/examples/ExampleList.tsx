import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { measureSms } from '#shared/sms/segments.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { MessageText } from '../../ui/MessageText.tsx';
import { PeriodIcon } from '../../ui/PeriodIcon.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { SegmentBars } from '../../ui/SegmentBars.tsx';
import type { Example } from './example.ts';
import styles from './ExampleGallery.module.css';
import { useExampleTexts } from './use-example-texts.ts';

type ExampleListProps = {
  number: PhoneNumber;
  found: readonly Example[];
  language: Language;
  chosen: Example | undefined;
  onChoose: (id: string) => void;
  onUse: (example: Example) => void;
  onReset: () => void;
};

/** The examples that fit. Arrow keys and a click choose one, Enter and a double click take it. */
export function ExampleList({ number, found, language, chosen, onChoose, onUse, onReset }: ExampleListProps) {
  const { t } = useTranslation('examples');
  const texts = useExampleTexts(number, found, language);
  if (!chosen) {
    return (
      <div className={styles['none']}>
        <p>{t('none')}</p>
        <Button size="small" onPress={onReset}>
          {t('reset')}
        </Button>
      </div>
    );
  }
  return (
    <ListBox
      aria-label={t('list')}
      className={styles['list'] ?? ''}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen.id]}
      onSelectionChange={([id]) => id !== undefined && onChoose(String(id))}
      onAction={(id) => {
        const example = found.find((candidate) => candidate.id === id);
        if (example) onUse(example);
      }}
    >
      {found.map((example, index) => (
        <ExampleItem key={example.id} example={example} language={language} text={texts[index]} />
      ))}
    </ListBox>
  );
}

type ExampleItemProps = {
  example: Example;
  language: Language;
  /** As a contact would receive it; not there yet while it is asked for. */
  text: string | undefined;
};

function ExampleItem({ example, language, text }: ExampleItemProps) {
  const { t } = useTranslation(['examples', 'words']);
  const interfaceLanguage = useInterfaceLanguage();
  const { id, messages, period, situation, trade, trigger } = example;
  const size = text === undefined ? null : measureSms(text);
  const title = t(`examples:situation.${situation}`);
  return (
    <ListBoxItem id={id} textValue={title} className={styles['item'] ?? ''}>
      <span className={styles['itemTitle']}>
        {title}
        {trade && <Pill tone="grey">{t(`examples:trade.${trade}`)}</Pill>}
      </span>
      <span className={styles['itemMessage']} lang={language}>
        <MessageText
          message={messages[language]}
          nameOf={(name) => t(`words:variable.${name}`)}
          namesLang={interfaceLanguage}
        />
      </span>
      <span className={styles['itemFoot']}>
        <span className={styles['itemPlace']}>
          <PeriodIcon period={period} size={13} />
          {t(`words:trigger.${trigger}`)}
        </span>
        {size && (
          <>
            <SegmentBars size={size} isWarning={size.segments > 1} />
            {t('words:segments', { count: size.segments })}
          </>
        )}
      </span>
    </ListBoxItem>
  );
}
