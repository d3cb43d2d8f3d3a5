import { Languages, LibraryBig, Trash2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '#shared/model/language.ts';
import type { VariableName } from '#shared/model/message-template.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { useFaultText, useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { MessageField } from '../../../parts/message-field/MessageField.tsx';
import { faultToShow, languageOfFault } from '../../../parts/texts/fault-to-show.ts';
import { textIn, withoutTranslation, withTextIn } from '../../../parts/texts/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { FallbackFields } from './FallbackFields.tsx';
import { InsertVariableMenu } from '../../../parts/message-field/InsertVariableMenu.tsx';
import { LivePreview } from './LivePreview.tsx';

import type { Editing } from './use-editing.ts';

/** Seldom needed, and heavy with texts. */
const ExampleGallery = lazy(async () => ({
  default: (await import('../../../parts/examples/ExampleGallery.tsx')).ExampleGallery,
}));

type MessageEditorProps = { number: PhoneNumber; asked: number; editing: Editing };

/** The message in the number's language and, where there is one, in the other; below it what it costs and how it arrives. */
export function MessageEditor({ number, asked, editing }: MessageEditorProps) {
  const { t } = useTranslation(['number', 'words']);
  const interfaceLanguage = useInterfaceLanguage();
  const faultText = useFaultText();
  const [language, setLanguage] = useState<Language>(number.language);
  const [isFocused, setFocused] = useState(false);
  const [isChoosingExample, setChoosingExample] = useState(false);
  const { slot, texts, change, faults, refusals, focusRequest, requestFocus } = editing;
  const nameOf = (name: VariableName): string => t(`words:variable.${name}`);

  const written = languages.filter(
    (code) => code === number.language || code === language || texts.translations[code] !== undefined,
  );
  const missing = languages.filter((code) => !written.includes(code));
  const message = textIn(texts, language, number.language);
  const setMessage = (text: string): void => change(withTextIn(texts, language, number.language, text));
  const add = (code: Language): void => {
    setLanguage(code);
    requestFocus();
  };
  const takeExample = (written: Partial<Record<Language, string>>): void => {
    let next = texts;
    for (const code of languages) {
      const text = written[code];
      if (text !== undefined) next = withTextIn(next, code, number.language, text);
    }
    change(next);
    requestFocus();
  };
  const remove = (code: Language): void => {
    change(withoutTranslation(texts, code));
    setLanguage(number.language);
    requestFocus();
  };
  const firstFaulty = faults[0] && languageOfFault(faults[0], number.language);
  useEffect(() => {
    if (refusals > 0 && firstFaulty) setLanguage(firstFaulty);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal, not as the faults are mended
  }, [refusals]);
  const faulty = faultToShow(faults, language, number.language, {
    hasTried: refusals > 0,
    isFocused,
  });

  return (
    <>
      {written.length > 1 && (
        <SegmentedControl
          label={t('number:editor.version')}
          value={language}
          options={written.map((value) => ({ value, label: t(`words:language.${value}`) }))}
          onChange={setLanguage}
        />
      )}
      <MessageField
        label={t('number:editor.message')}
        lang={language}
        message={message}
        onChange={setMessage}
        nameOf={nameOf}
        namesLang={interfaceLanguage}
        placeholder={t('number:editor.placeholder')}
        undoLabel={t('number:editor.undo')}
        redoLabel={t('number:editor.redo')}
        error={faulty && faultText(faulty)}
        onFocusChange={setFocused}
        focusRequest={focusRequest}
      >
        {(insert) => (
          <>
            <InsertVariableMenu number={number} language={language} nameOf={nameOf} onInsert={insert} />
            <Button size="small" onPress={() => setChoosingExample(true)}>
              <LibraryBig size={14} strokeWidth={1.75} aria-hidden="true" />
              {t('number:editor.examples')}
            </Button>
            {missing.map((code) => (
              <Button key={code} size="small" onPress={() => add(code)}>
                <Languages size={14} strokeWidth={1.75} aria-hidden="true" />
                {t(`number:editor.addVersion.${code}`)}
              </Button>
            ))}
            {language !== number.language && (
              <Button size="small" variant="quiet" onPress={() => remove(language)}>
                <Trash2 size={14} strokeWidth={1.75} aria-hidden="true" />
                {t(`number:editor.removeVersion.${language}`)}
              </Button>
            )}
          </>
        )}
      </MessageField>
      <FallbackFields
        message={message}
        onChange={setMessage}
        nameOf={nameOf}
        hasHours={number.businessHours !== null}
      />
      <LivePreview
        number={number}
        asked={asked}
        texts={texts}
        language={language}
        onRepair={(repaired) => {
          setMessage(repaired);
          requestFocus();
        }}
      />
      {isChoosingExample && (
        <Suspense>
          <ExampleGallery
            number={number}
            slot={slot}
            language={language}
            onUse={takeExample}
            onClose={() => setChoosingExample(false)}
          />
        </Suspense>
      )}
    </>
  );
}
