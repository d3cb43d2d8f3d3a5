import { WandSparkles } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RepairOffer } from '#shared/sms/repair.ts';
import { Button } from '../../ui/Button.tsx';
import { visibleSign } from './sms-words.ts';
import styles from './Repairs.module.css';

type RepairsProps = { offers: readonly RepairOffer[]; onRepair: (message: string) => void };

/** More are summed up. */
const mostShown = 3;

/** One click for each way to make the text fit; letters without their accents may also be refused for good. */
export function Repairs({ offers, onRepair }: RepairsProps) {
  const { t } = useTranslation(['number', 'words']);
  const [keptLetters, setKeptLetters] = useState<readonly string[]>([]);
  const isKept = ({ kind, replacements }: RepairOffer): boolean =>
    kind !== 'typography' && lettersOf(replacements).every((letter) => keptLetters.includes(letter));
  const shown = offers.filter((offer) => !isKept(offer));
  const letters = shown
    .filter(({ kind }) => kind !== 'typography')
    .flatMap(({ replacements }) => lettersOf(replacements));
  if (shown.length === 0) return null;

  const inWords = (replacements: RepairOffer['replacements']): string => {
    const words = replacements.slice(0, mostShown).map(({ character, replacement }) => {
      const written = replacement === ' ' ? t('number:repair.space') : replacement;
      return t('number:repair.replacement', { character: visibleSign(character), replacement: written });
    });
    const others = replacements.length - words.length;
    return [...words, ...(others > 0 ? [`+${others}`] : [])].join(', ');
  };

  return (
    <ul className={styles['repairs']}>
      {shown.map(({ kind, message, replacements, before, after }) => (
        <li key={kind}>
          <Button size="small" onPress={() => onRepair(message)}>
            <WandSparkles size={14} strokeWidth={1.75} aria-hidden="true" />
            <span>
              {kind === 'both'
                ? t('number:repair.both')
                : t(`number:repair.${kind}`, { list: inWords(replacements) })}
            </span>
          </Button>
          <span className={styles['effect']}>
            {before.segments === after.segments
              ? t('number:repair.same')
              : t('number:repair.effect', { before: before.segments, count: after.segments })}
          </span>
        </li>
      ))}
      {letters.length > 0 && (
        <li>
          <Button size="small" variant="quiet" onPress={() => setKeptLetters([...keptLetters, ...letters])}>
            {t('number:repair.keep', { letters: [...new Set(letters)].join(' ') })}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** The letters that lose their accents. */
function lettersOf(replacements: RepairOffer['replacements']): string[] {
  return replacements.flatMap(({ character }) =>
    /^\p{L}$/u.test(character) && !/^[œŒ]$/.test(character) ? [character] : [],
  );
}
