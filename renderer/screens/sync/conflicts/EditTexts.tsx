import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncConflict } from '#shared/contract/sync.ts';
import { type Language, languages } from '#shared/model/language.ts';
import type { VariableName } from '#shared/model/message-template.ts';
import { api } from '../../../client/client.ts';
import { useFaultText, useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { InsertVariableMenu } from '../../../parts/message-field/InsertVariableMenu.tsx';
import { MessageField } from '../../../parts/message-field/MessageField.tsx';
import { faultToShow } from '../../../parts/texts/fault-to-show.ts';
import { textIn, withTextIn } from '../../../parts/texts/texts.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import styles from './EditTexts.module.css';
import { type Obstacle, TextLeft } from './TextLeft.tsx';
import { type ReplyVersions, useEditedTexts } from './use-edited-texts.ts';
import { WrittenCost } from './WrittenCost.tsx';

type EditTextsProps = {
  conflict: SyncConflict;
  versions: ReplyVersions;
  /** Why what is typed cannot be saved any more; null: it can. */
  obstacle: Obstacle | null;
  /** The text has been written, or given up. */
  onDone: () => void;
  /** The draft stays. */
  onClose: () => void;
};

/** Where a third text is written that decides a conflict, in each language that either version is written in. */
export function EditTexts({ conflict, versions, obstacle, onDone, onClose }: EditTextsProps) {
  const { t } = useTranslation(['versions', 'number', 'words']);
  const namesLang = useInterfaceLanguage();
  const faultText = useFaultText();
  const titleId = useId();
  const edited = useEditedTexts({ conflict, versions, onWritten: onDone });
  const { texts, change, faults, hasTried, focusRequests } = edited;
  const [focused, setFocused] = useState<Language | null>(null);
  const own = versions.language;
  const details = useDetails(obstacle === null ? versions.number : null);
  const nameOf = (name: VariableName): string => t(`words:variable.${name}`);
  const written = [
    own,
    ...languages.filter((code) => code !== own && texts.translations[code] !== undefined),
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape from the fields in it
    <form
      className={styles['form']}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !obstacle) onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!obstacle) edited.write();
      }}
    >
      <h4 id={titleId}>{t('versions:edit.title')}</h4>
      {edited.failure && !obstacle && (
        <Banner tone={edited.failure === 'changed' ? 'warning' : 'error'}>
          {t(`versions:decided.${edited.failure}`)}
        </Banner>
      )}
      {obstacle && !edited.isWriting && (
        <TextLeft
          obstacle={obstacle}
          texts={texts}
          language={own}
          onDiscard={() => {
            onDone();
            edited.discard();
          }}
        />
      )}
      {written.map((code) => {
        const fault = faultToShow(faults, code, own, { hasTried, isFocused: focused === code });
        const message = textIn(texts, code, own);
        const setMessage = (text: string): void => change(withTextIn(texts, code, own, text));
        return (
          <div key={code} className={styles['text']}>
            <MessageField
              label={written.length > 1 ? t(`words:language.${code}`) : t('number:editor.message')}
              lang={code}
              message={message}
              onChange={setMessage}
              nameOf={nameOf}
              namesLang={namesLang}
              placeholder={t('number:editor.placeholder')}
              undoLabel={t('number:editor.undo')}
              redoLabel={t('number:editor.redo')}
              error={fault && faultText(fault)}
              onFocusChange={(isFocused) => setFocused(isFocused ? code : null)}
              focusRequest={focusRequests[code] ?? null}
            >
              {(insert) =>
                details && (
                  <InsertVariableMenu
                    number={details.number}
                    language={code}
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
                language={code}
                onRepair={(repaired) => {
                  setMessage(repaired);
                  edited.requestFocus(code);
                }}
              />
            )}
          </div>
        );
      })}
      <div className={styles['actions']}>
        {!obstacle && (
          <>
            <Button size="small" variant="primary" type="submit" isPending={edited.isWriting}>
              {t('versions:edit.write')}
            </Button>
            <Button size="small" onPress={onClose}>
              {t('words:close')}
            </Button>
            {edited.isBegun && (
              <Button
                size="small"
                variant="quiet"
                danger
                onPress={() => {
                  edited.discard();
                  onClose();
                }}
              >
                {t('versions:edit.discard')}
              </Button>
            )}
          </>
        )}
        <span className={styles['note']} role="status">
          {edited.isBegun && t('versions:edit.kept')}
        </span>
      </div>
    </form>
  );
}

/** The number that a reply is of, for what its texts come to there; undefined until it is known. */
function useDetails(number: ReplyVersions['number']) {
  const id = number?.isThere ? number.id : null;
  const { data } = useQuery(api.numbers.get.queryOptions({ input: { id: id ?? '' }, enabled: id !== null }));
  return id === null ? undefined : data;
}
