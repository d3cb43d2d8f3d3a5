import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncConflict } from '#shared/contract/sync.ts';
import { languages } from '#shared/model/language.ts';
import { api } from '../../../client/client.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EditedText } from './EditedText.tsx';
import styles from './EditTexts.module.css';
import { type Obstacle, TextLeft } from './TextLeft.tsx';
import { type ReplyVersions, useEditedTexts } from './use-edited-texts.ts';

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
  const titleId = useId();
  const edited = useEditedTexts({ conflict, versions, onWritten: onDone });
  const { texts } = edited;
  const own = versions.language;
  const details = useDetails(obstacle === null ? versions.number : null);
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
      {written.map((code) => (
        <EditedText
          key={code}
          edited={edited}
          own={own}
          language={code}
          label={written.length > 1 ? t(`words:language.${code}`) : t('number:editor.message')}
          details={details}
        />
      ))}
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
