import styles from './BlamedSigns.module.css';

/** Characters outside the SMS alphabet, each on the colour that marks it in the text: quotation marks need no quotes. */
export function BlamedSigns({ shown, others }: { shown: readonly string[]; others: number }) {
  return (
    <>
      {shown.map((sign, index) => (
        <span key={sign}>
          {index > 0 && ' '}
          <mark className={styles['sign']}>{sign}</mark>
        </span>
      ))}
      {others > 0 && ` +${others}`}
    </>
  );
}
