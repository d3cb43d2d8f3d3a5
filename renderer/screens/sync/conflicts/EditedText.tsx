import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberDetails } from '#shared/contract/numbers.ts';
import type { Language } from '#shared/model/language.ts';
import type { VariableName } from '#shared/model/message-template.ts';
import { useFaultText, useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { InsertVariableMenu } from '../../../parts/message-field/InsertVariableMenu.tsx';
import { MessageField } from '../../../parts/message-field/MessageField.tsx';
import { faultToShow } from '../../../parts/texts/fault-to-show.ts';
import { textIn, withTextIn } from '../../../parts/texts/texts.ts';
import styles from './EditTexts.module.css';
import type { EditedTexts } from './use-edited-texts.ts';
import { WrittenCost } from './WrittenCost.tsx';

type EditedTextProps = {
  edited: EditedTexts;
  /** The one that the number's messages are written in. */
  own: Language;
  language: Language;
  label: string;
  /** Undefined as long as they are not known, or where nothing can be saved. */
  details: NumberDetails | undefined;
};

/** One language of a third text: its field, the variables for it, and what it costs. */
export function EditedText({ edited, own, language, label, details }: EditedTextProps) {
  const { t } = useTranslation(['number', 'words']);
  const namesLang = useInterfaceLanguage();
  const faultText = useFaultText();
  const [isFocused, setFocused] = useState(false);
  const { texts, faults, hasTried, focusRequests } = edited;
  const fault = faultToShow(faults, language, own, { hasTried, isFocused });
  const message = textIn(texts, language, own);
  const nameOf = (name: VariableName): string => t(`words:variable.${name}`);
  const change = (text: string): void => edited.change(withTextIn(texts, language, own, text));
  return (
    <div className={styles['text']}>
      <MessageField
        label={label}
        lang={language}
        message={message}
        onChange={change}
        nameOf={nameOf}
        namesLang={namesLang}
        placeholder={t('number:editor.placeholder')}
        undoLabel={t('number:editor.undo')}
        redoLabel={t('number:editor.redo')}
        error={fault && faultText(fault)}
        onFocusChange={setFocused}
        focusRequest={focusRequests[language] ?? null}
      >
        {(insert) =>
          details && (
            <InsertVariableMenu
              number={details.number}
              language={language}
              nameOf={nameOf}
              onInsert={insert}
            />
          )
        }
      </MessageField>
      {details && (
        <WrittenCost
          number={details.number}
          asked={details.now.asked}
          message={message}
          language={language}
          onRepair={(repaired) => {
            change(repaired);
            edited.requestFocus(language);
          }}
        />
      )}
    </div>
  );
}
