import type { ReplayStep } from '#core/replay.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Where progress is shown: standard error. */
export type Screen = { isTTY?: boolean; write: (text: string) => unknown };

const eraseLine = '\r\u001B[K';

/** A line that says how far it is and is rewritten in place; in a file or a pipe there is none. */
export function openProgressLine(screen: Screen, { language, words }: Pick<Terminal, 'language' | 'words'>) {
  const percents = new Intl.NumberFormat(language, { style: 'percent', roundingMode: 'floor' });
  const write = (text: string): void => {
    if (screen.isTTY) screen.write(text);
  };
  return {
    show: (step: ReplayStep, fraction: number): void => {
      const percent = percents.format(fraction);
      write(eraseLine + words(`terminal:replay.step.${step}`, { percent }));
    },
    /** To be called before anything else is written there. */
    erase: (): void => write(eraseLine),
  };
}
