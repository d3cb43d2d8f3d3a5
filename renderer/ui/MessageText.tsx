import { parseTemplate, type VariableName } from '#shared/model/message-template.ts';
import styles from './MessageText.module.css';

type MessageTextProps = {
  message: string;
  /** What a variable is called in the person's language. */
  nameOf: (name: VariableName) => string;
  /** The language in which `nameOf` speaks. */
  namesLang: string;
};

/** A message as it was written, its variables shown as chips. */
export function MessageText({ message, nameOf, namesLang }: MessageTextProps) {
  return parseTemplate(message).parts.map((part, index) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- a part is what stands at its place
      <span key={index} className={styles['chip']} lang={namesLang}>
        {nameOf(part.name)}
      </span>
    ),
  );
}
